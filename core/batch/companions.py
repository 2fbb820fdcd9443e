"""What lies beside the results: settings of the originals, photos that needed nothing, what is half-written."""

from __future__ import annotations

import itertools
import os
import shutil
from pathlib import Path

from core.photo.atomic import atomic_file
from core.photo.file_errors import writing_failed
from core.translation import translate

_SIDECAR = ".xmp"


def copy_sidecars(source: Path, target: Path) -> None:
    """The original's XMP files under the result's name, as IMG.xmp and IMG.jpg.xmp are called. Raises PhotoError."""
    places = (
        (source.with_suffix(_SIDECAR), target.with_suffix(_SIDECAR)),
        (source.with_name(source.name + _SIDECAR), target.with_name(target.name + _SIDECAR)),
    )
    for given, wanted in places:
        if given.is_file() and not os.path.lexists(wanted):
            copy(given, wanted)


def copy_clean(source: Path, folder: Path) -> str:
    """A photo that was left as it is, byte for byte under its own name. Says where. Raises PhotoError."""
    return translate("It was copied to {path}.", path=_copied(source, folder))


def _copied(source: Path, folder: Path) -> Path:
    for number in itertools.count(1):
        target = folder / (source.name if number == 1 else f"{source.stem}-{number}{source.suffix}")
        if not os.path.lexists(target):
            copy(source, target)
            return target
        if _same(source, target):
            return target
    raise AssertionError("count has no end")


def copy(source: Path, target: Path) -> None:
    """Whole or not at all, with its times. Raises PhotoError."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with source.open("rb") as given, atomic_file(target, overwrite=False, like=source) as file:
            shutil.copyfileobj(given, file)
    except OSError as error:
        raise writing_failed(target, error) from error


def sweep(folder: Path) -> None:
    """Remove what was half-written by who was killed."""
    for part in folder.glob(".photomend-*.part"):
        part.unlink(missing_ok=True)


def _same(source: Path, target: Path) -> bool:
    """Whether an earlier run copied it."""
    try:
        one, other = source.stat(), target.stat()
    except OSError:
        return False
    return (one.st_size, int(one.st_mtime)) == (other.st_size, int(other.st_mtime))
