"""The small picture that EXIF carries."""

from __future__ import annotations

import io

import numpy as np

from core.photo.photo import Photo

_SIDE = 160  # EXIF 2.32, section 4.5.7: 160 x 120 as DCF has it


def thumbnail(photo: Photo) -> bytes:
    """A JPEG of the photo in sRGB, at most 160 pixels a side."""
    from PIL import Image  # noqa: PLC0415  # core/photo/__init__.py

    step = max(max(photo.height, photo.width) // (4 * _SIDE), 1)
    few = np.clip(np.nan_to_num(photo.pixels[::step, ::step]), 0, 1)
    image = Image.fromarray(np.rint(few * 255).astype(np.uint8))
    image.thumbnail((_SIDE, _SIDE))
    file = io.BytesIO()
    image.save(file, "JPEG", quality=80)
    return file.getvalue()
