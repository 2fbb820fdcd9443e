"""Statistics of a whole photo inside a network, so that tiles of it are treated as one image.

Both networks average over all pixels: NAFNet's channel attention and InstructIR's use of it, MoCE-IR's channel-wise
attention, router and frequency embedding. A tile alone has other averages than its photo, and neighbouring tiles
would differ. Every such average goes through a `PhotoStatistic`, which can

- compute it per image of the batch (the default, used in training and for whole images),
- compute it over the batch as one image, remembering the value (`collect`: the batch holds samples of one photo;
  `reach`: the batch holds one of the pieces that the photo was cut into),
- answer with a remembered value (`impose`: the batch holds tiles of that photo).
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager

import torch
from torch import Tensor, nn

PhotoStatistics = dict[str, Tensor]
Margins = tuple[float, float, float, float]  # top, bottom, left, right: shares of a map that are context only
_NO_MARGINS: Margins = (0.0, 0.0, 0.0, 0.0)


class _Reached(Exception):
    """The network has come as far as it was asked to."""


class PhotoStatistic(nn.Module):
    """One average over the pixels of an image. Holds no parameters, so checkpoints do not see it.

    `forward(compute)`: `compute(inner)` returns the per-image mean, shape (batch, ...); `inner` trims a feature map's
    margin, (batch, channels, height, width) -> the same with fewer pixels, and must be applied before averaging.
    """

    def __init__(self) -> None:
        super().__init__()
        self.imposed: Tensor | None = None
        self.collecting = False
        self.last = False  # collect this one and run no further
        self.margins = _NO_MARGINS  # while collecting
        self.weights: Tensor | None = None  # (batch,), of sum 1, while collecting; None for equal ones

    def forward(self, compute: Callable[[Callable[[Tensor], Tensor]], Tensor]) -> Tensor:
        if self.imposed is not None:
            return self.imposed
        value = compute(self._inner)  # (batch, ...)
        if self.collecting:
            value = self._mean(value.float())  # (1, ...)
            self.imposed = value
            if self.last:
                raise _Reached
        return value

    def _mean(self, values: Tensor) -> Tensor:
        if self.weights is None:
            return values.mean(dim=0, keepdim=True)
        return torch.tensordot(self.weights.to(values), values, dims=1)[None]

    def _inner(self, features: Tensor) -> Tensor:
        height, width = features.shape[-2:]
        top, bottom, left, right = self.margins
        rows = slice(round(height * top), height - round(height * bottom))
        return features[..., rows, round(width * left) : width - round(width * right)]


class GlobalMean(PhotoStatistic):
    """Mean over all pixels, (batch, channels, height, width) -> (batch or 1, channels, 1, 1)."""

    def forward(self, features: Tensor) -> Tensor:  # type: ignore[override]  # the one case that needs no closure
        mean = super().forward(lambda inner: inner(features).mean(dim=(2, 3), keepdim=True))
        return mean.to(features.dtype)


def _statistics_of(network: nn.Module) -> Iterator[tuple[str, PhotoStatistic]]:
    for name, module in network.named_modules():
        if isinstance(module, PhotoStatistic):
            yield name, module


def statistic_names(network: nn.Module) -> list[str]:
    """The names of a network's statistics, in the order of definition: encoder first."""
    return [name for name, _ in _statistics_of(network)]


def _clear(network: nn.Module) -> None:
    for _, statistic in _statistics_of(network):
        statistic.imposed, statistic.collecting, statistic.last = None, False, False
        statistic.margins, statistic.weights = _NO_MARGINS, None


def collect(
    network: nn.Module,
    run: Callable[[], object],
    margin: float = 0.0,
    weights: Tensor | None = None,
    known: PhotoStatistics | None = None,
) -> PhotoStatistics:
    """Run the network over a batch of samples of one photo and return that photo's statistics, float32.

    run: calls the network once, on a batch whose images together stand for the photo. margin: share of each side of a
    sample (0..0.5) that gives context but is not counted. weights: how much each image counts, (batch,), of sum 1.
    known: statistics that are used and returned as they are. The network is left as it was.
    """
    for name, statistic in _statistics_of(network):
        statistic.imposed = (known or {}).get(name)
        statistic.collecting, statistic.margins, statistic.weights = True, (margin, margin, margin, margin), weights
    try:
        with torch.inference_mode():
            run()
        return {name: s.imposed for name, s in _statistics_of(network) if s.imposed is not None}
    finally:
        _clear(network)


def averaged(looks: Sequence[PhotoStatistics], shares: Sequence[float]) -> PhotoStatistics:
    """The mean of what several looks at one photo gave. shares: how much each counts, of sum 1."""
    weighed = [{name: share * value for name, value in look.items()} for look, share in zip(looks, shares, strict=True)]
    return {name: torch.stack([look[name] for look in weighed]).sum(dim=0) for name in looks[0]}


def reach(network: nn.Module, name: str, run: Callable[[], object], margins: Margins, known: PhotoStatistics) -> Tensor:
    """The statistic `name` of one piece of a photo, (1, ...) float32; the network is run only as far as that.

    run: calls the network on a batch of one, the piece. margins: what of it is context. known: the whole photo's
    statistics that come before, imposed. Raises KeyError for a name that is not met. The network is left as it was.
    """
    for each, statistic in _statistics_of(network):
        statistic.imposed = known.get(each)
        if each == name:
            statistic.collecting, statistic.last, statistic.margins = True, True, margins
    try:
        with torch.inference_mode():
            run()
    except _Reached:
        return {each: s.imposed for each, s in _statistics_of(network) if s.imposed is not None}[name]
    finally:
        _clear(network)
    raise KeyError(name)


@contextmanager
def impose(network: nn.Module, statistics: PhotoStatistics) -> Generator[None]:
    """Within the block the network uses `statistics` (from `collect`) in place of each image's own."""
    for name, statistic in _statistics_of(network):
        statistic.imposed = statistics[name]
    try:
        yield
    finally:
        _clear(network)
