"""What of a TIFF file a new one of the same picture would not have."""

from __future__ import annotations

from typing import BinaryIO

import tifffile

from core.translation import translatable

_GREY, _RGB = 1, 2
_PREMULTIPLIED = 1
_PHOTOSHOP_LAYERS, _INSIDE = 37724, 330
_SAMPLES = {"u": (8, 16), "f": (32,)}  # bits by kind of number
_COMPRESSIONS = {1: "none", 5: "lzw"}


def unkept(file: BinaryIO) -> str | None:
    """A translatable clause that says what would be lost and what to do, None where nothing is.

    Raises what tifffile raises on damaged files.
    """
    tiff = tifffile.TiffFile(file)
    page = tiff.pages.first
    kind = "" if page.dtype is None else page.dtype.kind
    if len(tiff.pages) > 1:
        return translatable("it holds several pages; hand over one alone")
    if {_PHOTOSHOP_LAYERS, _INSIDE} & set(page.tags.keys()):
        return translatable("it holds layers or pictures inside the picture; hand over a flattened copy")
    if page.photometric not in (_GREY, _RGB):
        return translatable("its colours are neither RGB nor grey; hand over an RGB or grey copy")
    if page.bitspersample not in _SAMPLES.get(kind, ()):
        return translatable("its samples are of an unusual kind; hand over 8 or 16 bits, or floats of 32 bits")
    if page.extrasamples and int(page.extrasamples[0]) == _PREMULTIPLIED:
        return translatable("its colours are multiplied by their transparency; hand over straight ones")
    return None


def compression(file: BinaryIO) -> str:
    """How its samples are compressed, one of COMPRESSIONS; deflate for any way that is not written."""
    return _COMPRESSIONS.get(int(tifffile.TiffFile(file).pages.first.compression), "deflate")
