"""JPEG XL: the picture by libjxl, its profile and the boxes around it by us."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, BinaryIO

import imagecodecs
import numpy as np
from numpy.typing import NDArray

from core.photo.bands import bands
from core.photo.codecs.quantise import channels, quantised
from core.photo.codecs.source import ANIMATED, Source, check_size, decoded
from core.photo.colour.cicp import coded_profile
from core.photo.colour.codes import HLG, PQ, PRIMARIES, WHITES
from core.photo.colour.hdr import WHITE_NITS, curves, to_scene, to_srgb_matrix
from core.photo.colour.srgb import srgb_decode, srgb_encode
from core.photo.jxl import header as jxl
from core.photo.metadata import exif, isobmff
from core.photo.metadata.jpeg_parts import GAIN_MAP
from core.photo.metadata.metadata import Metadata
from core.photo.options import WriteOptions
from core.photo.photo import Photo
from core.translation import translatable

_PRIMARIES = {11: 12}  # P3, here on the white that is named
_NO_PROFILE = translatable("The photo's profile could not be read.")


def open_jpeg_xl(file: BinaryIO, *, partial: bool = False) -> Source:
    """A JPEG XL file, its first picture where it is animated. Raises TooLarge, and what libjxl raises."""
    del partial
    data = file.read()
    check_size(*jxl.size(data))
    parts = dict(_boxes(data)) if data[:2] != jxl.SIGNATURE else {}
    block = parts.get(b"Exif", b"")
    about = block[4 + struct.unpack_from(">I", block)[0] :] if len(block) > 4 else None
    picture = _picture(jxl.codestream(data))
    kept = replace(picture.metadata, exif=exif.upright(exif.without_prefix(about)), xmp=parts.get(b"xml "))
    return replace(picture, metadata=kept, lost=(GAIN_MAP,) if b"jhgm" in parts else ())


def _picture(stream: bytes) -> Source:
    """Pixels and profile. Absolute colours are taken in linear light, where nothing is clipped to the file's space."""
    try:
        about = jxl.header(stream)
    except ValueError:
        return decoded(_first(imagecodecs.jpegxl_decode(stream)), notices=(_NO_PROFILE,), orientation=1)
    notices = (ANIMATED,) if about.animated else ()
    cicp = _codes(about.colour)
    icc = None if cicp else about.colour.icc or _profile(about.colour)
    if about.absolute:
        linear = jxl.Colour(jxl.GREY if about.colour.space == jxl.GREY else jxl.RGB, transfer=jxl.LINEAR)
        stream = jxl.with_header(stream, about, bits=32, floats=True, colour=linear)
    pixels = _first(imagecodecs.jpegxl_decode(stream))
    if about.absolute:
        colours = pixels[..., : pixels.shape[2] - (pixels.shape[2] in (2, 4))]
        colours[:] = _signal(colours, about, cicp) if cicp else srgb_encode(colours.astype(np.float64))
        if icc is None and not about.floats:
            np.clip(pixels, 0, 1, out=pixels)  # beyond sRGB lies only what compression lost
    return decoded(
        pixels,
        Metadata(icc, cicp=cicp),
        bits=8 if about.bits <= 8 else 16,
        notices=notices,
        premultiplied=about.premultiplied,
        orientation=1,
        working=about.absolute and cicp is None,
    )


def _codes(colour: jxl.Colour) -> bytes | None:
    """As of `Metadata.cicp`: of PQ and HLG in RGB of known primaries."""
    if (
        colour.icc
        or colour.space != jxl.RGB
        or colour.transfer not in (PQ, HLG)
        or not isinstance(colour.primaries, int)
    ):
        return None
    return bytes((_PRIMARIES.get(colour.primaries, colour.primaries), colour.transfer, 0, 1))


def _signal(light: NDArray[Any], about: jxl.Header, cicp: bytes) -> NDArray[Any]:
    """The samples of absolute colours, which come as sRGB's linear light with the brightest that is meant as 1."""
    _, encode, most = curves(cicp[1])
    own = np.maximum(light.astype(np.float64) @ np.linalg.inv(to_srgb_matrix(cicp[0])).T, 0)
    if cicp[1] == PQ:
        return encode(own * about.brightest / WHITE_NITS)
    return encode(to_scene(own, about.brightest) * most)


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Boxes, those unpacked that were packed by Brotli."""
    for kind, start, stop in isobmff.boxes(data):
        if kind == b"brob":
            yield data[start : start + 4], bytes(imagecodecs.brotli_decode(data[start + 4 : stop]))
        else:
            yield kind, data[start:stop]


def _profile(colour: jxl.Colour) -> bytes | None:
    primaries, white = colour.primaries, colour.white
    if isinstance(primaries, int):
        primaries = PRIMARIES.get(_PRIMARIES.get(primaries, primaries), PRIMARIES[1])
    if isinstance(white, int):
        white = WHITES.get(white, WHITES[1])
    return coded_profile(None if colour.space == jxl.GREY else primaries, white, colour.transfer, colour.gamma)


def _first(pixels: NDArray[Any]) -> NDArray[Any]:
    """The first picture, (height, width, channels)."""
    if pixels.dtype == np.float16:
        pixels = pixels.astype(np.float32)
    picture = pixels[0] if pixels.ndim == 4 else pixels
    return picture if picture.ndim == 3 else picture[..., None]


def write_jpeg_xl(file: BinaryIO, photo: Photo, options: WriteOptions) -> None:
    """JPEG XL of 8 or 16 bits with the photo's profile; EXIF and XMP in boxes behind the picture (ISO/IEC 18181-2).

    At quality 100, and in a profile that leads to no colours, it is lossless, with the samples as they are. Below, the
    picture is stored as absolute colours, which hold what sRGB does not, and the profile says what to make of them.
    """
    count = channels(photo, alpha=True, grey=photo.grey)
    lossless = options.quality == 100 or photo.screen_icc is not None or photo.metadata.cicp is not None
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
    if photo.metadata.exif:
        _write_box(file, b"Exif", bytes(4) + photo.metadata.exif)
    if photo.metadata.xmp:
        _write_box(file, b"xml ", photo.metadata.xmp)


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
    colour = jxl.Colour(about.colour.space, icc=photo.metadata.icc)
    if codes := photo.metadata.cicp:
        colour = jxl.Colour(jxl.RGB, primaries={12: 11}.get(codes[0], codes[0]), transfer=codes[1])
    return jxl.with_header(stream, about, bits=photo.bits, floats=False, colour=colour)


def _write_box(file: BinaryIO, kind: bytes, content: Any) -> None:
    size = 8 + len(content)
    file.write(struct.pack(">I4s", size, kind) if size < 1 << 32 else struct.pack(">I4sQ", 1, kind, size + 8))
    file.write(content)
