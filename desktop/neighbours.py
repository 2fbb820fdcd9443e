"""The photos of a folder in the order of their names, and those beside an open one."""

from __future__ import annotations

import re
from pathlib import Path

from core.photo.formats import by_suffix

_NUMBER = re.compile(r"(\d+)")


def photos_in(folder: Path) -> list[Path]:
    """By name, as people count: IMG_9 before IMG_10. A folder that cannot be read has none."""
    try:
        found = [path for path in folder.iterdir() if by_suffix(path.suffix) is not None and path.is_file()]
    except OSError:
        return []
    return sorted(found, key=_order)


def neighbour(path: Path, step: int) -> Path | None:
    """The photo so many places further in the folder; None at its ends."""
    photos = photos_in(path.parent)
    if path not in photos:
        return None
    at = photos.index(path) + step
    return photos[at] if 0 <= at < len(photos) else None


def _order(path: Path) -> list[tuple[int, str]]:
    return [(int(part), "") if part.isdigit() else (-1, part) for part in _NUMBER.split(path.name.lower())]
