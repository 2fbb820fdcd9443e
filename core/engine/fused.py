"""A network prepared for one photo: what is the same in all its tiles is computed once and folded into the weights.

Gates of an instruction are constant vectors and fold into the neighbouring 1x1 convolutions. Once the photo's
statistics and its routing are known too, channel attention is a constant matrix that folds in as well, one expert is
left, and queries, keys and the other experts are not computed at all. The answer is that of the network with the same
statistics and routing imposed, but for rounding.
"""

from __future__ import annotations

import copy
from typing import TypeVar

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from core.models.instructir import InstructionConditionBlock, InstructIR, NAFBlock, simple_gate
from core.models.layers import ChannelNorm
from core.models.moce_ir import MoCEIR
from core.models.moce_ir_blocks import Adapter, CrossAttention, FeedForward, FrequencyEmbedding, SelfAttention
from core.models.routing import Decision, Routing
from core.models.statistics import PhotoStatistics

Network = InstructIR | MoCEIR
Module = TypeVar("Module", bound=nn.Module)

_NARROW = 32  # channels up to which normalising by convolutions is faster on a processor than by pixels


def condensed(network: Network, embedding: Tensor | None = None) -> Network:
    """A copy of `network` (float32) that still takes its own statistics, of one photo in one piece or in samples.

    embedding: (1, text_dim) for InstructIR. The network itself stays as it is, and so do the statistics' names.
    """
    network = _outline(network)
    with torch.no_grad():
        for name, module in list(network.named_modules()):
            replacement = _lighter(module, embedding)
            if replacement is not None:
                network.set_submodule(name, replacement)
    return network


def fused(
    network: Network, statistics: PhotoStatistics, embedding: Tensor | None = None, routing: Routing | None = None
) -> Network:
    """A copy of `network` (float32) for the tiles of one photo; the network itself stays as it is.

    statistics: from `collect`. embedding: (1, text_dim) for InstructIR. routing: batch 1, for MoCE-IR; it must still be
    passed to `forward`, which hands it through.
    """
    network = _outline(network)
    decisions = {f"{decision.name}.adapter": decision for decision in routing or ()}
    with torch.no_grad():
        for name, module in list(network.named_modules()):
            replacement = _replacement(name, module, statistics, embedding, decisions)
            if replacement is not None:
                network.set_submodule(name, replacement)
    return network


def _outline(network: Module) -> Module:
    """A copy whose modules can be replaced; tensors, which are only read, are shared.

    `copy.deepcopy` would do, but takes six times as long, all of it in Python, where the window waits for it.
    """
    outline = copy.copy(network)
    for name, value in vars(network).items():
        if isinstance(value, dict):  # of children, tensors, hooks
            vars(outline)[name] = value.copy()
    for name, child in network.named_children():
        outline.register_module(name, _outline(child))
    return outline


def _lighter(module: nn.Module, embedding: Tensor | None) -> nn.Module | None:
    made: nn.Module | None = None
    match module:  # pyright: ignore[reportMatchNotExhaustive]  # most modules stay
        case InstructionConditionBlock() if embedding is not None:
            made = FusedCondition(module, None, embedding)
        case NAFBlock():
            made = FusedNAFBlock(module, None)
        case FeedForward():
            made = FusedFeedForward(module)
    return made


def _replacement(
    name: str,
    module: nn.Module,
    statistics: PhotoStatistics,
    embedding: Tensor | None,
    decisions: dict[str, Decision],
) -> nn.Module | None:
    made: nn.Module | None = None
    match module:  # pyright: ignore[reportMatchNotExhaustive]  # most modules stay
        case InstructionConditionBlock() if embedding is not None:
            made = FusedCondition(module, statistics[f"{name}.block.sca.0"], embedding)
        case NAFBlock():
            made = FusedNAFBlock(module, statistics[f"{name}.sca.0"])
        case SelfAttention():
            made = FusedSelfAttention(module, statistics[f"{name}.statistic"])
        case CrossAttention():
            made = FusedCrossAttention(module, statistics[f"{name}.statistic"])
        case FeedForward():
            made = FusedFeedForward(module)
        case Adapter():
            made = FusedAdapter(module, decisions[name])
        case FrequencyEmbedding():
            made = NoEmbedding()
    return made


class NarrowNorm(nn.Module):
    """Layer normalisation over few channels as 1x1 convolutions: take the mean off, average squares for all channels.

    Kernels for layer normalisation go pixel by pixel, and a pixel of 16 channels does not fill a vector register.
    """

    def __init__(self, channels: int, eps: float) -> None:
        super().__init__()
        average = torch.full((channels, channels, 1, 1), 1 / channels)
        self.centre = _convolution(torch.eye(channels)[:, :, None, None] - average, None)
        self.variance = _convolution(average, torch.full((channels,), eps))

    def forward(self, x: Tensor) -> Tensor:
        x = self.centre(x)  # (b, c, h, w)
        return self.variance(x * x).rsqrt_().mul_(x)  # (b, c, h, w)


class FusedNAFBlock(nn.Module):
    """NAFBlock with beta and gamma folded into conv3 and conv5, and its channel attention into conv3.

    mean: the whole photo's, (1, c, 1, 1); without it the attention is that of the photo at hand.
    """

    def __init__(self, block: NAFBlock, mean: Tensor | None) -> None:
        super().__init__()
        self.norm1, self.conv1 = _normalised(block.norm1, block.conv1)
        self.conv2 = block.conv2
        self.norm2, self.conv4 = _normalised(block.norm2, block.conv4)
        self.sca = block.sca if mean is None else None
        self.conv3 = _scaled(block.conv3, block.beta, None if mean is None else block.sca[1](mean.float()))
        self.conv5 = _scaled(block.conv5, block.gamma)

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
        self.modulate = _convolution(
            torch.diag(scale)[:, :, None, None], shift
        )  # faster than broadcasting along pixels
        self.block = FusedNAFBlock(condition.block, mean)

    def forward(self, x: Tensor, embedding: Tensor) -> Tensor:
        return self.block(self.modulate(x)).add_(x)  # (b, c, h, w)


class FusedSelfAttention(nn.Module):
    """SelfAttention with a constant matrix: values only, and one 1x1 convolution that mixes and projects."""

    def __init__(self, attention: SelfAttention, moments: Tensor) -> None:
        super().__init__()
        self.value = _rows(attention.qkv, 2, 3)
        self.value_dwconv = _rows(attention.qkv_dwconv, 2, 3)
        self.mix = _mixing(attention, moments)

    def forward(self, x: Tensor) -> Tensor:
        return self.mix(self.value_dwconv(self.value(x)))


class FusedCrossAttention(nn.Module):
    """CrossAttention with a constant matrix: its queries no longer matter."""

    def __init__(self, attention: CrossAttention, moments: Tensor) -> None:
        super().__init__()
        self.value = _rows(attention.kv, 1, 2)
        self.value_dwconv = _rows(attention.kv_dwconv, 1, 2)
        self.mix = _mixing(attention, moments)

    def forward(self, x: Tensor, context: Tensor) -> Tensor:
        return self.mix(self.value_dwconv(self.value(context)))


class FusedFeedForward(nn.Module):
    """FeedForward with gate and value apart, so that both are contiguous: strided GELU is many times slower."""

    def __init__(self, feed: FeedForward) -> None:
        super().__init__()
        self.gate = nn.Sequential(_rows(feed.project_in, 0, 2), _rows(feed.dwconv, 0, 2))
        self.value = nn.Sequential(_rows(feed.project_in, 1, 2), _rows(feed.dwconv, 1, 2))
        self.project_out = feed.project_out

    def forward(self, x: Tensor) -> Tensor:
        return self.project_out(F.gelu(self.gate(x)).mul_(self.value(x)))


class FusedAdapter(nn.Module):
    """Adapter with the one expert that the photo was routed to; the gate is folded into the projection."""

    def __init__(self, adapter: Adapter, decision: Decision) -> None:
        super().__init__()
        chosen = adapter.experts[int(decision.expert[0])]
        assert isinstance(chosen, nn.Sequential)
        self.expert = chosen[0]
        self.proj_out = _scaled(adapter.proj_out, decision.gate().float())

    def forward(self, x: Tensor, frequency: Tensor, shared: Tensor, imposed: Decision) -> tuple[Tensor, Decision]:
        return self.proj_out(self.expert(x, shared)), imposed


class NoEmbedding(nn.Module):
    """In place of the frequency embedding, which only the router reads."""

    def forward(self, x: Tensor) -> Tensor:
        return x.new_empty(0)


def _normalised(norm: ChannelNorm, convolution: nn.Conv2d) -> tuple[nn.Module, nn.Conv2d]:
    """A normalisation without scale and shift, and the 1x1 convolution that follows with both folded in."""
    channels, device = norm.normalized_shape[0], norm.weight.device
    weight = convolution.weight * norm.weight.reshape(1, -1, 1, 1)
    bias = convolution.weight.flatten(1) @ norm.bias
    bias = bias if convolution.bias is None else bias + convolution.bias
    plain = NarrowNorm(channels, norm.eps) if channels <= _NARROW else ChannelNorm(channels, norm.eps, False)
    return plain.to(device), _convolution(weight, bias)


def _scaled(convolution: nn.Conv2d, outputs: Tensor, inputs: Tensor | None = None) -> nn.Conv2d:
    """A 1x1 convolution with its outputs (and inputs) multiplied by vectors, (1, c, 1, 1)."""
    weight = convolution.weight * outputs.reshape(-1, 1, 1, 1)
    if inputs is not None:
        weight = weight * inputs.reshape(1, -1, 1, 1)
    bias = None if convolution.bias is None else convolution.bias * outputs.flatten()
    return _convolution(weight, bias)


def _rows(convolution: nn.Conv2d, part: int, parts: int) -> nn.Conv2d:
    """One of `parts` equal shares of a convolution's outputs."""
    weight = convolution.weight.chunk(parts)[part]
    bias = None if convolution.bias is None else convolution.bias.chunk(parts)[part]
    return _convolution(weight, bias, len(weight) if convolution.groups > 1 else 1)


def _mixing(attention: SelfAttention | CrossAttention, moments: Tensor) -> nn.Conv2d:
    """The attention matrix of these moments and the output projection as one 1x1 convolution.

    With imposed moments `attend` is linear in the values, so its matrix is its answer to unit vectors.
    """
    attention.statistic.imposed = moments.float()
    bias = attention.project_out.bias
    units = torch.eye(attention.project_out.in_channels, device=moments.device)[None, :, :, None]  # (1, in, pixels, 1)
    weight = attention.attend(units, units, units)[0]  # (out, in, 1)
    if bias is not None:
        weight = weight - bias[:, None, None]
    return _convolution(weight[..., None], bias)


def _convolution(weight: Tensor, bias: Tensor | None, groups: int = 1) -> nn.Conv2d:
    outputs, inputs, size, _ = weight.shape
    made = nn.Conv2d(
        inputs * groups, outputs, size, padding=size // 2, groups=groups, bias=bias is not None, device="meta"
    )  # without random numbers that would be thrown away
    made.weight = nn.Parameter(weight.clone(memory_format=torch.channels_last))
    if bias is not None:
        made.bias = nn.Parameter(bias.clone())
    return made
