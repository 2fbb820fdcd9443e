"""Blur: a shaking hand, a moving subject, a missed focus."""

from __future__ import annotations

import math
from collections.abc import Callable

import torch
from torch import Tensor

from core.deblur.fourier import blur_with
from core.degradations.kernels import grid, line_kernels, normalised
from core.degradations.light import quantise, to_linear, to_srgb
from core.degradations.random import Draw

KERNEL = 31  # pixels a side
Kernels = Callable[[Draw, float], Tensor]  # given how far they may reach, 0..1: (batch, 1, 31, 31)


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


def exposure_kernels(draw: Draw, reach: float) -> Tensor:
    """A steady hand that speeds up, slows down or turns while the shutter is open, (batch, 1, 31, 31).

    The sharp photo is what the middle of the exposure saw, as in GoPro (Nah et al., CVPR 2017), and not the centre of
    the blur, from which a change of speed carries it away.
    """
    time = torch.linspace(-0.5, 0.5, 96, device=draw.device).view(1, -1, 1)
    change, jerk = (_directions(draw) * draw.uniform(0, most).view(-1, 1, 1) for most in (0.9, 1.2))  # of the speed
    path = _directions(draw) * time + change * time**2 + jerk * time**3  # (b, points, 2)
    extent = path.abs().amax(dim=(1, 2), keepdim=True)
    return normalised(_splat(path / extent * _sizes(draw, 1.0, KERNEL / 2 - 2, reach).view(-1, 1, 1) + KERNEL // 2))


def _directions(draw: Draw) -> Tensor:
    """Of length 1, in the plane, (batch, 1, 2)."""
    angle = draw.uniform(0, 2 * math.pi).view(-1, 1, 1)
    return torch.cat([angle.cos(), angle.sin()], dim=2)


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


def moving_camera_kernels(draw: Draw, reach: float) -> Tensor:
    """Half of them `exposure_kernels`, half `motion_kernels`."""
    return torch.where(draw.chance(0.5) > 0, exposure_kernels(draw, reach), motion_kernels(draw, reach))


def blur(clean: Tensor, draw: Draw, reach: float = 0.9, motion: Kernels = moving_camera_kernels) -> Tensor:
    """Motion for three images in four, else defocus, in linear light for half of them, then faint noise and 8 bits.

    A third of the images is blurred otherwise in some parts than in others, as where the subject moves, or the near
    more than the far. reach: 0..1, of the largest blur. motion: how the camera or the subject moves.
    """
    kernels = _kernels(draw, reach, motion)
    linear = draw.chance(0.5) > 0
    grain = draw.chance(0.4) * draw.uniform(0.0, 4.0 / 255)
    noise = grain * draw.normal(*clean.shape[1:])
    light = torch.where(linear, to_linear(clean), clean)
    other = blur_with(light, _kernels(draw, reach, motion))
    blurred = torch.lerp(blur_with(light, kernels), other, _parts(draw, *clean.shape[-2:]))
    return quantise(torch.where(linear, to_srgb(blurred), blurred) + noise)


def _kernels(draw: Draw, reach: float, motion: Kernels) -> Tensor:
    disc = disc_kernels(_sizes(draw, 0.6, 5.0, reach))
    return torch.where(draw.chance(0.75) > 0, motion(draw, reach), disc)


def _parts(draw: Draw, height: int, width: int) -> Tensor:
    """Where an image is blurred otherwise, 0..1 with soft borders: nowhere in two of three (batch, 1, h, w)."""
    field = draw.smooth_field(height, width, cells=2)
    return draw.chance(1 / 3) * torch.sigmoid((field - draw.uniform(0.3, 0.7)) * draw.log_uniform(10, 100))
