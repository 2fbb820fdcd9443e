"""From a file's colours to the working ones, and back: sRGB-encoded values that may lie outside 0..1.

The networks know sRGB. A colour that sRGB does not hold keeps its place as a value below 0 or above 1, so that a wide
photo loses nothing on the way. ICC.1:2022 (sections 8.3 and 10.6) defines the profiles.
"""

from __future__ import annotations

import functools
import struct
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.photo.bands import bands
from core.photo.colour.camera import Camera
from core.photo.colour.hdr import curves, to_srgb_matrix
from core.photo.colour.srgb import FROM_XYZ, Values, srgb_decode, srgb_encode
from core.photo.colour.tone import toned, untoned
from core.photo.metadata.metadata import Metadata

Curve = Callable[[Values], Values]

_SAME = 2e-3  # in linear light; profiles of sRGB differ by that much from each other
_PARAMETERS = {0: 1, 1: 3, 2: 4, 3: 5, 4: 7}


@dataclass(frozen=True)
class ColourSpace:
    """A profile's way to sRGB's linear light and back, over (rows, width, 3) of float64. srgb: it is sRGB's.

    peak: above 1, the largest sRGB-encoded value; all of them are then brought within 1 by a curve.
    """

    to_linear: Curve
    from_linear: Curve
    srgb: bool = False
    peak: float = 1.0

    def to_working(self, pixels: NDArray[np.float32]) -> None:
        """From the file's values to the working ones, (height, width, 3), in place."""
        if self.peak > 1:
            self._convert(pixels, lambda x: toned(srgb_encode(self.to_linear(x)), self.peak))
        else:
            self._convert(pixels, lambda x: srgb_encode(self.to_linear(x)))

    def from_working(self, pixels: NDArray[np.float32]) -> None:
        """From the working values to the file's, (height, width, 3), in place."""
        if self.peak > 1:
            self._convert(pixels, lambda x: self.from_linear(srgb_decode(untoned(x, self.peak))))
        else:
            self._convert(pixels, lambda x: self.from_linear(srgb_decode(x)))

    def returned(self, pixels: NDArray[np.float32], given: NDArray[np.float32]) -> NDArray[np.float32]:
        """The working values in the file's space, where `given` are the values that the file had in their place.

        What changed is added to what was there: neither numbers of single precision nor a profile's tables come back
        from the working space quite as they went in, and what did not change must.
        """
        self.to_working(before := given.copy())
        unchanged = (before == pixels).all(axis=2, keepdims=True)
        if unchanged.all():
            return given
        self.from_working(before)
        self.from_working(after := pixels.copy())
        after += given - before
        np.copyto(after, given, where=unchanged)
        return after

    def _convert(self, pixels: NDArray[np.float32], convert: Curve) -> None:
        for top, bottom in bands(*pixels.shape[:2]):
            pixels[top:bottom] = convert(pixels[top:bottom].astype(np.float64))


def space_of(metadata: Metadata, *, grey: bool = False) -> ColourSpace | None:
    """The space that a photo's samples are in, None as of `colour_space`."""
    if metadata.raw:
        return _of_camera(metadata.raw)
    if metadata.cicp:
        return _bright(metadata.cicp[0], metadata.cicp[1])
    space = colour_space(metadata.icc, grey=grey)
    if metadata.peak is None or (space is None and metadata.icc and not known(metadata.icc, grey=grey)):
        return space
    space = space or ColourSpace(srgb_decode, srgb_encode)
    if metadata.scaled:
        return _scaled(space, metadata.peak)
    peak = np.full((1, 1, 3), metadata.peak)
    return replace(space, peak=max(float(srgb_encode(space.to_linear(peak)).max()), 1.0))


def _scaled(space: ColourSpace, white: float) -> ColourSpace:
    """With samples of which `white` is white."""
    return ColourSpace(lambda x: space.to_linear(x / white), lambda x: space.from_linear(x) * white)


@functools.lru_cache(maxsize=8)
def _bright(primaries: int, transfer: int) -> ColourSpace:
    """PQ or HLG, brought within white in its own primaries, where no light is negative."""
    decode, encode, most = curves(transfer)
    there = to_srgb_matrix(primaries)
    back = np.linalg.inv(there)
    peak = float(srgb_encode(np.array(most)))

    def to_linear(x: Values) -> Values:
        return srgb_decode(toned(srgb_encode(decode(x)), peak)) @ there.T

    def from_linear(x: Values) -> Values:
        return encode(srgb_decode(untoned(srgb_encode(x @ back.T), peak)))

    return ColourSpace(to_linear, from_linear)


@functools.lru_cache(maxsize=4)
def _of_camera(block: bytes) -> ColourSpace:
    """A camera's balanced colours, developed: what all of its sensor can tell apart is white at most."""
    camera = Camera.unpacked(block)
    stops, gain, there = 2.0**camera.exposure, camera.gain, camera.to_srgb
    back = np.linalg.inv(there)
    return ColourSpace(
        lambda x: np.minimum(x * gain, 1) * stops @ there.T,
        lambda x: x @ back.T / (stops * gain),
        peak=max(float(srgb_encode(np.array(stops))), 1.0),
    )


def colour_space(icc: bytes | None, *, grey: bool = False) -> ColourSpace | None:
    """The space of a profile; None for sRGB itself, and for what leads nowhere: broken, or without a way back.

    grey: the photo has one channel, in a profile of one curve. A profile of another number of channels leads nowhere.
    """
    space = _space(icc, grey) if icc else None
    return None if space is None or space.srgb else space


def known(icc: bytes, *, grey: bool = False) -> bool:
    """Whether the profile leads to colours."""
    return _space(icc, grey) is not None


@functools.lru_cache(maxsize=8)
def _space(icc: bytes, grey: bool) -> ColourSpace | None:
    if icc[16:20] != (b"GRAY" if grey else b"RGB "):
        return None
    try:
        tags = _tags(icc)
        if grey:
            decode, encode = _curve(tags[b"kTRC"])
            return ColourSpace(decode, encode)
        if b"rXYZ" in tags:
            return _of_primaries(tags)
        from core.photo.colour.lut import Tables  # noqa: PLC0415  # core/photo/__init__.py

        tables = Tables(icc)
    except (KeyError, ValueError, struct.error, np.linalg.LinAlgError):
        return None
    return ColourSpace(tables.to_linear, tables.from_linear)


def _of_primaries(tags: dict[bytes, bytes]) -> ColourSpace:
    """Three primaries and three curves."""
    matrix = FROM_XYZ @ np.array([_xyz(tags[name]) for name in (b"rXYZ", b"gXYZ", b"bXYZ")]).T
    inverse = np.linalg.inv(matrix)
    curves = [_curve(tags[name]) for name in (b"rTRC", b"gTRC", b"bTRC")]
    decode, encode = zip(*curves, strict=True)
    srgb = _is_srgb(decode, matrix)
    return ColourSpace(lambda x: _each(decode, x) @ matrix.T, lambda x: _each(encode, x @ inverse.T), srgb)


def _is_srgb(curves: tuple[Curve, ...], matrix: Values) -> bool:
    ramp = np.linspace(0, 1, 65)
    apart = max(float(np.abs(curve(ramp) - srgb_decode(ramp)).max()) for curve in curves)
    return apart < _SAME and float(np.abs(matrix - np.eye(3)).max()) < _SAME


def _each(curves: tuple[Curve, ...], values: Values) -> Values:
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
