"""Rain of rendered streaks, as in the sets that deraining is measured on."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image
from torch import Tensor

from core.degradations.light import quantise
from core.degradations.random import Draw

LAYERS = 5


class RenderedRain:
    """Masks of streaks on black (Garg and Nayar, SIGGRAPH 2006), added as light to a photo.

    masks: bytes (height, width) each. So Rain100L (one layer) and Rain100H (layers of several directions) were made
    (Yang et al., CVPR 2017).
    """

    def __init__(self, masks: Sequence[Tensor]) -> None:
        self.masks = masks

    def __call__(self, clean: Tensor, draw: Draw) -> Tensor:
        """One layer for half of the images, two to five for the rest; (batch, 3, height, width), sRGB-encoded 0..1."""
        height, width = clean.shape[-2:]
        heavy = draw.chance(0.5)
        count = 1 + heavy * draw.uniform(1, LAYERS).floor()
        strength = torch.where(heavy > 0, draw.log_uniform(0.9, 3.2), draw.log_uniform(0.4, 1.4))
        main = draw.uniform(-math.pi / 6, math.pi / 6)
        rainy = torch.zeros_like(clean[:, :1])
        for layer in range(LAYERS):
            if (count > layer).any():
                angle = main + (count > 1) * draw.uniform(-math.pi / 5, math.pi / 5)
                light = self._layer(draw, angle, height, width) * draw.uniform(0.7, 1.0)
                rainy = rainy + (count > layer) * strength * light
        return quantise(clean + rainy)

    def _layer(self, draw: Draw, angle: Tensor, height: int, width: int) -> Tensor:
        """A part of a mask for each image, turned by `angle` and scaled, 0..1, (batch, 1, height, width)."""
        scale, mirrored = draw.log_uniform(0.6, 1.6), 1 - 2 * draw.chance(0.5)
        cosine, sine = angle.cos() / scale, angle.sin() / scale
        turns = torch.cat([mirrored * cosine, -mirrored * sine, sine, cosine], dim=1).view(-1, 2, 2)
        y, x = torch.meshgrid(_offsets(height, draw), _offsets(width, draw), indexing="ij")
        offsets = torch.stack([x, y], dim=-1)  # (height, width, 2)
        middles, which = draw.uniform(-0.5, 0.5, channels=2).view(-1, 2), draw.uniform(0, len(self.masks)).flatten()
        parts = [
            _seen(self.masks[int(index)], offsets @ turn.T, middle)
            for index, turn, middle in zip(which, turns, middles, strict=True)
        ]
        return torch.cat(parts)


def _offsets(count: int, draw: Draw) -> Tensor:
    return torch.arange(count, device=draw.device) - (count - 1) / 2


def _seen(mask: Tensor, offsets: Tensor, middle: Tensor) -> Tensor:
    """A mask at `offsets` (height, width, 2) in pixels from `middle` (2), of -1..1; mirrored beyond its edges."""
    extent = torch.tensor([mask.shape[1], mask.shape[0]], device=offsets.device)
    light = mask.to(offsets.device, torch.float32)[None, None] / 255
    grid = (middle + 2 * offsets / extent)[None]
    return F.grid_sample(light, grid, mode="bilinear", padding_mode="reflection", align_corners=False)


def rendered_rain(folder: Path) -> RenderedRain | None:
    """Of the masks in a folder; None when it has none."""
    masks: list[Tensor] = []
    for path in sorted(folder.glob("*.*")):
        with Image.open(path) as image:
            masks.append(torch.from_numpy(np.asarray(image.convert("L")).copy()))
    return RenderedRain(masks) if masks else None
