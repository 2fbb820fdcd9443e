"""From CIE's L*a*b* to sRGB (ISO 11664-4; TIFF 6.0, section 23, and its technical note of 2002)."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.photo.colour.srgb import FROM_XYZ, srgb_encode

_D50 = np.array([0.9642, 1.0, 0.8249])


def to_srgb(samples: NDArray[Any], bits: int, *, signed: bool) -> NDArray[np.float32]:
    """Stored samples, (rows, width, 3) of 8 or 16 bits, to sRGB-encoded values that may lie outside 0..1.

    L* of 100 is the largest sample; a* and b* are whole numbers of 8 bits, or 256ths of them, as signed numbers or,
    with signed False, with 128 added.
    """
    unit = 1 << bits - 8
    lightness = _unsigned(samples[..., 0], bits) / ((1 << bits) - 1) * 100
    a, b = (_unsigned(samples[..., index], bits) for index in (1, 2))
    half, whole = 1 << bits - 1, 1 << bits
    a, b = (np.where(value >= half, value - whole, value) if signed else value - half for value in (a, b))
    y = (lightness + 16) / 116
    steps = np.stack([y + a / unit / 500, y, y - b / unit / 200], axis=-1)
    xyz = np.where(steps > 6 / 29, steps**3, 3 * (6 / 29) ** 2 * (steps - 4 / 29)) * _D50
    return srgb_encode(xyz @ FROM_XYZ.T).astype(np.float32)


def _unsigned(samples: NDArray[Any], bits: int) -> NDArray[np.float64]:
    """The bits as they are stored, whatever the file calls them."""
    return (samples.astype(np.int64) & ((1 << bits) - 1)).astype(np.float64)
