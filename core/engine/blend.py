"""How what a step found joins the photo, by a strength for all pixels or for each, and how much that changed."""

from __future__ import annotations

import math

import numpy as np

from core.engine.tiles import Pixels, Span


def within(strength: Pixels, rows: slice | Span, columns: slice | Span) -> Pixels:
    """A rectangle of what holds for every pixel, (height, width, 1), or what holds for all, (1, 1, 1)."""
    return strength if strength.size == 1 else strength[rows.start : rows.stop, columns.start : columns.stop]


def blended(before: Pixels, after: Pixels, strength: Pixels) -> Pixels:
    """What the network changed, added to what was there."""
    change: Pixels = np.subtract(after, np.clip(before, 0, 1), dtype=np.float32)
    change *= strength
    change += before
    return change


def bound(pixels: Pixels, given: Pixels, strength: Pixels) -> None:
    """In place: keep pixels within 0..1, or what was given beyond that, and as given where the strength is 0."""
    known = np.nan_to_num(given)
    np.clip(pixels, np.minimum(known, 0), np.maximum(known, 1), out=pixels)
    np.copyto(pixels, given, where=strength == 0)


def few(pixels: Pixels) -> Pixels:
    """At most a million of them, evenly spread; a new array."""
    every = max(math.ceil((pixels.shape[0] * pixels.shape[1] / 1e6) ** 0.5), 1)
    return pixels[::every, ::every].copy()


def change_of(before: Pixels, after: Pixels, strength: Pixels) -> float:
    """Root mean square of the difference where the strength is not 0; NaN apart."""
    change = np.nan_to_num(after - before)
    if strength.size > 1:
        change = change[strength[..., 0] > 0]
    return float(np.sqrt(np.square(change).mean())) if change.size else 0.0
