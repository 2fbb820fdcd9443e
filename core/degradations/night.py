"""Scenes by night: darkness in which a few lamps light what is near them."""

from __future__ import annotations

import torch
from torch import Tensor

from core.degradations.light import quantise, sensed, to_linear, to_srgb
from core.degradations.random import Draw

MOST = 6  # lamps
SEEN = 0.004  # radius of a lamp itself, in lengths of the longer side; its glow is three times as wide
SCATTERED = 0.4  # radius, likewise, of what mist and dust scatter of its light


def night(clean: Tensor, draw: Draw) -> Tensor:
    """A scene lit by one to MOST lamps in front of a sky without light, with the noise of such an exposure, 8 bits.

    The light of a lamp falls off with the square of the distance, as 1 / (1 + (r / reach)^2) where the lamp hangs above
    what it lights; a lamp is warm or neutral, mostly clipped itself, and glows. Away from all of them the exposure is
    3 to 8 stops too low, in what their light leaves in the air. Images (batch, 3, height, width), sRGB-encoded 0..1.
    """
    linear = to_linear(clean)
    light = 2.0 ** -draw.uniform(3.0, 8.0) * _colour(draw, 0.6)
    lamps = torch.zeros_like(linear)
    for number in range(MOST):
        there = draw.chance(1.0 if number == 0 else 0.5)
        colour = _colour(draw, 1.0)
        distance = _distance(clean, draw)
        reach = draw.log_uniform(0.02, 0.2)
        light = light + there * draw.log_uniform(0.1, 1.5) * colour / (1 + (distance / reach) ** 2) ** 2
        radius = SEEN * draw.log_uniform(0.5, 4.0)
        glow = torch.sigmoid((radius - distance) / (radius / 6)) + 0.05 / (1 + (distance / (3 * radius)) ** 2)
        lamps = lamps + there * draw.chance(0.7) * draw.log_uniform(0.5, 3.0) * colour * glow
        lamps = lamps + there * draw.chance(0.5) * draw.uniform(0.0, 0.03) * colour / (1 + (distance / SCATTERED) ** 2)
    return quantise(to_srgb(sensed((linear * light + lamps).clamp(0, 1), draw)))


def _colour(draw: Draw, warmest: float) -> Tensor:
    """Of light, from white to that of a candle, at `warmest` of the way at most; (batch, 3, 1, 1)."""
    return 1 - draw.uniform(0.0, warmest) * torch.tensor([0.0, 0.35, 0.75], device=draw.device).view(1, 3, 1, 1)


def _distance(images: Tensor, draw: Draw) -> Tensor:
    """Of each pixel from a place in the image, in lengths of the longer side; (batch, 1, height, width)."""
    height, width = images.shape[-2:]
    rows, columns = (torch.arange(extent, device=images.device) / max(height, width) for extent in (height, width))
    top, left = draw.uniform(0, height / max(height, width)), draw.uniform(0, width / max(height, width))
    return ((rows[:, None] - top) ** 2 + (columns - left) ** 2).sqrt()
