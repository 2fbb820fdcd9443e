"""Noise: Gaussian, sensor noise in linear light, chroma noise, and JPEG after it."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from core.deblur.fourier import blur_with
from core.degradations.jpeg import jpeg
from core.degradations.kernels import gaussian_kernels
from core.degradations.light import quantise, to_linear, to_srgb
from core.degradations.random import Draw


def gaussian_noise(clean: Tensor, draw: Draw, low: float = 1.0, high: float = 60.0) -> Tensor:
    """White Gaussian noise of standard deviation low..high on the 0..255 scale, clipped, truncated to 8 bits.

    The protocol by which both papers make their denoising sets. Images (batch, 3, height, width), 0..1.
    """
    sigma = draw.uniform(low, high) / 255
    noisy = clean + sigma * draw.normal(*clean.shape[1:])
    return (noisy.clamp(0, 1) * 255).floor() / 255


def demosaiced(noise: Tensor) -> Tensor:
    """White noise (batch, 3, height, width) as it is after a sensor of the Bayer pattern RGGB and linear interpolation.

    A pixel measures one colour; the others are means of two or four neighbours, so noise is correlated and fainter
    there. The interpolation is linear: noise passes it as if there were no photo.
    """
    height, width = noise.shape[-2:]
    odd_row = torch.arange(height, device=noise.device).view(-1, 1) % 2
    odd_column = torch.arange(width, device=noise.device) % 2
    red, blue = (1 - odd_row) * (1 - odd_column), odd_row * odd_column
    sites = torch.stack([red, 1 - red - blue, blue]).to(noise.dtype)  # (3, height, width)
    cross = torch.tensor([[0.0, 1.0, 0.0], [1.0, 4.0, 1.0], [0.0, 1.0, 0.0]], device=noise.device) / 4
    square = torch.tensor([[1.0, 2.0, 1.0], [2.0, 4.0, 2.0], [1.0, 2.0, 1.0]], device=noise.device) / 4
    kernels = torch.stack([square, cross, square]).unsqueeze(1)  # (3, 1, 3, 3)
    return F.conv2d(F.pad(noise * sites, (1, 1, 1, 1), mode="reflect"), kernels, groups=3)


def sensor_noise(clean: Tensor, draw: Draw) -> Tensor:
    """Poisson-Gaussian noise in linear light (Foi et al., 2008), correlated as by demosaicing, with chroma blotches.

    Or with grain of several pixels, as scans and enlarged photos have it.
    """
    linear = to_linear(clean)
    gain, read = draw.log_uniform(2e-4, 2e-2), draw.log_uniform(5e-4, 2e-2)
    white = draw.normal(*clean.shape[1:])
    grey = draw.chance(0.25)  # grain of film has no colour
    soft = blur_with(white + grey * (white[:, :1] - white), gaussian_kernels(draw.log_uniform(0.3, 2.2), 13))
    soft = soft / soft.std(dim=(1, 2, 3), keepdim=True)
    soft = torch.where(draw.chance(0.5) > 0, demosaiced(white), soft)
    coarse = blur_with(draw.normal(*clean.shape[1:]), gaussian_kernels(draw.uniform(1.5, 3.0), 13))
    chroma = coarse - coarse.mean(dim=1, keepdim=True)
    chroma = chroma / chroma.std(dim=(1, 2, 3), keepdim=True)
    grain = soft + draw.chance(0.4) * draw.uniform(0.2, 0.8) * chroma
    return quantise(to_srgb(linear + (gain * linear + read**2).sqrt() * grain))


def noise(clean: Tensor, draw: Draw) -> Tensor:
    """Gaussian noise for two images in three, sensor noise for the rest, JPEG compression over some of either."""
    gaussian = gaussian_noise(clean, draw)
    sensor = sensor_noise(clean, draw)
    compressed = jpeg(sensor, draw.uniform(45, 97))
    sensor = torch.where(draw.chance(0.5) > 0, compressed, sensor)
    return torch.where(draw.chance(0.68) > 0, gaussian, sensor)
