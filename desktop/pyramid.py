"""Image pyramids: a photo as the screen needs it, with 8 bits, in the screen's colours, at full size and in halves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColorSpace, QImage

from core.photo.kept_samples import Pixels, is_large, kept, part_of
from core.progress import Progress

_SMALLEST = 256  # pixels; the last level's longer side is at most twice that
_STRIP = 64  # rows converted at once, so that no second copy of the whole photo is made in float


@dataclass(eq=False)
class Detail:
    """A large photo at full size, of which only what is looked at is kept.

    size: of the photo. make: a rectangle of it as a picture, slow: for other threads. image: what was made of `place`.
    wanted: what was to be drawn and was not there. pixels: what it is a picture of, as it is kept.
    """

    size: QSize
    make: Callable[[QRect], QImage]
    place: QRect = field(default_factory=QRect)
    image: QImage = field(default_factory=QImage)
    wanted: QRect = field(default_factory=QRect)
    pixels: Pixels | None = None


@dataclass(frozen=True, eq=False)
class ImagePyramid:
    """levels: the photo, its half, its quarter and so on. Whatever the zoom, only a screenful is ever resampled.

    histogram: (4, 256), how many pixels have each tone of red, green, blue and brightness. detail: the photo itself,
    where `levels` begin with its half.
    """

    levels: tuple[QImage, ...]
    histogram: NDArray[np.int64] = field(default_factory=lambda: np.zeros((4, 256), np.int64))
    detail: Detail | None = None

    @property
    def size(self) -> QSize:
        """Pixels of the photo itself."""
        return self.levels[0].size() if self.detail is None else self.detail.size

    @property
    def nbytes(self) -> int:
        """Of memory."""
        return sum(level.sizeInBytes() for level in self.levels)

    def level_for(self, zoom: float) -> QImage:
        """The smallest level that still has a pixel for every pixel on the screen, or the largest there is."""
        zoom = zoom if self.detail is None else zoom * 2
        level = 0
        while level + 1 < len(self.levels) and zoom * 2 ** (level + 1) <= 1:
            level += 1
        return self.levels[level]


def pyramid_of(pixels: Pixels, space: QColorSpace | None = None, screen: QColorSpace | None = None) -> ImagePyramid:
    """Slow for large photos: for the worker's thread. space, screen: the photo's and the screen's colours, or sRGB."""
    if is_large(pixels):
        return _pyramid_of_large(pixels, space, screen)
    return pyramid_of_image(image_of(pixels, space, screen))


def pyramid_of_image(image: QImage) -> ImagePyramid:
    """Of a picture with 8 bits, Format_RGB32. Slow for large ones."""
    return ImagePyramid(_levels(image), _histogram(image))


def _pyramid_of_large(pixels: Pixels, space: QColorSpace | None, screen: QColorSpace | None) -> ImagePyramid:
    """Without the photo itself as a picture, which would take as much memory as all the rest."""
    pixels = kept(pixels)
    height, width = pixels.shape[:2]

    def make(place: QRect) -> QImage:
        rows = slice(place.top(), place.top() + place.height())
        part = part_of(pixels, rows, slice(place.left(), place.left() + place.width()))
        return image_of(part, space, screen)

    return pyramid_in_parts(QSize(width, height), make, pixels)


def pyramid_in_parts(
    size: QSize, make: Callable[[QRect], QImage], pixels: Pixels | None = None, progress: Progress | None = None
) -> ImagePyramid:
    """Of a large picture, any rectangle of which can be made. pixels: what it is a picture of. Raises Cancelled."""
    width, height = size.toTuple()
    smaller = QImage(width // 2, height // 2, QImage.Format.Format_RGB32)
    histogram = np.zeros((4, 256), np.int64)
    for top in range(0, height, _STRIP):
        if progress is not None:
            progress.check()
        image = make(QRect(0, top, width, min(_STRIP, height - top)))
        strip = seen_bytes_of(image)
        histogram += _tones(strip)
        rows = len(strip) // 2
        if rows:
            small = Image.fromarray(strip[: 2 * rows]).resize((width // 2, rows), Image.Resampling.BOX)
            bytes_of(smaller)[top // 2 : top // 2 + rows] = np.asarray(small)
    return ImagePyramid(_levels(smaller), histogram, Detail(size, make, pixels=pixels))


def _levels(image: QImage) -> tuple[QImage, ...]:
    levels = [image]
    while max(levels[-1].width(), levels[-1].height()) > 2 * _SMALLEST:
        levels.append(half(levels[-1]))
    return tuple(levels)


def _histogram(image: QImage) -> NDArray[np.int64]:
    counts = np.zeros((4, 256), np.int64)
    pixels = bytes_of(image)
    for top in range(0, len(pixels), _STRIP):
        counts += _tones(pixels[top : top + _STRIP])
    return counts


def _tones(strip: NDArray[np.uint8]) -> NDArray[np.int64]:
    """Of (rows, width, 4), blue, green, red and nothing."""
    rgb = strip[..., 2::-1].reshape(-1, 3)
    brightness = (rgb @ np.array([54, 183, 19], np.uint16)) >> 8  # Rec. 709, on encoded values
    return np.stack([np.bincount(tones, minlength=256) for tones in (*rgb.T, brightness)])


def image_of(pixels: Pixels, space: QColorSpace | None = None, screen: QColorSpace | None = None) -> QImage:
    """(height, width, 3), 0..1, as an image in the screen's colours."""
    height, width = pixels.shape[:2]
    image = QImage(width, height, QImage.Format.Format_RGB32)
    for top in range(0, height, _STRIP):
        strip = _strip(part_of(pixels, slice(top, top + _STRIP)), space, screen)
        bytes_of(image)[top : top + _STRIP] = strip
    return image


def _strip(pixels: NDArray[np.float32], space: QColorSpace | None, screen: QColorSpace | None) -> NDArray[np.uint8]:
    """(rows, width, 4) in the order of QImage.Format_RGB32. Qt's conversion keeps every other Python thread waiting."""
    height, width = pixels.shape[:2]
    bgrx = np.full((height, width, 4), 255, np.uint8)
    bgrx[..., :3] = np.clip(pixels[..., ::-1], 0, 1) * 255 + 0.5
    known = [each is not None and each.isValid() for each in (space, screen)]
    if not any(known):
        return bgrx
    image = QImage(bgrx.data, width, height, width * 4, QImage.Format.Format_RGB32)
    srgb = QColorSpace(QColorSpace.NamedColorSpace.SRgb)
    image.setColorSpace(space if known[0] and space is not None else srgb)
    converted = image.convertedToColorSpace(screen if known[1] and screen is not None else srgb)
    return bytes_of(converted).copy()


def half(image: QImage) -> QImage:
    """Averages of 2 x 2 pixels. By Pillow, which lets other Python threads run meanwhile; Qt does not."""
    whole = Image.fromarray(bytes_of(image))  # four channels, in whatever order
    size = max(image.width() // 2, 1), max(image.height() // 2, 1)
    smaller = QImage(*size, QImage.Format.Format_RGB32)
    bytes_of(smaller)[...] = np.asarray(whole.resize(size, Image.Resampling.BOX))
    return smaller


def bytes_of(image: QImage) -> NDArray[np.uint8]:
    """(height, width, 4) of a picture of 32 bits: its own memory, which is gone with the image."""
    return np.frombuffer(image.bits(), np.uint8).reshape(image.height(), image.width(), 4)


def seen_bytes_of(image: QImage) -> NDArray[np.uint8]:
    """The same to be read only, which other threads may do while the picture is drawn."""
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
