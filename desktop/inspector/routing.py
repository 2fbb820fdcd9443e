"""What the experts did where each part of the photo chose its own: at one place, or on the whole."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF

from core.api import BlockRouting
from desktop.records import PlaceRouting

Parts = tuple[PlaceRouting, ...]


class Averages:
    """Of parts that come one after the other: each is looked at once, however many there are."""

    def __init__(self) -> None:
        self._parts: Parts = ()
        self._sums: NDArray[np.float64] = np.zeros((0, 0))
        self._votes: NDArray[np.int64] = np.zeros((0, 0), np.int64)

    def of(self, parts: Parts) -> tuple[BlockRouting, ...]:
        """For each block the mean probabilities, and the expert that most parts chose. parts: at least one."""
        known = len(self._parts)
        if not known or len(parts) < known or parts[0] is not self._parts[0]:
            shape = (len(parts[0].blocks), len(parts[0].blocks[0].probabilities))
            self._sums, self._votes, known = np.zeros(shape), np.zeros(shape, np.int64), 0
        for part in parts[known:]:
            self._sums += [block.probabilities for block in part.blocks]
            self._votes[np.arange(len(part.blocks)), [block.expert for block in part.blocks]] += 1
        self._parts = parts
        means, chosen = self._sums / len(parts), self._votes.argmax(axis=1)
        return tuple(
            BlockRouting(block.name, tuple(mean), int(expert), block.windows, block.costs)
            for block, mean, expert in zip(parts[0].blocks, means.tolist(), chosen, strict=True)
        )


def at_place(parts: Parts, place: QPointF) -> PlaceRouting | None:
    """The part that did a place, in shares of the photo; None outside."""
    return next((part for part in reversed(parts) if part.place.contains(place)), None)
