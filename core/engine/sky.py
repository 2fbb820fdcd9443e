"""Where the sky of a photo is, found without a network: bright or blue, smooth, and reaching down from the upper edge.

A sky is what is joined to the upper edge by smooth steps, lies mostly in the upper part, and ends at clear edges. Where
what is found so is too small, too low or frayed, nothing is said to be the sky.
"""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

Mask = NDArray[np.float32]

_SMOOTH = 0.035  # change of a channel to the next pixel, of 0..1, in a photo of half a thousand pixels
_LEAST, _MOST = 0.04, 0.85  # shares of the photo
_LOWEST = 0.45  # share of the photo, from above, where its middle may be
_UPPER = 0.35  # share of the upper edge that has to be sky
_DARKEST = 0.25  # brightness; what is darker is no sky by day
_CLOUDY = 0.12  # what a sky may be redder than it is blue
_FRAYED = 0.25  # share of the sky that a smoothing of its edge may take or add


def sky_mask(pixels: Mask) -> Mask | None:
    """Of a small photo, float32 (rows, columns, 3): (rows, columns), 0..1; None where none is found with confidence."""
    likely = _sky_like(pixels) & _smooth(pixels)
    sky = _joined_to_top(likely)
    share = float(sky.mean())
    if not _LEAST <= share <= _MOST or float(sky[: max(len(sky) // 50, 1)].mean()) < _UPPER:
        return None
    rows = np.nonzero(sky)[0]
    if rows.mean() > _LOWEST * len(sky):
        return None
    soft = _blurred(sky.astype(np.float32), max(sky.shape) // 100)
    closed = soft > 0.5
    if float((closed != sky).mean()) > _FRAYED * share:
        return None
    return _blurred(closed.astype(np.float32), max(max(sky.shape) // 250, 1))


def _sky_like(pixels: Mask) -> NDArray[np.bool_]:
    red, green, blue = (pixels[..., channel] for channel in range(3))
    bright = pixels.max(axis=2) > _DARKEST
    return bright & (blue >= red - _CLOUDY) & (blue >= green - _CLOUDY / 2)


def _smooth(pixels: Mask) -> NDArray[np.bool_]:
    """Where a pixel is nearly as its neighbours are."""
    change = np.zeros(pixels.shape[:2], np.float32)
    for axis in (0, 1):
        step = np.abs(np.diff(pixels, axis=axis)).max(axis=2)
        near = [slice(None), slice(None)]
        for edge in (slice(1, None), slice(None, -1)):
            near[axis] = edge
            np.maximum(change[tuple(near)], step, out=change[tuple(near)])
    return _blurred(change, 1) < _SMOOTH


def _joined_to_top(likely: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """What of it can be reached from the upper edge: spread row by row and back until nothing is added."""
    reached = np.zeros_like(likely)
    reached[0] = likely[0]
    before = -1
    while (count := int(reached.sum())) != before:
        before = count
        for turned in (reached, reached[::-1]):
            asked = likely if turned is reached else likely[::-1]
            for row in range(1, len(turned)):
                turned[row] |= asked[row] & turned[row - 1]
                _spread(turned[row], asked[row])
    return reached


def _spread(row: NDArray[np.bool_], asked: NDArray[np.bool_]) -> None:
    """In place: all of each run of `asked` of which a part is reached."""
    starts = np.cumsum(np.diff(asked, prepend=False) & asked)
    hit = np.zeros(int(starts[-1]) + 1 if starts.size else 1, bool)
    hit[starts[row & asked]] = True
    row |= asked & hit[starts]


def _blurred(plane: Mask, radius: int) -> Mask:
    side = 2 * radius + 1
    padded = functional.pad(torch.from_numpy(np.ascontiguousarray(plane))[None, None], [radius] * 4, "replicate")
    return functional.avg_pool2d(padded, side, 1)[0, 0].numpy()
