"""By how much a photo leans: the angle at which its long edges gather on the fewest rows, or columns.

The variance of a projection profile is largest along the lines (Postl, "Detection of linear oblique structures and skew
scan in digitized documents", ICPR 1986).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.photo.reduce import reduced

Pixels = NDArray[np.float32]
Scores = NDArray[np.float64]

_PIXELS = 1 << 17
_MOST, _STEP = 10.0, 0.25  # degrees to either side
_STRONGEST = 0.06  # share of the pixels that count as edges
_FEWEST = 50  # edges; fewer tell nothing
_CERTAIN, _UPRIGHT = 1.3, 1.7  # times as high as the middle of all angles' scores; uprights lean by perspective, too
_LEAST = 0.2  # degrees; less is level


def level_angle(pixels: Pixels) -> float | None:
    """Degrees clockwise by which a photo, (height, width, 3), has to be turned; None where no line is long enough.

    The horizon counts, or else upright edges.
    """
    grey = reduced(pixels, _PIXELS).mean(axis=2)
    down, across = (np.abs(each) for each in np.gradient(grey))
    angles = np.arange(-_MOST, _MOST + _STEP / 2, _STEP)
    scores, certain = _scores(down - 2 * across, angles, upright=False), _CERTAIN
    if scores.max() < certain:
        scores, certain = _scores(across - 2 * down, angles, upright=True), _UPRIGHT
    best = int(scores.argmax())
    if best in (0, len(angles) - 1) or scores[best] < certain:
        return None
    angle = float(angles[best] + _STEP * _vertex(scores[best - 1 : best + 2]))
    return 0.0 if abs(angle) < _LEAST else round(-angle, 2)


def _scores(edges: Pixels, angles: Scores, *, upright: bool) -> Scores:
    """How sharply the strongest edges are gathered when they are projected along each angle; their middle is 1."""
    limit = np.quantile(edges, 1 - _STRONGEST)
    rows, columns = np.nonzero(edges > max(float(limit), 1e-3))
    if rows.size < _FEWEST:
        return np.zeros(len(angles))
    y, x = rows - edges.shape[0] / 2, columns - edges.shape[1] / 2
    size = int(np.hypot(*edges.shape)) + 3
    scores = np.empty(len(angles))
    for index, angle in enumerate(np.radians(angles)):
        along = x * np.cos(angle) + y * np.sin(angle) if upright else y * np.cos(angle) - x * np.sin(angle)
        place = along + size / 2
        first = place.astype(np.int64)
        # Each edge counts in both rows that it lies between: whole pixels must not count for more than others.
        near = np.bincount(first, first + 1 - place, size) + np.bincount(first + 1, place - first, size)
        profile = np.convolve(near, (0.25, 0.5, 0.25))
        scores[index] = np.square(profile).sum()
    return scores / np.median(scores)


def _vertex(three: Scores) -> float:
    """Where a parabola through three scores is highest, in steps from the middle one."""
    before, middle, behind = three
    bend = before - 2 * middle + behind
    return 0.0 if bend >= 0 else float(0.5 * (before - behind) / bend)
