"""sRGB's curve and primaries (IEC 61966-2-1), carried on beyond 0..1 for colours that sRGB does not hold."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float64]

# Red, green and blue as columns, adapted to the profiles' white D50 through Bradford's matrix.
PRIMARIES = np.array(
    [
        [0.4360747, 0.3850649, 0.1430804],
        [0.2225045, 0.7168786, 0.0606169],
        [0.0139322, 0.0971045, 0.7141733],
    ]
)
FROM_XYZ = np.linalg.inv(PRIMARIES)


def srgb_decode(values: Values) -> Values:
    """Encoded to linear light; odd around 0."""
    size = np.abs(values)
    return np.copysign(np.where(size <= 0.04045, size / 12.92, ((size + 0.055) / 1.055) ** 2.4), values)


def srgb_encode(values: Values) -> Values:
    """Linear light to encoded; odd around 0."""
    size = np.abs(values)
    return np.copysign(np.where(size <= 0.0031308, size * 12.92, 1.055 * size ** (1 / 2.4) - 0.055), values)
