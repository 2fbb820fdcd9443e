"""Decoders that are run in a process of their own: AVIF, HEIC, JPEG XL and camera RAW.

They are large, they read files from anywhere, and some are known to crash on odd ones; a crash then ends their process
alone.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import imagecodecs
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from core.errors import PhotoError
from core.photo.colour.cicp import BRIGHTER_THAN_WHITE, PRIMARIES, WHITES, coded_profile
from core.photo.colour.srgb import srgb_encode
from core.photo.jxl import header as jxl
from core.photo.metadata import exif, isobmff
from core.translation import translatable

MAX_PIXELS = 500_000_000
"""The largest photo that is opened, in pixels: a file that declares more is refused before anything is decoded."""

_ORIENTATION = 0x0112
_BRIGHTER = translatable("The photo is for screens that are brighter than paper; it may look dark and flat.")


@dataclass(frozen=True, eq=False)
class Decoded:
    """pixels: uint8, uint16 or float32 (height, width, channels), channels as in `Source`. orientation: how to turn
    them. bits, working, premultiplied: as in `Source`.
    """

    pixels: NDArray[Any]
    orientation: int = 1
    icc: bytes | None = None
    exif: bytes | None = None
    xmp: bytes | None = None
    notices: tuple[str, ...] = ()
    bits: int = 8
    working: bool = False
    premultiplied: bool = False


class TooLarge(PhotoError):
    """The file declares too many pixels."""


def decode_file(path: Path, kind: str) -> Decoded:
    """A file of one of the KINDS. Raises TooLarge, PhotoError for what is missing, and whatever the decoder raises."""
    return KINDS[kind](path)


def _checked(width: int, height: int) -> None:
    if width * height > MAX_PIXELS:
        raise TooLarge("{width} {height}", width=width, height=height)


def _avif(path: Path) -> Decoded:
    data = path.read_bytes()
    about = isobmff.metadata(data)
    _checked(*about.size)
    with Image.open(path, formats=["AVIF"]) as image:
        _checked(*image.size)
        animated = getattr(image, "n_frames", 1) > 1
        turn, icc = image.getexif().get(_ORIENTATION, 1), image.info.get("icc_profile") or None
        # Pillow has 8 bits; libavif itself all of them, but it crashes on some animations.
        pixels = np.asarray(image) if animated else imagecodecs.avif_decode(data)
    bits = 8 if pixels.dtype == np.uint8 else about.bits
    notices = ["The file is animated; its first picture was taken."] if animated else []
    if about.transfer in BRIGHTER_THAN_WHITE:
        notices.append(_BRIGHTER)
    return Decoded(
        _full_depth(_channels(pixels), bits),
        turn,
        icc or coded_profile(PRIMARIES.get(about.primaries, PRIMARIES[1]), WHITES[1], about.transfer),
        exif.without_prefix(about.exif),
        about.xmp,
        tuple(notices),
        bits,
    )


def _heic(path: Path) -> Decoded:
    try:
        import pillow_heif  # noqa: PLC0415  # an extra: an HEVC encoder under the GPL comes with it
    except ImportError as error:
        raise PhotoError(
            "HEIC photos need an extra part under the GPL; install it with pip install pillow-heif"
        ) from error
    opened: Any = pillow_heif.open_heif(path, convert_hdr_to_8bit=False)  # pyright: ignore[reportUnknownVariableType]
    picture = opened[opened.primary_index]
    _checked(*picture.size)
    pixels = np.asarray(picture)
    bits = 8 if pixels.dtype == np.uint8 else int(picture.info.get("bit_depth", 16))
    if bits in (10, 12):
        pixels = _full_depth(pixels >> 16 - bits, bits)
    about = isobmff.metadata(path.read_bytes())  # the decoder turns the pixels upright itself
    icc = picture.info.get("icc_profile") or None
    return Decoded(_channels(pixels), 1, icc, _upright(about.exif), about.xmp, bits=bits)


def _jpeg_xl(path: Path) -> Decoded:
    data = path.read_bytes()
    _checked(*jxl.size(data))
    parts = dict(_jxl_boxes(data)) if data[:2] != jxl.SIGNATURE else {}
    block = parts.get(b"Exif", b"")
    about = block[4 + struct.unpack_from(">I", block)[0] :] if len(block) > 4 else None
    picture = _jxl_picture(jxl.codestream(data))
    return replace(picture, exif=_upright(about), xmp=parts.get(b"xml "))


def _jxl_picture(stream: bytes) -> Decoded:
    """Pixels and profile. Absolute colours are taken in linear light, where nothing is clipped to the file's space."""
    try:
        about = jxl.header(stream)
    except ValueError:
        return Decoded(
            _first(imagecodecs.jpegxl_decode(stream)), notices=(translatable("The photo's profile could not be read."),)
        )
    notices = ["The file is animated; its first picture was taken."] if about.animated else []
    if about.colour.transfer in BRIGHTER_THAN_WHITE:
        notices.append(_BRIGHTER)
    icc = about.colour.icc or _jxl_profile(about.colour)
    if about.absolute:
        linear = jxl.Colour(jxl.GREY if about.colour.space == jxl.GREY else jxl.RGB, transfer=jxl.LINEAR)
        stream = jxl.with_header(stream, about, bits=32, floats=True, colour=linear)
    pixels = _first(imagecodecs.jpegxl_decode(stream))
    if about.absolute:
        colours = pixels[..., : pixels.shape[2] - (pixels.shape[2] in (2, 4))]
        colours[:] = srgb_encode(colours.astype(np.float64))
        if icc is None and not about.floats:
            np.clip(pixels, 0, 1, out=pixels)  # beyond sRGB lies only what compression lost
    bits = 8 if about.bits <= 8 else 16
    return Decoded(
        pixels,
        icc=icc,
        notices=tuple(notices),
        bits=bits,
        working=about.absolute,
        premultiplied=about.premultiplied,
    )


def _jxl_boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Boxes, those unpacked that were packed by Brotli."""
    for kind, start, stop in isobmff.boxes(data):
        if kind == b"brob":
            yield data[start : start + 4], bytes(imagecodecs.brotli_decode(data[start + 4 : stop]))
        else:
            yield kind, data[start:stop]


def _jxl_profile(colour: jxl.Colour) -> bytes | None:
    primaries, white = colour.primaries, colour.white
    if isinstance(primaries, int):  # 11 is P3 here, on the white that is named
        primaries = PRIMARIES.get({11: 12}.get(primaries, primaries), PRIMARIES[1])
    if isinstance(white, int):
        white = WHITES.get(white, WHITES[1])
    return coded_profile(None if colour.space == jxl.GREY else primaries, white, colour.transfer, colour.gamma)


def _first(pixels: NDArray[Any]) -> NDArray[Any]:
    """The first picture, with channels."""
    if pixels.dtype == np.float16:
        pixels = pixels.astype(np.float32)
    return _channels(pixels[0] if pixels.ndim == 4 else pixels)


def _raw(path: Path) -> Decoded:
    import rawpy  # noqa: PLC0415  # heavy

    with rawpy.imread(str(path)) as raw:
        _checked(raw.sizes.width, raw.sizes.height)
        values = raw.raw_image_visible
        if not values[-max(len(values) // 16, 1) :].any():  # LibRaw fills with black what a cut file lacks
            raise ValueError("cut short")
        pixels = raw.postprocess(use_camera_wb=True, output_bps=16, no_auto_bright=False, user_flip=None)
    return Decoded(_channels(pixels), bits=16)


def _full_depth(pixels: NDArray[Any], bits: int) -> NDArray[Any]:
    """10 and 12 bits as they come, in 16."""
    return pixels if bits == 8 else np.rint(pixels * (65535 / ((1 << bits) - 1))).astype(np.uint16)


def _channels(pixels: NDArray[Any]) -> NDArray[Any]:
    return np.ascontiguousarray(pixels if pixels.ndim == 3 else pixels[..., None])


def _upright(block: bytes | None) -> bytes | None:
    return exif.upright(exif.without_prefix(block))


KINDS: dict[str, Callable[[Path], Decoded]] = {"AVIF": _avif, "HEIC": _heic, "JPEG XL": _jpeg_xl, "RAW": _raw}
