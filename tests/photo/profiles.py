"""ICC profiles for the tests: wide spaces, grey, and a printer's, which is made of tables."""

from __future__ import annotations

import functools
import struct

import imagecodecs
import numpy as np
from numpy.typing import NDArray

D65, D50 = (0.3127, 0.3290, 1.0), (0.3457, 0.3585, 1.0)
PROFILES = {
    "Display P3": ([0.68, 0.32, 1, 0.265, 0.69, 1, 0.15, 0.06, 1], 2.2, D65),
    "Adobe RGB": ([0.64, 0.33, 1, 0.21, 0.71, 1, 0.15, 0.06, 1], 2.2, D65),
    "ProPhoto": ([0.7347, 0.2653, 1, 0.1596, 0.8404, 1, 0.0366, 0.0001, 1], 1.8, D50),
}
_WHITE = np.array([0.9642, 1.0, 0.8249])
_INKS = np.array([[0.6097, 0.2053, 0.1492], [0.3111, 0.6257, 0.0632], [0.0195, 0.0609, 0.7446]])  # Adobe's primaries
_GAIN, _DARKEST = 1.9, 0.004


@functools.cache  # the second in which it was made is in it
def profile(name: str) -> bytes:
    """One of PROFILES, of three primaries and a power."""
    primaries, gamma, white = PROFILES[name]
    return bytes(imagecodecs.cms_profile("rgb", whitepoint=white, primaries=primaries, gamma=gamma))


@functools.cache  # the second in which it was made is in it
def grey_profile(gamma: float) -> bytes:
    """A profile of one curve."""
    return bytes(imagecodecs.cms_profile("gray", whitepoint=D50, gamma=gamma))


@functools.cache
def table_profile(*, way_back: bool = True) -> bytes:
    """A printer's profile of 16-bit tables (ICC.1, 10.10), or a scanner's, which has no way back."""
    tags = {b"A2B0": _lut(_encoded(_lab(_grid(3, 17))))}
    if way_back:
        tags[b"B2A0"] = _lut(_values(_decoded(_grid(3, 33))))
    return _assembled(b"prtr" if way_back else b"scnr", b"RGB ", tags)


@functools.cache
def ink_profile() -> bytes:
    """A profile of four inks, whose black takes all light and whose others one third each."""
    inks = _grid(4, 9)
    return _assembled(b"prtr", b"CMYK", {b"A2B0": _lut(_encoded(_lab((1 - inks[..., :3]) * (1 - inks[..., 3:]))))})


def _grid(inputs: int, points: int) -> NDArray[np.float64]:
    ramp = np.linspace(0, 1, points)
    return np.stack(np.meshgrid(*[ramp] * inputs, indexing="ij"), -1)


def _assembled(kind: bytes, space: bytes, tags: dict[bytes, bytes]) -> bytes:
    tags |= {b"wtpt": _xyz(_WHITE), b"cprt": b"text\0\0\0\0none\0"}
    tags[b"desc"] = b"desc" + bytes(4) + struct.pack(">I", 5) + b"none\0" + bytes(78)
    start, table, body = 128 + 4 + 12 * len(tags), b"", b""
    for name, tag in tags.items():
        table += struct.pack(">4sII", name, start + len(body), len(tag))
        body += tag.ljust(-(-len(tag) // 4) * 4, b"\0")
    head = struct.pack(">I4sI4s4s4s", start + len(body), b"", 0x02400000, kind, space, b"Lab ") + bytes(12) + b"acsp"
    white = struct.pack(">3i", *(round(v * 65536) for v in _WHITE))
    return (head.ljust(68, b"\0") + white).ljust(128, b"\0") + struct.pack(">I", len(tags)) + table + body


def _lab(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Device values, 0..1, to L, a, b of what is printed."""
    relative = ((_DARKEST + (1 - _DARKEST) * values**_GAIN) @ _INKS.T) / _WHITE
    cubes = np.where(relative > 216 / 24389, np.cbrt(relative), (24389 / 27 * relative + 16) / 116)
    x, y, z = np.moveaxis(cubes, -1, 0)
    return np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], -1)


def _values(lab: NDArray[np.float64]) -> NDArray[np.float64]:
    """L, a, b to the nearest device values."""
    y = (lab[..., 0] + 16) / 116
    cubes = np.stack([y + lab[..., 1] / 500, y, y - lab[..., 2] / 200], -1)
    relative = np.where(cubes > 6 / 29, cubes**3, (116 * cubes - 16) * 27 / 24389)
    light = (relative * _WHITE) @ np.linalg.inv(_INKS).T
    return np.clip((light - _DARKEST) / (1 - _DARKEST), 0, 1) ** (1 / _GAIN)


def _encoded(lab: NDArray[np.float64]) -> NDArray[np.float64]:
    """As shares of the largest number in the tables of a version 2 profile."""
    return np.stack([lab[..., 0] / 100 * 65280, *((lab[..., i] + 128) * 256 for i in (1, 2))], -1) / 65535


def _decoded(shares: NDArray[np.float64]) -> NDArray[np.float64]:
    levels = shares * 65535
    return np.stack([levels[..., 0] / 65280 * 100, *(levels[..., i] / 256 - 128 for i in (1, 2))], -1)


def _lut(shares: NDArray[np.float64]) -> bytes:
    line, inputs = struct.pack(">2H", 0, 65535), shares.ndim - 1
    levels = np.rint(np.clip(shares, 0, 1) * 65535).astype(">u2").tobytes()
    matrix = struct.pack(">9i", *(65536 if i % 4 == 0 else 0 for i in range(9)))
    head = struct.pack(">4sI4B", b"mft2", 0, inputs, 3, shares.shape[0], 0)
    return head + matrix + struct.pack(">2H", 2, 2) + line * inputs + levels + line * 3


def _xyz(white: NDArray[np.float64]) -> bytes:
    return b"XYZ " + bytes(4) + struct.pack(">3i", *(round(v * 65536) for v in white))
