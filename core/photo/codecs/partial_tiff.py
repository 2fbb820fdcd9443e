"""What is left of a truncated TIFF file's picture."""

from __future__ import annotations

import math
import zlib
from typing import Any

import imagecodecs
import numpy as np
import tifffile
from numpy.typing import NDArray

_PLAIN, _LZW, _DEFLATE = 1, 5, (8, 32946)


def partly_decoded(page: tifffile.TiffPage) -> NDArray[Any]:
    """The page as `asarray` gives it, with 0 for strips, tiles and the ends of them that the file does not hold."""
    handle = page.parent.filehandle
    picture = np.zeros(page.shaped, page.dtype)
    for index, (offset, size) in enumerate(zip(page.dataoffsets, page.databytecounts, strict=True)):
        handle.seek(offset)
        data = handle.read(size)
        try:
            segment, place, shape = page.decode(data if len(data) == size else _filled_up(page, data, size), index)
        except (ValueError, RuntimeError, zlib.error):  # damaged beyond its end; the other segments are not
            continue
        if segment is not None:
            sample, _, top, left, _ = place
            part = segment[0, : page.imagelength - top, : page.imagewidth - left]
            picture[sample, 0, top : top + shape[1], left : left + shape[2]] = part
    return picture.reshape(page.shape)


def _filled_up(page: tifffile.TiffPage, data: bytes, size: int) -> bytes:
    """A strip or tile whose end is missing, with zeros in its place."""
    if page.compression == _PLAIN:
        return data.ljust(size, b"\0")
    whole = math.prod(page.chunks) * ((page.bitspersample + 7) // 8)
    if page.compression in _DEFLATE:
        return zlib.compress(zlib.decompressobj().decompress(data, whole).ljust(whole, b"\0"), 1)
    if page.compression == _LZW:
        return bytes(imagecodecs.lzw_encode(bytes(imagecodecs.lzw_decode(data)).ljust(whole, b"\0")))
    return data
