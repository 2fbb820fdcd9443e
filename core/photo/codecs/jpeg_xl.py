"""JPEG XL: the picture by libjxl, its profile and the boxes around it by us."""

from __future__ import annotations

import struct
from typing import Any, BinaryIO

import imagecodecs
import numpy as np
from numpy.typing import NDArray

from core.photo.bands import bands
from core.photo.codecs.quantise import channels, quantised
from core.photo.colour.spaces import known
from core.photo.colour.srgb import srgb_decode
from core.photo.jxl import header as jxl
from core.photo.metadata import isobmff
from core.photo.options import WriteOptions
from core.photo.photo import Photo


def write_jpeg_xl(file: BinaryIO, photo: Photo, options: WriteOptions) -> None:
    """JPEG XL of 8 or 16 bits with the photo's profile; EXIF and XMP in boxes behind the picture (ISO/IEC 18181-2).

    At quality 100, and in a profile that leads to no colours, it is lossless, with the samples as they are. Below, the
    picture is stored as absolute colours, which hold what sRGB does not, and the profile says what to make of them.
    """
    count = channels(photo, alpha=True, grey=photo.grey)
    lossless = options.quality == 100 or (photo.icc is not None and not known(photo.icc, grey=photo.grey))
    pixels = np.concatenate(list(quantised(photo, count, photo.bits))) if lossless else _light(photo, count)
    made = imagecodecs.jpegxl_encode(
        pixels if count > 1 else pixels[..., 0],
        level=None if lossless else options.quality,
        lossless=lossless,
        usecontainer=True,
    )
    encoded = bytes(made)
    for kind, start, stop in isobmff.boxes(encoded):
        content = encoded[start:stop]
        _write_box(file, kind, _described(content, photo) if kind == b"jxlc" else content)
    if photo.exif:
        _write_box(file, b"Exif", bytes(4) + photo.exif)
    if photo.xmp:
        _write_box(file, b"xml ", photo.xmp)


def _light(photo: Photo, count: int) -> NDArray[np.float32]:
    """The photo in linear light, (height, width, count), not clipped to sRGB."""
    light = np.empty((photo.height, photo.width, count), np.float32)
    colours = count - (photo.alpha is not None)
    for top, bottom in bands(photo.height, photo.width):
        band = np.nan_to_num(photo.pixels[top:bottom].astype(np.float64), posinf=1, neginf=0)
        if colours == 1:
            band = band.mean(2, keepdims=True)
        light[top:bottom, :, :colours] = srgb_decode(band)
    if photo.alpha is not None:
        light[..., -1] = photo.alpha
    return light


def _described(stream: bytes, photo: Photo) -> bytes:
    """The picture with a header that says which depth and colours the file has."""
    about = jxl.header(stream)
    colour = jxl.Colour(about.colour.space, icc=photo.icc)
    return jxl.with_header(stream, about, bits=photo.bits, floats=False, colour=colour)


def _write_box(file: BinaryIO, kind: bytes, content: Any) -> None:
    size = 8 + len(content)
    file.write(struct.pack(">I4s", size, kind) if size < 1 << 32 else struct.pack(">I4sQ", 1, kind, size + 8))
    file.write(content)
