"""Camera RAW, developed by LibRaw."""

from __future__ import annotations

from contextlib import suppress
from typing import BinaryIO

import rawpy

from core.photo.codecs.source import Source, check_size, decoded
from core.photo.metadata import exif
from core.photo.metadata.metadata import Metadata
from core.photo.metadata.tiff_exif import exif_of_tiff


def open_raw(file: BinaryIO, *, partial: bool = False) -> Source:
    """A RAW file of the disk with the camera's white balance, 16-bit sRGB. Raises TooLarge, and what LibRaw raises."""
    del partial
    with rawpy.imread(str(file.name)) as raw:
        check_size(raw.sizes.width, raw.sizes.height)
        values = raw.raw_image_visible
        if not values[-max(len(values) // 16, 1) :].any():  # LibRaw fills with black what a cut file lacks
            raise ValueError("cut short")
        pixels = raw.postprocess(use_camera_wb=True, output_bps=16, no_auto_bright=False, user_flip=None)
    about = None
    with suppress(Exception):  # the camera's notes are in a TIFF coat, in most kinds of RAW
        about = exif.upright(exif_of_tiff(file))
    return decoded(pixels, Metadata(exif=about), bits=16)
