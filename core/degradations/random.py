"""Seeded random numbers on any device, shaped per image of a batch."""

from __future__ import annotations

import math

import torch
from torch import Tensor


class Draw:
    """Random parameters for a batch of images, reproducible from one seed.

    Every method returns one value per image, shaped (batch, 1, 1, 1) so that it broadcasts over pixels.
    """

    def __init__(self, batch: int, seed: int, device: torch.device | str = "cpu") -> None:
        self.batch = batch
        self.device = torch.device(device)
        self.generator = torch.Generator(self.device).manual_seed(seed)

    def uniform(self, low: float, high: float, channels: int = 1) -> Tensor:
        """Uniform in low..high, (batch, channels, 1, 1)."""
        return low + (high - low) * self._rand(self.batch, channels, 1, 1)

    def log_uniform(self, low: float, high: float) -> Tensor:
        """Uniform in the logarithm: small and large values equally often."""
        return self.uniform(math.log(low), math.log(high)).exp()

    def chance(self, probability: float) -> Tensor:
        """1 with this probability, else 0."""
        return (self._rand(self.batch, 1, 1, 1) < probability).float()

    def choice(self, values: list[float]) -> Tensor:
        """One of `values`, equally often."""
        index = torch.randint(len(values), (self.batch,), generator=self.generator, device=self.device)
        return torch.tensor(values, device=self.device)[index].view(-1, 1, 1, 1)

    def normal(self, *shape: int) -> Tensor:
        """Standard normal field of (batch, *shape)."""
        return torch.randn(self.batch, *shape, generator=self.generator, device=self.device)

    def field(self, *shape: int) -> Tensor:
        """Uniform 0..1 field of (batch, *shape)."""
        return self._rand(self.batch, *shape)

    def smooth_field(self, height: int, width: int, cells: int, channels: int = 1) -> Tensor:
        """A smooth random field in 0..1 with about `cells` bumps a side, (batch, channels, height, width)."""
        coarse = self._rand(self.batch, channels, cells + 3, cells + 3)
        fine = torch.nn.functional.interpolate(coarse, (height, width), mode="bicubic", align_corners=False)
        return fine.clamp(0, 1)

    def _rand(self, *shape: int) -> Tensor:
        return torch.rand(*shape, generator=self.generator, device=self.device)
