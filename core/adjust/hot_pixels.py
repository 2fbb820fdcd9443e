"""Hot and dead pixels of a photo that was developed already: found as outliers, and filled from around.

A site of the sensor that is stuck is one bright or dark pixel, or a coloured cross of three by three where it went
through demosaicing. Light of a point goes through a lens: it reaches further, and in all colours. Of RAW files the
sites themselves are found (core/photo/codecs/hot_pixels.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.photo.bands import bands

Pixels = NDArray[np.float32]
Steps = Sequence[tuple[int, int]]

_HALO = 2
_BESIDE: Steps = [(y, x) for y in (-1, 0, 1) for x in (-1, 0, 1) if y or x]
_RING: Steps = [(y, x) for y in range(-2, 3) for x in range(-2, 3) if max(abs(y), abs(x)) == 2]
_LEAST, _SPAN = 0.04, 0.32  # by how much, of 0..1, a pixel stands out from all around it: at 100, and what 0 adds
_SPREADS = 6.0  # of the surroundings' own, by which it differs from their median
_LIFTED = 0.25  # what light of a point leaves to the pixels beside it, of its own excess
_COLOURED = 0.35  # of the excess: what a coloured cross may have of it in another colour


@dataclass(frozen=True)
class Spots:
    """What to put where: rows in rising order, columns, channels, and values, of one length."""

    rows: NDArray[np.intp]
    columns: NDArray[np.intp]
    channels: NDArray[np.intp]
    values: Pixels

    def filled(self, pixels: Pixels, top: int) -> Pixels:
        """Rows of the photo from `top` on, without their spots."""
        first, last = np.searchsorted(self.rows, (top, top + len(pixels)))
        if first == last:
            return pixels
        pixels, part = pixels.copy(), slice(first, last)
        pixels[self.rows[part] - top, self.columns[part], self.channels[part]] = self.values[part]
        return pixels


def hot_pixels(pixels: Pixels, amount: float) -> Spots:
    """Of a photo, float32 (height, width, 3), sRGB-encoded. amount: 0..100, the more, the less they need stand out."""
    margin = np.float32(_LEAST + _SPAN * (1 - amount / 100) ** 2)
    found = [_of_band(pixels, top, bottom, margin) for top, bottom in bands(*pixels.shape[:2])]
    rows, columns, channels, values = (np.concatenate(parts) for parts in zip(*found, strict=True))
    order = np.argsort(rows, kind="stable")
    return Spots(rows[order], columns[order], channels[order], values[order])


def _of_band(pixels: Pixels, top: int, bottom: int, margin: np.float32) -> tuple[NDArray[Any], ...]:
    """Rows, columns, channels and values of the spots whose middle lies in these rows."""
    height, width = pixels.shape[:2]
    if min(height, width) <= 2 * _HALO:
        return tuple(np.zeros(0, kind) for kind in (np.intp, np.intp, np.intp, np.float32))
    above, below = max(top - _HALO, 0), min(bottom + _HALO, height)
    lacking = (_HALO - (top - above), _HALO - (below - bottom))
    band = np.nan_to_num(np.pad(pixels[above:below], (lacking, (_HALO, _HALO), (0, 0)), mode="reflect"))
    down, across, channel = np.nonzero(_standing_out(band, margin))
    singles = _singles(band, down, across, channel, margin)
    crosses = _crosses(band, down, across, channel, margin)
    rows, columns, channels, values = (np.concatenate(parts) for parts in zip(singles, crosses, strict=True))
    rows = rows + top
    inside = (rows >= 0) & (rows < height) & (columns >= 0) & (columns < width)
    return rows[inside], columns[inside], channels[inside], values[inside]


def _standing_out(band: Pixels, margin: np.float32) -> NDArray[np.bool_]:
    """Above or below all of the ring around it, by the margin, and beyond all beside it."""
    own = _shifted(band, 0, 0)
    result = np.zeros(own.shape, bool)
    for sign in (1, -1):
        most = np.full_like(own, -np.inf)
        for y, x in _RING:
            np.maximum(most, sign * _shifted(band, y, x), out=most)
        out = sign * own - most > margin
        for y, x in _BESIDE:
            out &= sign * own >= sign * _shifted(band, y, x)
        result |= out
    return result


def _shifted(band: Pixels, down: int, across: int) -> Pixels:
    height, width = band.shape[0] - 2 * _HALO, band.shape[1] - 2 * _HALO
    return band[_HALO + down : _HALO + down + height, _HALO + across : _HALO + across + width]


def _around(band: Pixels, down: NDArray[Any], across: NDArray[Any], steps: Steps) -> Pixels:
    """What lies those steps away, (steps, spots, 3)."""
    return np.stack([band[down + _HALO + y, across + _HALO + x] for y, x in steps])


def _singles(
    band: Pixels, down: NDArray[Any], across: NDArray[Any], channel: NDArray[Any], margin: np.float32
) -> tuple[NDArray[Any], ...]:
    """Those that are one pixel alone, which leaves nothing to those beside it; all of its colours are filled."""
    each = np.arange(len(down))
    beside, ring = _around(band, down, across, _BESIDE), _around(band, down, across, _RING)
    near, far = np.median(beside, axis=0), np.median(ring, axis=0)
    own = band[down + _HALO, across + _HALO]
    excess = (own - near)[each, channel]
    lifted = (near - far)[each, channel]
    spread = beside.std(axis=0)[each, channel]
    bad = (np.abs(excess) > _SPREADS * spread + margin) & (np.abs(lifted) < _LIFTED * np.abs(excess))
    count = int(bad.sum())
    return (
        np.repeat(down[bad], 3),
        np.repeat(across[bad], 3),
        np.tile(np.arange(3), count),
        near[bad].reshape(-1).astype(np.float32),
    )


def _crosses(
    band: Pixels, down: NDArray[Any], across: NDArray[Any], channel: NDArray[Any], margin: np.float32
) -> tuple[NDArray[Any], ...]:
    """Those of one colour that demosaicing has spread to the pixels beside them; that colour of all nine is filled."""
    each = np.arange(len(down))
    ring = _around(band, down, across, _RING)
    median, spread = np.median(ring, axis=0), ring.std(axis=0)[each, channel]
    excess = band[down + _HALO, across + _HALO] - median
    own = excess[each, channel]
    least = np.abs(excess).min(axis=1)
    bad = (np.abs(own) > _SPREADS * spread + margin) & (least < _COLOURED * np.abs(own))
    nine = [(0, 0), *_BESIDE]
    value = np.repeat(median[each, channel][bad], len(nine)).astype(np.float32)
    rows = (down[bad, None] + np.array([y for y, _ in nine])).reshape(-1)
    columns = (across[bad, None] + np.array([x for _, x in nine])).reshape(-1)
    return rows, columns, np.repeat(channel[bad], len(nine)), value
