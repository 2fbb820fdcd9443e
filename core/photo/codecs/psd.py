"""The flattened picture that Photoshop stores beside the layers (Adobe Photoshop File Formats Specification, 2019)."""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, BinaryIO

import imagecodecs
import numpy as np
from numpy.typing import NDArray

from core.photo.codecs.source import FROM_INKS, MORE_CHANNELS, Source, Unsupported, check_size, decoded_once
from core.photo.colour import cmyk
from core.photo.metadata import exif
from core.photo.metadata.metadata import Metadata
from core.translation import translatable

_GREY, _INDEXED, _RGB, _INKS = 1, 2, 3, 4
_COLOURS = {_GREY: 1, _INDEXED: 1, _RGB: 3, _INKS: 4}
_RESOLUTION, _IPTC, _ICC, _VERSION, _EXIF, _XMP = 1005, 1028, 1039, 1057, 1058, 1060
_RAW, _PACKED = 0, 1
_DENSEST = 64  # two bytes stand for at most 128
_MOST_CHANNELS = 56
_LARGEST_BLOCK = 64 << 20
_OTHER_COLOURS = translatable("its kind of colour is not supported; save it as RGB, CMYK or grey of 8 or 16 bits")
_LAYERS_ALONE = translatable("it holds layers without a flattened picture; save it with maximized compatibility")


@dataclass(frozen=True)
class _Header:
    wide: bool  # PSB, whose sizes are longer
    channels: int
    height: int
    width: int
    bits: int
    mode: int


def open_psd(file: BinaryIO, *, partial: bool = False) -> Source:
    """A PSD or PSB file's flattened picture, CMYK as sRGB.

    Raises Unsupported for other kinds of colour and where there is no such picture, TooLarge, and ValueError or
    struct.error for a file that is damaged or cut short.
    """
    del partial
    about = _header(file.read(26))
    palette = _block(file, ">I")
    resources = _resources(_block(file, ">I"))
    if resources.get(_VERSION, b"\0\0\0\0\1")[4:5] == b"\0":
        raise Unsupported(_LAYERS_ALONE)
    layers = _block(file, ">Q" if about.wide else ">I", most=16)
    colours = _COLOURS[about.mode]
    alpha = about.mode != _INDEXED and about.channels > colours and _has_transparency(layers, about.wide)
    inks = about.mode == _INKS
    icc = resources.get(_ICC)
    count = (3 if about.mode in (_INDEXED, _INKS) else colours) + alpha
    convert = _conversion(about, palette, icc, alpha)
    return Source(
        about.width,
        about.height,
        count,
        decoded_once(lambda: convert(_planes(file, about, colours + alpha))),
        (1 << about.bits) - 1,
        about.bits,
        Metadata(
            None if inks else icc,
            exif.without_prefix(resources.get(_EXIF)),
            resources.get(_XMP),
            _photoshop_block(_IPTC, resources.get(_IPTC)),
            _dpi(resources.get(_RESOLUTION)),
        ),
        (*((FROM_INKS,) if inks else ()), *((MORE_CHANNELS,) if about.channels > colours + alpha else ())),
    )


def _header(data: bytes) -> _Header:
    _, version, channels, height, width, bits, mode = struct.unpack(">4sH6xHIIHH", data)
    if mode not in _COLOURS or bits not in (8, 16) or (mode == _INDEXED and bits != 8):
        raise Unsupported(_OTHER_COLOURS)
    check_size(width, height)
    if not _COLOURS[mode] <= channels <= _MOST_CHANNELS:
        raise ValueError("no such number of channels")
    return _Header(version == 2, channels, height, width, bits, mode)


def _block(file: BinaryIO, size: str, most: int = _LARGEST_BLOCK) -> bytes:
    """The first `most` bytes of a block behind its length; the file stands behind the block then."""
    length = struct.unpack(size, file.read(struct.calcsize(size)))[0]
    start = file.tell()
    data = file.read(min(length, most))
    if start + length > file.seek(0, 2):
        raise ValueError("cut short")
    file.seek(start + length)
    return data


def _resources(data: bytes) -> dict[int, bytes]:
    """Number -> content of Photoshop's image resources."""
    found: dict[int, bytes] = {}
    at = 0
    while at + 12 <= len(data) and data[at : at + 4] == b"8BIM":
        number, name = struct.unpack_from(">HB", data, at + 4)
        start = at + 6 + (name + 2) // 2 * 2
        (size,) = struct.unpack_from(">I", data, start)
        found[number] = data[start + 4 : start + 4 + size]
        at = start + 4 + (size + 1) // 2 * 2
    return found


def _photoshop_block(number: int, content: bytes | None) -> bytes | None:
    """A resource as other formats carry it."""
    if not content:
        return None
    return b"8BIM" + struct.pack(">H2xI", number, len(content)) + content + b"\0" * (len(content) % 2)


def _dpi(content: bytes | None) -> tuple[float, float] | None:
    """Both numbers are pixels per inch in 16.16, whatever the unit that they are shown in."""
    if content is None or len(content) < 16:
        return None
    across, down = struct.unpack_from(">I", content)[0] / 65536, struct.unpack_from(">I", content, 8)[0] / 65536
    return (across, down) if 1 <= across <= 1e6 and 1 <= down <= 1e6 else None


def _has_transparency(layers: bytes, wide: bool) -> bool:
    """Whether the first channel behind the colours is the picture's transparency: the number of layers is negative."""
    at = 8 if wide else 4
    return len(layers) >= at + 2 and struct.unpack_from(">h", layers, at)[0] < 0


def _planes(file: BinaryIO, about: _Header, count: int) -> NDArray[Any]:
    """The first `count` channels, (height, width, count)."""
    compression = struct.unpack(">H", file.read(2))[0]
    if compression not in (_RAW, _PACKED):
        raise Unsupported(_OTHER_COLOURS)
    row, rows = about.width * about.bits // 8, about.height * count
    data = file.read(row * rows) if compression == _RAW else _unpacked(file, about, row, rows)
    if len(data) != row * rows:
        raise ValueError("cut short")
    stored = np.frombuffer(data, ">u2" if about.bits == 16 else "u1")
    native = stored.astype(np.uint16 if about.bits == 16 else np.uint8)
    return np.moveaxis(native.reshape(count, about.height, about.width), 0, -1)


def _unpacked(file: BinaryIO, about: _Header, row: int, rows: int) -> bytes:
    """The first `rows` rows of `row` bytes. The sizes of all channels' rows come first."""
    stored = np.dtype(">u4" if about.wide else ">u2")
    all_rows = about.height * about.channels
    sizes = np.frombuffer(file.read(all_rows * stored.itemsize), stored)
    if len(sizes) < all_rows or (sizes * np.int64(_DENSEST) < row).any():
        raise ValueError("cut short")
    return b"".join(bytes(imagecodecs.packbits_decode(file.read(int(size)))) for size in sizes[:rows])


def _conversion(
    about: _Header, palette: bytes, icc: bytes | None, alpha: bool
) -> Callable[[NDArray[Any]], NDArray[Any]]:
    """From the stored samples to grey or RGB, with alpha."""
    if about.mode == _INDEXED:
        table = np.frombuffer(palette[:768].ljust(768, b"\0"), np.uint8).reshape(3, 256).T
        return lambda samples: table[samples[..., 0]]

    def convert(samples: NDArray[Any]) -> NDArray[Any]:
        colours, opacity = (samples[..., :-1], samples[..., -1:]) if alpha else (samples, None)
        if about.mode == _INKS:  # 0 stands for full ink
            colours = cmyk.to_rgb(icc)(np.ascontiguousarray(np.iinfo(colours.dtype).max - colours))
        return colours if opacity is None else np.concatenate((_off_white(colours, opacity), opacity), axis=2)

    return convert


def _off_white(colours: NDArray[Any], opacity: NDArray[Any]) -> NDArray[Any]:
    """Straight colours of those that Photoshop laid on white."""
    full = np.float32(np.iinfo(colours.dtype).max)
    share = np.maximum(opacity, 1) / full
    straight = (colours - full * (1 - share)) / share
    return np.rint(np.clip(straight, 0, full)).astype(colours.dtype)
