"""Where "the shadows" and "the left half" are: places that need no network to be found."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from functools import cache

import numpy as np
from numpy.typing import NDArray

from core.engine.sky import sky_mask
from core.engine.tiles import Pixels
from core.language.rules.plain import plain_letters
from core.photo.reduce import reduced
from core.weights.store import resources_dir

PIXELS = 1 << 18
"""Of a mask, which is stretched over the photo; the photo in as many is all that is looked at."""

_DARK, _BRIGHT, _SOFT = (0.2, 0.45), (0.55, 0.8), 0.1
_LUMA = np.array([0.2126, 0.7152, 0.0722], np.float32)
_LEAST = 0.001  # share of the photo; less of it is as good as nowhere

Mask = NDArray[np.float32]


def mask_of(place: str, pixels: Pixels) -> Mask | None:
    """Where `place`, words of a message, lies in a photo (height, width, 3): float32 (rows, columns), 0..1.

    None where it cannot be told, as for "the dog" or a sky that is not seen clearly, and where there is nothing of it.
    """
    name = next((name for name, words in _places().items() if words.search(plain_letters(place))), None)
    if name is None:
        return None
    small = reduced(pixels, PIXELS)
    mask = _KINDS[name](small)
    return mask if mask is not None and float(mask.mean()) > _LEAST else None


def _by_light(start: float, end: float) -> Callable[[Pixels], Mask]:
    return lambda pixels: _ramp(pixels @ _LUMA, start, end)


def _across(axis: int, start: float, end: float) -> Callable[[Pixels], Mask]:
    def mask(pixels: Pixels) -> Mask:
        along = np.linspace(0, 1, pixels.shape[axis], dtype=np.float32)
        line = _ramp(along, start, end)
        return np.ascontiguousarray(np.broadcast_to(line if axis == 1 else line[:, None], pixels.shape[:2]))

    return mask


def _middle(pixels: Pixels) -> Mask:
    rows, columns = (np.abs(np.linspace(-1, 1, side, dtype=np.float32)) for side in pixels.shape[:2])
    return _ramp(np.maximum(rows[:, None], columns[None]), 0.6, 0.4)


def _ramp(values: Mask, start: float, end: float) -> Mask:
    """0 at `start` and before, 1 at `end` and behind, smooth between."""
    share = np.clip((values - start) / (end - start), 0, 1)
    return (share * share * (3 - 2 * share)).astype(np.float32)


_KINDS: Mapping[str, Callable[[Pixels], Mask | None]] = {
    "sky": sky_mask,
    "shadows": _by_light(_DARK[1], _DARK[0]),
    "highlights": _by_light(*_BRIGHT),
    "left": _across(1, 0.5 + _SOFT / 2, 0.5 - _SOFT / 2),
    "right": _across(1, 0.5 - _SOFT / 2, 0.5 + _SOFT / 2),
    "top": _across(0, 0.5 + _SOFT / 2, 0.5 - _SOFT / 2),
    "bottom": _across(0, 0.5 - _SOFT / 2, 0.5 + _SOFT / 2),
    "middle": _middle,
}


@cache
def _places() -> Mapping[str, re.Pattern[str]]:
    written = tomllib.loads((resources_dir() / "language" / "places.toml").read_text("utf-8"))
    return {name: re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)") for name, words in written.items()}
