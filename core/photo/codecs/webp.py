"""WebP, by Pillow."""

from __future__ import annotations

from dataclasses import replace
from typing import BinaryIO

from core.photo.codecs.pillow import image_of, open_image, save_options, source_of, with_animation
from core.photo.codecs.quantise import channels
from core.photo.codecs.source import Source
from core.photo.metadata import exif
from core.photo.options import WriteOptions
from core.photo.photo import Photo

_METHOD = 4  # of 0 fastest to 6 smallest


def open_webp(file: BinaryIO, *, partial: bool = False) -> Source:
    """A WebP file, its first picture where it is animated. Raises what Pillow raises on damaged files."""
    return with_animation(image := open_image(file, "WEBP", partial=partial), source_of(image))


def write_webp(file: BinaryIO, photo: Photo, options: WriteOptions) -> None:
    """Lossy WebP of 8 bits; grey becomes RGB, which is all that WebP knows."""
    image = image_of(photo, channels(photo, alpha=True, grey=False))
    metadata = save_options(replace(photo.metadata, dpi=None), exif.PREFIX)
    image.save(file, "WEBP", quality=options.quality, method=_METHOD, **metadata)
