"""Colourfulness without a change of hue or lightness: the plane a, b of Oklab.

Ottosson, "A perceptual color space for image processing", 2020, whose matrices these are.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.float32]

_TO_CONES = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
_TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)
_FROM_CONES, _FROM_LAB = np.linalg.inv(_TO_CONES), np.linalg.inv(_TO_LAB)


def saturated(light: Pixels, factor: float) -> Pixels:
    """Linear sRGB, (..., 3), with `factor` times the colourfulness: 0 is grey."""
    cones = np.cbrt(light @ _TO_CONES.T.astype(np.float32))
    # To Oklab, a and b times the factor, and back, in one matrix.
    matrix = _FROM_LAB @ np.diag([1.0, factor, factor]) @ _TO_LAB
    cones = cones @ matrix.T.astype(np.float32)
    return np.asarray(cones**3 @ _FROM_CONES.T.astype(np.float32), np.float32)
