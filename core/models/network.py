"""What the engine relies on in every network."""

from __future__ import annotations

from typing import ClassVar

from torch import nn

from core.api import Model


class Network(nn.Module):
    """A restorer of photos. `forward(image)` takes and returns (batch, 3, height, width), 0..1, sides multiples of
    `multiple`; what its descriptor says of words and routing comes as further arguments:

    `embedding`, (batch or 1, text_dim), where it needs words; `routing` and `return_routing`, where it routes.

    width: channels at full resolution. alignment: tiles that begin on this grid see the strided convolutions and the
    windows of the whole photo. overlap: pixels that neighbouring tiles share. bytes_per_pixel: working memory in
    float32. exact_statistics: how many of its first averages over the photo samples do not tell well enough.
    """

    model: ClassVar[Model]
    width: int
    multiple: int
    alignment: int
    overlap: int
    bytes_per_pixel: int
    text_dim: int = 0
    exact_statistics: int = 0

    def residual_starts(self) -> list[nn.Module]:
        """What gives the maps that stay in float32 where the rest is in bfloat16, and that later blocks add to."""
        return []

    def windows(self) -> list[tuple[int, ...]]:
        """Per routed block in order of execution, how far each expert sees: the side of a square in its pixels."""
        return []

    def costs(self) -> list[tuple[float, ...]]:
        """Per routed block in order of execution, each expert's parameters as a share of the largest one's."""
        return []
