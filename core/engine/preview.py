"""A quick look at what a request will do: the part in sight, as small as can be mended in a moment."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
from PIL import Image

from core.api import RestoreRequest
from core.engine.stages import affordable
from core.engine.tiles import Pixels

Place = tuple[float, float, float, float]
"""Left, top, right, bottom as shares of the photo."""

_SMALLEST = 16
_STRIP = 16  # rows made at once: whatever Pillow takes over, and gives back, the window waits for


def preview_of(request: RestoreRequest, place: Place, most: int) -> RestoreRequest:
    """The same request for the part at `place`, averaged down to at most `most` pixels and what is affordable."""
    part = _part(request.pixels, place)
    area = part.shape[0] * part.shape[1]
    scale = min(most, affordable(request), area) / area
    mask = None if request.mask is None else np.ascontiguousarray(_part(request.mask, place))
    return replace(request, pixels=_reduced(part, scale**0.5), mask=mask)


def _part(pixels: Pixels, place: Place) -> Pixels:
    height, width = pixels.shape[:2]
    left, top = int(place[0] * width), int(place[1] * height)
    right, bottom = round(place[2] * width), round(place[3] * height)
    return pixels[top : max(bottom, top + 1), left : max(right, left + 1)]


def _reduced(pixels: Pixels, scale: float) -> Pixels:
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
            strip = Image.fromarray(np.ascontiguousarray(rows[..., channel]))
            small = strip.resize((width, bottom - top), Image.Resampling.BOX, place)
            result[top:bottom, :, channel] = np.asarray(small)
    return result
