"""Photos averaged down to fewer pixels."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.float32]

_SMALLEST = 16
_STRIP = 16  # rows made at once: whatever Pillow takes over, and gives back, the window waits for


def reduced(pixels: Pixels, most: int) -> Pixels:
    """A photo, (height, width, 3), averaged by area down to about `most` pixels; as it is if it has no more."""
    return resized(pixels, min(most / (pixels.shape[0] * pixels.shape[1]), 1) ** 0.5)


def resized(pixels: Pixels, scale: float) -> Pixels:
    """A photo whose sides are `scale` (0..1) times as long, but not under 16 pixels; contiguous."""
    height, width = (max(round(side * scale), min(_SMALLEST, side)) for side in pixels.shape[:2])
    if (height, width) == pixels.shape[:2]:
        return np.ascontiguousarray(pixels)
    result = np.empty((height, width, pixels.shape[2]), np.float32)
    for top in range(0, height, _STRIP):
        bottom = min(top + _STRIP, height)
        first, last = (edge * pixels.shape[0] / height for edge in (top, bottom))  # rows of the photo, and parts of one
        rows = pixels[int(first) : math.ceil(last)]
        place = (0, first - int(first), pixels.shape[1], min(last - int(first), len(rows)))
        for channel in range(pixels.shape[2]):
            strip = Image.fromarray(np.nan_to_num(rows[..., channel]))
            small = strip.resize((width, bottom - top), Image.Resampling.BOX, place)
            result[top:bottom, :, channel] = np.asarray(small)
    return result
