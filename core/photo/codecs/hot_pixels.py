"""Hot and dead sites of a sensor: found before demosaicing, which would make coloured crosses of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.photo.codecs.site_values import REACH as _REACH
from core.photo.codecs.site_values import site_values

_FEWEST = 4
_MARGIN, _SPREADS = 0.03, 6  # of the sensor's range; of the neighbours' own
_FAR = 0.08  # of the range: by how much a saturated site stands out that is hot
_SHARED = 0.25  # what light of a point leaves to the sites beside it, which a hot site does not


def fill_hot_pixels(sites: NDArray[np.uint16], colours: NDArray[np.uint8], black: float, white: float) -> int:
    """In place: sites far above or below all of their neighbours of the same colour get what these tell, along edges
    where the filters allow it (`site_values`), else their median.

    sites: (height, width). colours: of one period of the filters, as (2, 2) of Bayer's and (6, 6) of X-Trans. black,
    white: of the samples. Returns how many there were.
    """
    rows, columns = colours.shape
    padded = _padded(_padded(sites, rows).T, columns).T
    found: list[tuple[NDArray[Any], NDArray[Any], NDArray[Any]]] = []
    for row in range(rows):
        for column in range(columns):
            near = _same_colour(colours, row, column)
            if len(near) >= _FEWEST:
                found.append(_outliers(sites, padded, (row, column), colours, near, black, white))
    for down, across, values in found:
        sites[down, across] = values
    return sum(len(values) for _, _, values in found)


def _padded(sites: NDArray[np.uint16], period: int) -> NDArray[np.uint16]:
    """With rows above and below that have the colours of their places, and are no row's own."""
    step = period * (_REACH // period + 1)
    return np.concatenate([sites[step - _REACH : step], sites, sites[-step : -step + _REACH or None]])


def _same_colour(colours: NDArray[np.uint8], row: int, column: int) -> list[tuple[int, int]]:
    """The nearest sites of the same colour, at most eight, as steps."""
    rows, columns = colours.shape
    steps = [
        (down, across)
        for down in range(-_REACH, _REACH + 1)
        for across in range(-_REACH, _REACH + 1)
        if (down or across) and colours[(row + down) % rows, (column + across) % columns] == colours[row, column]
    ]
    return sorted(steps, key=lambda step: step[0] ** 2 + step[1] ** 2)[:8]


def _outliers(
    sites: NDArray[np.uint16],
    padded: NDArray[np.uint16],
    phase: tuple[int, int],
    colours: NDArray[np.uint8],
    near: list[tuple[int, int]],
    black: float,
    white: float,
) -> tuple[NDArray[Any], NDArray[Any], NDArray[Any]]:
    """Rows, columns and better values of the bad sites of one place in the period."""
    period = colours.shape[0], colours.shape[1]
    own = sites[phase[0] :: period[0], phase[1] :: period[1]]
    most, least = own.copy(), own.copy()
    most[:], least[:] = 0, np.iinfo(own.dtype).max
    for view in _views(padded, phase, period, near, own.shape):
        np.maximum(most, view, out=most)
        np.minimum(least, view, out=least)
    span = white - black
    margin = np.uint16(max(span * _MARGIN, 1))
    candidates = (own > most) & (own - most > margin) | (own < least) & (least - own > margin)
    down, across = np.nonzero(candidates)
    down, across = down * period[0] + phase[0], across * period[1] + phase[1]
    around = np.stack([padded[down + _REACH + y, across + _REACH + x] for y, x in near]).astype(np.float32)
    median = np.median(around, axis=0)
    excess = sites[down, across] - median
    spread = around.std(axis=0)
    touching = _touching(padded, down, across)
    beside = (
        np.median(touching - _touching(padded, down, across, 3), axis=0) if period != (1, 1) else np.zeros(len(down))
    )
    bad = (np.abs(excess) > _SPREADS * spread + margin) & (np.abs(beside) < _SHARED * np.abs(excess))
    value = sites[down, across].astype(np.float32)
    bad |= (value >= white) & (value - np.maximum(around.max(0), touching.max(0)) > span * _FAR)
    shifted = np.roll(colours, (-phase[0], -phase[1]), (0, 1))
    better = site_values(padded, down[bad], across[bad], shifted, black, span)
    return down[bad], across[bad], np.rint(median[bad] if better is None else better).astype(np.uint16)


def _views(
    padded: NDArray[np.uint16],
    phase: tuple[int, int],
    period: tuple[int, int],
    near: list[tuple[int, int]],
    shape: tuple[int, ...],
) -> Iterator[NDArray[np.uint16]]:
    for y, x in near:
        top, left = phase[0] + _REACH + y, phase[1] + _REACH + x
        yield padded[top :: period[0], left :: period[1]][: shape[0], : shape[1]]


def _touching(
    padded: NDArray[np.uint16], down: NDArray[Any], across: NDArray[Any], steps: int = 1
) -> NDArray[np.float32]:
    """The four sites so many steps away along rows and columns."""
    places = ((0, steps), (0, -steps), (steps, 0), (-steps, 0))
    return np.stack([padded[down + _REACH + y, across + _REACH + x] for y, x in places]).astype(np.float32)
