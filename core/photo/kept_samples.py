"""A large photo's pixels as what takes less room than floats in memory: the samples of its file, or a file on disk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.photo.bands import bands
from core.photo.colour.spaces import ColourSpace, space_of
from core.photo.kept_file import Floats, KeptFile
from core.photo.photo import Photo

LARGE = 600 * 2**20
"""Bytes of a photo's float pixels, about 50 megapixels, above which what can be had again is not kept."""


@dataclass(frozen=True, eq=False)
class KeptSamples:
    """levels: uint8 or uint16 (height, width, 3), upright. space: the way from the file's colours, None for sRGB's."""

    levels: NDArray[np.uint8 | np.uint16] | KeptFile
    space: ColourSpace | None = None

    @property
    def shape(self) -> tuple[int, ...]:
        """Height, width, 3."""
        return self.levels.shape

    @property
    def nbytes(self) -> int:
        """Of memory."""
        return self.levels.nbytes

    def hollow(self) -> Floats:
        """Their shape alone: black pixels that take no memory."""
        return np.broadcast_to(np.float32(0), self.shape)

    def part(self, rows: slice, columns: slice = slice(None)) -> Floats:
        """Some of the pixels as the working floats, a new array."""
        levels = self.levels[rows, columns]
        pixels = np.divide(levels, np.float32(np.iinfo(levels.dtype).max), dtype=np.float32)
        if self.space is not None:
            self.space.to_working(pixels)
        return pixels

    def floats(self) -> Floats:
        """All of them, a new array; to the bit what the file was read as. Takes a second for 100 megapixels."""
        pixels = np.empty(self.shape, np.float32)
        for top, bottom in bands(*self.shape[:2]):
            pixels[top:bottom] = self.part(slice(top, bottom))
        return pixels

    def on_disk(self) -> KeptSamples:
        """The same, with its levels on disk where that has room. Slow."""
        levels = self.levels
        return self if isinstance(levels, KeptFile) else KeptSamples(_filed(levels), self.space)

    @staticmethod
    def of(photo: Photo) -> KeptSamples | None:
        """A photo's, where every pixel comes back to the bit: not where there were floats, light beyond white or
        something see-through.
        """
        if photo.alpha is not None or photo.hidden is not None or photo.bits > 16:
            return None
        dtype = np.uint8 if photo.bits == 8 else np.uint16
        space = None if photo.levels is None else space_of(photo.metadata, grey=photo.grey)
        levels: NDArray[Any] = np.empty(photo.pixels.shape, dtype) if photo.levels is None else np.asarray(photo.levels)
        if levels.dtype != dtype:
            return None
        samples = KeptSamples(levels, space)
        for top, bottom in bands(*photo.pixels.shape[:2]):
            pixels = photo.pixels[top:bottom]
            if photo.levels is None:
                levels[top:bottom] = np.rint(pixels * np.float32(np.iinfo(dtype).max)).clip(0, np.iinfo(dtype).max)
            if not np.array_equal(samples.part(slice(top, bottom)), pixels):
                return None
        return samples


Pixels = Floats | KeptSamples | KeptFile
"""A photo's pixels, as floats, or as what stands for them: samples, or floats on disk."""


def floats_of(pixels: Pixels) -> Floats:
    """As floats. Slow for what stands for them: for other threads than the window's."""
    return pixels if isinstance(pixels, np.ndarray) else pixels.floats()


def part_of(pixels: Pixels, rows: slice, columns: slice = slice(None)) -> Floats:
    """A rectangle of pixels as floats."""
    return pixels[rows, columns] if isinstance(pixels, np.ndarray) else pixels.part(rows, columns)


def is_large(pixels: Pixels) -> bool:
    """Whether what can be had again of them is not kept."""
    return int(np.prod(pixels.shape)) * 4 > LARGE


def kept(pixels: Pixels) -> Pixels:
    """What is to be held on to: large floats go to the disk, where that has room. Slow for these."""
    return _filed(pixels) if isinstance(pixels, np.ndarray) and is_large(pixels) else pixels


def _filed(values: NDArray[Any]) -> NDArray[Any] | KeptFile:
    try:
        return KeptFile(values)
    except OSError:
        return values
