"""The same photo with more pixels, as large sensors have it: soft when seen pixel by pixel, and compressed once."""

from __future__ import annotations

import io

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.float32]

_QUALITY = 92
_SOFTNESS = 0.35  # of the enlargement, pixels: standard deviation of a Gaussian


def enlarged_photo(pixels: Pixels, times: int) -> Pixels:
    """(height, width, 3), 0..1, -> `times` as high and wide by bicubic interpolation, then softened."""
    if times == 1:
        return pixels
    height, width = (side * times for side in pixels.shape[:2])
    planes = [
        Image.fromarray(np.ascontiguousarray(pixels[..., c])).resize((width, height), Image.Resampling.BICUBIC)
        for c in range(3)
    ]
    return np.stack([_softened(np.asarray(plane), _SOFTNESS * times) for plane in planes], axis=-1).clip(0, 1)


def compressed_photo(pixels: Pixels) -> Pixels:
    """(height, width, 3), 0..1, through a JPEG file of quality 92."""
    file = io.BytesIO()
    Image.fromarray(np.round(pixels * 255).astype(np.uint8)).save(file, "JPEG", quality=_QUALITY)
    return np.asarray(Image.open(file), dtype=np.float32) / np.float32(255)


def _softened(plane: Pixels, sigma: float) -> Pixels:
    places = np.arange(-round(3 * sigma), round(3 * sigma) + 1)
    kernel = np.exp(-(places**2) / (2 * sigma**2))
    kernel = (kernel / kernel.sum()).astype(np.float32)
    for _ in range(2):  # rows, then columns
        padded = np.pad(plane, ((len(places) // 2,) * 2, (0, 0)), mode="edge")
        plane = sum(share * padded[i : i + len(plane)] for i, share in enumerate(kernel)).T  # type: ignore[union-attr]
    return plane
