"""From printing inks to RGB."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import imagecodecs
import numpy as np
from numpy.typing import NDArray

Convert = Callable[[NDArray[Any]], NDArray[Any]]

_PERCEPTUAL = 0


def to_rgb(icc: bytes | None) -> Convert:
    """A function from CMYK, uint8 or uint16 (rows, width, 4), full ink the largest number, to sRGB of the same depth.

    It follows the file's ICC profile (perceptual intent); without one, or with one that is broken, every ink simply
    takes its share of the light away: R = (1 - C)(1 - K).
    """
    try:
        _through_profile(np.zeros((1, 1, 4), np.uint8), icc or b"")
    except Exception:  # LittleCMS's own, for a profile that is none
        return _plainly
    return lambda inks: _through_profile(inks, icc or b"")


def _through_profile(inks: NDArray[Any], icc: bytes) -> NDArray[Any]:
    return imagecodecs.cms_transform(
        inks, icc, imagecodecs.cms_profile("srgb"), colorspace="cmyk", outcolorspace="rgb", intent=_PERCEPTUAL
    )


def _plainly(inks: NDArray[Any]) -> NDArray[Any]:
    full = np.float32(np.iinfo(inks.dtype).max)
    light = (full - inks[..., :3]) * ((full - inks[..., 3:]) / full)
    return np.rint(light).astype(inks.dtype)
