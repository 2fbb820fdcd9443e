"""Values beyond white in a picture for the networks, which know 0..1, by a curve whose inverse is known."""

from __future__ import annotations

import functools
import math

import numpy as np

from core.photo.colour.srgb import Values

_KNEE = 0.7  # as encoded in sRGB: what is darker stays as it is


def toned(values: Values, peak: float) -> Values:
    """sRGB-encoded values up to `peak` > 1 to values up to 1: the same below the knee, logarithms above it."""
    step, share = _log(peak)
    over = np.clip(values - _KNEE, 0, peak - _KNEE)
    curved = np.where(values > _KNEE, _KNEE + share * np.log1p(over / step), values)
    return np.where(values > peak, 1 + (values - peak) / _steepness(peak), curved)


def untoned(values: Values, peak: float) -> Values:
    """The inverse. Above 1 and the peak, both go on in a straight line."""
    step, share = _log(peak)
    over = np.clip(values - _KNEE, 0, 1 - _KNEE)
    bright = np.where(values > _KNEE, _KNEE + step * np.expm1(over / share), values)
    return np.where(values > 1, peak + (values - 1) * _steepness(peak), bright)


def _steepness(peak: float) -> float:
    """Of the inverse where it reaches the peak."""
    step, share = _log(peak)
    return (step + peak - _KNEE) / share


@functools.lru_cache(maxsize=64)
def _log(peak: float) -> tuple[float, float]:
    """The logarithm that leaves the knee as steeply as the line comes in, and reaches 1 at the peak."""
    span, room = peak - _KNEE, 1 - _KNEE
    step, low, high = 1.0, 1e-6, 1e6  # step * log1p(span / step) grows from 0 to the span
    for _ in range(200):
        step = math.sqrt(low * high)
        low, high = (step, high) if step * math.log1p(span / step) < room else (low, step)
    return step, room / math.log1p(span / step)
