"""Averages over a whole photo, taken piece by piece: what samples of it cannot tell exactly enough."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor

from core.engine.networks import Network, run_network
from core.engine.tiles import Layout, Pixels, Tile, cut, grid
from core.models.statistics import Margins, PhotoStatistics, reach, statistic_names
from core.progress import Progress

_CONTEXT = 16  # pixels; the finest levels' convolutions look no further
COST = 0.06  # of a full pass, as measured: one average's share of the work, as the network is left at an early layer


def survey_averages(network: Network) -> list[str]:
    """The averages that are taken over the whole photo, in order of execution."""
    return statistic_names(network)[: network.exact_statistics]


def survey(
    network: Network, pixels: Pixels, side: int, tensor: Callable[[Pixels], Tensor], progress: Progress
) -> PhotoStatistics:
    """The first averages inside a network, over all of a photo, (height, width, 3); none for a network that needs none.

    side: of the pieces, pixels. tensor: (1, h, w, 3) -> (1, 3, h, w) on the device. One sweep an average,
    since each depends on those before it. Raises Cancelled after any piece.
    """
    names = survey_averages(network)
    pieces = grid(pixels.shape[0], pixels.shape[1], side, Layout(network.multiple, network.multiple, 2 * _CONTEXT, 0))
    known: PhotoStatistics = {}
    for sweep, name in enumerate(names):
        total, counted = torch.zeros(()), 0
        for done, piece in enumerate(pieces, 1):
            image = tensor(cut(pixels, piece, network.multiple)[None])
            margins, area = _margins(piece, pixels, image)
            value = reach(network, name, lambda: run_network(network, image, None), margins, known)  # noqa: B023  # called at once
            total, counted = total.to(value) + area * value, counted + area
            progress.report((sweep + done / len(pieces)) / len(names))
        known[name] = total / counted
    return known


def _margins(piece: Tile, pixels: Pixels, image: Tensor) -> tuple[Margins, int]:
    """What of a piece is context, as shares of its padded sides, and how many of its pixels are not."""
    top, bottom = _ends(piece.rows.start, piece.rows.stop, pixels.shape[0])
    left, right = _ends(piece.columns.start, piece.columns.stop, pixels.shape[1])
    area = (image.shape[2] - top - bottom) * (image.shape[3] - left - right)
    height, width = image.shape[2:]
    return (top / height, bottom / height, left / width, right / width), area


def _ends(start: int, stop: int, length: int) -> tuple[int, int]:
    """Context at both ends of a piece, pixels; padding at the photo's end counts, as it does in one piece."""
    return _CONTEXT if start > 0 else 0, _CONTEXT if stop < length else 0
