"""The blocks of MoCE-IR (Zamfir et al., CVPR 2025, section 3): channel attention, experts, frequency embedding."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from core.models.layers import ChannelNorm, pad_to_multiple
from core.models.routing import Decision, Router
from core.models.statistics import GlobalMean, PhotoStatistic


class Norm(nn.Module):
    """Channel normalisation under the published name `body`."""

    def __init__(self, dim: int) -> None:
        super().__init__()
        self.body = ChannelNorm(dim, eps=1e-5)

    def forward(self, x: Tensor) -> Tensor:
        return self.body(x)


class ChannelAttention(nn.Module):
    """Attention between channels, over all pixels (Restormer, Zamir et al., CVPR 2022, equation 1).

    Its matrix is a statistic of the whole photo: the correlation of each query channel with each key channel. As it
    holds for every pixel, it is multiplied with the output projection first and the pixels are visited once.
    """

    project_out: nn.Conv2d

    def __init__(self, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.temperature = nn.Parameter(torch.ones(heads, 1, 1))
        self.statistic = PhotoStatistic()

    def attend(self, q: Tensor, k: Tensor, v: Tensor) -> Tensor:
        """Mix v's channels by the correlations of q and k, and project out; all (batch, channels, height, width)."""
        moments = self.statistic(lambda inner: self._moments(_pixels(inner(q)), _pixels(inner(k))))
        gram, q_power, k_power = moments.split((moments.shape[-1], 1, 1), dim=2)  # (b, heads, c, c), 2 x (.., 1, c)
        norms = (q_power.transpose(2, 3) * k_power).clamp_min(1e-24).sqrt()
        weights = (gram / norms * self.temperature.float()).softmax(dim=-1)  # (b, heads, c, c)
        projection = self.project_out.weight.flatten(1).unflatten(1, (self.heads, -1))  # (out, heads, c)
        with torch.autocast(v.device.type, enabled=False):
            mixing = (
                torch.einsum("ohc,bhcd->bhdo", projection.float(), weights).flatten(1, 2).to(v.dtype)
            )  # (b, in, out)
            mixed = _pixels(v) @ mixing  # (b, pixels, out)
        if self.project_out.bias is not None:
            mixed = mixed + self.project_out.bias.to(mixed.dtype)
        return mixed.unflatten(1, v.shape[2:]).permute(0, 3, 1, 2)

    def _moments(self, q: Tensor, k: Tensor) -> Tensor:
        """Means over pixels of q k^T, q^2 and k^2, stacked: (b, heads, c + 2, c) in float32, from (b, pixels, C)."""
        q, k = (x.unflatten(2, (self.heads, -1)) for x in (q, k))  # (b, pixels, heads, c)
        with torch.autocast(q.device.type, enabled=False):
            gram = (q.permute(0, 2, 3, 1) @ k.permute(0, 2, 1, 3)).float()  # (b, heads, c, c)
            powers = [(x * x).sum(dim=1, dtype=torch.float32) for x in (q, k)]
        return torch.cat([gram, torch.stack(powers, dim=2)], dim=2) / q.shape[1]


def _pixels(x: Tensor) -> Tensor:
    """(batch, channels, height, width) -> (batch, pixels, channels); a view with channels-last memory."""
    return x.permute(0, 2, 3, 1).flatten(1, 2)


class SelfAttention(ChannelAttention):
    """Queries, keys and values from one map through a 1x1 and a depthwise 3x3 convolution."""

    def __init__(self, dim: int, heads: int, bias: bool) -> None:
        super().__init__(heads)
        self.qkv = nn.Conv2d(dim, 3 * dim, 1, bias=bias)
        self.qkv_dwconv = nn.Conv2d(3 * dim, 3 * dim, 3, padding=1, groups=3 * dim, bias=bias)
        self.project_out = nn.Conv2d(dim, dim, 1, bias=bias)

    def forward(self, x: Tensor) -> Tensor:
        q, k, v = self.qkv_dwconv(self.qkv(x)).chunk(3, dim=1)  # each (b, c, h, w)
        return self.attend(q, k, v)


class CrossAttention(ChannelAttention):
    """Queries from one map, keys and values from another through a depthwise 7x7 convolution."""

    def __init__(self, dim: int, heads: int) -> None:
        super().__init__(heads)
        self.q = nn.Conv2d(dim, dim, 1, bias=False)
        self.q_dwconv = nn.Conv2d(dim, dim, 3, padding=1, groups=dim, bias=False)
        self.kv = nn.Conv2d(dim, 2 * dim, 1, bias=False)
        self.kv_dwconv = nn.Conv2d(2 * dim, 2 * dim, 7, padding=3, groups=2 * dim, bias=False)
        self.project_out = nn.Conv2d(dim, dim, 1, bias=False)

    def forward(self, x: Tensor, context: Tensor) -> Tensor:
        q = self.q_dwconv(self.q(x))  # (b, c, h, w)
        k, v = self.kv_dwconv(self.kv(context)).chunk(2, dim=1)
        return self.attend(q, k, v)


class FeedForward(nn.Module):
    """Restormer's gated feed-forward network (CVPR 2022, section 3.2) with expansion 2."""

    def __init__(self, dim: int, bias: bool) -> None:
        super().__init__()
        self.project_in = nn.Conv2d(dim, 4 * dim, 1, bias=bias)
        self.dwconv = nn.Conv2d(4 * dim, 4 * dim, 3, padding=1, groups=4 * dim, bias=bias)
        self.project_out = nn.Conv2d(2 * dim, dim, 1, bias=bias)

    def forward(self, x: Tensor) -> Tensor:
        gate, value = self.dwconv(self.project_in(x)).chunk(2, dim=1)  # each (b, 2c, h, w)
        gate = gate.contiguous(memory_format=torch.channels_last)  # GELU of a strided map takes fifteen times as long
        return self.project_out(F.gelu(gate) * value)


class EncoderBlock(nn.Module):
    """A transformer block over channels, as in Restormer."""

    def __init__(self, dim: int, heads: int) -> None:
        super().__init__()
        self.norms = nn.ModuleList([Norm(dim), Norm(dim)])
        self.mixer = SelfAttention(dim, heads, bias=True)
        self.ffn = FeedForward(dim, bias=True)

    def forward(self, x: Tensor) -> Tensor:
        x = x + self.mixer(self.norms[0](x))
        return x + self.ffn(self.norms[1](x))


class WindowedFourierAttention(nn.Module):
    """The product of query and key spectra in square windows (FFTformer, Kong et al., CVPR 2023), gating the values."""

    def __init__(self, dim: int, window: int) -> None:
        super().__init__()
        self.window = window
        self.q = nn.Conv2d(dim, dim, 1, bias=False)
        self.q_dwconv = nn.Conv2d(dim, dim, 3, padding=1, groups=dim)
        self.kv = nn.Conv2d(dim, 2 * dim, 1, bias=False)
        self.kv_dwconv = nn.Conv2d(2 * dim, 2 * dim, 7, padding=3, groups=2 * dim)
        self.norm = Norm(dim)
        self.proj_out = nn.Conv2d(dim, dim, 1)

    def forward(self, x: Tensor) -> Tensor:
        height, width = x.shape[-2:]
        q = self.q_dwconv(self.q(x))  # (b, c, h, w)
        k, v = self.kv_dwconv(self.kv(x)).chunk(2, dim=1)
        spectra = torch.fft.rfft2(self._windows(q)) * torch.fft.rfft2(self._windows(k))
        product = torch.fft.irfft2(spectra, s=(self.window, self.window))  # (b, c, h/p, w/p, p, p)
        product = product.transpose(3, 4).flatten(4, 5).flatten(2, 3)[..., :height, :width].to(x.dtype)
        return self.proj_out(self.norm(product) * v)

    def _windows(self, x: Tensor) -> Tensor:
        x = pad_to_multiple(x.float(), self.window)
        return (
            x.unflatten(3, (-1, self.window)).unflatten(2, (-1, self.window)).transpose(3, 4)
        )  # (b, c, h/p, w/p, p, p)


class Expert(nn.Module):
    """One complexity expert (section 3.2, equation 3): low-rank Fourier attention, gated by the shared expert."""

    def __init__(self, dim: int, rank: int, window: int) -> None:
        super().__init__()
        self.proj = nn.ModuleList(
            [
                nn.Conv2d(dim, rank, 1, bias=False),
                nn.Conv2d(dim, rank, 1, bias=False),
                nn.Conv2d(rank, dim, 1, bias=False),
            ]
        )
        self.body = WindowedFourierAttention(rank, window)

    def forward(self, x: Tensor, shared: Tensor) -> Tensor:
        y = self.body(self.proj[0](x)) * F.silu(self.proj[1](shared))  # (b, rank, h, w)
        return x + self.proj[2](y)


class Adapter(nn.Module):
    """The mixture of complexity experts: rank and window grow together, each image goes through one expert."""

    def __init__(self, dim: int, frequency_dim: int, experts: int) -> None:
        super().__init__()
        shapes = [(max(dim >> (experts - 1 - i), 1), 4 << i) for i in range(experts)]  # rank, window
        self.experts = nn.ModuleList(nn.Sequential(Expert(dim, rank, window)) for rank, window in shapes)
        self.proj_out = nn.Conv2d(dim, dim, 1, bias=False)
        sizes = [sum(p.numel() for p in e.parameters()) for e in self.experts]
        shares = [size / max(sizes) for size in sizes]  # no tensors: on `meta`, dividing them loads PyTorch's compiler
        self.routing = Router(dim, frequency_dim, torch.tensor(shares))

    def forward(
        self, x: Tensor, frequency: Tensor, shared: Tensor, imposed: Decision | None
    ) -> tuple[Tensor, Decision]:
        decision = imposed if imposed is not None else self.routing(x, frequency)
        mixed = self._mixed(x, shared, decision.expert.tolist())
        return self.proj_out(mixed * decision.gate().to(mixed.dtype)), decision

    def windows(self) -> tuple[int, ...]:
        """The side of each expert's windows, pixels."""
        return tuple(self._expert(index).body.window for index in range(len(self.experts)))

    def _mixed(self, x: Tensor, shared: Tensor, chosen: list[int]) -> Tensor:
        """Each image through its expert; `chosen` of length 1 holds for the whole batch."""
        if len(set(chosen)) == 1:
            return self._expert(chosen[0])(x, shared)
        parts: list[Tensor] = []
        order: list[int] = []
        for expert in sorted(set(chosen)):
            rows = [row for row, choice in enumerate(chosen) if choice == expert]
            parts.append(self._expert(expert)(x[rows], shared[rows]))
            order += rows
        return torch.cat(parts)[torch.tensor(order).argsort()]  # back in the batch's order

    def _expert(self, index: int) -> Expert:
        sequence = self.experts[index]
        assert isinstance(sequence, nn.Sequential)
        expert = sequence[0]
        assert isinstance(expert, Expert)
        return expert


class DecoderBlock(nn.Module):
    """A decoder block (section 3.1): a shared expert beside the routed one, fused by cross-attention, then the FFN."""

    def __init__(self, dim: int, heads: int, frequency_dim: int, experts: int) -> None:
        super().__init__()
        self.norms = nn.ModuleList([Norm(dim), Norm(dim)])
        self.proj = nn.ModuleList([nn.Conv2d(dim, dim, 1), nn.Conv2d(dim, dim, 1)])
        self.shared = SelfAttention(dim, heads, bias=False)
        self.mixer = CrossAttention(dim, heads)
        self.ffn = FeedForward(dim, bias=False)
        self.adapter = Adapter(dim, frequency_dim, experts)

    def forward(self, x: Tensor, frequency: Tensor, imposed: Decision | None) -> tuple[Tensor, Decision]:
        y = self.norms[0](x)
        shared = self.shared(self.proj[0](y))
        routed, decision = self.adapter(self.proj[1](y), frequency, shared, imposed)
        x = x + self.mixer(routed, shared)
        return x + self.ffn(self.norms[1](x)), decision


class HighPass(nn.Module):
    """A depthwise 3x3 convolution that begins as a Laplacian."""

    def __init__(self, dim: int) -> None:
        super().__init__()
        self.conv = nn.Conv2d(dim, dim, 3, padding=1, groups=dim, bias=False)
        laplacian = torch.full((3, 3), -1.0)
        laplacian[1, 1] = 8.0
        self.conv.weight.data.copy_(laplacian.expand_as(self.conv.weight))

    def forward(self, x: Tensor) -> Tensor:
        return self.conv(x)


class FrequencyEmbedding(nn.Module):
    """How much high frequency the bottleneck holds (section 3.2): high-pass, mean over the photo, two linear layers."""

    def __init__(self, dim: int) -> None:
        super().__init__()
        self.high_conv = nn.Sequential(HighPass(dim), nn.GELU())
        self.mlp = nn.Sequential(nn.Linear(dim, 2 * dim), nn.GELU(), nn.Linear(2 * dim, dim))
        self.mean = GlobalMean()

    def forward(self, x: Tensor) -> Tensor:
        return self.mlp(self.mean(self.high_conv(x)).flatten(1))  # (b or 1, dim)
