"""Blur: a shaking hand, a moving subject, a missed focus."""

from __future__ import annotations

import math

import torch
from torch import Tensor

from core.training.degradations.convolution import blur_with, grid, line_kernels, normalised
from core.training.degradations.light import quantise, to_linear, to_srgb
from core.training.degradations.random import Draw

KERNEL = 31  # pixels a side


def _sizes(draw: Draw, smallest: float, largest: float, reach: float) -> Tensor:
    return draw.uniform(smallest, smallest + reach * (largest - smallest))


def shake_kernels(draw: Draw, reach: float) -> Tensor:
    """Camera-shake trajectories: a velocity that drifts at random, drawn out over the exposure (batch, 1, 31, 31)."""
    points = 96
    turn = draw.normal(points, 1) * draw.uniform(0.02, 0.25).view(-1, 1, 1)
    angle = draw.uniform(0, 2 * math.pi).view(-1, 1, 1) + turn.cumsum(dim=1)
    path = torch.cat([angle.cos(), angle.sin()], dim=2).cumsum(dim=1)  # (b, points, 2)
    path = path - path.mean(dim=1, keepdim=True)
    extent = path.abs().amax(dim=(1, 2), keepdim=True)
    path = path / extent * _sizes(draw, 1.0, KERNEL / 2 - 2, reach).view(-1, 1, 1) + KERNEL // 2
    return normalised(_splat(path))


def _splat(path: Tensor) -> Tensor:
    """Points (b, n, 2) in pixels, spread over the four nearest cells of a kernel."""
    kernel = torch.zeros(len(path), KERNEL * KERNEL, device=path.device)
    base = path.floor()
    part = path - base
    for dy in (0, 1):
        for dx in (0, 1):
            cell = ((base[..., 1] + dy) * KERNEL + base[..., 0] + dx).long()
            weight = (part[..., 1] - (1 - dy)).abs() * (part[..., 0] - (1 - dx)).abs()
            kernel.scatter_add_(1, cell, weight)
    return kernel.view(-1, 1, KERNEL, KERNEL)


def disc_kernels(radius: Tensor) -> Tensor:
    """Out of focus: a disc with a soft edge, radius in pixels (batch, 1, 1, 1)."""
    y, x = grid(KERNEL, radius.device)
    return normalised(torch.sigmoid((radius - (x**2 + y**2).sqrt()) * 3))


def motion_kernels(draw: Draw, reach: float) -> Tensor:
    """A shaking hand twice as often as a straight movement of 2 to 25 pixels, (batch, 1, 31, 31)."""
    straight = line_kernels(_sizes(draw, 2, 25, reach), draw.uniform(0, math.pi), draw.uniform(1.0, 2.0), KERNEL)
    return torch.where(draw.chance(2 / 3) > 0, shake_kernels(draw, reach), straight)


def motion_blur(clean: Tensor, draw: Draw) -> Tensor:
    """The camera or the subject moved during the exposure: an average of linear light, as 8 bits."""
    return quantise(to_srgb(blur_with(to_linear(clean), motion_kernels(draw, reach=1.0))))


def blur(clean: Tensor, draw: Draw, reach: float = 0.9) -> Tensor:
    """Motion for three images in four, else defocus, in linear light for half of them, then faint noise and 8 bits.

    reach: 0..1, of the largest blur. By default 0.6 of it: what wider blurs smear can hardly be found again, and their
    errors, being the largest, keep a small network from learning the others.
    """
    disc = disc_kernels(_sizes(draw, 0.6, 5.0, reach))
    kernels = torch.where(draw.chance(0.75) > 0, motion_kernels(draw, reach), disc)
    encoded = blur_with(clean, kernels)
    linear = to_srgb(blur_with(to_linear(clean), kernels))
    blurred = torch.where(draw.chance(0.5) > 0, encoded, linear)
    grain = draw.chance(0.4) * draw.uniform(0.0, 4.0 / 255)
    return quantise(blurred + grain * draw.normal(*clean.shape[1:]))
