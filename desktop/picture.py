"""A photo as the screen needs it: 8 bits, in the screen's usual colours, at full size and in halves of it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColorSpace, QImage

_SMALLEST = 256  # pixels; the last level's longer side is at most twice that
_STRIP = 256  # rows converted at once, so that no second copy of the whole photo is made in float


@dataclass(frozen=True, eq=False)
class Picture:
    """levels: the photo, its half, its quarter and so on. Whatever the zoom, only a screenful is ever resampled."""

    levels: tuple[QImage, ...]

    @property
    def size(self) -> QSize:
        """Pixels of the photo itself."""
        return self.levels[0].size()

    def level_for(self, zoom: float) -> QImage:
        """The smallest level that still has a pixel for every pixel on the screen."""
        level = 0
        while level + 1 < len(self.levels) and zoom * 2 ** (level + 1) <= 1:
            level += 1
        return self.levels[level]


def picture_of(pixels: NDArray[np.float32], space: QColorSpace | None = None) -> Picture:
    """Slow for large photos: for the worker's thread. space: the photo's colours, sRGB by default."""
    levels = [image_of(pixels, space)]
    while max(levels[-1].width(), levels[-1].height()) > 2 * _SMALLEST:
        last = levels[-1]
        half = QSize(max(last.width() // 2, 1), max(last.height() // 2, 1))
        levels.append(
            last.scaled(half, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
        )
    return Picture(tuple(levels))


def image_of(pixels: NDArray[np.float32], space: QColorSpace | None = None) -> QImage:
    """(height, width, 3), 0..1, as an image in sRGB."""
    height, width = pixels.shape[:2]
    image = QImage(width, height, QImage.Format.Format_RGB32)
    bgrx = np.frombuffer(image.bits(), np.uint8).reshape(height, width, 4)
    bgrx[..., 3] = 255
    for top in range(0, height, _STRIP):
        strip = np.clip(pixels[top : top + _STRIP, :, ::-1], 0, 1) * 255 + 0.5
        bgrx[top : top + _STRIP, :, :3] = strip.astype(np.uint8)
    if space is not None and space.isValid():
        image.setColorSpace(space)
        image.convertToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    return image
