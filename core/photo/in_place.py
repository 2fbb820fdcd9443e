"""A photo written over the very file that it came from: a copy that another program handed over and takes back.

Nowhere else is an opened file written. So that the other program finds all that it gave, whatever the file holds beyond
what a new one will is a reason to refuse, before any work is done.
"""

from __future__ import annotations

import errno
import os
from dataclasses import replace
from pathlib import Path

from PIL import Image

from core.errors import PhotoError
from core.photo.atomic import atomic_file
from core.photo.codecs import tiff_layout
from core.photo.file_errors import unwritable, writing_failed
from core.photo.formats import by_name
from core.photo.options import WriteOptions
from core.photo.photo import Photo
from core.photo.write import check_size, fitted
from core.translation import either, translatable

_SEVERAL = translatable("it holds several pictures; hand over one alone")
_INKS = translatable("its colours are neither RGB nor grey; hand over an RGB or grey copy")


def check_in_place(photo: Photo, *, enlarged: int = 1) -> None:
    """Refuse a photo whose file could not be written again with all that it holds. Raises PhotoError, one sentence.

    enlarged: the factor by which the photo is going to grow.
    """
    path, format_ = _path(photo), by_name(photo.format)
    if not format_.writer:
        endings = either([by_name(name).suffixes[0] for name in ("TIFF", "PNG", "JPEG")])
        raise unwritable(
            path, "{format} is read only; hand over a copy as {endings}", format=format_.name, endings=endings
        )
    check_size(photo.width * enlarged, photo.height * enlarged, path, format_)
    if (reason := _unkept(photo, path)) is not None:
        raise unwritable(path, reason)
    _, lost = fitted(photo, format_, None)
    if told := (*photo.notices, *lost):
        raise PhotoError(
            "Cannot write {path}: not all that it holds could be kept. {notices}", path=path, notices=" ".join(told)
        )
    for place in (path, path.parent):
        if not os.access(place, os.W_OK):
            raise writing_failed(path, OSError(errno.EACCES, os.strerror(errno.EACCES)))


def write_in_place(photo: Photo, options: WriteOptions = WriteOptions()) -> None:
    """Write the photo over its file, in its format and depth, as `check_in_place` has allowed; whole or not at all.

    Raises PhotoError, one sentence, for a full or read-only disk or too little memory; the file is then what it was.
    """
    path, format_ = _path(photo), by_name(photo.format)
    ready, _ = fitted(photo, format_, None)
    try:
        if format_.name == "TIFF":
            with path.open("rb") as file:
                options = replace(options, compression=tiff_layout.compression(file))
        with atomic_file(path, overwrite=True, like=path, times=False) as file:
            format_.write(file, ready, options)
    except OSError as error:
        raise writing_failed(path, error) from error
    except MemoryError as error:
        raise unwritable(path, "the memory does not suffice; close other programs") from error


def _path(photo: Photo) -> Path:
    """The file itself, where a link leads to it: renaming over the link would leave the file as it was."""
    assert photo.path is not None  # it was read
    return photo.path.resolve()


def _unkept(photo: Photo, path: Path) -> str | None:
    """What the reader passes over in silence, or turns into something else."""
    with path.open("rb") as file:
        if photo.format == "TIFF":
            return tiff_layout.unkept(file)
        if photo.format not in ("JPEG", "PNG"):
            return None
        with Image.open(file) as image:
            if getattr(image, "n_frames", 1) > 1:
                return _SEVERAL
            return _INKS if image.mode == "CMYK" else None
