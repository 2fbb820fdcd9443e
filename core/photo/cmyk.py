"""From printing inks to RGB."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms

Convert = Callable[[NDArray[Any]], NDArray[Any]]


def to_rgb(icc: bytes | None) -> Convert:
    """A function from 8-bit CMYK, (rows, width, 4), 255 for full ink, to 8-bit sRGB, (rows, width, 3).

    It follows the file's ICC profile (perceptual intent); without one, or with one that is broken, every ink simply
    takes its share of the light away: R = (1 - C)(1 - K).
    """
    transform = _through_profile(icc) if icc else None

    def convert(inks: NDArray[Any]) -> NDArray[Any]:
        image = Image.fromarray(np.ascontiguousarray(inks), "CMYK")
        if transform is not None:
            return np.asarray(ImageCms.applyTransform(image, transform))
        return np.asarray(image.convert("RGB"))

    return convert


def _through_profile(icc: bytes) -> ImageCms.ImageCmsTransform | None:
    try:
        profile = ImageCms.ImageCmsProfile(io.BytesIO(icc))
        return ImageCms.buildTransform(profile, ImageCms.createProfile("sRGB"), "CMYK", "RGB")
    except (ImageCms.PyCMSError, OSError):
        return None
