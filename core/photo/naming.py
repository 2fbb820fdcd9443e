"""Names of mended photos."""

from __future__ import annotations

import itertools
import os
from collections.abc import Collection
from pathlib import Path

from core.photo.formats import default_suffix

MARK = "-mended"
_LONGEST_NAME_BYTES = 255


def output_path(
    source: str | Path, out: str | Path | None = None, *, overwrite: bool = False, taken: Collection[Path] = ()
) -> Path:
    """Where the mended photo of `source` goes.

    Without `out` beside the source as NAME-mended.EXT, then NAME-mended-2.EXT and so on where that is taken. When
    `out` is a folder (it exists as one, ends in a slash, or has no suffix) the same names inside it. Otherwise `out`
    itself, taken or not. With `overwrite` only the names of `taken` count as taken. A name that would pass 255 bytes
    is shortened before its mark.
    """
    source = Path(source)
    if out is None:
        return _free(source.parent, source, overwrite, taken)
    if means_folder(out):
        return _free(Path(out), source, overwrite, taken)
    return Path(out)


def means_folder(out: str | Path) -> bool:
    """Whether `out` exists as a folder, ends in a slash, or has no suffix."""
    return str(out).endswith(("/", os.sep)) or Path(out).is_dir() or not Path(out).suffix


def _free(folder: Path, source: Path, overwrite: bool, taken: Collection[Path]) -> Path:
    """The first name of the series that is not taken in `folder`."""
    for number in itertools.count(1):
        candidate = folder / _named(source, MARK if number == 1 else f"{MARK}-{number}")
        if candidate not in taken and (overwrite or not os.path.lexists(candidate)):
            return candidate
    raise AssertionError("unreachable: the series has no end")


def _named(source: Path, mark: str) -> str:
    stem, suffix = source.stem, default_suffix(source)
    while stem and len(os.fsencode(stem + mark + suffix)) > _LONGEST_NAME_BYTES:
        stem = stem[:-1]
    return stem + mark + suffix
