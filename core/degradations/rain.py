"""Rain and snow: bright streaks and flakes between the lens and the scene, with a veil when it is heavy."""

from __future__ import annotations

import math

import torch
from torch import Tensor

from core.deblur.fourier import blur_with
from core.degradations.haze import plausible_depth
from core.degradations.kernels import gaussian_kernels, line_kernels
from core.degradations.light import quantise
from core.degradations.random import Draw

Range = tuple[float, float]


def _streaks(
    draw: Draw, height: int, width: int, angle: Tensor, density: Tensor, lengths: Range, widths: Range
) -> Tensor:
    """One layer of streaks in 0..1: sparse drops drawn out along the direction of fall, (batch, 1, height, width).

    density: drops a pixel. lengths, widths: pixels; each image has one of either.
    """
    drops = (draw.field(1, height, width) < density).float() * draw.field(1, height, width)
    length = draw.uniform(*lengths)
    size = 2 * int(lengths[1] // 2) + 3
    kernels = line_kernels(length, angle, draw.uniform(*widths), size)
    peak = kernels.amax(dim=(-2, -1), keepdim=True)
    return blur_with(drops, kernels / peak).clamp(0, 1)


def rain(clean: Tensor, draw: Draw) -> Tensor:
    """Streaks as the benchmarks draw them for seven batches in ten, else rain as cameras see it; neither with a veil.

    A veil is haze's: a network that learns to take it off with the rain may darken a photo that is merely pale.
    """
    streaks = float(draw.uniform(0, 1)[0]) < 0.7
    return streak_rain(clean, draw, longest=90, veil=0) if streaks else natural_rain(clean, draw, veil=0)


def natural_rain(clean: Tensor, draw: Draw, veil: float = 1.2, depth: Tensor | None = None) -> Tensor:
    """Drops at all distances (Garg and Nayar, 2007): far ones a fine texture and a veil, near ones wide and faint.

    A drop shows the light of the sky, so it is seen before what is darker and hides a part of it; splashes are specks.
    What falls farther off than single drops can be seen scatters as haze does (Li, Cheong and Tan, CVPR 2019).
    veil: the densest one's extinction per unit of depth. depth: (batch, 1, height, width) in 0..1, or None to make
    one up.
    Images (batch, 3, height, width), sRGB-encoded 0..1.
    """
    height, width = clean.shape[-2:]
    angle = draw.uniform(-math.pi / 5, math.pi / 5)
    far = _streaks(draw, height, width, angle, draw.log_uniform(4e-3, 6e-2), (4, 20), (0.8, 1.6))
    main = _streaks(draw, height, width, angle, draw.log_uniform(3e-4, 8e-3), (8, 30), (1.0, 2.4))
    blurred = angle + draw.uniform(-0.1, 0.1)
    near = _streaks(draw, height, width, blurred, draw.log_uniform(5e-5, 6e-4), (12, 60), (2.0, 6.0))
    specks = (draw.field(1, height, width) < draw.log_uniform(1e-3, 1e-2)).float() * draw.field(1, height, width)
    spots = gaussian_kernels(draw.uniform(0.5, 1.5), 9)
    splashes = blur_with(specks, spots / spots.amax(dim=(-2, -1), keepdim=True)).clamp(0, 1)
    splashes = splashes * (draw.smooth_field(height, width, cells=2) > 0.5) * draw.chance(0.4)
    seen = 0.4 + 0.6 * draw.smooth_field(height, width, cells=2)  # no photo is lit evenly
    through = (1 - draw.uniform(0.2, 0.9) * seen * far) * (1 - draw.uniform(0.2, 0.9) * seen * main)
    through = through * (1 - draw.uniform(0.1, 0.5) * near) * (1 - draw.uniform(0.2, 0.7) * splashes)
    light = draw.uniform(0.7, 1.0)
    scattered = 1 - torch.exp(-draw.uniform(0.0, veil) * (plausible_depth(clean, draw) if depth is None else depth))
    scene = clean + scattered * (light - clean)
    return quantise(scene + (1 - through) * (light - scene).clamp_min(0))


def streak_rain(clean: Tensor, draw: Draw, longest: float = 45, veil: float = 0.35) -> Tensor:
    """Additive streaks in one to three layers (Yang et al., CVPR 2017, equation 2), light rain as often as heavy.

    Layers share a main direction within some degrees of the vertical; heavy rain adds a veil of scattered light.
    longest: pixels of the longest streak. veil: opacity of the densest, 0..1.
    Images (batch, 3, height, width), sRGB-encoded 0..1.
    """
    height, width = clean.shape[-2:]
    main = draw.uniform(-math.pi / 4, math.pi / 4)
    heavy = draw.chance(0.4)
    rainy = torch.zeros_like(clean[:, :1])
    for layer in range(3):
        present = 1.0 if layer == 0 else heavy * draw.chance(0.7)
        angle = main + draw.uniform(-0.12, 0.12)
        density = draw.log_uniform(3e-4, 5e-3) * (1 + 2 * heavy) * (45 / longest)  # as much is hidden
        streaks = _streaks(draw, height, width, angle, density, (8, longest), (0.9, 2.6))
        rainy = rainy + present * draw.uniform(0.25, 0.95) * streaks
    scattered = heavy * draw.uniform(0.0, veil)
    light = draw.uniform(0.75, 1.0)
    scene = clean * (1 - scattered) + light * scattered
    blended = scene + rainy.clamp(0, 1) * light * (1 - scene)  # opaque drops: never brighter than the light
    added = scene + rainy.clamp(0, 1) * light
    return quantise(torch.where(draw.chance(0.5) > 0, blended, added))


def snow(clean: Tensor, draw: Draw) -> Tensor:
    """Flakes of several sizes, slightly drawn out by their fall, and a pale veil (Liu et al., Desnow-Net, 2018)."""
    height, width = clean.shape[-2:]
    angle = draw.uniform(-math.pi / 3, math.pi / 3)
    flakes = torch.zeros_like(clean[:, :1])
    for size, density in ((1.2, 4e-3), (2.4, 1.5e-3), (4.5, 4e-4)):
        seeds = (draw.field(1, height, width) < density * draw.uniform(0.3, 2.0)).float() * draw.uniform(0.5, 1.0)
        disc = gaussian_kernels(draw.uniform(0.4, 0.6) * size, 2 * int(2 * size) + 1)
        round_flakes = blur_with(seeds, disc / disc.amax(dim=(-2, -1), keepdim=True))
        drawn_out = line_kernels(draw.uniform(1.0, 3.0) * size, angle, draw.uniform(0.8, 1.2), 21)
        flakes = torch.maximum(flakes, blur_with(round_flakes, drawn_out) * (1 + size / 2))
    veil = draw.uniform(0.0, 0.3)
    scene = clean * (1 - veil) + veil * draw.uniform(0.75, 0.95)
    opacity = flakes.clamp(0, 1) * draw.uniform(0.7, 1.0)
    return quantise(scene * (1 - opacity) + opacity * draw.uniform(0.85, 1.0))
