"""HEIC, by libheif."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, BinaryIO

import numpy as np
import pillow_heif

from core.photo.codecs.source import Source, check_size, decoded, full_depth
from core.photo.colour.cicp import coded_profile
from core.photo.colour.codes import PRIMARIES, WHITES, bright_codes
from core.photo.metadata import exif, isobmff
from core.photo.metadata.jpeg_parts import SECOND_PICTURE


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
    about = isobmff.metadata(file.read())
    found = about.metadata
    block = exif.upright(exif.without_prefix(found.exif))  # the decoder turns the pixels upright itself
    icc = picture.info.get("icc_profile") or None
    if icc is None:
        icc = coded_profile(PRIMARIES.get(about.primaries, PRIMARIES[1]), WHITES[1], about.transfer)
    codes = bright_codes(about.primaries, about.transfer)
    kept = replace(found, icc=None if codes else icc, exif=block, cicp=codes)
    lost = (*about.lost, *((SECOND_PICTURE,) if len(opened) > 1 else ()))
    return decoded(pixels, kept, bits=bits, orientation=1, lost=lost)
