"""How what a network found joins the photo: by a strength, for all pixels or for each."""

from __future__ import annotations

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
