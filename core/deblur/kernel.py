"""What blurred a photo: one kernel for all of it, found from the photo alone, coarse to fine."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

import torch
import torch.nn.functional as F
from torch import Tensor

from core.deblur.fourier import moved, periodic
from core.deblur.level import Level, point
from core.progress import Progress

KERNEL = 31  # pixels a side
_COARSEST = 5  # pixels a side
_TURNS = 5  # at each scale
_EDGES = 4e-3, 1e-4  # weight of the count of edges, at first and at least
_DECAY = 1.1  # of that weight, each turn


def estimate_kernel(photo: Tensor, progress: Progress) -> Tensor:
    """The kernel (1, 1, 31, 31), sum 1, with its centre of mass in the middle.

    photo: (1, 1, h, w), proportional to light, 0..1, at least 64 pixels a side. Raises Cancelled.
    """
    scales = list(_scales())
    kernel, edges = point(scales[0][1]), _EDGES[0]
    for index, (scale, side) in enumerate(scales):
        level = Level(_smaller(photo, scale), side)
        kernel = _grown(kernel, side)
        for turn in range(_TURNS):
            progress.report((index + turn / _TURNS) / len(scales))
            kernel = _in_middle(level.kernel(level.sharp(kernel, edges)))
            edges = max(edges / _DECAY, _EDGES[1])
    return centred(kernel)


def refined_kernels(photo: Tensor, kernel: Tensor, sharpen: Callable[[Tensor], Tensor], turns: int) -> Iterator[Tensor]:
    """Kernels (1, 1, 31, 31) that blur to the photo what `sharpen` makes of it by the kernel before.

    photo and what sharpen returns: (1, 1, h, w), proportional to light.
    """
    level = Level(photo, KERNEL)
    for _ in range(turns):
        kernel = centred(level.kernel(periodic(sharpen(kernel), KERNEL)))
        yield kernel


def centred(kernel: Tensor) -> Tensor:
    """A kernel moved so that its centre of mass lies in the middle: what it blurs stays where it is on average."""
    down, right = _centre(kernel)
    return moved(kernel, -down, -right)


def _in_middle(kernel: Tensor) -> Tensor:
    """The same in whole pixels, which keeps a kernel as it is."""
    down, right = _centre(kernel)
    return kernel.roll((-round(down), -round(right)), (-2, -1))


def _centre(kernel: Tensor) -> tuple[float, float]:
    reach = kernel.shape[-1] // 2
    places = torch.arange(-reach, reach + 1, dtype=torch.float32)
    return float((kernel.sum(dim=-1) * places).sum()), float((kernel.sum(dim=-2) * places).sum())


def _scales() -> Iterator[tuple[float, int]]:
    """Each scale of the photo with the side of its kernels, from the coarsest; areas double."""
    for step in range(int(2 * math.log2(KERNEL / _COARSEST)), -1, -1):
        scale = 0.5 ** (step / 2)
        yield scale, math.ceil(KERNEL * scale) // 2 * 2 + 1


def _smaller(photo: Tensor, scale: float) -> Tensor:
    if scale == 1:
        return photo
    return F.interpolate(photo, scale_factor=scale, mode="bilinear", antialias=True, align_corners=False)


def _grown(kernel: Tensor, side: int) -> Tensor:
    if kernel.shape[-1] == side:
        return kernel
    larger = F.interpolate(kernel, size=(side, side), mode="bicubic", align_corners=False).clamp_min(0)
    return larger / larger.sum()
