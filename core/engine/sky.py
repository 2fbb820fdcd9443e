"""Where the sky of a photo is, found without a network: what is joined to the upper edge by small steps of light.

How small a step is differs from photo to photo, so several are tried, from a clear sky's to a cloudy one's. Each region
found so is judged by what tells a sky from a wall, a poster or the sea: properties that are weighed by a logistic
regression, fitted to 232 photos and 170 of rooms and measured on others; docs/window.md has the figures. Where none is
likely enough, nothing is said to be the sky.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from core.photo.reduce import reduced

Mask = NDArray[np.float32]
Region = NDArray[np.bool_]

_PIXELS = 1 << 15  # in which regions are found and judged
_STEPS = (0.012, 0.02, 0.035, 0.06, 0.1)  # change of a channel to the next pixel, of 0..1
_LEAST, _MOST = 0.03, 0.97  # shares of the photo
_UPPER = 0.2  # share of the upper edge that has to be sky
_LIKELY = 0.7  # from here on it is said to be the sky: of doubtful ones few are
_RADIUS, _FLAT = 6, 1e-4  # of the guided filter that brings the mask to the edges: pixels, variance of 0..1
_LUMA = np.array([0.2126, 0.7152, 0.0722], np.float32)

# For each of `_properties`, and what is added.
_WEIGHTS = np.array([2.67, 0.28, 2.81, -4.0, -8.77, -20.32, 7.19, -2.1, 1.1, 2.56, 14.99, -21.25, 1.95])
_BIAS = -6.68


def sky_mask(pixels: Mask) -> Mask | None:
    """Of a small photo, float32 (rows, columns, 3): (rows, columns), 0..1; None where none is found with confidence."""
    pixels = np.clip(pixels, 0, 1)
    small = reduced(pixels, _PIXELS)
    soft = np.stack([_blurred(small[..., channel], 1) for channel in range(3)], axis=-1)  # grain is no step
    steps = _steps(soft)
    regions = [region for step in _STEPS if _could_be(region := _without_specks(_joined_to_top(steps < step)))]
    odds = [_likelihood(soft, region, steps) for region in regions]
    if not odds or max(odds) < _LIKELY:
        return None
    return _to_edges(regions[int(np.argmax(odds))], pixels)


def _could_be(region: Region) -> bool:
    upper = float(region[: max(len(region) // 40, 1)].mean())
    return _LEAST < float(region.mean()) < _MOST and upper > _UPPER


def _likelihood(pixels: Mask, region: Region, steps: Mask) -> float:
    """That a region is the sky."""
    score = float(_properties(pixels, region, steps) @ _WEIGHTS + _BIAS)
    return 1 / (1 + np.exp(-score))


def _properties(pixels: Mask, region: Region, steps: Mask) -> NDArray[np.float64]:
    """How much of the upper edge and of the photo it takes, how light, colourful, rough, frayed, high and blue it is.

    Also whether it gets bluer upwards and reaches the edge above it; and how warm the rest of the photo is.
    """
    inside, outside = pixels[region], pixels[~region]
    high = np.nonzero(region)[0] / len(region)
    share, light = float(region.mean()), float((inside @ _LUMA).mean())
    colour = float(np.ptp(inside, axis=1).mean())
    blues = inside[:, 2] - inside[:, 0]
    blue, about = float(blues.mean()), high - high.mean()
    bluer = float((about * blues).mean() / (np.square(about).mean() + 1e-6))
    frayed = float(((_blurred(region.astype(np.float32), 3) > 0.5) != region).mean()) / share
    reaching = float(np.cumprod(region, axis=0).sum() / region.sum())
    upper = float(region[: max(len(region) // 40, 1)].mean())
    warm = float((outside[:, 0] - outside[:, 2]).mean())
    rough = float(steps[region].mean()) * 20
    beyond = (1 - float(high.mean()), max(blue, 0.0), max(-blue, 0.0), light**2)
    return np.array([upper, share, light, colour, rough, frayed, warm, bluer, reaching, *beyond])


def _steps(pixels: Mask) -> Mask:
    """The largest change of a channel to a neighbour."""
    change = np.zeros(pixels.shape[:2], np.float32)
    for axis in (0, 1):
        step = np.abs(np.diff(pixels, axis=axis)).max(axis=2)
        near = [slice(None), slice(None)]
        for edge in (slice(1, None), slice(None, -1)):
            near[axis] = edge
            np.maximum(change[tuple(near)], step, out=change[tuple(near)])
    return change


def _without_specks(region: Region) -> Region:
    return _joined_to_top(_blurred(region.astype(np.float32), 1) > 0.4)


def _joined_to_top(likely: Region) -> Region:
    """What of it can be reached from the upper edge: spread along rows and columns until nothing is added."""
    reached = np.zeros_like(likely)
    reached[0] = likely[0]
    before = -1
    while (count := int(reached.sum())) != before:
        before = count
        reached = _spread(_spread(reached.T, likely.T).T, likely)
    return reached


def _spread(reached: Region, likely: Region) -> Region:
    """All of each run along a row of `likely` of which a part is reached."""
    flat = np.pad(likely, ((0, 0), (0, 1))).ravel()  # no run goes on in the next row
    runs = np.cumsum(np.diff(flat, prepend=False) & flat)
    hit = np.zeros(int(runs[-1]) + 1, bool)
    hit[runs[np.pad(reached, ((0, 0), (0, 1))).ravel()]] = True
    return (flat & hit[runs]).reshape(len(likely), -1)[:, :-1]


def _to_edges(region: Region, pixels: Mask) -> Mask:
    """The region at the photo's size, its edge where the photo has one (He, Sun, Tang, "Guided image filtering")."""
    coarse = torch.from_numpy(region.astype(np.float32))[None, None]
    size = (pixels.shape[0], pixels.shape[1])
    wide: Mask = functional.interpolate(coarse, size, mode="bilinear", align_corners=False)[0, 0].numpy()
    guide: Mask = (pixels @ _LUMA).astype(np.float32)
    mean, middle = _blurred(guide, _RADIUS), _blurred(wide, _RADIUS)
    both, variance = _blurred(guide * wide, _RADIUS) - mean * middle, _blurred(guide * guide, _RADIUS) - mean * mean
    slope = both / (variance + _FLAT)
    fitted = _blurred(slope, _RADIUS) * guide + _blurred(middle - slope * mean, _RADIUS)
    return np.clip((fitted - 0.5) * 2 + 0.5, 0, 1).astype(np.float32)


def _blurred(plane: NDArray[Any], radius: int) -> Mask:
    side = 2 * radius + 1
    padded = functional.pad(torch.from_numpy(np.ascontiguousarray(plane))[None, None], [radius] * 4, "replicate")
    return functional.avg_pool2d(padded, side, 1)[0, 0].numpy()
