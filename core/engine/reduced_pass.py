"""Steps of low frequency on large photos: worked out on a reduced photo, carried to all pixels strip by strip.

Haze, darkness and flat tone vary slowly, and networks learned them on photos of a fraction of a megapixel. So a large
photo is mended as it would be in small, its preview is the result in small, and its detail is its own.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import torch
from torch import Tensor

from core.engine.blend import blended, bound, within
from core.engine.guided_upsampling import applied, local_transforms
from core.engine.tiled_inference import Listener
from core.engine.tiles import Pixels
from core.photo.reduce import reduced
from core.progress import Progress

_LARGE = 2  # times as many pixels as are seen; smaller photos are mended as they are
_STRIP = 128  # rows


def in_small(pixels: Pixels, seen: int) -> Pixels | None:
    """The photo, (height, width, 3), with about `seen` pixels; None where that is the photo itself."""
    return None if pixels.shape[0] * pixels.shape[1] < _LARGE * seen else np.clip(reduced(pixels, seen), 0, 1)


def silent(listener: Listener) -> Listener:
    """Hears of routing alone, since the tiles are those of the small photo."""
    return replace(listener, tile=lambda _left, _top, _pixels: None)


def carried(
    before: Pixels,
    after: Pixels,
    pixels: Pixels,
    strength: Pixels,
    progress: Progress,
    listener: Listener,
    *,
    in_place: bool = False,
) -> Pixels:
    """The photo, (height, width, 3), changed as the small photo was and blended by `strength`; a new array, or its own.

    before, after: the small photo as it was and as it became. strength: (height, width, 1) or (1, 1, 1). What lies
    outside 0..1, and the network does not know, keeps what it is beyond; where the strength is 0 the photo stays as it
    is. Raises Cancelled.
    """
    transforms = local_transforms(_planes(before)[None], _planes(after)[None].clamp(0, 1))
    result = pixels if in_place else np.empty_like(pixels)
    height, width = pixels.shape[:2]
    for top in range(0, height, _STRIP):
        rows = slice(top, min(top + _STRIP, height))
        given, wanted = pixels[rows], within(strength, rows, slice(0, width))
        shown = np.nan_to_num(given)
        changed = applied(transforms, _planes(np.clip(shown, 0, 1)), rows, height)
        made = blended(shown, changed.permute(1, 2, 0).numpy(), wanted)
        bound(made, given, wanted)
        result[rows] = made
        listener.tile(0, top, result[rows].copy())
        progress.report(rows.stop / height)
    return result


def _planes(pixels: Pixels) -> Tensor:
    return torch.from_numpy(np.ascontiguousarray(pixels)).permute(2, 0, 1).contiguous()
