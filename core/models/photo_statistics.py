"""What a photo's own pixels say of its damage: its tones, colours, contrasts, lines and grain as numbers."""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from torch import Tensor

SCALES = 3  # the photo, half and a quarter of its size
DIRECTIONS = 8  # of edges, over half a turn
WINDOW = 16  # pixels a side, over which contrast and grain are taken
_PATCH = 15  # pixels a side, of the dark channel
_FAINT = 1e-4  # added to grain before its logarithm: far less than a step of eight bits
_BLOCK = 8  # pixels a side, of JPEG


def photo_statistics(image: Tensor) -> Tensor:
    """Statistics of images (batch, 3, h, w), 0..1 and at least 64 pixels a side: (batch, statistics), float32.

    Of eight bits, as most photos have: what is finer would tell kinds of files apart, not damage.
    """
    image = (image.float() * 255).round() / 255
    luma = image.mean(dim=1, keepdim=True)  # (b, 1, h, w)
    parts = [_tones(image, luma), _colours(image, luma), _places(image, luma)]
    parts += [_texture(_smaller(luma, scale)) for scale in range(SCALES)]
    chroma = torch.stack([image[:, 0] - image[:, 1], image[:, 2] - image[:, 1]], dim=1)  # (b, 2, h, w)
    parts += [_grain(_smaller(chroma, scale), (0.1, 0.5)) for scale in range(SCALES)]
    return torch.cat([*parts, _blocks(luma)], dim=1)


def _tones(image: Tensor, luma: Tensor) -> Tensor:
    """How light is spread, and the dark channel of haze (He, Sun and Tang, CVPR 2009) with its bright counterpart."""
    dark = -F.max_pool2d(-image.amin(dim=1, keepdim=True), _PATCH, stride=_PATCH // 2 + 1)
    bright = F.max_pool2d(image.amax(dim=1, keepdim=True), _PATCH, stride=_PATCH // 2 + 1)
    parts = [
        _quantiles(luma, (0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99)),
        _quantiles(dark, (0.05, 0.25, 0.5, 0.75, 0.95)),
        _quantiles(bright, (0.05, 0.5, 0.95)),
    ]
    return torch.cat(parts, dim=1)


def _colours(image: Tensor, luma: Tensor) -> Tensor:
    """Mean and ends of each channel, saturation and how far colours lie from grey."""
    spread = image.amax(dim=1, keepdim=True) - image.amin(dim=1, keepdim=True)
    parts = [image.mean(dim=(2, 3)), *(_quantiles(channel, (0.01, 0.99)) for channel in image.unbind(dim=1))]
    saturation = _saturation(image)
    parts += [_quantiles(saturation, (0.1, 0.5, 0.9)), saturation.mean(dim=(2, 3))]
    parts += [spread.mean(dim=(2, 3)), logarithm((image - luma).flatten(1).std(dim=1, keepdim=True))]
    return torch.cat(parts, dim=1)


def _places(image: Tensor, luma: Tensor) -> Tensor:
    """Contrast within windows, and what goes with what: where haze is, there is less contrast and less colour."""
    light, colour = _windows(luma), _windows(_saturation(image))
    darkest = _windows(image.amin(dim=1, keepdim=True))
    contrast = logarithm((_windows(luma**2) - light**2).clamp_min(0).add(1e-6).sqrt())
    down = torch.linspace(-1, 1, contrast.shape[2], device=image.device).view(1, 1, -1, 1).expand_as(contrast)
    pairs = [(contrast, darkest), (contrast, colour), (contrast, light), (darkest, colour)]
    pairs += [(down, darkest), (down, contrast), (down, colour)]
    parts = [_quantiles(contrast, (0.05, 0.25, 0.5, 0.75, 0.95)), *(_correlation(*pair) for pair in pairs)]
    return torch.cat(parts, dim=1)


def _texture(luma: Tensor) -> Tensor:
    """Which way edges run, how thin lines and specks stand out in four directions, and grain; (batch, 29)."""
    parts = [_edges(luma), _grain(luma, (0.05, 0.25, 0.5, 0.95))]
    for down, right in ((0, 1), (1, 0), (1, 1), (1, -1)):
        beside = (luma.roll((down, right), (2, 3)) + luma.roll((-down, -right), (2, 3))) / 2
        bend = (luma - beside)[..., 1:-1, 1:-1].flatten(1)  # (b, pixels)
        standard = (bend - bend.mean(dim=1, keepdim=True)) / (bend.std(dim=1, keepdim=True) + _FAINT)
        parts += [standard.pow(3).mean(dim=1, keepdim=True).clamp(-20, 20)]  # bright lines are not like dark ones
        parts += [logarithm(standard.pow(4).mean(dim=1, keepdim=True))]
        parts += [logarithm(bend.abs().mean(dim=1, keepdim=True)), logarithm(_quantiles(bend.abs(), (0.5,)) + _FAINT)]
    return torch.cat(parts, dim=1)


def _edges(luma: Tensor) -> Tensor:
    """Share of the gradients' energy in each direction, and all of it; (batch, 9)."""
    corner = luma[..., :-1, :-1]
    down, right = luma[..., 1:, :-1] - corner, luma[..., :-1, 1:] - corner
    energy = down**2 + right**2
    direction = (torch.atan2(down, right) % math.pi / (math.pi / DIRECTIONS)).long().clamp_max(DIRECTIONS - 1)
    along = [(energy * (direction == index)).sum(dim=(2, 3)) for index in range(DIRECTIONS)]
    total = energy.sum(dim=(2, 3))
    return torch.cat([torch.cat(along, dim=1) / (total + 1e-6), logarithm(energy.mean(dim=(2, 3)).sqrt())], dim=1)


def _grain(x: Tensor, shares: tuple[float, ...]) -> Tensor:
    """What differs from its neighbours in the smoothest windows and in others, (batch, shares)."""
    residual = x - F.avg_pool2d(x, 3, stride=1, padding=1, count_include_pad=False)
    return logarithm(_quantiles(_windows(residual**2).sqrt(), shares) + _FAINT)


def _blocks(luma: Tensor) -> Tensor:
    """How much more columns differ at one place of eight than elsewhere, as where JPEG's blocks meet; (batch, 2)."""
    steps = luma.diff(dim=3).abs().mean(dim=(1, 2))  # (b, w - 1)
    places = torch.stack([steps[:, place::_BLOCK].mean(dim=1) for place in range(_BLOCK)], dim=1)  # (b, 8)
    mean = places.mean(dim=1, keepdim=True) + 1e-5
    return torch.cat([places.amax(dim=1, keepdim=True) / mean, places.std(dim=1, keepdim=True) / mean], dim=1)


def _saturation(image: Tensor) -> Tensor:
    brightest = image.amax(dim=1, keepdim=True)
    return (brightest - image.amin(dim=1, keepdim=True)) / (brightest + 0.02)


def _smaller(x: Tensor, scale: int) -> Tensor:
    return F.avg_pool2d(x, 2**scale)


def _windows(x: Tensor) -> Tensor:
    return F.avg_pool2d(x, min(WINDOW, *x.shape[-2:]))


def _quantiles(x: Tensor, shares: tuple[float, ...]) -> Tensor:
    """(batch, shares)"""
    ordered = x.flatten(1).sort(dim=1).values
    return ordered[:, [round(share * (ordered.shape[1] - 1)) for share in shares]]


def _correlation(a: Tensor, b: Tensor) -> Tensor:
    """Pearson's, (batch, 1)."""
    a, b = ((x - x.mean(dim=(1, 2, 3), keepdim=True)).flatten(1) for x in (a, b))
    return ((a * b).mean(dim=1) / ((a**2).mean(dim=1) * (b**2).mean(dim=1) + 1e-12).sqrt())[:, None]


def logarithm(positive: Tensor) -> Tensor:
    """Of numbers from 0 on, float32; of nothing -13.8."""
    return (positive.float() + 1e-6).log()
