"""Colours that nobody sees, under full transparency: networks and estimates of noise get their surroundings instead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class Hidden:
    """where: bool (height, width). colours: float32 (as many, 3), what the file had there."""

    where: NDArray[np.bool_]
    colours: NDArray[np.float32]

    def put_back(self, band: NDArray[np.float32], top: int) -> NDArray[np.float32]:
        """Rows of the photo from `top` on with the file's own colours under the transparency."""
        inside = self.where[top : top + len(band)]
        if not inside.any():
            return band
        before = int(np.count_nonzero(self.where[:top]))
        band = band.copy()
        band[inside] = self.colours[before : before + int(np.count_nonzero(inside))]
        return band


def fill(pixels: NDArray[np.float32], alpha: NDArray[np.float32]) -> Hidden | None:
    """In place: what is not seen at all mirrors what is nearest, so that it is as noisy. Gives what was there.

    pixels: (height, width, 3). alpha: (height, width). None where all or nothing is seen.
    """
    where = alpha <= 0
    if not where.any() or where.all():
        return None
    hidden = Hidden(where, pixels[where])
    seen = ~where
    seen = _mirror(pixels, seen)
    if not seen.all():
        _mirror(pixels.swapaxes(0, 1), seen.T)
    return hidden


def _mirror(pixels: NDArray[Any], seen: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Along rows, what is not seen becomes the mirror image of the nearest that is; gives what is seen now."""
    done = seen.copy()
    count = seen.shape[1]
    places = np.arange(count)
    for row in np.flatnonzero(seen.any(1) & ~seen.all(1)):
        there = seen[row]
        left = np.maximum.accumulate(np.where(there, places, -1))
        right = np.minimum.accumulate(np.where(there, places, count)[::-1])[::-1]
        nearest = np.where((left >= 0) & ((right >= count) | (places - left <= right - places)), left, right)
        mirrored = np.clip(2 * nearest - places, 0, count - 1)
        source = np.where(there[mirrored], mirrored, nearest)
        pixels[row] = pixels[row][source]
        done[row] = True
    return done
