"""A photo in memory: its pixels, and everything else that its file held."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.photo.colour.spaces import known
from core.photo.hidden import Hidden
from core.photo.kept_file import KeptFile
from core.photo.metadata.metadata import Metadata

_FIELDS, _RETONED = 16, 0.02  # a side; of sRGB-encoded values


@dataclass(frozen=True, eq=False)
class Photo:
    """Pixels upright, in sRGB's encoding, with what has to return into the next file.

    pixels: float32 (height, width, 3), grey photos with three equal channels. What lies outside 0..1 is a colour that
    sRGB does not hold. Where the profile has no way back, pixels are as encoded in the file, and `screen_icc` is that
    profile. levels: the file's samples, upright, of the shape of `pixels`, where those had to be converted from another
    space: what is not changed gets them back; a large photo's lie on disk. alpha: float32 (height, width), 0
    transparent to 1 opaque, straight (not multiplied into the pixels), or None. metadata: byte for byte, but for the
    orientation, which is reset to 1. bits: 8, 10, 12 or 16, the depth of the file's samples, or 32, which are floats.
    format: the name of one of FORMATS. grey: the file had one channel and gets one again. path: where the photo came
    from. notices: sentences about what could not be taken over. lost: translatable names of what the file held beside
    and is not taken over. hidden: the file's colours where nothing shows, in the place of which `pixels` go on what is
    around. turned: EXIF's orientation, by which the file's pixels were turned upright. enlarged: how many times as wide
    as the file's it is. retoned: brightness or shape changed, so that a gain map no longer fits.
    """

    pixels: NDArray[np.float32]
    alpha: NDArray[np.float32] | None = None
    metadata: Metadata = Metadata()
    bits: int = 8
    format: str = "PNG"
    grey: bool = False
    path: Path | None = None
    notices: tuple[str, ...] = ()
    levels: NDArray[np.uint8 | np.uint16 | np.float32] | KeptFile | None = None
    lost: tuple[str, ...] = ()
    hidden: Hidden | None = None
    turned: int = 1
    enlarged: float = 1.0
    retoned: bool = False

    @property
    def screen_icc(self) -> bytes | None:
        """The profile that `pixels` are encoded in, None for sRGB."""
        icc = None if self.metadata.cicp or self.metadata.raw else self.metadata.icc
        return icc if icc and not known(icc, grey=self.grey) else None

    @property
    def width(self) -> int:
        """Pixels across."""
        return self.pixels.shape[1]

    @property
    def height(self) -> int:
        """Pixels down."""
        return self.pixels.shape[0]

    @cached_property
    def shades(self) -> NDArray[np.float64]:
        """Mean brightness of 16 by 16 fields; to be asked for before the pixels are overwritten."""
        return _coarse(self.pixels)

    def hollow(self) -> Photo:
        """All but the pixels, for `with_pixels`: in their place are as many black ones, which take no memory."""
        hollow = replace(self, pixels=np.broadcast_to(np.float32(0), self.pixels.shape))
        hollow.__dict__["shades"] = self.shades  # of the photo itself
        return hollow

    def with_pixels(self, pixels: NDArray[np.float32]) -> Photo:
        """The same photo with other pixels, float32 (height, width, 3); the alpha channel is enlarged to fit."""
        alpha = self.alpha
        height, width = pixels.shape[:2]
        if alpha is not None and alpha.shape != (height, width):
            alpha = _resized(alpha, height, width)
        same = pixels.shape == self.pixels.shape
        return replace(
            self,
            pixels=pixels,
            alpha=alpha,
            levels=self.levels if same else None,
            hidden=self.hidden if same else None,
            enlarged=self.enlarged * width / self.width,
            retoned=self.retoned or _retoned(self.shades, _coarse(pixels), (self.width, self.height), (width, height)),
        )


def _retoned(
    before: NDArray[np.float64], after: NDArray[np.float64], size: tuple[int, int], new_size: tuple[int, int]
) -> bool:
    """Whether brightness differs by more than removing noise or blur changes it, over a coarse grid; or the shape."""
    (width, height), (new_width, new_height) = size, new_size
    if abs(height * new_width - width * new_height) > max(new_height, new_width) * max(1, new_width / width):
        return True
    if min(height, width, new_height, new_width) < _FIELDS:
        return False
    return float(np.sqrt(np.square(after - before).mean())) > _RETONED


def _coarse(pixels: NDArray[np.float32]) -> NDArray[np.float64]:
    """Mean brightness of 16 by 16 fields; zeros for a smaller photo."""
    if min(pixels.shape[:2]) < _FIELDS:
        return np.zeros((_FIELDS, _FIELDS))
    rows, columns = (np.linspace(0, side, _FIELDS + 1).astype(int) for side in pixels.shape[:2])
    means = [np.nan_to_num(pixels[top:bottom]).mean((0, 2), np.float64) for top, bottom in pairwise(rows)]
    return np.add.reduceat(np.stack(means), columns[:-1], 1) / np.diff(columns)


def _resized(alpha: NDArray[np.float32], height: int, width: int) -> NDArray[np.float32]:
    from PIL import Image  # noqa: PLC0415  # core/photo/__init__.py

    resized = Image.fromarray(alpha).resize((width, height), Image.Resampling.BICUBIC)
    return np.clip(np.asarray(resized, dtype=np.float32), 0, 1)
