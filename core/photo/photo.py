"""A photo in memory: its pixels, and everything else that its file held."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from core.photo.colour.spaces import known


@dataclass(frozen=True, eq=False)
class Photo:
    """Pixels upright, in sRGB's encoding, with what has to return into the next file.

    pixels: float32 (height, width, 3), grey photos with three equal channels. What lies outside 0..1 is a colour that
    sRGB does not hold. Where the profile has no way back, pixels are as encoded in the file, and `screen_icc` is that
    profile. levels: the file's samples, upright, of the shape of `pixels`, where those had to be converted from another
    space and its samples are whole numbers: what is not changed gets them back. alpha: float32 (height, width), 0
    transparent to 1 opaque, straight (not multiplied into the pixels), or None. icc: the ICC profile, byte for byte.
    exif: a TIFF structure (EXIF 2.32, section 4.5) without the "Exif" prefix, its orientation already reset to 1. xmp:
    the XMP packet. iptc: Photoshop's blocks with the IPTC record, as in JPEG's APP13 after its name. bits: 8, 10, 12 or
    16, the depth of the file's samples. format: JPEG, PNG, TIFF, WEBP, AVIF, HEIC, JPEG XL, BMP or GIF. dpi: pixels per
    inch across and down. grey: the file had one channel and gets one again. path: where the photo came from. notices:
    sentences about what could not be taken over.
    """

    pixels: NDArray[np.float32]
    alpha: NDArray[np.float32] | None = None
    icc: bytes | None = None
    exif: bytes | None = None
    xmp: bytes | None = None
    iptc: bytes | None = None
    bits: int = 8
    format: str = "PNG"
    dpi: tuple[float, float] | None = None
    grey: bool = False
    path: Path | None = None
    notices: tuple[str, ...] = ()
    levels: NDArray[np.uint8 | np.uint16] | None = None

    @property
    def screen_icc(self) -> bytes | None:
        """The profile that `pixels` are encoded in, None for sRGB."""
        return self.icc if self.icc and not known(self.icc, grey=self.grey) else None

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
            resized = Image.fromarray(alpha).resize((width, height), Image.Resampling.BICUBIC)
            alpha = np.clip(np.asarray(resized, dtype=np.float32), 0, 1)
        levels = self.levels if pixels.shape == self.pixels.shape else None
        return replace(self, pixels=pixels, alpha=alpha, levels=levels)
