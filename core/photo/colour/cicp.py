"""Profiles for spaces that a file only names by numbers, as JPEG XL and AVIF do (ISO/IEC 23091-2)."""

from __future__ import annotations

import functools

import imagecodecs
import numpy as np
from numpy.typing import NDArray

from core.photo.colour.codes import BT_709, LINEAR, SRGB_CURVE, WHITES
from core.photo.colour.srgb import srgb_decode

_SAME_AS_709 = (1, 6, 14, 15)


@functools.lru_cache(maxsize=8)
def coded_profile(
    primaries: tuple[float, ...] | None, white: tuple[float, ...], transfer: int | None, gamma: float = 1.0
) -> bytes | None:
    """An ICC profile of x and y of red, green and blue, or a grey one for None, with a coded curve or a power.

    None for sRGB itself, and for a curve that has no meaning on paper.
    """
    if transfer == SRGB_CURVE and primaries in (None, BT_709) and white == WHITES[1]:
        return None
    power, table = (gamma, None) if transfer is None else _curve(transfer)
    if power is None and table is None:
        return None
    kind = "gray" if primaries is None else "rgb"
    points = None if primaries is None else [number for at in (0, 2, 4) for number in (*primaries[at : at + 2], 1.0)]
    made = imagecodecs.cms_profile(
        kind, whitepoint=(*white, 1.0), primaries=points, gamma=power, transferfunction=table
    )
    return bytes(made)


def _curve(transfer: int) -> tuple[float | None, NDArray[np.float32] | None]:
    """A power, or a table of linear light; neither where the code has no meaning on paper."""
    ramp = np.linspace(0, 1, 4096)
    if transfer == LINEAR:
        return 1.0, None
    if transfer in _SAME_AS_709:
        light = np.where(ramp < 0.081, ramp / 4.5, ((ramp + 0.099) / 1.099) ** (1 / 0.45))
        return None, light.astype(np.float32)
    return None, srgb_decode(ramp).astype(np.float32) if transfer == SRGB_CURVE else None
