"""Photos to and from files, as the queue does it. NumPy loads at first use, so that the window opens at once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from core.jobs.messages import PhotoRead, PhotoWritten, ReadPhoto, TakePixels, WritePhoto
from core.photo.naming import Naming, output_path

if TYPE_CHECKING:
    from core.photo.photo import Photo


def carry_out(work: ReadPhoto | TakePixels | WritePhoto) -> PhotoRead | PhotoWritten:
    """Open or save a photo. Raises PhotoError."""
    if isinstance(work, WritePhoto):
        return _write(work)
    return _take(work) if isinstance(work, TakePixels) else _read(work)


def free_name(photo: Photo, naming: Naming | None = None) -> Path:
    """Where the mended photo goes by default: a free name beside the original."""
    return output_path(photo.path or Path("photo.png"), naming=naming)


def _read(work: ReadPhoto) -> PhotoRead:
    from core.photo.read import read_photo  # noqa: PLC0415  # NumPy

    return PhotoRead(read_photo(work.path))


def _take(work: TakePixels) -> PhotoRead:
    import numpy as np  # noqa: PLC0415  # itself

    from core.photo.photo import Photo  # noqa: PLC0415  # NumPy

    return PhotoRead(Photo(np.divide(work.pixels, 255, dtype=np.float32)))


def _write(work: WritePhoto) -> PhotoWritten:
    from core.photo.write import write_photo  # noqa: PLC0415  # NumPy

    path = work.path or free_name(work.photo)
    return PhotoWritten(path, write_photo(work.photo, path, work.options, overwrite=work.overwrite))
