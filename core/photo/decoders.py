"""Decoders that are run in a process of their own: AVIF, HEIC, JPEG XL and camera RAW.

They are large, they read files from anywhere, and some are known to crash on odd ones; a crash then ends their process
alone.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import imagecodecs
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from core.errors import PhotoError
from core.photo import bmff, exif

MAX_PIXELS = 500_000_000
"""The largest photo that is opened, in pixels: a file that declares more is refused before anything is decoded."""

_ORIENTATION = 0x0112


@dataclass(frozen=True, eq=False)
class Decoded:
    """pixels: uint8 or uint16 (height, width, channels), channels as in `Source`. orientation: how to turn them."""

    pixels: NDArray[Any]
    orientation: int = 1
    icc: bytes | None = None
    exif: bytes | None = None
    xmp: bytes | None = None
    notices: tuple[str, ...] = ()


class TooLarge(PhotoError):
    """The file declares too many pixels."""


def decode_file(path: Path, kind: str) -> Decoded:
    """A file of one of the KINDS. Raises TooLarge, PhotoError for what is missing, and whatever the decoder raises."""
    return KINDS[kind](path)


def _checked(width: int, height: int) -> None:
    if width * height > MAX_PIXELS:
        raise TooLarge(f"{width} {height}")


def _avif(path: Path) -> Decoded:
    data = path.read_bytes()
    with Image.open(path, formats=["AVIF"]) as image:
        _checked(*image.size)
        animated = getattr(image, "n_frames", 1) > 1
        turn, icc = image.getexif().get(_ORIENTATION, 1), image.info.get("icc_profile") or None
        # Pillow has 8 bits; libavif itself all of them, but it crashes on some animations.
        pixels = np.asarray(image) if animated else _full_depth(imagecodecs.avif_decode(data))
    about = bmff.metadata(data)
    notices = ("The file is animated; its first picture was taken.",) if animated else ()
    return Decoded(_channels(pixels), turn, icc, exif.without_prefix(about.exif), about.xmp, notices)


def _heic(path: Path) -> Decoded:
    try:
        import pillow_heif  # noqa: PLC0415  # an extra: its HEVC decoder is under the GPL
    except ImportError as error:
        raise PhotoError(
            "HEIC photos need an extra part under the GPL; install it with pip install pillow-heif"
        ) from error
    opened: Any = pillow_heif.open_heif(path, convert_hdr_to_8bit=False)  # pyright: ignore[reportUnknownVariableType]
    picture = opened[opened.primary_index]
    _checked(*picture.size)
    pixels = np.asarray(picture)
    if pixels.dtype == np.uint16 and picture.info.get("bit_depth", 16) < 16:
        pixels = _full_depth(pixels >> 16 - int(picture.info["bit_depth"]) if pixels.max() > 4095 else pixels)
    about = bmff.metadata(path.read_bytes())  # the decoder turns the pixels upright itself
    return Decoded(_channels(pixels), 1, picture.info.get("icc_profile") or None, _upright(about.exif), about.xmp)


def _jpeg_xl(path: Path) -> Decoded:
    data = path.read_bytes()
    _checked(*_jxl_size(data))
    pixels = imagecodecs.jpegxl_decode(data)
    if pixels.dtype.kind == "f":
        pixels = np.rint(np.clip(pixels, 0, 1) * 65535).astype(np.uint16)
    if pixels.ndim == 4:
        pixels = pixels[0]
    parts = {kind: data[start:stop] for kind, start, stop in bmff.boxes(data)} if data[:2] != b"\xff\x0a" else {}
    block = parts.get(b"Exif", b"")
    about = block[4 + struct.unpack_from(">I", block)[0] :] if len(block) > 4 else None
    return Decoded(_channels(pixels), 1, None, _upright(about), parts.get(b"xml "))


def _raw(path: Path) -> Decoded:
    import rawpy  # noqa: PLC0415  # heavy

    with rawpy.imread(str(path)) as raw:
        _checked(raw.sizes.width, raw.sizes.height)
        values = raw.raw_image_visible
        if not values[-max(len(values) // 16, 1) :].any():  # LibRaw fills with black what a cut file lacks
            raise ValueError("cut short")
        pixels = raw.postprocess(use_camera_wb=True, output_bps=16, no_auto_bright=False, user_flip=None)
    return Decoded(_channels(pixels))


def _full_depth(pixels: NDArray[Any]) -> NDArray[Any]:
    """10 and 12 bits as they come, in 16; the largest value tells which of the two they are."""
    if pixels.dtype == np.uint8:
        return pixels
    bits = 10 if pixels.max() < 1024 else 12 if pixels.max() < 4096 else 16
    return np.rint(pixels * (65535 / ((1 << bits) - 1))).astype(np.uint16)


def _channels(pixels: NDArray[Any]) -> NDArray[Any]:
    return np.ascontiguousarray(pixels if pixels.ndim == 3 else pixels[..., None])


def _upright(block: bytes | None) -> bytes | None:
    return exif.upright(exif.without_prefix(block))


def _jxl_size(data: bytes) -> tuple[int, int]:
    """Width and height from the codestream's header (ISO/IEC 18181-1, SizeHeader)."""
    if data[:2] != b"\xff\x0a":
        parts = [(kind, start) for kind, start, _ in bmff.boxes(data) if kind in (b"jxlc", b"jxlp")]
        kind, start = parts[0]
        data = data[start + (4 if kind == b"jxlp" else 0) :]
    bits = int.from_bytes(data[2:18], "little")

    def take(count: int) -> int:
        nonlocal bits
        value = bits & ((1 << count) - 1)
        bits >>= count
        return value

    def side(small: int) -> int:
        return (take(5) + 1) * 8 if small else take((9, 13, 18, 30)[take(2)]) + 1

    small = take(1)
    height = side(small)
    ratio = take(3)
    if ratio:
        over, under = ((1, 1), (12, 10), (4, 3), (3, 2), (16, 9), (5, 4), (2, 1))[ratio - 1]
        return height * over // under, height
    return side(small), height


KINDS: dict[str, Callable[[Path], Decoded]] = {"AVIF": _avif, "HEIC": _heic, "JPEG XL": _jpeg_xl, "RAW": _raw}
