"""What a decoder hands over, and the one way from its rows to float pixels."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.photo.bands import bands
from core.photo.metadata.orientation import stored_view, swaps_sides


@dataclass(frozen=True)
class Source:
    """An opened file whose size and metadata are known and whose pixels are not decoded yet.

    channels: 1 grey, 2 grey and alpha, 3 RGB, 4 RGB and alpha. rows(top, bottom): unsigned integers or floats, (bottom
    - top, width, channels), the first call decodes. peak: the sample value that stands for 1.0. premultiplied: the
    colours have been multiplied by alpha (TIFF's "associated" alpha). orientation: in place of EXIF's, where the file
    has one of its own. working: the colours are in sRGB's encoding already, whatever the profile. The other fields are
    those of `Photo`, as stored.
    """

    width: int
    height: int
    channels: int
    rows: Callable[[int, int], NDArray[Any]]
    peak: int
    format: str
    bits: int
    premultiplied: bool = False
    icc: bytes | None = None
    exif: bytes | None = None
    xmp: bytes | None = None
    dpi: tuple[float, float] | None = None
    notices: tuple[str, ...] = ()
    iptc: bytes | None = None
    orientation: int | None = None
    working: bool = False


def decode(source: Source, orientation: int) -> tuple[NDArray[np.float32], NDArray[np.float32] | None]:
    """Upright pixels (height, width, 3) and alpha (height, width) or None, float32, 0..1."""
    height, width = source.height, source.width
    if swaps_sides(orientation):
        height, width = width, height
    pixels = np.empty((height, width, 3), np.float32)
    alpha = np.empty((height, width), np.float32) if source.channels in (2, 4) else None
    stored = stored_view(pixels, orientation)
    stored_alpha = None if alpha is None else stored_view(alpha, orientation)
    for top, bottom in bands(source.height, source.width):
        band = np.divide(source.rows(top, bottom), np.float32(source.peak), dtype=np.float32)
        if source.peak == 1:
            np.nan_to_num(band, copy=False, nan=0, posinf=1, neginf=0)
        colours = band[..., :3] if source.channels > 2 else band[..., :1]
        if stored_alpha is not None:
            stored_alpha[top:bottom] = band[..., -1]
            if source.premultiplied:
                colours = _straight(colours, band[..., -1:])
        stored[top:bottom] = colours
    return pixels, alpha


def _straight(colours: NDArray[np.float32], alpha: NDArray[np.float32]) -> NDArray[np.float32]:
    """Colours with alpha divided out again; black where nothing shows."""
    return np.minimum(np.divide(colours, alpha, out=np.zeros_like(colours), where=alpha > 0), 1)
