"""How bright the surroundings of each pixel are, with edges kept: the fast guided filter, guided by the photo itself.

Shadows and highlights that are changed by it keep their detail and get no halos (He, Sun, Tang, "Guided image
filtering", TPAMI 2013, eq. 5 and 6; He, Sun, "Fast guided filter", 2015, whose coefficients are found in small).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from core.photo.reduce import reduced

Pixels = NDArray[np.float32]

_PIXELS = 1 << 17  # of the small photo
_RADIUS = 0.02  # of its longer side
_FLAT = 0.01  # variance (of 0..1) below which a place counts as flat


@dataclass(frozen=True)
class Guide:
    """slope, offset: float32 (rows, columns), stretched over a photo of that height and width."""

    slope: Tensor
    offset: Tensor
    height: int

    @staticmethod
    def of(pixels: Pixels, brightness: Callable[[Pixels], Pixels]) -> Guide:
        """For a photo, (height, width, 3). brightness: of such pixels, (height, width), about 0..1."""
        small = torch.from_numpy(brightness(reduced(pixels, _PIXELS))).clamp(0, 1)[None, None]
        radius = max(1, round(max(small.shape) * _RADIUS))
        mean = _mean(small, radius)
        variance = (_mean(small.square(), radius) - mean.square()).clamp_min(0)
        slope = variance / (variance + _FLAT)
        return Guide(_mean(slope, radius)[0, 0], _mean(mean * (1 - slope), radius)[0, 0], pixels.shape[0])

    def at(self, brightness: Pixels, rows: slice) -> Pixels:
        """What surrounds each pixel of some rows of the photo, (rows, width)."""
        return np.asarray(self._stretched(self.slope, brightness, rows) * brightness) + self._stretched(
            self.offset, brightness, rows
        )

    def _stretched(self, coarse: Tensor, brightness: Pixels, rows: slice) -> Pixels:
        places = (torch.arange(rows.start, rows.stop) + 0.5) * coarse.shape[0] / self.height - 0.5
        places = places.clamp(0, coarse.shape[0] - 1)
        first = places.floor().long()
        second = (first + 1).clamp_max(coarse.shape[0] - 1)
        between = coarse[first].lerp(coarse[second], (places - first)[:, None])
        wide = functional.interpolate(between[None], brightness.shape[1], mode="linear", align_corners=False)
        return wide[0].numpy()


def _mean(plane: Tensor, radius: int) -> Tensor:
    """Over windows of 2 radius + 1 pixels a side, smaller at the edges; (1, 1, h, w)."""
    for size in ((1, 0), (0, 1)):
        reach = [min(radius * each, plane.shape[2 + axis] - 1) for axis, each in enumerate(size)]
        kernel = tuple(2 * each + 1 for each in reach)
        plane = functional.avg_pool2d(plane, kernel, 1, tuple(reach), count_include_pad=False)
    return plane
