"""MoCE-IR's router: which of the experts mends an image (Zamfir et al., section 3.2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import torch
from torch import Tensor, nn

from core.models.statistics import GlobalMean


@dataclass(frozen=True)
class Decision:
    """One decoder block's choice for each image of a batch.

    probabilities: (batch, experts), rows sum to 1. expert: (batch,), the most probable one. logits and noisy_logits:
    (batch, experts), before the softmax, without and with the noise of training; they feed the auxiliary loss.
    noise: that noise's standard deviation. seen: what was decided by, (batch, dim + frequency dim): pooled features and
    the frequency embedding.
    """

    name: str
    probabilities: Tensor
    expert: Tensor
    logits: Tensor
    noisy_logits: Tensor
    noise: float
    seen: Tensor

    def named(self, name: str) -> Decision:
        """The same decision under a decoder block's name."""
        return replace(self, name=name)

    def gate(self) -> Tensor:
        """The chosen expert's probability, (batch, 1, 1, 1); it scales that expert's output."""
        return self.probabilities.gather(1, self.expert[:, None])[:, :, None, None]


Routing = tuple[Decision, ...]


def agreed(routings: Sequence[Routing], shares: Sequence[float]) -> Routing:
    """The choice by the mean of the logits that several looks at one photo gave, (1, experts) each.

    shares: how much each look counts, of sum 1.
    """
    return tuple(_agreed(decisions, shares) for decisions in zip(*routings, strict=True))


def _agreed(decisions: Sequence[Decision], shares: Sequence[float]) -> Decision:
    logits = torch.stack([share * d.logits for d, share in zip(decisions, shares, strict=True)]).sum(dim=0)
    seen = torch.stack([share * d.seen for d, share in zip(decisions, shares, strict=True)]).sum(dim=0)
    probabilities = logits.softmax(dim=-1)
    expert = probabilities.argmax(dim=-1)
    return Decision(decisions[0].name, probabilities, expert, logits, logits, decisions[0].noise, seen)


class Pool(nn.Sequential):
    """Global mean at index 0, flattening at 1 and the linear layer at 2, as the published names have it."""

    def __init__(self, dim: int, experts: int) -> None:
        super().__init__(GlobalMean(), nn.Flatten(1), nn.Linear(dim, experts, bias=False))

    def pooled(self, x: Tensor) -> Tensor:
        """What the logits are made from, (batch, dim)."""
        return self[1](self[0](x))

    @property
    def linear(self) -> nn.Linear:
        """The layer that gives the logits."""
        layer = self[2]
        assert isinstance(layer, nn.Linear)
        return layer


class Router(nn.Module):
    """Logits from the pooled features and the frequency embedding; noise of 1 / experts in training only.

    `complexity`: each expert's parameters over the largest one's, the bias of the importance loss (equation 5).
    """

    complexity: Tensor

    def __init__(self, dim: int, frequency_dim: int, complexity: Tensor) -> None:
        super().__init__()
        experts = len(complexity)
        self.gate = Pool(dim, experts)
        self.freq_gate = nn.Linear(frequency_dim, experts, bias=False)
        self.register_buffer("complexity", complexity)
        self.noise = 1.0 / experts

    def forward(self, x: Tensor, frequency: Tensor) -> Decision:
        pooled = self.gate.pooled(x)  # (b, dim)
        logits = (self.gate.linear(pooled) + self.freq_gate(frequency)).float()  # (b, experts)
        seen = torch.cat([pooled, frequency.expand(len(pooled), -1)], dim=1)
        return self.decide(logits, seen, noisy=self.training)

    def decide(self, logits: Tensor, seen: Tensor, noisy: bool) -> Decision:
        """The choice by logits, (batch, experts), with or without the noise of training."""
        drawn = logits + torch.randn_like(logits) * self.noise if noisy else logits
        probabilities = drawn.softmax(dim=-1)
        return Decision("", probabilities, probabilities.argmax(dim=-1), logits, drawn, self.noise, seen)
