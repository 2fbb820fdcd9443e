"""MoCE-IR's blocks for one photo: attention as one 1x1 convolution, the one expert that the photo was routed to."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from core.models.folding import KnownPhoto, convolution_of, output_share, scaled
from core.models.moce_ir_blocks import Adapter, CrossAttention, FeedForward, FrequencyEmbedding, SelfAttention
from core.models.routing import Decision
from core.models.statistics import PhotoStatistics


def folded(name: str, module: nn.Module, known: KnownPhoto) -> nn.Module | None:
    """The lighter module for one photo, None where a module stays; see `NetworkDescriptor.folded`."""
    if isinstance(module, FeedForward):
        return FusedFeedForward(module)
    return None if known.statistics is None else _for_tiles(name, module, known, known.statistics)


def _for_tiles(name: str, module: nn.Module, known: KnownPhoto, statistics: PhotoStatistics) -> nn.Module | None:
    match module:
        case SelfAttention():
            return FusedSelfAttention(module, statistics[f"{name}.statistic"])
        case CrossAttention():
            return FusedCrossAttention(module, statistics[f"{name}.statistic"])
        case Adapter():
            return FusedAdapter(module, known.decision(name.removesuffix(".adapter")))
        case FrequencyEmbedding():
            return NoEmbedding()
        case _:
            return None


class FusedSelfAttention(nn.Module):
    """SelfAttention with a constant matrix: values only, and one 1x1 convolution that mixes and projects."""

    def __init__(self, attention: SelfAttention, moments: Tensor) -> None:
        super().__init__()
        self.value = output_share(attention.qkv, 2, 3)
        self.value_dwconv = output_share(attention.qkv_dwconv, 2, 3)
        self.mix = _mixing(attention, moments)

    def forward(self, x: Tensor) -> Tensor:
        return self.mix(self.value_dwconv(self.value(x)))


class FusedCrossAttention(nn.Module):
    """CrossAttention with a constant matrix: its queries no longer matter."""

    def __init__(self, attention: CrossAttention, moments: Tensor) -> None:
        super().__init__()
        self.value = output_share(attention.kv, 1, 2)
        self.value_dwconv = output_share(attention.kv_dwconv, 1, 2)
        self.mix = _mixing(attention, moments)

    def forward(self, x: Tensor, context: Tensor) -> Tensor:
        return self.mix(self.value_dwconv(self.value(context)))


class FusedFeedForward(nn.Module):
    """FeedForward with gate and value apart, so that both are contiguous: strided GELU is many times slower."""

    def __init__(self, feed: FeedForward) -> None:
        super().__init__()
        self.gate = nn.Sequential(output_share(feed.project_in, 0, 2), output_share(feed.dwconv, 0, 2))
        self.value = nn.Sequential(output_share(feed.project_in, 1, 2), output_share(feed.dwconv, 1, 2))
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
        self.proj_out = scaled(adapter.proj_out, decision.gate().float())

    def forward(self, x: Tensor, frequency: Tensor, shared: Tensor, imposed: Decision) -> tuple[Tensor, Decision]:
        return self.proj_out(self.expert(x, shared)), imposed


class NoEmbedding(nn.Module):
    """In place of the frequency embedding, which only the router reads."""

    def forward(self, x: Tensor) -> Tensor:
        return x.new_empty(0)


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
    return convolution_of(weight[..., None], bias)
