"""Photos to and from files, as the queue does it. Loads the decoders: the queue imports this in a worker's thread."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from core.jobs.messages import PhotoRead, PhotoWritten, ReadPhoto, TakePixels, WritePhoto
from core.photo.kept_samples import KeptSamples, floats_of, is_large, kept
from core.photo.naming import free_name
from core.photo.photo import Photo
from core.photo.read import read_photo
from core.photo.write import write_photo


def carry_out(work: ReadPhoto | TakePixels | WritePhoto) -> PhotoRead | PhotoWritten:
    """Open or save a photo. Raises PhotoError."""
    match work:
        case ReadPhoto():
            return _read(read_photo(work.path, partial=work.partial, brighten=work.brighten))
        case TakePixels():
            return _read(Photo(np.divide(work.pixels, 255, dtype=np.float32)))
        case WritePhoto():
            path, photo = work.path or free_name(work.photo), photo_to_write(work)
            photo = photo if work.delivery is None else work.delivery.of(photo)
            return PhotoWritten(path, write_photo(photo, path, work.options, overwrite=work.overwrite))


def _read(photo: Photo) -> PhotoRead:
    """Of a large photo the pixels are kept on their own, in little memory."""
    if not is_large(photo.pixels) or photo.alpha is not None or photo.hidden is not None:
        return PhotoRead(photo, photo.pixels)
    if (samples := KeptSamples.of(photo)) is None:
        return PhotoRead(photo.hollow(), kept(photo.pixels))
    samples = samples.on_disk()
    return PhotoRead(replace(photo, levels=photo.levels if photo.levels is None else samples.levels).hollow(), samples)


def photo_to_write(work: WritePhoto) -> Photo:
    """With its pixels, before its delivery. Slow: even to see how bright a large photo is takes a while."""
    if work.pixels is None:
        return work.photo
    from core.adjust.step import with_result  # noqa: PLC0415  # imports torch

    return with_result(work.photo, floats_of(work.pixels), work.plans)
