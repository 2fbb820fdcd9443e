"""From float pixels to the samples of a file, a band of rows at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.photo.bands import bands
from core.photo.codecs.source import FLOATS
from core.photo.colour.spaces import ColourSpace, space_of
from core.photo.photo import Photo

# Rec. ITU-R BT.709, item 3.2: the shares of red, green and blue in luma. Grey photos give grey back to the last bit.
_LUMA = np.array([0.2126, 0.7152, 0.0722], np.float32)


def channels(photo: Photo, *, alpha: bool, grey: bool) -> int:
    """Channels of the file, as in `Source`: 1 grey, 2 grey and alpha, 3 RGB, 4 RGB and alpha."""
    return (1 if grey else 3) + (1 if alpha and photo.alpha is not None else 0)


def quantised(photo: Photo, count: int, bits: int) -> Iterator[NDArray[Any]]:
    """Consecutive bands of rows, uint8 or (for 10, 12 and 16 bits) uint16, (rows, width, count), in the nearest levels.

    For 32 bits they are float32, as they are. Else values outside 0..1 are clipped and NaN becomes 0. With an alpha
    channel that `count` has no room for, the photo is laid on white.
    """
    space = space_of(photo.metadata, grey=photo.grey)
    peak, dtype = (1 << bits) - 1, np.uint8 if bits == 8 else np.uint16
    for top, bottom in bands(photo.height, photo.width):
        band = photo.pixels[top:bottom]
        if photo.hidden is not None:
            band = photo.hidden.put_back(band, top)
        if space is not None:
            band = _returned(space, band, None if photo.levels is None else photo.levels[top:bottom])
        alpha = None if photo.alpha is None else photo.alpha[top:bottom, :, None]
        if alpha is not None and count in (1, 3):
            band = band * alpha + (1 - alpha)
        if count < 3:
            band = _grey(band)
        if alpha is not None and count in (2, 4):
            band = np.concatenate((band, alpha), axis=2)
        if bits == FLOATS:
            yield band
            continue
        scaled = np.nan_to_num(band * np.float32(peak), nan=0, posinf=peak, neginf=0)
        yield np.rint(np.clip(scaled, 0, peak, out=scaled), out=scaled).astype(dtype)


def _grey(band: NDArray[np.float32]) -> NDArray[np.float32]:
    """One channel, (rows, width, 1), of three; where they are equal, that value to the bit."""
    grey = band[..., :1]
    return np.where((band == grey).all(axis=2, keepdims=True), grey, (band @ _LUMA)[..., None])


def _returned(
    space: ColourSpace, band: NDArray[np.float32], levels: NDArray[np.uint8 | np.uint16 | np.float32] | None
) -> NDArray[np.float32]:
    """Working values in the file's space; to the bit those that it had, where nothing changed."""
    if levels is not None:
        peak = 1 if levels.dtype.kind == "f" else np.iinfo(str(levels.dtype)).max
        return space.returned(band, np.divide(levels, np.float32(peak), dtype=np.float32))
    space.from_working(band := band.copy())
    return band
