"""A photo in memory: its pixels, and everything else that its file held."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.photo.colour.spaces import known
from core.photo.metadata.metadata import Metadata


@dataclass(frozen=True, eq=False)
class Photo:
    """Pixels upright, in sRGB's encoding, with what has to return into the next file.

    pixels: float32 (height, width, 3), grey photos with three equal channels. What lies outside 0..1 is a colour that
    sRGB does not hold. Where the profile has no way back, pixels are as encoded in the file, and `screen_icc` is that
    profile. levels: the file's samples, upright, of the shape of `pixels`, where those had to be converted from another
    space: what is not changed gets them back. alpha: float32 (height, width), 0 transparent to 1 opaque, straight (not
    multiplied into the pixels), or None. metadata: byte for byte, but for the orientation, which is reset to 1. bits:
    8, 10, 12 or 16, the depth of the file's samples, or 32, which are floats. format: the name of one of FORMATS. grey:
    the file had one channel and gets one again. path: where the photo came from. notices: sentences about what could
    not be taken over.
    """

    pixels: NDArray[np.float32]
    alpha: NDArray[np.float32] | None = None
    metadata: Metadata = Metadata()
    bits: int = 8
    format: str = "PNG"
    grey: bool = False
    path: Path | None = None
    notices: tuple[str, ...] = ()
    levels: NDArray[np.uint8 | np.uint16 | np.float32] | None = None

    @property
    def screen_icc(self) -> bytes | None:
        """The profile that `pixels` are encoded in, None for sRGB."""
        icc = self.metadata.icc
        return icc if icc and not known(icc, grey=self.grey) else None

    @property
    def width(self) -> int:
        """Pixels across."""
        return self.pixels.shape[1]

    @property
    def height(self) -> int:
        """Pixels down."""
        return self.pixels.shape[0]

    def with_pixels(self, pixels: NDArray[np.float32]) -> Photo:
        """The same photo with other pixels, float32 (height, width, 3); the alpha channel is enlarged to fit."""
        alpha = self.alpha
        height, width = pixels.shape[:2]
        if alpha is not None and alpha.shape != (height, width):
            alpha = _resized(alpha, height, width)
        levels = self.levels if pixels.shape == self.pixels.shape else None
        return replace(self, pixels=pixels, alpha=alpha, levels=levels)


def _resized(alpha: NDArray[np.float32], height: int, width: int) -> NDArray[np.float32]:
    from PIL import Image  # noqa: PLC0415  # core/photo/__init__.py

    resized = Image.fromarray(alpha).resize((width, height), Image.Resampling.BICUBIC)
    return np.clip(np.asarray(resized, dtype=np.float32), 0, 1)
