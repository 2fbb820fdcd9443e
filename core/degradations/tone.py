"""Flat, faded or tinted pictures: what enhancement undoes."""

from __future__ import annotations

from torch import Tensor

from core.degradations.light import quantise
from core.degradations.random import Draw


def flat_tone(clean: Tensor, draw: Draw) -> Tensor:
    """Lifted blacks and dulled whites, a wrong curve, too little or too much saturation, a colour cast, 8 bits.

    Ranges follow what faded prints and raw-like profiles show; images (batch, 3, height, width), sRGB-encoded 0..1.
    """
    black, white = draw.uniform(0.0, 0.25), draw.uniform(0.65, 1.0)
    curve = 2.0 ** draw.uniform(-0.6, 0.6)
    grey = clean.mean(dim=1, keepdim=True)
    saturation = draw.chance(0.85) * draw.uniform(0.25, 0.9)
    saturation = saturation + (saturation == 0) * draw.uniform(1.2, 1.5)
    dull = grey + (clean - grey) * saturation
    cast = draw.uniform(0.88, 1.12, channels=3)
    return quantise((black + (white - black) * dull.clamp(0, 1) ** curve) * cast)
