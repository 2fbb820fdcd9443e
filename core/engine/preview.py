"""A quick look at what a request will do: the part in sight, as small as can be mended in a moment."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from core.api import RestoreRequest
from core.engine.stages import affordable, stages_of, with_factors
from core.engine.tiles import Pixels
from core.photo.reduce import reduced

Place = tuple[float, float, float, float]
"""Left, top, right, bottom as shares of the photo."""

_WHOLE: Place = (0, 0, 1, 1)


@dataclass(frozen=True)
class QuickLook:
    """request: what the engine is to do. place: the part of its result that was asked for."""

    request: RestoreRequest
    place: Place

    def of(self, result: Pixels) -> Pixels:
        """What was asked for, of the engine's result (height, width, 3)."""
        return np.ascontiguousarray(_part(result, self.place))


def preview_of(request: RestoreRequest, place: Place, most: int) -> QuickLook:
    """The same request for the part at `place`, averaged down to at most `most` pixels and what is affordable.

    A change of low frequency is the whole photo's: so that it is the same in small, all of the photo is then mended,
    with as many pixels in the part as that leaves.
    """
    plan = with_factors(request.plan, request.pixels.shape[1], request.pixels.shape[0])
    request = replace(request.loaded(), plan=plan)
    if any(stage.seen for stage in stages_of(request)):
        return _whole(request, place, most)
    part = _part(request.pixels, place)
    mask = None if request.mask is None else np.ascontiguousarray(_part(request.mask, place))
    small = reduced(part, min(most, affordable(request)))
    return QuickLook(replace(request, pixels=small, mask=mask, quick=True), _WHOLE)


def _whole(request: RestoreRequest, place: Place, most: int) -> QuickLook:
    left, top, right, bottom = place
    share = max((right - left) * (bottom - top), 1e-3)
    most = min(round(most / share), affordable(request))
    return QuickLook(replace(request, pixels=reduced(request.pixels, most), quick=True), place)


def _part(pixels: Pixels, place: Place) -> Pixels:
    height, width = pixels.shape[:2]
    left, top = int(place[0] * width), int(place[1] * height)
    right, bottom = round(place[2] * width), round(place[3] * height)
    return pixels[top : max(bottom, top + 1), left : max(right, left + 1)]
