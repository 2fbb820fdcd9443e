"""The diagnosis's head: from what MoCE-IR sees in an image to how likely each damage is."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from core.models.moce_ir import MoCEIR


def damage_features(network: MoCEIR, image: Tensor) -> Tensor:
    """What a frozen MoCE-IR sees in images (batch, 3, h, w), 0..1: (batch, features), float32.

    Mean and logarithm of the deviation of every map of its encoder, the frequency embedding and the routing logits.
    """
    maps = network.encode(image)
    frequency = network.freq_embed(maps[-1]).expand(len(image), -1)  # (b, 8 dim)
    _, routing = network.decode(maps)
    parts = [frequency, *(decision.logits for decision in routing)]
    for features in maps:
        parts += [features.mean(dim=(2, 3)), (features.std(dim=(2, 3)) + 1e-6).log()]
    return torch.cat([part.float() for part in parts], dim=1)


class DamageHead(nn.Module):
    """Two layers over standardised features, and a temperature and bias a damage that calibrate the probabilities.

    features: as many as `damage_features` gives. Several damages may be present at once, so each has its own sigmoid.
    """

    centre: Tensor
    spread: Tensor
    scale: Tensor
    shift: Tensor

    def __init__(self, features: int, damages: int, hidden: int = 128) -> None:
        super().__init__()
        self.register_buffer("centre", torch.zeros(features))
        self.register_buffer("spread", torch.ones(features))
        self.register_buffer("scale", torch.ones(damages))
        self.register_buffer("shift", torch.zeros(damages))
        self.dropout = nn.Dropout(0.3)
        self.hidden = nn.Linear(features, hidden)
        self.output = nn.Linear(hidden, damages)

    def forward(self, features: Tensor) -> Tensor:
        """Calibrated logits, (batch, damages)."""
        x = ((features - self.centre) / self.spread).clamp(-6, 6)  # a photo may lie far from all that was seen
        x = self.dropout(nn.functional.gelu(self.hidden(x)))
        return self.output(x) * self.scale + self.shift
