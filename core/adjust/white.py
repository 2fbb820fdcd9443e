"""White balance: what is neutral takes on the colour of another daylight.

The locus of daylight is that of CIE 15:2004 (section 3.1), green and magenta lie across it in the diagram of 1960, and
colours follow their white by Bradford's matrix (Lam 1985; as in ICC.1:2010, annex E).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_TO_XYZ = np.array(  # linear sRGB to XYZ at D65 (IEC 61966-2-1)
    [[0.4123908, 0.3575843, 0.1804808], [0.2126390, 0.7151687, 0.0721923], [0.0193308, 0.1191948, 0.9505322]]
)
_BRADFORD = np.array([[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]])
_NEUTRAL = 1e6 / 6504  # mired of D65
_WARMTH, _GREEN = 0.6, 2e-4  # mired, and distance in (u, v), for one step of the slider


def white_matrix(temperature: float, tint: float) -> NDArray[np.float32]:
    """What linear sRGB is multiplied by, (3, 3). temperature: -100..100, warmer above 0. tint: magenta above 0."""
    neutral, wanted = _white(_NEUTRAL, 0.0), _white(_NEUTRAL + temperature * _WARMTH, -tint * _GREEN)
    gains = (_BRADFORD @ wanted) / (_BRADFORD @ neutral)
    adapted = np.linalg.inv(_BRADFORD) @ np.diag(gains) @ _BRADFORD
    return (np.linalg.inv(_TO_XYZ) @ adapted @ _TO_XYZ).astype(np.float32)


def _white(mired: float, across: float) -> NDArray[np.float64]:
    """XYZ of a daylight, with Y 1. across: distance from the locus in (u, v), towards green."""
    u, v = _daylight(mired)
    ahead = np.subtract(_daylight(mired + 1), (u, v))
    away = np.array([-ahead[1], ahead[0]]) / np.hypot(*ahead)
    away *= np.sign(away[1])  # greener is up
    u, v = u + away[0] * across, v + away[1] * across
    x, y = 3 * u / (2 * u - 8 * v + 4), 2 * v / (2 * u - 8 * v + 4)
    return np.array([x / y, 1.0, (1 - x - y) / y])


def _daylight(mired: float) -> tuple[float, float]:
    """(u, v) of 1960 on the locus of daylight, of 4000 to 25 000 K."""
    kelvin = 1e6 / mired
    if kelvin <= 7000:
        x = -4.6070e9 / kelvin**3 + 2.9678e6 / kelvin**2 + 0.09911e3 / kelvin + 0.244063
    else:
        x = -2.0064e9 / kelvin**3 + 1.9018e6 / kelvin**2 + 0.24748e3 / kelvin + 0.237040
    y = -3.000 * x * x + 2.870 * x - 0.275
    return 4 * x / (-2 * x + 12 * y + 3), 6 * y / (-2 * x + 12 * y + 3)
