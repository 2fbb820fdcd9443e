"""What a bad site of a sensor would have seen: taken along edges, as demosaicers take a missing colour.

After J. F. Hamilton and J. E. Adams (US patent 5,629,734, expired): the mean of the two neighbours of the same colour
on a line through the site, and how the other colour on it bends between them. Lines along which little changes count
most. Most places of X-Trans have too few neighbours of their colour on lines.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

REACH = 3  # sites in each direction that are looked at
_LINES = ((0, 1), (1, 0), (1, 1), (1, -1))
_NEAR = 2.1  # sites from the bad one to the middle of a pair that tells how much changes along a line
_SHARPNESS = 3  # of the choice among lines
_LEAST = 0.001  # of the sensor's range: smaller changes are noise
_RATIO = 2.0  # at most, of a colour to the other whose bend it takes over

Site = tuple[int, int]
Pair = tuple[Site, Site]
_WINDOW: tuple[Site, ...] = tuple(product(range(-REACH, REACH + 1), range(-REACH, REACH + 1)))


class _Line(NamedTuple):
    """Steps from the bad site: its neighbours of the same colour, and the other colour's between and beyond them."""

    ends: Pair
    others: tuple[Pair, Pair] | None
    changes: list[tuple[Pair, float]]


def site_values(
    padded: NDArray[np.uint16],
    down: NDArray[Any],
    across: NDArray[Any],
    colours: NDArray[np.uint8],
    black: float,
    span: float,
) -> NDArray[np.float32] | None:
    """Better values of sites of one place in the period, or None where the filters lie too irregularly.

    padded: the sites, and REACH more on each side. down, across: rows and columns without these, (n,). colours: of one
    period, rolled so that these sites are its first. span: of the sensor, from black to white.
    """
    lines = [line for line in (_line(colours, step) for step in _LINES) if line]
    if len(lines) < len(_LINES):
        return None

    def seen(site: Site) -> NDArray[np.float32]:
        return padded[down + REACH + site[0], across + REACH + site[1]].astype(np.float32)

    values = np.stack([_along(line, seen, black) for line in lines])
    changes = [
        sum(np.abs(seen(a) - seen(b)) * share for (a, b), share in line.changes) / len(line.changes) for line in lines
    ]
    weights = (np.stack(changes) + np.float32(span * _LEAST)) ** np.float32(-_SHARPNESS)
    mean: NDArray[Any] = (values * weights).sum(axis=0) / weights.sum(axis=0)
    return mean.clip(0, np.iinfo(np.uint16).max)


def _along(line: _Line, seen: Callable[[Site], NDArray[Any]], black: float) -> NDArray[Any]:
    first, second = (seen(end) for end in line.ends)
    mean = (first + second) / 2
    if line.others is None:
        return mean
    between, beyond = ((seen(a) + seen(b)) / 2 for a, b in line.others)
    bend = (between - beyond) / 2  # of the place between over the mean at both ends
    bend *= ((mean - black) / np.maximum((between + beyond) / 2 - black, 1)).clip(0, _RATIO)
    room = np.abs(bend)
    return np.clip(mean + bend, np.minimum(first, second) - room, np.maximum(first, second) + room)


def _line(colours: NDArray[np.uint8], step: Site) -> _Line | None:
    """None where the site's own colour does not lie evenly on both sides."""

    def colour(site: Site) -> int:
        return int(colours[site[0] % len(colours), site[1] % colours.shape[1]])

    def pair(count: int) -> Pair:
        return (step[0] * count, step[1] * count), (-step[0] * count, -step[1] * count)

    own = colour((0, 0))
    for count in range(1, REACH + 1):
        alike = [colour(site) == own for site in pair(count)]
        if all(alike) and (changes := _changes(colour, step)):
            mixed = count == 2 and len({colour(site) for site in (*pair(1), *pair(3))}) == 1
            return _Line(pair(count), (pair(1), pair(3)) if mixed else None, changes)
        if any(alike):
            break
    return None


def _changes(colour: Callable[[Site], int], step: Site) -> list[tuple[Pair, float]]:
    """Nearest pairs of sites of one colour around the bad one, one behind the other along the line; weights."""
    length = float(np.hypot(*step))
    changes: list[tuple[Pair, float]] = []
    for first in _WINDOW:
        for count in range(1, REACH + 1):
            second = (first[0] + step[0] * count, first[1] + step[1] * count)
            if colour(first) == colour(second):
                middle = np.hypot(first[0] + second[0], first[1] + second[1]) / 2
                if second in _WINDOW and (0, 0) not in (first, second) and middle < _NEAR:
                    changes.append(((first, second), 1 / (count * length)))
                break
    return changes
