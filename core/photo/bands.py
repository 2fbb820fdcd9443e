"""A photo's rows in bands, one after the other."""

from __future__ import annotations

from collections.abc import Iterator

_BAND_PIXELS = 1 << 20


def bands(height: int, width: int) -> Iterator[tuple[int, int]]:
    """Top and bottom of consecutive bands of rows, each of about a megapixel, so that conversions stay small."""
    step = max(1, _BAND_PIXELS // max(1, width))
    for top in range(0, height, step):
        yield top, min(height, top + step)
