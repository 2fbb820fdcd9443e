"""Tile geometry: where tiles lie, how they fade into each other, and which pixels are final after each one.

Along each axis tiles begin on a grid (`alignment`), so that strided convolutions and Fourier windows fall in a tile as
they fall in the whole photo. Neighbours share `overlap` pixels: the outer parts lack context and count nothing, the
middle fades from one tile to the next. Both axes are independent, and the weights of all tiles at a pixel sum to
exactly 1, because they are multiples of 1/64 and their products and sums are exact in float32.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.float32]

_WEIGHT_STEPS = 64


class Rectangles(Protocol):
    """What gives rectangles of a photo, as an array does. shape: height, width, 3."""

    @property
    def shape(self) -> tuple[int, ...]: ...

    def __getitem__(self, place: tuple[slice, slice], /) -> Any: ...


@dataclass(frozen=True)
class Layout:
    """How a network wants its tiles: origins on multiples of `alignment`, sides multiples of `multiple`, in pixels.

    overlap: pixels shared by neighbours. feather: how many of them, in the middle, fade from one to the other.
    """

    alignment: int
    multiple: int
    overlap: int
    feather: int


@dataclass(frozen=True)
class Span:
    """One tile along one axis: reads start..stop; no later tile changes start..final_stop. weights: (stop - start,)."""

    start: int
    stop: int
    final_stop: int
    weights: Pixels


@dataclass(frozen=True)
class Tile:
    """A rectangle of the photo."""

    rows: Span
    columns: Span

    @property
    def area(self) -> int:
        return (self.rows.stop - self.rows.start) * (self.columns.stop - self.columns.start)


def spans(length: int, side: int, layout: Layout) -> list[Span]:
    """Tiles of at most `side` (at least alignment + overlap) over `length` pixels, as equal as alignment allows."""
    overlap, alignment = layout.overlap, layout.alignment
    if length <= max(side, overlap):
        return [Span(0, length, length, np.ones(length, np.float32))]
    stride = max((side - overlap) // alignment, 1) * alignment
    count = max(-(-(length - overlap) // stride), 1)
    stride = -(-(length - overlap) // (count * alignment)) * alignment  # even out, never above the first stride
    starts = range(0, max(length - overlap, 1), stride)
    fade = _fade(overlap, layout.feather)
    found: list[Span] = []
    for start in starts:
        stop, last = min(start + stride + overlap, length), start == starts[-1]
        weights = np.ones(length - start if last else stop - start, np.float32)
        if start > 0:
            weights[:overlap] = fade
        if not last:
            weights[-overlap:] = 1 - fade
        found.append(Span(start, length if last else stop, length if last else start + stride, weights))
    return found


def grid(height: int, width: int, side: int, layout: Layout) -> list[Tile]:
    """Tiles over a photo in reading order; a single one where the photo is no larger than side x side pixels."""
    if _up(height, layout.multiple) * _up(width, layout.multiple) <= side * side:
        side = max(height, width)
    columns = spans(width, side, layout)
    return [Tile(rows, span) for rows in spans(height, side, layout) for span in columns]


def cut(pixels: Rectangles, tile: Tile, multiple: int) -> Pixels:
    """The tile's pixels, (h, w, 3), reflected at the bottom and right until both sides are multiples of `multiple`."""
    piece: Pixels = pixels[tile.rows.start : tile.rows.stop, tile.columns.start : tile.columns.stop]
    height, width = piece.shape[:2]
    bottom, right = -height % multiple, -width % multiple
    if not bottom and not right:
        return piece
    return np.pad(piece, ((0, bottom), (0, right), (0, 0)), mode="reflect")


class TileCanvas:
    """Where tiles come together: `pixels`, float32 (height, width, 3).

    into: taken for them. It may be the very photo that tiles are cut from, since what is settled no later tile reads.
    """

    def __init__(self, height: int, width: int, into: Pixels | None = None) -> None:
        self.pixels: Pixels = np.empty((height, width, 3), np.float32) if into is None else into
        self._room: Pixels = np.zeros((0, width, 3), np.float32)  # of the highest band so far
        self._band = self._room  # the row of tiles that is being added
        self._top = 0

    def add(self, tile: Tile, pixels: Pixels) -> tuple[slice, slice, Pixels]:
        """Add a tile's result (its padding is ignored); returns rows, columns and pixels that are final from now on.

        Tiles must come in reading order. What is final is to be settled before the next tile is added.
        """
        rows, columns = tile.rows, tile.columns
        self._move_to(rows)
        piece = pixels[: rows.stop - rows.start, : columns.stop - columns.start]
        weights = rows.weights[:, None, None] * columns.weights[None, :, None]  # (h, w, 1)
        self._band[:, columns.start : columns.stop] += piece * weights
        final = self._band[: rows.final_stop - rows.start, columns.start : columns.final_stop]
        return slice(rows.start, rows.final_stop), slice(columns.start, columns.final_stop), final

    def settle(self, rows: slice, columns: slice, final: Pixels) -> None:
        """Take over what is final."""
        self.pixels[rows, columns] = final

    def _move_to(self, rows: Span) -> None:
        """The band begins where the row of tiles does, with what the row above has added there."""
        height = rows.stop - rows.start
        if rows.start == self._top and len(self._band) == height:
            return
        shared = self._band[rows.start - self._top :].copy()
        if height > len(self._room):
            self._room = np.empty((height, *self._room.shape[1:]), np.float32)
        self._band, self._top = self._room[:height], rows.start
        self._band[: len(shared)] = shared
        self._band[len(shared) :] = 0


def sample_origins(height: int, width: int, crop: int, alignment: int, count: int) -> Iterator[tuple[int, int]]:
    """At most `count` places (top, left) of crops spread evenly over a photo at least `crop` wide and high.

    The places lie on the alignment grid and do not depend on anything but the sizes.
    """
    rows, columns = (height - crop) // alignment + 1, (width - crop) // alignment + 1
    down = min(max(round((count * rows / columns) ** 0.5), 1), rows, count)
    across = min(count // down, columns)
    for i in range(down):
        for j in range(across):
            shift = (i * 0.618034) % 1.0  # neighbouring rows of crops are staggered
            row, column = int((i + 0.5) * rows / down), int((j + shift) * columns / across)
            yield row * alignment, column * alignment


def _fade(overlap: int, feather: int) -> Pixels:
    """0 ... 0, a ramp of `feather` pixels, 1 ... 1 over `overlap` pixels, in multiples of 1/64."""
    position = (np.arange(overlap) - (overlap - feather) / 2 + 0.5) / max(feather, 1)
    return (np.round(np.clip(position, 0, 1) * _WEIGHT_STEPS) / _WEIGHT_STEPS).astype(np.float32)


def _up(length: int, multiple: int) -> int:
    return -(-length // multiple) * multiple
