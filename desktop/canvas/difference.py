"""How two pictures differ, as a picture of its own: both are sampled on one grid, so no zoom invents a difference."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtCore import QObject, QRect, QRectF, QSize, Signal, Slot
from PySide6.QtGui import QImage

from core.progress import Progress
from desktop.background import Background, BackgroundTask
from desktop.pyramid import Detail, ImagePyramid, bytes_of, pyramid_in_parts, pyramid_of_image, seen_bytes_of
from desktop.records import ShownTile

_STRIP = 64  # rows compared at once
_RARE = 0.005  # of the pixels may be brighter than what the gain is chosen for
_BRIGHT = 220  # what the others reach at most
LARGEST_GAIN = 64


@dataclass(frozen=True, eq=False)
class Difference:
    """picture: how much each colour differs. gain: by which most of it can be seen. nothing: no pixel differs."""

    picture: ImagePyramid
    gain: float
    nothing: bool


class Differences(QObject):
    """Worked out off the GUI thread, once for two pictures; only the last one asked for is kept."""

    ready = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._background = Background("difference")
        self._task: BackgroundTask | None = None
        self._asked: tuple[ImagePyramid, ImagePyramid] | None = None
        self._known: Difference | None = None

    def of(self, before: ImagePyramid, after: ImagePyramid) -> Difference | None:
        """None while it is being worked out; `ready` tells when it is there."""
        if self._asked is None or self._asked[0] is not before or self._asked[1] is not after:
            self._asked, self._known = (before, after), None
            self._task = self._background.run(partial(_compare, before, after), replacing=self._task)
            self._task.done.connect(self._keep)
        return self._known

    @property
    def picture(self) -> ImagePyramid | None:
        """Of what was asked for last, where it is there."""
        return None if self._known is None else self._known.picture

    def forget(self) -> None:
        """Give the memory back."""
        self._asked = self._known = None

    def close(self) -> None:
        """Work out no more."""
        self._background.close()

    @Slot(object)
    def _keep(self, difference: Difference) -> None:
        if self._asked is not None:
            self._known = difference
            self.ready.emit()


def of_tile(before: ImagePyramid, tile: ShownTile) -> ImagePyramid:
    """How a finished part differs from what was there."""
    whole, after = before.levels[0], tile.picture.levels[0]
    place = QRectF(
        tile.place.left() * whole.width(),
        tile.place.top() * whole.height(),
        tile.place.width() * whole.width(),
        tile.place.height() * whole.height(),
    ).toRect()
    return ImagePyramid((_differing(_fitted(whole.copy(place), after.size()), after),))


def amplified(image: QImage, gain: float) -> None:
    """In place: every value times `gain`, white at most."""
    values = bytes_of(image)
    table = np.minimum(np.arange(256) * gain, 255).astype(np.uint8)
    values[...] = table[values]


def _compare(before: ImagePyramid, after: ImagePyramid, progress: Progress) -> Difference:
    if before.detail is not None and after.detail is not None and before.size == after.size:
        return _said(_compare_large(before.detail, after.detail, progress))
    first, second = before.levels[0], after.levels[0]
    differing = _differing(_fitted(first, second.size()), second, progress)
    return _said(pyramid_of_image(differing))


def _compare_large(before: Detail, after: Detail, progress: Progress) -> ImagePyramid:
    """Pixel by pixel, too, which no picture of half the size can tell; at full size it is made where one looks."""

    def make(place: QRect) -> QImage:
        return _differing(before.make(place), after.make(place))

    return pyramid_in_parts(after.size, make, progress=progress)


def _said(picture: ImagePyramid) -> Difference:
    return Difference(picture, _gain(picture.histogram), int(picture.histogram[:3, 1:].sum()) == 0)


def _fitted(image: QImage, size: QSize) -> QImage:
    if image.size() == size:
        return image
    whole = Image.fromarray(seen_bytes_of(image)).resize((size.width(), size.height()), Image.Resampling.BICUBIC)
    fitted = QImage(size, QImage.Format.Format_RGB32)
    bytes_of(fitted)[...] = np.asarray(whole)
    return fitted


def _differing(before: QImage, after: QImage, progress: Progress | None = None) -> QImage:
    """Of two pictures of one size."""
    image = QImage(after.size(), QImage.Format.Format_RGB32)
    first, second, result = seen_bytes_of(before), seen_bytes_of(after), bytes_of(image)
    for top in range(0, len(result), _STRIP):
        if progress is not None:
            progress.check()
        rows = slice(top, top + _STRIP)
        result[rows] = np.maximum(first[rows], second[rows]) - np.minimum(first[rows], second[rows])
    return image


def _gain(histogram: NDArray[np.int64]) -> float:
    """By which all but the rarest differences stay below white."""
    counts = histogram[:3].max(axis=0)
    rare = counts[::-1].cumsum()[::-1] <= _RARE * max(int(counts.sum()), 1)
    most = max(int(rare.argmax()) if rare.any() else 255, 1)
    return float(min(max(round(_BRIGHT / most), 1), LARGEST_GAIN))
