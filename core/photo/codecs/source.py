"""What a decoder hands over, and the one way from its rows to float pixels."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.photo.bands import bands
from core.photo.metadata.metadata import Metadata
from core.photo.metadata.orientation import stored_view, swaps_sides
from core.translation import translatable

MAX_PIXELS = 500_000_000
"""The largest photo that is opened, in pixels: a file that declares more is refused before anything is decoded."""

FLOATS = 32
"""The depth, in bits, of samples that are floats."""

FROM_INKS = translatable("Its CMYK colours became RGB.")
ANIMATED = translatable("The file is animated; its first picture was taken.")
MORE_CHANNELS = translatable("Channels beside the picture's colours were not taken over.")
"""Notices that several decoders give."""


class Unsupported(Exception):
    """A sound file of a kind that is not read. Its text is a translatable clause that says why and what to do."""


class TooLarge(Exception):
    """The file declares more than MAX_PIXELS."""

    def __init__(self, width: int, height: int) -> None:
        super().__init__(width, height)
        self.width, self.height = width, height


def check_size(width: int, height: int) -> None:
    """Raises TooLarge, and ValueError for a photo without pixels, which only damage can declare."""
    if width < 1 or height < 1:
        raise ValueError("no pixels")
    if width * height > MAX_PIXELS:
        raise TooLarge(width, height)


@dataclass(frozen=True)
class Source:
    """An opened file whose size and metadata are known and whose pixels need not be decoded yet.

    channels: 1 grey, 2 grey and alpha, 3 RGB, 4 RGB and alpha. rows(top, bottom): unsigned integers or floats, (bottom
    - top, width, channels), the first call decodes. peak: the sample value that stands for 1.0; 1 for floats.
    premultiplied: the colours have been multiplied by alpha (TIFF's "associated" alpha). orientation: in place of
    EXIF's, where the file has one of its own. working: the colours are in sRGB's encoding already, whatever the
    profile. metadata: as stored. notices: translatable sentences. lost, bits: as in `Photo`.
    """

    width: int
    height: int
    channels: int
    rows: Callable[[int, int], NDArray[Any]]
    peak: int
    bits: int
    metadata: Metadata = Metadata()
    notices: tuple[str, ...] = ()
    premultiplied: bool = False
    orientation: int | None = None
    working: bool = False
    lost: tuple[str, ...] = ()


def decoded(
    pixels: NDArray[Any],
    metadata: Metadata = Metadata(),
    *,
    bits: int = 8,
    notices: tuple[str, ...] = (),
    premultiplied: bool = False,
    orientation: int | None = None,
    working: bool = False,
    lost: tuple[str, ...] = (),
) -> Source:
    """A picture that has been decoded whole: uint8, uint16 or float32, (height, width) or (height, width, channels)."""
    picture = np.ascontiguousarray(pixels if pixels.ndim == 3 else pixels[..., None])
    height, width, channels = picture.shape
    return Source(
        width,
        height,
        channels,
        rows=lambda top, bottom: picture[top:bottom],
        peak=int(np.iinfo(picture.dtype).max) if picture.dtype.kind == "u" else 1,
        bits=bits,
        metadata=metadata,
        notices=notices,
        premultiplied=premultiplied,
        orientation=orientation,
        working=working,
        lost=lost,
    )


def decoded_once(load: Callable[[], NDArray[Any]]) -> Callable[[int, int], NDArray[Any]]:
    """Rows of a picture that is decoded whole at the first call."""
    picture: list[NDArray[Any]] = []

    def rows(top: int, bottom: int) -> NDArray[Any]:
        if not picture:
            picture.append(load())
        return picture[0][top:bottom]

    return rows


def full_depth(pixels: NDArray[Any], bits: int) -> NDArray[Any]:
    """10 and 12 bits as they come, in 16; 8 as they are."""
    return pixels if bits == 8 else np.rint(pixels * (65535 / ((1 << bits) - 1))).astype(np.uint16)


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
