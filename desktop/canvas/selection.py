"""Where a step applies: a rectangle or brushed strokes, soft at the edges."""

from __future__ import annotations

from enum import StrEnum

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter
from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPen

_LONGER_SIDE = 1536  # of the mask, pixels; it is stretched over the photo
_UNDOS = 20
_BLURRED = 0.004  # feathers wider than that leave nothing that a coarse overlay could not show
SMALLEST, LARGEST = 0.005, 0.3  # brush
_GREY = QImage.Format.Format_Grayscale8
_TINT = QColor(230, 70, 60)


class Tool(StrEnum):
    """What the mouse does on the photo."""

    HAND = "hand"
    RECTANGLE = "rectangle"
    GRADIENT = "gradient"
    BRUSH = "brush"
    ERASER = "eraser"
    TONES = "tones"

    @property
    def draws(self) -> bool:
        """It selects what the mouse goes over; by the others the mouse moves the photo."""
        return self not in (Tool.HAND, Tool.TONES)


class Tones(StrEnum):
    """Parts of a photo by how bright they are."""

    SHADOWS = "shadows"
    MIDDLE = "middle"
    HIGHLIGHTS = "highlights"


RANGES = {  # brightness 0..255 from where to where
    Tones.SHADOWS: (0, 84),
    Tones.MIDDLE: (72, 184),
    Tones.HIGHLIGHTS: (172, 255),
}
_FADES = 28  # brightness by which an end is soft to either side; none at black and at white


class Selection(QObject):
    """A mask in the making. Points are in shares of the photo, sizes in shares of its longer side."""

    changed = Signal()
    sized = Signal()  # the brush
    released = Signal(object)  # the mask, when a stroke is done

    def __init__(self) -> None:
        super().__init__()
        self.tool, self.size, self.feather = Tool.HAND, 0.06, 0.02
        self.hidden = False  # what is selected is not tinted
        self._mask: QImage | None = None
        self._undos: list[QImage | None] = []
        self._shape = QSize(1, 1)
        self._from: QPointF | None = None
        self._rectangle: QRectF | None = None  # the last thing drawn, in shares, while it can be moved by keys
        self._overlay: QImage | None = None
        self._ranging = False  # a range of brightness is being chosen

    @property
    def empty(self) -> bool:
        """Nothing is selected: steps apply everywhere."""
        return self._mask is None

    @property
    def can_undo(self) -> bool:
        """There is a stroke to take back."""
        return bool(self._undos)

    def begin(self, photo: QSize) -> None:
        """Another photo, nothing of it selected."""
        self._shape = self._shape_of(photo)
        self._mask = self._from = self._rectangle = None
        self._ranging = False
        self._undos.clear()
        self._done()

    def fits(self, photo: QSize) -> bool:
        """Whether a photo of that size has the shape that is selected in."""
        return self._shape == self._shape_of(photo)

    def _shape_of(self, photo: QSize) -> QSize:
        shape = photo.scaled(_LONGER_SIDE, _LONGER_SIDE, Qt.AspectRatioMode.KeepAspectRatio)
        return shape.expandedTo(QSize(1, 1))  # of a very narrow photo too

    def take(self, tool: Tool) -> None:
        """Another tool."""
        self.tool = tool
        self.changed.emit()

    def clear(self) -> None:
        """Select nothing."""
        if self._mask is not None:
            self._remember()
            self._mask = self._rectangle = None
            self._done()

    def select_range(self, low: int, high: int, picture: QImage) -> None:
        """All of brightness `low` to `high`, 0..255, with soft ends; in place of the range before, until `release`.

        picture: of what is shown, of any size.
        """
        if not self._ranging:
            self._remember()
            self._ranging = True
        grey = picture.scaled(self._shape, mode=Qt.TransformationMode.SmoothTransformation).convertToFormat(_GREY)
        first = (-2, -1) if low <= 0 else (low - _FADES, low + _FADES)
        last = (256, 257) if high >= 255 else (high - _FADES, high + _FADES)
        brightness = np.arange(256)
        table = np.minimum(np.interp(brightness, first, (0, 255)), np.interp(brightness, last, (255, 0)))
        levels = _bytes(grey)
        levels[...] = table.astype(np.uint8)[levels]
        self._mask, self._rectangle = grey, None
        self._tell()

    def invert(self) -> None:
        """Select what is not selected; what is everything becomes nothing, which counts as everything."""
        if self._mask is not None:
            self._remember()
            self._mask.invertPixels()
            self._rectangle = None
            self.release()

    def hide(self, on: bool) -> None:
        """Whether the photo is seen without the tint."""
        self.hidden = on
        self.changed.emit()

    def undo(self) -> None:
        """Take the last stroke back."""
        if self._undos:
            self._mask, self._rectangle, self._ranging = self._undos.pop(), None, False
            self._done()

    def nudge(self, by: QPointF, *, grow: bool) -> None:
        """Move the last rectangle or, from its right lower corner, grow it; without one, begin one in the middle."""
        if self._rectangle is None:
            self._remember()
            self._rectangle = QRectF(0.25, 0.25, 0.5, 0.5)
        elif grow:
            self._rectangle.setWidth(min(max(self._rectangle.width() + by.x(), 0.01), 1 - self._rectangle.left()))
            self._rectangle.setHeight(min(max(self._rectangle.height() + by.y(), 0.01), 1 - self._rectangle.top()))
        else:
            self._rectangle.moveLeft(min(max(self._rectangle.left() + by.x(), 0), 1 - self._rectangle.width()))
            self._rectangle.moveTop(min(max(self._rectangle.top() + by.y(), 0), 1 - self._rectangle.height()))
        self._draw(self._rectangle)
        self._done()

    def press(self, at: QPointF) -> None:
        """A stroke or a rectangle begins."""
        self._remember()
        self._from, self._rectangle = at, None
        self.move(at)

    def move(self, at: QPointF) -> None:
        """It goes on."""
        if self._from is None:
            return
        if self.tool is Tool.RECTANGLE:
            corners = (QPointF(min(max(p.x(), 0), 1), min(max(p.y(), 0), 1)) for p in (self._from, at))
            self._rectangle = QRectF(*corners).normalized()
            self._draw(self._rectangle)
        elif self.tool is Tool.GRADIENT:
            self._fade(self._from, at)
        else:
            self._stroke(self._from, at)
            self._from = at
        self._tell()

    def release(self) -> None:
        """It ends. What selects nothing counts for nothing."""
        self._from, self._ranging = None, False
        if self._mask is not None and not _bytes(self._mask).any():
            self._mask = self._rectangle = None
        self._done()

    def mask(self) -> NDArray[np.float32] | None:
        """float32 (rows, columns), 0..1, feathered; None where nothing is selected."""
        if self._mask is None:
            return None
        return self._soft(self._mask).astype(np.float32) / np.float32(255)

    def _soft(self, mask: QImage) -> NDArray[np.uint8]:
        """Blurred by so much of its longer side as the feather says."""
        hard = Image.fromarray(_bytes(mask).copy())
        radius = self.feather * max(mask.width(), mask.height()) / 2
        return np.asarray(hard.filter(ImageFilter.GaussianBlur(radius)) if radius >= 0.5 else hard)

    def overlay(self) -> QImage | None:
        """What is not selected, tinted, as soft at the edges as it will be; None where nothing is selected."""
        if self._mask is None:
            return None
        if self._overlay is None:
            coarse = self.feather > _BLURRED  # then a third of the pixels shows as much, and follows the mouse
            mask = self._third() if coarse else self._mask
            height, width = mask.height(), mask.width()
            alpha = (255 - self._soft(mask).astype(np.uint16)[..., None]) // 3
            colour = np.array([_TINT.blue(), _TINT.green(), _TINT.red(), 255], np.uint16)
            tint = (alpha * colour // 255).astype(np.uint8)  # premultiplied, so that it may be interpolated
            form = QImage.Format.Format_ARGB32_Premultiplied
            self._overlay = QImage(tint.data, width, height, width * 4, form).copy()
        return self._overlay

    def _third(self) -> QImage:
        assert self._mask is not None
        size = (self._shape / 3).expandedTo(QSize(1, 1))
        return self._mask.scaled(size, mode=Qt.TransformationMode.SmoothTransformation).convertToFormat(_GREY)

    def resize(self, size: float) -> None:
        """Another size of the brush."""
        self.size = min(max(size, SMALLEST), LARGEST)
        self.sized.emit()

    def soften(self, feather: float) -> None:
        """Another width of the soft edge."""
        self.feather = feather
        self._done()

    def _done(self) -> None:
        self._tell()
        self.released.emit(self.mask())

    def _tell(self) -> None:
        self._overlay = None
        self.changed.emit()

    def _remember(self) -> None:
        self._undos.append(None if self._mask is None else self._mask.copy())
        del self._undos[:-_UNDOS]
        if self._mask is None:
            self._mask = self._blank()

    def _blank(self) -> QImage:
        image = QImage(self._shape, _GREY)
        image.fill(0)
        return image

    def _stroke(self, start: QPointF, end: QPointF) -> None:
        assert self._mask is not None
        painter = QPainter(self._mask)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(0, 0, 0) if self.tool is Tool.ERASER else QColor(255, 255, 255)
        width = self.size * max(self._shape.width(), self._shape.height())
        painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(self._scaled(start), self._scaled(end) + QPointF(0.01, 0))
        painter.end()

    def _fade(self, start: QPointF, end: QPointF) -> None:
        """All on the near side of the start, fading until the end, added to what was selected before."""
        before = self._undos[-1]
        self._mask = self._blank()
        fade = QLinearGradient(self._scaled(start), self._scaled(end))
        fade.setColorAt(0, QColor(255, 255, 255))
        fade.setColorAt(1, QColor(0, 0, 0))
        painter = QPainter(self._mask)
        if start != end:
            painter.fillRect(self._mask.rect(), fade)
        painter.end()
        if before is not None:
            levels = _bytes(self._mask)
            np.maximum(levels, _bytes(before), out=levels)

    def _draw(self, rectangle: QRectF) -> None:
        """On what was selected before the rectangle was begun."""
        before = self._undos[-1]
        self._mask = self._blank() if before is None else before.copy()
        painter = QPainter(self._mask)
        corners = (self._scaled(rectangle.topLeft()), self._scaled(rectangle.bottomRight()))
        painter.fillRect(QRectF(*corners), QColor(255, 255, 255))
        painter.end()

    def _scaled(self, point: QPointF) -> QPointF:
        return QPointF(point.x() * self._shape.width(), point.y() * self._shape.height())


def _bytes(image: QImage) -> NDArray[np.uint8]:
    """(height, width), the image's own memory."""
    rows = np.frombuffer(image.bits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width()]
