"""What is the same in all tiles of a photo, computed once and folded into a network's weights: parts for all networks.

Each network says with these which of its modules become lighter, in a file of its own beside it.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from core.models.layers import ChannelNorm
from core.models.routing import Decision, Routing
from core.models.statistics import PhotoStatistics

NARROW = 32  # channels up to which normalising by convolutions is faster on a processor than by pixels


@dataclass(frozen=True)
class KnownPhoto:
    """What is known of a photo before its tiles are restored.

    embedding: (1, text_dim) of the instruction, where words steer. statistics: from `collect`; None while the network
    still takes its own, of one photo in one piece or in samples. routing: batch 1, where the network routes.
    """

    embedding: Tensor | None = None
    statistics: PhotoStatistics | None = None
    routing: Routing | None = None

    def statistic(self, name: str) -> Tensor | None:
        """Of the module of that name; None while statistics are unknown."""
        return None if self.statistics is None else self.statistics[name]

    def decision(self, block: str) -> Decision:
        """Which expert mends the photo in the block of that name. Raises KeyError where none was chosen."""
        return {decision.name: decision for decision in self.routing or ()}[block]


class NarrowNorm(nn.Module):
    """Layer normalisation over few channels as 1x1 convolutions: take the mean off, average squares for all channels.

    Kernels for layer normalisation go pixel by pixel, and a pixel of 16 channels does not fill a vector register.
    """

    def __init__(self, channels: int, eps: float) -> None:
        super().__init__()
        average = torch.full((channels, channels, 1, 1), 1 / channels)
        self.centre = convolution_of(torch.eye(channels)[:, :, None, None] - average, None)
        self.variance = convolution_of(average, torch.full((channels,), eps))

    def forward(self, x: Tensor) -> Tensor:
        x = self.centre(x)  # (b, c, h, w)
        return self.variance(x * x).rsqrt_().mul_(x)  # (b, c, h, w)


def normalised(norm: ChannelNorm, convolution: nn.Conv2d) -> tuple[nn.Module, nn.Conv2d]:
    """A normalisation without scale and shift, and the 1x1 convolution that follows with both folded in."""
    channels, device = norm.normalized_shape[0], norm.weight.device
    weight = convolution.weight * norm.weight.reshape(1, -1, 1, 1)
    bias = convolution.weight.flatten(1) @ norm.bias
    bias = bias if convolution.bias is None else bias + convolution.bias
    plain = NarrowNorm(channels, norm.eps) if channels <= NARROW else ChannelNorm(channels, norm.eps, False)
    return plain.to(device), convolution_of(weight, bias)


def scaled(convolution: nn.Conv2d, outputs: Tensor, inputs: Tensor | None = None) -> nn.Conv2d:
    """A 1x1 convolution with its outputs (and inputs) multiplied by vectors, (1, c, 1, 1)."""
    weight = convolution.weight * outputs.reshape(-1, 1, 1, 1)
    if inputs is not None:
        weight = weight * inputs.reshape(1, -1, 1, 1)
    bias = None if convolution.bias is None else convolution.bias * outputs.flatten()
    return convolution_of(weight, bias)


def output_share(convolution: nn.Conv2d, part: int, parts: int) -> nn.Conv2d:
    """One of `parts` equal shares of a convolution's outputs."""
    weight = convolution.weight.chunk(parts)[part]
    bias = None if convolution.bias is None else convolution.bias.chunk(parts)[part]
    return convolution_of(weight, bias, len(weight) if convolution.groups > 1 else 1)


def convolution_of(weight: Tensor, bias: Tensor | None, groups: int = 1) -> nn.Conv2d:
    """With these weights, (out, in / groups, side, side), in channels-last memory; what goes in keeps its size."""
    outputs, inputs, size, _ = weight.shape
    made = nn.Conv2d(
        inputs * groups, outputs, size, padding=size // 2, groups=groups, bias=bias is not None, device="meta"
    )  # without random numbers that would be thrown away
    made.weight = nn.Parameter(weight.clone(memory_format=torch.channels_last))
    if bias is not None:
        made.bias = nn.Parameter(bias.clone())
    return made
