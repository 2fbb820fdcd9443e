"""PBM, PGM and PPM (netpbm's manual pages of these names), in their full depth; Pillow cuts 16-bit colour to 8 bits."""

from __future__ import annotations

import re
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from core.photo.codecs.source import Source, check_size, decoded_once

_TOKEN = re.compile(rb"(?:\s|#[^\r\n]*)*([0-9]+)")
_COMMENT = re.compile(rb"#[^\r\n]*")
_LONGEST_HEADER = 1 << 16
_BITMAPS, _COLOUR, _PLAIN = (1, 4), (3, 6), (1, 2, 3)


def open_pnm(file: BinaryIO, *, partial: bool = False) -> Source:
    """A file of one of the kinds P1 to P6; bitmaps become grey. partial: pixels that are not there are black.

    Raises TooLarge, and ValueError for a file that is damaged or cut short.
    """
    head = file.read(_LONGEST_HEADER)
    kind = int(head[1:2])
    numbers, at = _numbers(head, 2 if kind in _BITMAPS else 3)
    width, height, white = (*numbers, 1)[:3]
    check_size(width, height)
    if not 1 <= white <= 65535:
        raise ValueError("no such depth")
    channels = 3 if kind in _COLOUR else 1
    file.seek(at)

    def load() -> NDArray[Any]:
        data = file.read()
        samples = _plain(data, kind) if kind in _PLAIN else _binary(data, kind, width, height, white)
        whole = width * height * channels
        if len(samples) < whole:
            if not partial:
                raise ValueError("cut short")
            samples = np.pad(samples, (0, whole - len(samples)))
        return _scaled(samples[:whole], white).reshape(height, width, channels)

    bits = 8 if white <= 255 else 16
    return Source(width, height, channels, decoded_once(load), (1 << bits) - 1, bits)


def _numbers(head: bytes, count: int) -> tuple[list[int], int]:
    """The header's numbers, and where the samples begin."""
    numbers, at = list[int](), 2
    while len(numbers) < count:
        match = _TOKEN.match(head, at)
        if match is None:
            raise ValueError("no header")
        numbers.append(int(match[1]))
        at = match.end()
    return numbers, at + 1


def _plain(data: bytes, kind: int) -> NDArray[np.int64]:
    """Samples as decimal numbers; those of bitmaps are single digits, 1 for black."""
    text = _COMMENT.sub(b"", data)
    if kind == 1:
        return 1 - np.array([digit for digit in text if digit in b"01"], np.int64) % 2
    return np.array(text.split(), np.int64)


def _binary(data: bytes, kind: int, width: int, height: int, white: int) -> NDArray[Any]:
    if kind == 4:  # rows of whole bytes, 1 for black
        bits = np.unpackbits(np.frombuffer(data, np.uint8))
        row = -(-width // 8) * 8
        return 1 - bits[: len(bits) // row * row][: height * row].reshape(-1, row)[:, :width].ravel()
    stored = np.dtype(">u2" if white > 255 else "u1")
    return np.frombuffer(data, stored, len(data) // stored.itemsize)


def _scaled(samples: NDArray[Any], white: int) -> NDArray[Any]:
    """From 0..white to 0..255 or 0..65535; larger samples count as white."""
    full = 255 if white <= 255 else 65535
    dtype = np.uint8 if white <= 255 else np.uint16
    if white == full:
        return np.clip(samples, 0, full).astype(dtype)
    return np.rint(np.clip(samples, 0, white) * (full / white)).astype(dtype)
