"""sRGB encoding and low light: what a camera does when there is too little light."""

from __future__ import annotations

import torch
from torch import Tensor

from core.degradations.random import Draw


def to_linear(image: Tensor) -> Tensor:
    """sRGB-encoded 0..1 to linear light (IEC 61966-2-1)."""
    return torch.where(image <= 0.04045, image / 12.92, ((image.clamp_min(0.0) + 0.055) / 1.055) ** 2.4)


def to_srgb(linear: Tensor) -> Tensor:
    """Linear light to sRGB-encoded (IEC 61966-2-1). Negative values become 0."""
    linear = linear.clamp_min(0.0)
    return torch.where(linear <= 0.0031308, linear * 12.92, 1.055 * linear ** (1 / 2.4) - 0.055)


def quantise(image: Tensor) -> Tensor:
    """Clip to 0..1 and round to 8 bits, as a file would."""
    return (image.clamp(0, 1) * 255).round() / 255


def sensed(linear: Tensor, draw: Draw) -> Tensor:
    """Seven images in ten with the noise of a sensor that gets little light.

    Its variance is gain * signal + read ** 2 (Foi et al., 2008), so that it shows most in the shadows. Images
    (batch, 3, height, width), linear 0..1.
    """
    noisy = draw.chance(0.7)
    gain, read = draw.log_uniform(1e-5, 8e-4), draw.log_uniform(1e-4, 3e-3)
    deviation = (gain * linear + read**2).sqrt()
    return linear + noisy * deviation * draw.normal(*linear.shape[1:])


def low_light(clean: Tensor, draw: Draw) -> Tensor:
    """Too little light: exposure in linear light, read and shot noise, a colour cast, another tone curve, 8 bits.

    Exposure falls by 0.7 to 5.5 stops. Images (batch, 3, height, width), sRGB-encoded 0..1.
    """
    exposure = 2.0 ** -draw.uniform(0.7, 5.5)
    cast = draw.uniform(0.88, 1.12, channels=3)
    vignette = 1 - draw.chance(0.3) * draw.uniform(0.0, 0.4) * draw.smooth_field(*clean.shape[-2:], cells=1)
    linear = sensed(to_linear(clean) * exposure * cast * vignette, draw)
    curve = draw.uniform(0.85, 1.2)
    return quantise(to_srgb(linear) ** curve)
