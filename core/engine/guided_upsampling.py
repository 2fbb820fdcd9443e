"""A change that was worked out on a reduced photo, carried to all of its pixels: the fast guided filter.

Near every place, what became of the reduced photo is an affine transform of its colours, o = A i + b. These transforms
vary slowly, so they are stretched over the photo and applied to its own pixels, which keep their detail (He, Sun, Tang,
"Guided image filtering", TPAMI 2013, sections 3.1 and 3.4 for colour; He, Sun, "Fast guided filter", 2015).
"""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

_CELL = 4  # pixels a side of the reduced photo, for which moments are kept
_WIDE, _NEAR = 24, 2  # cells from the middle of a window to its edges
_FLAT = 1e-6  # variance (of 0..1) below which even a wide window tells nothing
_STEPS = (1.6 / 255) ** 2  # variance of what 8 bits and JPEG make of one colour; it must not be magnified
_LEAN = 0.02  # of the wide window's variance; what a near window has less is taken from the wide one's transform


def local_transforms(before: Tensor, after: Tensor) -> Tensor:
    """The affine transforms that make `after` of `before`, both (1, 3, h, w), 0..1; returns (12, rows, columns).

    Row-major: for each colour of the result its three factors and its offset. Where colours hardly differ in a near
    window (a sky, a wall), three factors cannot be told from it; they lean on those of a window ten times as wide.
    """
    moments = _moments(before, after)  # (24, rows, columns)
    far = _averaged(moments, _WIDE)
    wide = _solved(far, torch.full_like(far[0], _FLAT), None)
    lean = _FLAT + _LEAN * _variance(far)
    near = _averaged(moments, _NEAR)
    return _averaged(_solved(near, lean, _trusted(wide, _variance(near))), _NEAR)


def applied(transforms: Tensor, pixels: Tensor, rows: slice, height: int) -> Tensor:
    """A strip of the photo, transformed: (3, h, w) -> (3, h, w), not clamped.

    transforms: of the whole photo. rows: those of the photo that the strip has. height: the photo's.
    """
    places = (torch.arange(rows.start, rows.stop) + 0.5) * transforms.shape[1] / height - 0.5
    places = places.clamp(0, transforms.shape[1] - 1)
    first = places.floor().long()
    second = (first + 1).clamp_max(transforms.shape[1] - 1)
    between = transforms[:, first].lerp(transforms[:, second], (places - first)[:, None])  # (12, h, columns)
    size = (pixels.shape[1], pixels.shape[2])
    found = functional.interpolate(between[None], size, mode="bilinear", align_corners=False)[0]  # (12, h, w)
    result = torch.empty_like(pixels)
    for colour in range(3):
        factors = found[4 * colour : 4 * colour + 4]
        result[colour] = factors[3]
        for channel in range(3):
            result[colour].addcmul_(factors[channel], pixels[channel])
    return result


def _moments(before: Tensor, after: Tensor) -> Tensor:
    """Of every cell the means of i (3), i i^T (9), o (3) and o i^T (9), i and o the colours: (24, rows, columns)."""
    i, o = before[0], after[0]
    products = [i, (i[:, None] * i).flatten(0, 1), o, (o[:, None] * i).flatten(0, 1)]
    return functional.avg_pool2d(torch.cat(products)[None], _CELL, ceil_mode=True, count_include_pad=False)[0]


def _averaged(maps: Tensor, radius: int) -> Tensor:
    """The means over windows of 2 radius + 1 cells a side, smaller at the edges; (n, rows, columns)."""
    for vertical in (True, False):
        extent = maps.shape[1 if vertical else 2]
        reach = min(radius, extent - 1)
        kernel, padding = ((2 * reach + 1, 1), (reach, 0)) if vertical else ((1, 2 * reach + 1), (0, reach))
        maps = functional.avg_pool2d(maps[None], kernel, 1, padding, count_include_pad=False)[0]
    return maps


def _variance(moments: Tensor) -> Tensor:
    """Of the three colours of `before`, the mean; (rows, columns)."""
    return (moments[3:12:4] - moments[:3].square()).clamp_min(0).mean(dim=0)


def _solved(moments: Tensor, ridge: Tensor, prior: Tensor | None) -> Tensor:
    """Least squares of A and b in every cell; (12, rows, columns).

    A leans on that of `prior`, or on no change, by `ridge` (rows, columns), a variance.
    """
    i, ii, o, oi = (part.movedim(0, -1).double() for part in moments.split([3, 9, 3, 9]))
    shape = i.shape[:-1]
    covariance = ii.unflatten(-1, (3, 3)) - i[..., :, None] * i[..., None, :]
    across = oi.unflatten(-1, (3, 3)) - o[..., :, None] * i[..., None, :]
    identity = torch.eye(3, dtype=i.dtype)
    weight = ridge.double()[..., None, None]
    lean = weight * (identity if prior is None else _factors(prior))
    factors = torch.linalg.solve(covariance + weight * identity, (across + lean).mT).mT  # (rows, columns, 3, 3)
    offset = o - (factors @ i[..., None])[..., 0]
    return torch.cat([factors, offset[..., None]], -1).reshape(*shape, 12).movedim(-1, 0).float()


def _trusted(wide: Tensor, variance: Tensor) -> Tensor:
    """`wide` where a near window has colours that differ, no change where they are as good as one."""
    trust = variance / (variance + _STEPS)
    plain = torch.zeros_like(wide)
    plain[0::5] = 1.0
    return plain.lerp(wide, trust)


def _factors(transforms: Tensor) -> Tensor:
    """(12, rows, columns) -> (rows, columns, 3, 3)."""
    return transforms.movedim(0, -1).double().unflatten(-1, (3, 4))[..., :3]
