"""Convolution of each image with a kernel of its own, through the Fourier transform."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor


def blur_with(images: Tensor, kernels: Tensor) -> Tensor:
    """Convolve images (batch, c, h, w) with kernels (batch, 1, k, k), k odd; borders are reflected."""
    reach = kernels.shape[-1] // 2
    mode = "reflect" if reach < min(images.shape[-2:]) else "replicate"
    padded = F.pad(images, (reach, reach, reach, reach), mode=mode)
    size = padded.shape[-2:]
    product = torch.fft.rfft2(padded) * torch.fft.rfft2(kernels, s=size)
    full = torch.fft.irfft2(product, s=size)
    return full[..., 2 * reach :, 2 * reach :]


def grid(size: int, device: torch.device) -> tuple[Tensor, Tensor]:
    """Pixel offsets (y, x) from the centre of a size x size kernel, each (size, size)."""
    axis = torch.arange(size, device=device, dtype=torch.float32) - size // 2
    return axis[:, None].expand(size, size), axis[None, :].expand(size, size)


def gaussian_kernels(sigma: Tensor, size: int) -> Tensor:
    """Normalised Gaussians of standard deviation `sigma` (batch, 1, 1, 1) pixels, (batch, 1, size, size)."""
    y, x = grid(size, sigma.device)
    return normalised(torch.exp(-(x**2 + y**2) / (2 * sigma**2)))


def line_kernels(length: Tensor, angle: Tensor, width: Tensor, size: int) -> Tensor:
    """Soft-edged lines: length and width in pixels, angle in radians from the vertical, each (batch, 1, 1, 1)."""
    y, x = grid(size, length.device)
    along = x * angle.sin() + y * angle.cos()
    across = x * angle.cos() - y * angle.sin()
    profile = torch.exp(-(across**2) / (2 * (width / 2.355) ** 2)) * torch.sigmoid((length / 2 - along.abs()) * 2)
    return normalised(profile)


def normalised(kernels: Tensor) -> Tensor:
    """Each kernel scaled to the sum 1."""
    return kernels / kernels.sum(dim=(-2, -1), keepdim=True).clamp_min(1e-8)
