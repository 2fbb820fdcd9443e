"""From a file's colours to the working ones, and back: sRGB-encoded values that may lie outside 0..1.

The networks know sRGB. A colour that sRGB does not hold keeps its place as a value below 0 or above 1, so that a wide
photo loses nothing on the way. ICC.1:2022 (sections 8.3 and 10.6) defines the profiles, IEC 61966-2-1 sRGB's curve.
"""

from __future__ import annotations

import functools
import struct
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.photo.source import bands

Values = NDArray[np.float64]
Curve = Callable[[Values], Values]

# sRGB's red, green and blue as columns, adapted to the profiles' white D50 (IEC 61966-2-1 through Bradford's matrix).
_SRGB = np.array(
    [
        [0.4360747, 0.3850649, 0.1430804],
        [0.2225045, 0.7168786, 0.0606169],
        [0.0139322, 0.0971045, 0.7141733],
    ]
)
_SAME = 2e-3  # in linear light; profiles of sRGB differ by that much from each other
_PARAMETERS = {0: 1, 1: 3, 2: 4, 3: 5, 4: 7}


@dataclass(frozen=True)
class ColourSpace:
    """A profile of three primaries and three curves. decode: encoded 0..1 to linear light; encode: back."""

    matrix: NDArray[np.float64]  # from its linear light to sRGB's
    decode: tuple[Curve, Curve, Curve]
    encode: tuple[Curve, Curve, Curve]

    def to_working(self, pixels: NDArray[np.float32]) -> None:
        """From the file's values to the working ones, (height, width, 3), in place."""
        self._convert(pixels, lambda x: srgb_encode(_each(self.decode, x) @ self.matrix.T))

    def from_working(self, pixels: NDArray[np.float32]) -> None:
        """From the working values to the file's, (height, width, 3), in place."""
        inverse = np.linalg.inv(self.matrix).T
        self._convert(pixels, lambda x: _each(self.encode, srgb_decode(x) @ inverse))

    def _convert(self, pixels: NDArray[np.float32], convert: Curve) -> None:
        for top, bottom in bands(*pixels.shape[:2]):
            pixels[top:bottom] = convert(pixels[top:bottom].astype(np.float64))


@functools.lru_cache(maxsize=8)
def colour_space(icc: bytes | None) -> ColourSpace | None:
    """The space of an RGB profile; None for sRGB itself, and for what has no primaries (grey, tables) or is broken."""
    if not icc or icc[16:20] != b"RGB ":
        return None
    try:
        tags = _tags(icc)
        primaries = np.array([_xyz(tags[name]) for name in (b"rXYZ", b"gXYZ", b"bXYZ")]).T
        curves = [_curve(tags[name]) for name in (b"rTRC", b"gTRC", b"bTRC")]
        matrix = np.linalg.inv(_SRGB) @ primaries
        np.linalg.inv(matrix)
    except (KeyError, ValueError, struct.error, np.linalg.LinAlgError):
        return None
    decode, encode = ((*(curve[i] for curve in curves),) for i in (0, 1))
    space = ColourSpace(matrix, decode, encode)  # pyright: ignore[reportArgumentType]  # three each
    return None if _is_srgb(space) else space


def srgb_decode(values: Values) -> Values:
    """Encoded to linear light; odd around 0, so that colours outside of sRGB survive."""
    size = np.abs(values)
    return np.copysign(np.where(size <= 0.04045, size / 12.92, ((size + 0.055) / 1.055) ** 2.4), values)


def srgb_encode(values: Values) -> Values:
    """Linear light to encoded; odd around 0."""
    size = np.abs(values)
    return np.copysign(np.where(size <= 0.0031308, size * 12.92, 1.055 * size ** (1 / 2.4) - 0.055), values)


def _is_srgb(space: ColourSpace) -> bool:
    ramp = np.linspace(0, 1, 65)
    curves = max(float(np.abs(curve(ramp) - srgb_decode(ramp)).max()) for curve in space.decode)
    return curves < _SAME and float(np.abs(space.matrix - np.eye(3)).max()) < _SAME


def _each(curves: tuple[Curve, Curve, Curve], values: Values) -> Values:
    return np.stack([curve(values[..., channel]) for channel, curve in enumerate(curves)], axis=-1)


def _tags(icc: bytes) -> dict[bytes, bytes]:
    count = struct.unpack_from(">I", icc, 128)[0]
    if count > 200:
        raise ValueError("not a profile")
    entries = [struct.unpack_from(">4sII", icc, 132 + 12 * index) for index in range(count)]
    return {name: icc[offset : offset + size] for name, offset, size in entries}


def _xyz(tag: bytes) -> tuple[Any, ...]:
    if tag[:4] != b"XYZ ":
        raise ValueError("no colour")
    return tuple(number / 65536 for number in struct.unpack_from(">3i", tag, 8))


def _curve(tag: bytes) -> tuple[Curve, Curve]:
    """A curve and its inverse."""
    if tag[:4] == b"para":
        kind = struct.unpack_from(">H", tag, 8)[0]
        numbers = struct.unpack_from(f">{_PARAMETERS[kind]}i", tag, 12)
        return _parametric(kind, [number / 65536 for number in numbers])
    if tag[:4] != b"curv":
        raise ValueError("no curve")
    count = struct.unpack_from(">I", tag, 8)[0]
    if count == 0:
        return _power(1.0)
    if count == 1:
        return _power(struct.unpack_from(">H", tag, 12)[0] / 256)
    return _table(np.array(struct.unpack_from(f">{count}H", tag, 12)) / 65535)


def _power(gamma: float) -> tuple[Curve, Curve]:
    if gamma <= 0:
        raise ValueError("no curve")
    return (
        lambda x: np.copysign(np.abs(x) ** gamma, x),
        lambda y: np.copysign(np.abs(y) ** (1 / gamma), y),
    )


def _table(levels: Values) -> tuple[Curve, Curve]:
    """Linear between the levels, which must rise to have an inverse."""
    if (np.diff(levels) < 0).any() or levels[-1] <= levels[0]:
        raise ValueError("the curve falls")
    ramp = np.linspace(0, 1, len(levels))
    rising = np.concatenate([[True], np.diff(levels) > 0])  # of equal levels, the first
    return lambda x: np.interp(x, ramp, levels), lambda y: np.interp(y, levels[rising], ramp[rising])


def _parametric(kind: int, numbers: list[float]) -> tuple[Curve, Curve]:
    """Y = (a X + b) ^ g + e from X = d on, c X + f below (ICC.1, 10.18)."""
    g, a, b, c, d, e, f = (*numbers, *[0.0] * (7 - len(numbers)))
    if kind == 0:
        return _power(g)
    if kind in (1, 2):
        e = f = c if kind == 2 else 0.0
        c, d = 0.0, -b / a
    if g <= 0 or a <= 0:
        raise ValueError("no curve")
    bend = max(a * d + b, 0.0) ** g + e

    def decode(x: Values) -> Values:
        return np.where(x >= d, np.maximum(a * x + b, 0) ** g + e, c * x + f)

    def encode(y: Values) -> Values:
        low = (y - f) / c if c else np.full_like(y, min(d, 0.0))
        return np.where(y >= bend, (np.maximum(y - e, 0) ** (1 / g) - b) / a, low)

    return decode, encode
