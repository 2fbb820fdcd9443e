"""InstructIR's blocks for one photo: the instruction's gates and the channel attention folded into 1x1 convolutions."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from core.models.folding import KnownPhoto, convolution_of, normalised, scaled
from core.models.instructir import InstructionConditionBlock, NAFBlock, simple_gate


def folded(name: str, module: nn.Module, known: KnownPhoto) -> nn.Module | None:
    """The lighter module for one photo, None where a module stays; see `NetworkDescriptor.folded`."""
    match module:
        case InstructionConditionBlock() if known.embedding is not None:
            return FusedCondition(module, known.statistic(f"{name}.block.sca.0"), known.embedding)
        case NAFBlock():
            return FusedNAFBlock(module, known.statistic(f"{name}.sca.0"))
        case _:
            return None


class FusedNAFBlock(nn.Module):
    """NAFBlock with beta and gamma folded into conv3 and conv5, and its channel attention into conv3.

    mean: the whole photo's, (1, c, 1, 1); without it the attention is that of the photo at hand.
    """

    def __init__(self, block: NAFBlock, mean: Tensor | None) -> None:
        super().__init__()
        self.norm1, self.conv1 = normalised(block.norm1, block.conv1)
        self.conv2 = block.conv2
        self.norm2, self.conv4 = normalised(block.norm2, block.conv4)
        self.sca = block.sca if mean is None else None
        self.conv3 = scaled(block.conv3, block.beta, None if mean is None else block.sca[1](mean.float()))
        self.conv5 = scaled(block.conv5, block.gamma)

    def forward(self, x: Tensor) -> Tensor:
        y = simple_gate(self.conv2(self.conv1(self.norm1(x))))  # (b, c, h, w)
        x = self._project(y).add_(x)
        return self.conv5(simple_gate(self.conv4(self.norm2(x)))).add_(x)  # (b, c, h, w)

    def _project(self, y: Tensor) -> Tensor:
        if self.sca is None:
            return self.conv3(y)
        attention = self.sca(y)  # (1, c, 1, 1): one photo, of which the batch may hold samples
        return F.conv2d(y, self.conv3.weight * attention.reshape(1, -1, 1, 1), self.conv3.bias)


class FusedCondition(nn.Module):
    """InstructionConditionBlock for one instruction: scale and shift are a 1x1 convolution with a diagonal matrix."""

    def __init__(self, condition: InstructionConditionBlock, mean: Tensor | None, embedding: Tensor) -> None:
        super().__init__()
        gate = condition.fc(embedding).sigmoid()[:, :, None, None]  # (1, c, 1, 1)
        scale, shift = ((condition.gamma * gate).flatten(), (condition.beta * gate).flatten())
        self.modulate = convolution_of(
            torch.diag(scale)[:, :, None, None], shift
        )  # faster than broadcasting along pixels
        self.block = FusedNAFBlock(condition.block, mean)

    def forward(self, x: Tensor, embedding: Tensor) -> Tensor:
        return self.block(self.modulate(x)).add_(x)  # (b, c, h, w)
