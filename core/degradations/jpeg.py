"""JPEG compression as a tensor operation: 8x8 cosine transform and quantisation, with halved chroma."""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from torch import Tensor

# Recommended tables of ITU-T T.81, annex K.1
_LUMA = (
    "16 11 10 16 24 40 51 61 12 12 14 19 26 58 60 55 14 13 16 24 40 57 69 56 14 17 22 29 51 87 80 62 "
    "18 22 37 56 68 109 103 77 24 35 55 64 81 104 113 92 49 64 78 87 103 121 120 101 72 92 95 98 112 100 103 99"
)
_CHROMA = (
    "17 18 24 47 99 99 99 99 18 21 26 66 99 99 99 99 24 26 56 99 99 99 99 99 47 66 99 99 99 99 99 99 " + "99 " * 32
)
_TO_YCC = torch.tensor([[0.299, 0.587, 0.114], [-0.168736, -0.331264, 0.5], [0.5, -0.418688, -0.081312]])


def jpeg(images: Tensor, quality: Tensor) -> Tensor:
    """Compress and decompress images (batch, 3, h, w), 0..1, at quality 1..100 of shape (batch, 1, 1, 1).

    Baseline JPEG with 4:2:0 chroma; the quality scales the tables as the Independent JPEG Group's software does.
    """
    height, width = images.shape[-2:]
    padded = F.pad(images, (0, -width % 16, 0, -height % 16), mode="replicate")
    matrix = _TO_YCC.to(images.device)
    ycc = torch.einsum("ij,bjhw->bihw", matrix, padded) * 255
    luma = _quantised(ycc[:, :1] - 128, _scaled(_LUMA, quality)) + 128
    small = F.avg_pool2d(ycc[:, 1:], 2)
    chroma = F.interpolate(_quantised(small, _scaled(_CHROMA, quality)), scale_factor=2, mode="bilinear")
    rgb = torch.einsum("ij,bjhw->bihw", torch.linalg.inv(matrix), torch.cat([luma, chroma], dim=1)) / 255
    return ((rgb.clamp(0, 1) * 255).round() / 255)[..., :height, :width]


def _scaled(table: str, quality: Tensor) -> Tensor:
    base = torch.tensor([float(v) for v in table.split()], device=quality.device).view(1, 1, 8, 8)
    scale = torch.where(quality < 50, 5000 / quality, 200 - 2 * quality)
    return ((base * scale + 50) / 100).floor().clamp(1, 255)  # (b, 1, 8, 8)


def _quantised(plane: Tensor, table: Tensor) -> Tensor:
    """Round the cosine coefficients of 8x8 blocks to multiples of `table`; plane (b, c, h, w) on the 255 scale."""
    k, n = torch.arange(8.0, device=plane.device)[:, None], torch.arange(8.0, device=plane.device)[None]
    basis = torch.cos(math.pi * (2 * n + 1) * k / 16) * torch.where(k == 0, math.sqrt(1 / 8), 0.5)
    blocks = plane.unflatten(3, (-1, 8)).unflatten(2, (-1, 8)).transpose(3, 4)  # (b, c, h/8, w/8, 8, 8)
    table = table.unsqueeze(2)  # (b, 1, 1, 8, 8)
    steps = table[:, :, :, None] if table.dim() == 5 else table
    coefficients = basis @ blocks @ basis.T
    restored = basis.T @ ((coefficients / steps).round() * steps) @ basis
    return restored.transpose(3, 4).flatten(4, 5).flatten(2, 3)
