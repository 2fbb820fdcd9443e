"""What is finished of a result that is being made: a preview first, then tile by tile."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.canvas.difference import of_tile
from desktop.pyramid import ImagePyramid
from desktop.records import ShownTile


class Tiles:
    """The newest of each place. previews: one of them is only a quick look."""

    def __init__(self) -> None:
        self._tiles: dict[tuple[float, float], ShownTile] = {}
        self.differences: dict[ShownTile, ImagePyramid] = {}
        self.previews = False

    @property
    def empty(self) -> bool:
        """Nothing is finished."""
        return not self._tiles

    @property
    def all(self) -> Sequence[ShownTile]:
        """In the order in which they are drawn."""
        return tuple(self._tiles.values())

    def add(self, tile: ShownTile) -> Sequence[ShownTile]:
        """In place of an earlier step's, or of the preview's, at that corner. Returns what looks otherwise now."""
        corner = round(tile.place.left(), 6), round(tile.place.top(), 6)
        before, self._tiles[corner] = self._tiles.get(corner), tile
        return (tile,) if before is None else (before, tile)

    def clear(self) -> None:
        """There are none any more."""
        self._tiles.clear()
        self.differences.clear()
        self.previews = False

    def difference(self, tile: ShownTile, before: ImagePyramid) -> ImagePyramid:
        """Of a tile, and of what was there."""
        if tile not in self.differences:
            self.differences[tile] = of_tile(before, tile)
        return self.differences[tile]
