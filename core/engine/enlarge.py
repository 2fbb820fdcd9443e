"""Enlarging a photo before super-resolution."""

from __future__ import annotations

import numpy as np
from PIL import Image

from core.engine.tiles import Pixels


def enlarge(pixels: Pixels, factor: int) -> Pixels:
    """`pixels`, (height, width, 3) float32, enlarged by bicubic interpolation, channel by channel, never quantised."""
    if factor == 1:
        return pixels
    height, width = pixels.shape[0] * factor, pixels.shape[1] * factor
    enlarged = np.empty((height, width, 3), np.float32)
    for channel in range(3):
        plane = Image.fromarray(np.ascontiguousarray(pixels[..., channel], dtype=np.float32))
        enlarged[..., channel] = np.asarray(plane.resize((width, height), Image.Resampling.BICUBIC))
    return enlarged
