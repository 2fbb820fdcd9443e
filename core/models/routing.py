"""MoCE-IR's router: which of the experts mends an image (Zamfir et al., section 3.2)."""

from __future__ import annotations

from dataclasses import dataclass, replace

import torch
from torch import Tensor, nn

from core.models.statistics import GlobalMean


@dataclass(frozen=True)
class Decision:
    """One decoder block's choice for each image of a batch.

    probabilities: (batch, experts), rows sum to 1. expert: (batch,), the most probable one. logits and noisy_logits:
    (batch, experts), before the softmax, without and with the noise of training; they feed the auxiliary loss.
    noise: that noise's standard deviation.
    """

    name: str
    probabilities: Tensor
    expert: Tensor
    logits: Tensor
    noisy_logits: Tensor
    noise: float

    def named(self, name: str) -> Decision:
        """The same decision under a decoder block's name."""
        return replace(self, name=name)

    def gate(self) -> Tensor:
        """The chosen expert's probability, (batch, 1, 1, 1); it scales that expert's output."""
        return self.probabilities.gather(1, self.expert[:, None])[:, :, None, None]


Routing = tuple[Decision, ...]


class Pool(nn.Sequential):
    """Global mean at index 0, flattening at 1 and the linear layer at 2, as the published names have it."""

    def __init__(self, dim: int, experts: int) -> None:
        super().__init__(GlobalMean(), nn.Flatten(1), nn.Linear(dim, experts, bias=False))


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
        logits = (self.gate(x) + self.freq_gate(frequency)).float()  # (b, experts)
        noisy = logits + torch.randn_like(logits) * self.noise if self.training else logits
        probabilities = noisy.softmax(dim=-1)
        return Decision("", probabilities, probabilities.argmax(dim=-1), logits, noisy, self.noise)
