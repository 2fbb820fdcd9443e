"""Enlarging a photo before super-resolution, and making it smaller again where a size was asked for."""

from __future__ import annotations

import numpy as np
from PIL import Image

from core.api import TargetSize
from core.engine.tiles import Pixels


def enlarge(pixels: Pixels, factor: int) -> Pixels:
    """`pixels`, (height, width, 3) float32, enlarged by bicubic interpolation, channel by channel, never quantised."""
    if factor == 1:
        return pixels
    return _resized(pixels, pixels.shape[1] * factor, pixels.shape[0] * factor, Image.Resampling.BICUBIC)


def brought_to(pixels: Pixels, size: TargetSize, width: int, height: int) -> Pixels:
    """The enlarged `pixels` of a photo of that width and height, made smaller until they have the size asked for."""
    scale = size.scale(width, height)
    wanted = max(round(width * scale), 1), max(round(height * scale), 1)
    if wanted == (pixels.shape[1], pixels.shape[0]):
        return pixels
    return np.clip(_resized(pixels, *wanted, Image.Resampling.LANCZOS), 0, 1)


def _resized(pixels: Pixels, width: int, height: int, how: Image.Resampling) -> Pixels:
    result = np.empty((height, width, 3), np.float32)
    for channel in range(3):
        plane = Image.fromarray(np.ascontiguousarray(pixels[..., channel], dtype=np.float32))
        result[..., channel] = np.asarray(plane.resize((width, height), how))
    return result
