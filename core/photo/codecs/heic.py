"""HEIC, by libheif."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, BinaryIO

import numpy as np
import pillow_heif

from core.photo.codecs.source import Source, check_size, decoded, full_depth
from core.photo.metadata import exif, isobmff


def open_heic(file: BinaryIO, *, partial: bool = False) -> Source:
    """A HEIC file. Raises TooLarge, and what libheif raises on damaged files."""
    del partial
    opened: Any = pillow_heif.open_heif(file, convert_hdr_to_8bit=False)  # pyright: ignore[reportUnknownVariableType]
    picture = opened[opened.primary_index]
    check_size(*picture.size)
    pixels = np.asarray(picture)
    bits = 8 if pixels.dtype == np.uint8 else int(picture.info.get("bit_depth", 16))
    if bits in (10, 12):
        pixels = full_depth(pixels >> 16 - bits, bits)
    file.seek(0)
    found = isobmff.metadata(file.read()).metadata
    block = exif.upright(exif.without_prefix(found.exif))  # the decoder turns the pixels upright itself
    icc = picture.info.get("icc_profile") or None
    return decoded(pixels, replace(found, icc=icc, exif=block), bits=bits, orientation=1)
