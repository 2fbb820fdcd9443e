"""Photos to and from files, as the queue does it. Loads the decoders: the queue imports this in a worker's thread."""

from __future__ import annotations

import numpy as np

from core.jobs.messages import PhotoRead, PhotoWritten, ReadPhoto, TakePixels, WritePhoto
from core.photo.naming import free_name
from core.photo.photo import Photo
from core.photo.read import read_photo
from core.photo.write import write_photo


def carry_out(work: ReadPhoto | TakePixels | WritePhoto) -> PhotoRead | PhotoWritten:
    """Open or save a photo. Raises PhotoError."""
    match work:
        case ReadPhoto():
            return PhotoRead(read_photo(work.path, partial=work.partial, brighten=work.brighten))
        case TakePixels():
            return PhotoRead(Photo(np.divide(work.pixels, 255, dtype=np.float32)))
        case WritePhoto():
            path = work.path or free_name(work.photo)
            photo = work.photo if work.delivery is None else work.delivery.of(work.photo)
            return PhotoWritten(path, write_photo(photo, path, work.options, overwrite=work.overwrite))
