"""Photos and EXIF blocks that the tests of this folder are made of."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.errors import PhotoError
from core.photo.metadata.metadata import Metadata
from core.photo.photo import Photo
from core.photo.read import read_photo

ARTIST = "Zoë Müller"


def levels(shape: tuple[int, ...], bits: int, seed: int = 0) -> NDArray[np.uint16]:
    """Random sample values of that depth."""
    return np.random.default_rng(seed).integers(0, 1 << bits, shape, dtype=np.uint16)


def photo(
    height: int, width: int, *, bits: int = 8, grey: bool = False, alpha: bool = False, seed: int = 0, **kept: object
) -> Photo:
    """A photo of noise whose samples are whole levels of its depth."""
    peak = np.float32((1 << bits) - 1)
    samples = levels((height, width, 1 if grey else 3), bits, seed).astype(np.float32) / peak
    pixels = np.ascontiguousarray(np.broadcast_to(samples, (height, width, 3)))
    opacity = levels((height, width), bits, seed + 1).astype(np.float32) / peak if alpha else None
    return Photo(pixels, opacity, Metadata(**kept), bits=bits, grey=grey)  # pyright: ignore[reportArgumentType]


def exif_block(orientation: int = 1, order: str = "<", width: int = 99, height: int = 77) -> bytes:
    """An EXIF block laid out by hand: make, orientation, artist in UTF-8, size, maker note, GPS, thumbnail's link."""
    artist = ARTIST.encode() + b"\0"
    note = b"maker note \x00\xff with bytes"
    exif_at, gps_at = 200, 300
    first = (
        struct.pack(order + "HHI4s", 0x010F, 2, 4, b"Cam\0"),
        struct.pack(order + "HHIHH", 0x0112, 3, 1, orientation, 0),
        struct.pack(order + "HHII", 0x013B, 2, len(artist), 120),
        struct.pack(order + "HHII", 0x8769, 4, 1, exif_at),
        struct.pack(order + "HHII", 0x8825, 4, 1, gps_at),
    )
    below = (
        struct.pack(order + "HHII", 0x927C, 7, len(note), 150),
        struct.pack(order + "HHII", 0xA002, 4, 1, width),
        struct.pack(order + "HHIHH", 0xA003, 3, 1, height, 0),
    )
    gps = (struct.pack(order + "HHI4s", 1, 2, 2, b"N\0"),)
    block = bytearray(400)
    block[:8] = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(order + "I", 8)
    for at, directory, following in ((8, first, 360), (exif_at, below, 0), (gps_at, gps, 0)):
        data = struct.pack(order + "H", len(directory)) + b"".join(directory) + struct.pack(order + "I", following)
        block[at : at + len(data)] = data
    block[120 : 120 + len(artist)] = artist
    block[150 : 150 + len(note)] = note
    return bytes(block)


def refusal(path: Path) -> str:
    """The sentence with which reading the file is refused."""
    try:
        read_photo(path)
    except PhotoError as error:
        return str(error)
    raise AssertionError(f"{path} was read")


def smooth(height: int = 48, width: int = 64) -> np.ndarray:
    """Bytes of a gentle picture, which lossy formats keep."""
    down, across = np.mgrid[0:height, 0:width]
    return np.dstack([across * 3, down * 4, (down + across) * 2]).astype(np.uint8)
