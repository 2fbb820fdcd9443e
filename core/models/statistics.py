"""Statistics of a whole photo inside a network, so that tiles of it are treated as one image.

Both networks average over all pixels: NAFNet's channel attention and InstructIR's use of it, MoCE-IR's channel-wise
attention, router and frequency embedding. A tile alone has other averages than its photo, and neighbouring tiles
would differ. Every such average goes through a `PhotoStatistic`, which can

- compute it per image of the batch (the default, used in training and for whole images),
- compute it over the batch as one image, remembering the value (`collect`: the batch holds samples of one photo),
- answer with a remembered value (`impose`: the batch holds tiles of that photo).
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager

import torch
from torch import Tensor, nn

PhotoStatistics = dict[str, Tensor]


class PhotoStatistic(nn.Module):
    """One average over the pixels of an image. Holds no parameters, so checkpoints do not see it.

    `forward(compute)`: `compute(inner)` returns the per-image mean, shape (batch, ...); `inner` trims a feature map's
    margin, (batch, channels, height, width) -> the same with fewer pixels, and must be applied before averaging.
    """

    def __init__(self) -> None:
        super().__init__()
        self.imposed: Tensor | None = None
        self.collecting = False
        self.margin = 0.0  # share of each side that is context only, while collecting
        self.weights: Tensor | None = None  # (batch,), of sum 1, while collecting; None for equal ones

    def forward(self, compute: Callable[[Callable[[Tensor], Tensor]], Tensor]) -> Tensor:
        if self.imposed is not None:
            return self.imposed
        value = compute(self._inner)  # (batch, ...)
        if self.collecting:
            value = self._mean(value.float())  # (1, ...)
            self.imposed = value
        return value

    def _mean(self, values: Tensor) -> Tensor:
        if self.weights is None:
            return values.mean(dim=0, keepdim=True)
        return torch.tensordot(self.weights.to(values), values, dims=1)[None]

    def _inner(self, features: Tensor) -> Tensor:
        if self.margin == 0.0:
            return features
        height, width = features.shape[-2:]
        top, left = round(height * self.margin), round(width * self.margin)
        return features[..., top : height - top, left : width - left]


class GlobalMean(PhotoStatistic):
    """Mean over all pixels, (batch, channels, height, width) -> (batch or 1, channels, 1, 1)."""

    def forward(self, features: Tensor) -> Tensor:  # type: ignore[override]  # the one case that needs no closure
        mean = super().forward(lambda inner: inner(features).mean(dim=(2, 3), keepdim=True))
        return mean.to(features.dtype)


def _statistics_of(network: nn.Module) -> Iterator[tuple[str, PhotoStatistic]]:
    for name, module in network.named_modules():
        if isinstance(module, PhotoStatistic):
            yield name, module


def _clear(network: nn.Module) -> None:
    for _, statistic in _statistics_of(network):
        statistic.imposed, statistic.collecting, statistic.margin, statistic.weights = None, False, 0.0, None


def collect(
    network: nn.Module, run: Callable[[], object], margin: float = 0.0, weights: Tensor | None = None
) -> PhotoStatistics:
    """Run the network over a batch of samples of one photo and return that photo's statistics, float32.

    run: calls the network once, on a batch whose images together stand for the photo. margin: share of each side of a
    sample (0..0.5) that gives context but is not counted. weights: how much each image counts, (batch,), of sum 1. The
    network is left as it was.
    """
    for _, statistic in _statistics_of(network):
        statistic.collecting, statistic.margin, statistic.weights = True, margin, weights
    try:
        with torch.inference_mode():
            run()
        return {name: s.imposed for name, s in _statistics_of(network) if s.imposed is not None}
    finally:
        _clear(network)


@contextmanager
def impose(network: nn.Module, statistics: PhotoStatistics) -> Generator[None]:
    """Within the block the network uses `statistics` (from `collect`) in place of each image's own."""
    for name, statistic in _statistics_of(network):
        statistic.imposed = statistics[name]
    try:
        yield
    finally:
        _clear(network)
