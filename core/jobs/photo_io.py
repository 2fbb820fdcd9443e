"""Photos to and from files, as the queue does it. Decoders load at first use."""

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


def readable() -> tuple[str, ...]:
    """Suffixes that a dialog offers; other names open as well when their content is a photo."""
    from core.photo.formats import READABLE  # noqa: PLC0415  # decoders

    return READABLE


def _read(work: ReadPhoto) -> PhotoRead:
    from core.photo.read import read_photo  # noqa: PLC0415  # decoders

    return PhotoRead(read_photo(work.path))


def _take(work: TakePixels) -> PhotoRead:
    import numpy as np  # noqa: PLC0415  # heavy

    from core.photo.photo import Photo  # noqa: PLC0415  # decoders

    return PhotoRead(Photo(np.divide(work.pixels, 255, dtype=np.float32)))


def _write(work: WritePhoto) -> PhotoWritten:
    from core.photo.write import write_photo  # noqa: PLC0415  # decoders

    path = work.path or free_name(work.photo)
    return PhotoWritten(path, write_photo(work.photo, path, work.options, overwrite=work.overwrite))
