"""Layers that both networks use."""

from __future__ import annotations

import torch.nn.functional as F
from torch import Tensor, nn


class ChannelNorm(nn.LayerNorm):
    """Layer normalisation over the channels of each pixel, (batch, channels, height, width) -> same.

    With channels-last memory the permutations are free and the kernel reads each pixel once.
    """

    def forward(self, input: Tensor) -> Tensor:  # noqa: A002  # torch's own name for it
        pixels = input.permute(0, 2, 3, 1)  # (b, h, w, c)
        return F.layer_norm(pixels, self.normalized_shape, self.weight, self.bias, self.eps).permute(0, 3, 1, 2)


def pad_to_multiple(image: Tensor, multiple: int) -> Tensor:
    """Zeros at the bottom and right until both sides are multiples of `multiple`."""
    height, width = image.shape[-2:]
    bottom, right = -height % multiple, -width % multiple
    return F.pad(image, (0, right, 0, bottom)) if bottom or right else image
