"""Haze: light scattered between the scene and the lens."""

from __future__ import annotations

import torch
from torch import Tensor

from core.deblur.fourier import blur_with
from core.degradations.kernels import gaussian_kernels
from core.degradations.light import quantise
from core.degradations.random import Draw


def plausible_depth(clean: Tensor, draw: Draw) -> Tensor:
    """A depth map in about 0..1 for a photo that has none, (batch, 1, height, width).

    A tilted plane that mostly recedes upwards, smooth relief, and edges borrowed from the photo's own brightness.
    """
    height, width = clean.shape[-2:]
    y = torch.linspace(1, 0, height, device=clean.device).view(1, 1, -1, 1)
    x = torch.linspace(-0.5, 0.5, width, device=clean.device).view(1, 1, 1, -1)
    plane = draw.uniform(-0.2, 1.0) * y + draw.uniform(-0.6, 0.6) * x
    relief = draw.smooth_field(height, width, cells=3)
    luma = clean.mean(dim=1, keepdim=True)
    guide = blur_with(luma, gaussian_kernels(draw.uniform(1.0, 5.0), 21))
    depth = plane + draw.uniform(0.0, 0.9) * relief + draw.uniform(-0.5, 0.7) * guide
    low, high = depth.amin(dim=(1, 2, 3), keepdim=True), depth.amax(dim=(1, 2, 3), keepdim=True)
    spread = draw.uniform(0.15, 1.0)
    return draw.uniform(0.05, 0.7) + spread * (depth - low) / (high - low).clamp_min(1e-3)


def haze(clean: Tensor, draw: Draw, depth: Tensor | None = None) -> Tensor:
    """Haze as the benchmarks have it for seven batches in ten, else that of a dull day. See `bright_haze`, `room_haze`.

    depth: (batch, 1, height, width), 0 near to 1 for the farthest of the view, or None to make one up.
    """
    bright = float(draw.uniform(0, 1)[0]) < 0.7
    if bright and depth is not None:
        return room_haze(clean, draw, depth)
    return _scattered(clean, draw, depth, 0.65 if bright else 0.4)


def room_haze(clean: Tensor, draw: Draw, depth: Tensor) -> Tensor:
    """As RESIDE's indoor training set has it (Li et al., 2019), from the whole of its ranges.

    I = J t + A (1 - t), t = exp(-beta d / max d), beta 0.6..1.8, A 0.7..1, grey for two images in three and else by the
    channel. depth: d / max d, (batch, 1, height, width).
    """
    transmission = torch.exp(-draw.uniform(0.6, 1.8) * depth)
    grey, tinted = draw.uniform(0.7, 1.0), draw.uniform(0.7, 1.0, channels=3)
    airlight = torch.where(draw.chance(2 / 3) > 0, grey, tinted)
    return quantise(clean * transmission + airlight * (1 - transmission))


def bright_haze(clean: Tensor, draw: Draw, depth: Tensor | None = None) -> Tensor:
    """Atmospheric scattering: I = J t + A (1 - t), t = exp(-beta depth) (Narasimhan and Nayar, 2002).

    beta 0.4..2.4 over depths of about 0..1.2 and airlight 0.65..1 with a slight tint cover RESIDE's indoor and outdoor
    strengths (Li et al., 2019). depth: (batch, 1, height, width) in 0..1, or None to make one up.
    """
    return _scattered(clean, draw, depth, 0.65)


def _scattered(clean: Tensor, draw: Draw, depth: Tensor | None, dullest: float) -> Tensor:
    depth = plausible_depth(clean, draw) if depth is None else depth
    transmission = torch.exp(-draw.uniform(0.4, 2.4) * depth)
    airlight = draw.uniform(dullest, 1.0) * draw.uniform(0.94, 1.0, channels=3)
    return quantise(clean * transmission + airlight * (1 - transmission))
