"""A quick look at what a request will do: the part in sight, as small as can be mended in a moment."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import Image

from core.api import Model, RestoreRequest
from core.engine.stages import stages_of
from core.engine.tiles import Pixels

Place = tuple[float, float, float, float]
"""Left, top, right, bottom as shares of the photo."""

_SECONDS = 1.2
_COST = {Model.INSTRUCTIR: 1.1, Model.MOCE_IR: 2.8}  # seconds per megapixel of a two-core processor
_SMALLEST = 16


def affordable(request: RestoreRequest) -> int:
    """Pixels that a processor mends in a moment. Raises UsageError for senseless figures."""
    cost, area = 0.0, 1
    for stage in stages_of(request):
        area *= stage.factor**2
        cost += _COST[stage.model] * area
    return round(_SECONDS / cost * 1e6) if cost else 0


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
    channels = [Image.fromarray(np.ascontiguousarray(pixels[..., channel])) for channel in range(pixels.shape[2])]
    return np.dstack([np.asarray(c.resize((width, height), Image.Resampling.BOX)) for c in channels])
