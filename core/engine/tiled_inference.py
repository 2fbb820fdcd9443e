"""One pass of a network over a photo: the photo's statistics first, then its tiles, as one image."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from core.engine import memory
from core.engine.blend import blended, bound, within
from core.engine.fused import fused
from core.engine.global_statistics import COST, survey, survey_averages
from core.engine.networks import LoadedNetwork, Network, run_network, variants_of
from core.engine.samples import CROP, MARGIN, Samples, sample_count, take_samples
from core.engine.tiles import Pixels, Tile, TileCanvas, cut, grid
from core.errors import EngineError
from core.models.routing import Routing, agreed
from core.models.statistics import PhotoStatistics, averaged, collect
from core.progress import Progress


@dataclass(frozen=True)
class Condition:
    """What steers the network in every tile of one photo.

    networks: the fast one, then the exact one. embedding: (1, text_dim) of the instruction, where words steer.
    routing: of the whole photo; None while the photo is restored in one piece and the network decides itself.
    """

    networks: tuple[Network, ...]
    embedding: Tensor | None = None
    routing: Routing | None = None


@dataclass(frozen=True)
class Listener:
    """Where a pass reports: a routing decided for the photo, or what one tile would choose; a rectangle final (left,
    top, pixels); one blur (side, side) found over all of the photo."""

    routing: Callable[[Routing, Tile | None], None]
    tile: Callable[[int, int, Pixels], None]
    blur: Callable[[Pixels], None]


class PhotoPass:
    """A network over a photo, (height, width, 3) float32. budget: pixels that may be worked on at once.

    mapped: tell for each tile which experts it would choose if it were a photo of its own.
    """

    def __init__(self, ready: LoadedNetwork, pixels: Pixels, side: int, budget: int, *, mapped: bool = False) -> None:
        self._mapped = mapped
        self.pixels, self.overwritten = pixels, False
        self._ready, self._side, self._budget = ready, side, budget
        self.tiles = grid(pixels.shape[0], pixels.shape[1], side, ready.layout)

    def run(
        self,
        embedding: Tensor | None,
        strength: Pixels,
        progress: Progress,
        listener: Listener,
        *,
        in_place: bool = False,
    ) -> Pixels:
        """The restored photo, blended with the original by `strength`; a new array, or the photo's own with `in_place`.

        What lies outside 0..1, and the network does not know, keeps what it is beyond; nothing else leaves 0..1.

        strength: (height, width, 1) for every pixel, or (1, 1, 1) for all. Where it is 0 the photo stays as it is.

        Raises EngineError for numbers that stay broken in float32, Cancelled, and errors of memory.
        """
        canvas = TileCanvas(self.pixels.shape[0], self.pixels.shape[1], self.pixels if in_place else None)
        networks = self._ready.steered(embedding)
        condition = alone = Condition(networks, embedding)
        done, total = 0, sum(tile.area for tile in self.tiles)
        if len(self.tiles) > 1:
            reading = progress.part(0, share := self._reading_share(total))
            progress = progress.part(share, 1)
            condition = self._read_photo(condition, reading)
            if condition.routing:
                listener.routing(condition.routing, None)
        for tile in self.tiles:
            wanted = within(strength, tile.rows, tile.columns)
            before = np.nan_to_num(cut(self.pixels, tile, 1))
            if wanted.any():
                restored, routing = self._restore(tile, condition)
                if routing and condition.routing is None:
                    listener.routing(routing, None)
                if self._mapped and (own := self._restore(tile, alone)[1]):
                    listener.routing(own, tile)
                before = blended(before, restored[: before.shape[0], : before.shape[1]], wanted)
            rows, columns, final = canvas.add(tile, before)
            bound(final, self.pixels[rows, columns], within(strength, rows, columns))
            canvas.settle(rows, columns, final)
            self.overwritten = in_place
            listener.tile(columns.start, rows.start, final.copy())
            done += tile.area
            progress.report(done / total)
        return canvas.pixels

    def _reading_share(self, total: int) -> float:
        """Which part of all work it is to read the photo; total: pixels of all tiles."""
        samples = sample_count(self.pixels.shape[0], self.pixels.shape[1], self._ready.descriptor.samples)
        reading = samples * CROP**2 + len(survey_averages(self._ready.exact)) * COST * total
        return reading / (reading + total)

    def _read_photo(self, whole: Condition, progress: Progress) -> Condition:
        """The photo's statistics and routing: its finest averages exactly, all others from samples."""
        ready, embedding = self._ready, whole.embedding
        groups = take_samples(self.pixels, ready.layout.multiple, ready.descriptor.samples, self._budget)
        shares = [group.share for group in groups]
        for network in whole.networks:
            exact = survey(network, self.pixels, self._side, self._tensor, progress)
            read = [self._read_samples(network, embedding, group, exact) for group in groups]
            statistics = averaged([statistics for statistics, _ in read], shares)
            if all(bool(torch.isfinite(value).all()) for value in statistics.values()):
                progress.report(1.0)
                routings = [routing for _, routing in read if routing]
                routing = agreed(routings, shares) if routings else None
                tiles = fused(ready.exact, statistics, embedding, routing)
                return Condition(variants_of(tiles, ready.precision), embedding, routing)
        raise EngineError("The network's numbers overflow on this photo; it cannot be restored with this model.")

    def _read_samples(
        self, network: Network, embedding: Tensor | None, group: Samples, exact: PhotoStatistics
    ) -> tuple[PhotoStatistics, Routing | None]:
        """What a group of samples tells of the photo; exact: what is known of it already."""
        crops, weights = self._tensor(group.crops), torch.from_numpy(group.weights)
        routings: list[Routing | None] = []
        statistics = collect(
            network, lambda: routings.append(run_network(network, crops, embedding)[1]), MARGIN, weights, exact
        )
        return statistics, routings[0]

    def _restore(self, tile: Tile, condition: Condition) -> tuple[Pixels, Routing | None]:
        """A tile's result, (h, w, 3), and the routing; in float32 once more if it holds NaN or infinity."""
        ready = self._ready
        image = self._tensor(cut(self.pixels, tile, ready.layout.multiple)[None])
        memory.require(image[0, 0].numel(), ready.exact.bytes_per_pixel, ready.precision, ready.device)
        for network in condition.networks:
            restored, routing = run_network(network, image, condition.embedding, condition.routing)
            if bool(torch.isfinite(restored).all()):
                return restored[0].permute(1, 2, 0).cpu().numpy(), routing
        raise EngineError("The network's numbers overflow on this photo; it cannot be restored with this model.")

    def _tensor(self, pixels: Pixels) -> Tensor:
        """(b, h, w, 3) -> (b, 3, h, w) on the device, clamped to what networks know; channels-last without a copy."""
        clean = np.nan_to_num(np.clip(pixels, 0, 1))
        return torch.from_numpy(clean).to(self._ready.device).permute(0, 3, 1, 2)
