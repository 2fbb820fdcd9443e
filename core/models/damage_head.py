"""The diagnosis's head: from what MoCE-IR sees in an image, and its statistics, to how likely each damage is."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from core.models.moce_ir import MoCEIR
from core.models.photo_statistics import logarithm, photo_statistics


def damage_features(network: MoCEIR, image: Tensor) -> Tensor:
    """What a frozen MoCE-IR sees in images (batch, 3, h, w), 0..1, and would do to them: (batch, features), float32.

    Mean and logarithm of the deviation of every map of its encoder, the slopes of the finest ones (streaks have a
    direction), the frequency embedding, the routing logits, and the shape of what it would add to the image. Then
    `photo_statistics`, for what means over maps do not hold: quantiles, directions, and what goes with what.
    """
    maps = network.encode(image)
    frequency = network.freq_embed(maps[-1]).expand(len(image), -1)  # (b, 8 dim)
    change, routing = network.decode(maps)  # (b, 3, h, w)
    parts = [frequency, *(decision.logits for decision in routing), _slopes(maps[0]), _shape(change.float())]
    for features in maps:
        parts += [features.mean(dim=(2, 3)), logarithm(features.std(dim=(2, 3)))]
    return torch.cat([*(part.float() for part in parts), photo_statistics(image)], dim=1)


def _slopes(x: Tensor) -> Tensor:
    """How steep maps are along columns and along rows, (batch, 2 channels)."""
    return logarithm(torch.cat([x.diff(dim=dim).abs().mean(dim=(2, 3)) for dim in (2, 3)], dim=1))


def _shape(change: Tensor) -> Tensor:
    """Of what would be added, (batch, 3, h, w): mean, deviation fine and coarse, slopes, skewness and peakedness."""
    mean, deviation = change.mean(dim=(2, 3)), change.std(dim=(2, 3))  # (b, 3)
    coarse = F.avg_pool2d(change, 8).std(dim=(2, 3))
    standard = (change - mean[:, :, None, None]) / (deviation[:, :, None, None] + 1e-4)
    moments = [standard.pow(power).mean(dim=(2, 3)).clamp(-20, 20) for power in (3, 4)]
    return torch.cat([mean, logarithm(deviation), logarithm(coarse), _slopes(change), *moments], dim=1)


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
        x = self.dropout(F.gelu(self.hidden(x)))
        return self.output(x) * self.scale + self.shift
