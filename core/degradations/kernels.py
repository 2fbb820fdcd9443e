"""Kernels to blur with."""

from __future__ import annotations

import torch
from torch import Tensor


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
