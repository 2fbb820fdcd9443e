"""PQ and HLG, the curves for screens brighter than paper (ITU-R BT.2100), and their light on sRGB's scale.

Diffuse white, 203 nits (ITU-R BT.2408), is 1: what is brighter lies above. HLG's light is that of the scene.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Callable

import numpy as np

from core.photo.colour.codes import BT_709, BT_2020, HLG, P3, PQ, WHITES
from core.photo.colour.srgb import Values

_M1, _M2, _C1, _C2, _C3 = 2610 / 16384, 2523 / 4096 * 128, 3424 / 4096, 2413 / 4096 * 32, 2392 / 4096 * 32
_A, _B, _C = 0.17883277, 1 - 4 * 0.17883277, 0.55991073
WHITE_NITS = 203
_LUMA = np.array([0.2627, 0.6780, 0.0593])  # of BT.2020
_HLG_WHITE = 0.75  # the signal of diffuse white (BT.2408, table 1)
_PRIMARIES = {1: BT_709, 9: BT_2020, 11: P3, 12: P3}

Curve = Callable[[Values], Values]


def is_hdr(transfer: int) -> bool:
    """Whether the code of a curve (H.273) is PQ's or HLG's."""
    return transfer in (PQ, HLG)


def curves(transfer: int) -> tuple[Curve, Curve, float]:
    """From the signal 0..1 to light, and back, and the light of the signal 1."""
    if transfer == PQ:
        return _pq_light, _pq_signal, 10000 / WHITE_NITS
    white = float(_hlg_scene(np.array(_HLG_WHITE)))
    return (
        lambda signal: _hlg_scene(np.clip(signal, 0, None)) / white,
        lambda light: _hlg_signal(np.maximum(light * white, 0)),
        1 / white,
    )


def to_scene(light: Values, brightest: float) -> Values:
    """HLG's light of the scene, 0..1, of that of a screen of `brightest` nits, 0..1 (BT.2100, note 5f)."""
    gamma = 1.2 * 1.111 ** math.log2(brightest / 1000)
    luma = np.maximum((light * _LUMA).sum(axis=-1, keepdims=True), 1e-9)
    return light * luma ** (1 / gamma - 1)


@functools.lru_cache(maxsize=8)
def to_srgb_matrix(primaries: int) -> Values:
    """Linear light of these primaries to sRGB's, both on D65. Others than BT.2020's and P3's count as sRGB's."""
    given = _PRIMARIES.get(primaries, BT_709)
    return np.linalg.inv(_to_xyz(BT_709)) @ _to_xyz(given)


def _to_xyz(corners: tuple[float, ...]) -> Values:
    columns = np.array([[x / y, 1, (1 - x - y) / y] for x, y in zip(corners[::2], corners[1::2], strict=True)]).T
    x, y = WHITES[1]
    return columns * np.linalg.solve(columns, np.array([x / y, 1, (1 - x - y) / y]))


def _pq_light(signal: Values) -> Values:
    power = np.clip(signal, 0, None) ** (1 / _M2)
    return (np.maximum(power - _C1, 0) / (_C2 - _C3 * np.minimum(power, 1))) ** (1 / _M1) * 10000 / WHITE_NITS


def _pq_signal(light: Values) -> Values:
    power = np.clip(light * WHITE_NITS / 10000, 0, 1) ** _M1
    return ((_C1 + _C2 * power) / (1 + _C3 * power)) ** _M2


def _hlg_scene(signal: Values) -> Values:
    return np.where(signal <= 0.5, signal**2 / 3, (np.exp((np.maximum(signal, 0.5) - _C) / _A) + _B) / 12)


def _hlg_signal(scene: Values) -> Values:
    return np.where(scene <= 1 / 12, np.sqrt(3 * scene), _A * np.log(np.maximum(12 * scene - _B, 1e-9)) + _C)
