"""Low resolution: fewer pixels than the scene deserves, enlarged again by bicubic interpolation."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from core.deblur.fourier import blur_with
from core.degradations.jpeg import jpeg
from core.degradations.kernels import gaussian_kernels
from core.degradations.light import quantise
from core.degradations.random import Draw


def low_resolution(clean: Tensor, draw: Draw) -> Tensor:
    """Reduced by 2 (half of the time), 3 or 4 by bicubic, area or Gaussian sampling, at times JPEG; enlarged again.

    One factor and kernel for the whole batch (its images must shrink to one size); the network sees the enlarged
    picture, as InstructIR's super-resolution does (section 4). With antialias the cubic is that with which the engine
    enlarges (a = -0.5); torch's plain one (a = -0.75) is sharper, and what undoes it is too little for the other.
    """
    height, width = clean.shape[-2:]
    factor = int(draw.choice([2.0, 2.0, 3.0, 4.0])[0])
    kernel = int(draw.choice([0.0, 0.0, 1.0, 2.0])[0])
    small = (max(height // factor, 1), max(width // factor, 1))
    if kernel == 0:
        reduced = F.interpolate(clean, small, mode="bicubic", antialias=True, align_corners=False)
    elif kernel == 1:
        reduced = F.interpolate(clean, small, mode="area")
    else:
        soft = blur_with(clean, gaussian_kernels(draw.uniform(0.25, 0.6) * factor, 15))
        reduced = F.interpolate(soft, small, mode="bicubic", align_corners=False)
    reduced = quantise(reduced)
    reduced = torch.where(draw.chance(0.25) > 0, jpeg(reduced, draw.uniform(60, 97)), reduced)
    enlarged = F.interpolate(reduced, (height, width), mode="bicubic", antialias=True, align_corners=False)
    return enlarged.clamp(0, 1)
