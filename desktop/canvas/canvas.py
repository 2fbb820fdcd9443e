"""The photo: zoom, pan, compare, and tiles as they are finished."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from desktop.canvas.viewport import Viewport
from desktop.picture import Picture
from desktop.state import AppState, Tile

_STEP = 1.25  # of one notch of the wheel
_GRIP = 12  # Qt's pixels on either side of the split's line where it can be taken
_BACKGROUND, _LINE, _LABEL = QColor(24, 28, 33), QColor(255, 255, 255, 210), QColor(0, 0, 0, 150)


class Canvas(QWidget):
    """Shows the state's result; left of the split's line the original."""

    file_dropped = Signal(str)
    view_changed = Signal()

    def __init__(self, state: AppState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state, self.viewport = state, Viewport()
        self._tiles: dict[tuple[float, float], Tile] = {}
        self._split, self._before = -1.0, False  # the line as a share of the photo; negative: no split
        self._dragged: QPointF | None = None
        self._on_line = False
        self.setAccessibleName(self.tr("Photo"))
        self.setAcceptDrops(True)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(320, 240)
        state.shown_changed.connect(self._show)
        state.tile_added.connect(self._add_tile)
        state.preview_shown.connect(self._add_tile)
        state.tiles_cleared.connect(self._clear_tiles)

    @property
    def splits(self) -> bool:
        """Whether the split's line is there."""
        return self._split >= 0

    def set_split(self, on: bool) -> None:
        """Original on the left, result on the right."""
        self._split = 0.5 if on else -1.0
        self.update()

    def set_before(self, on: bool) -> None:
        """All of the original, while a key is held."""
        self._before = on
        self.update()

    def fit(self) -> None:
        """All of the photo."""
        self.viewport.fit()
        self._moved()

    def full_size(self) -> None:
        """100 %: one pixel of the screen for one of the photo."""
        self.zoom_by(1 / self.viewport.zoom)

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom around a point, by default the middle."""
        middle = QPointF(self.width() / 2, self.height() / 2)
        self.viewport.zoom_to(self.viewport.zoom * factor, middle if at is None else at)
        self._moved()

    def _moved(self) -> None:
        self.update()
        self._state.view = self.viewport.view()
        self.view_changed.emit()

    def _show(self) -> None:
        if self._state.shown is not None and self._state.shown.picture is not None:
            self.viewport.show(self._state.shown.picture.size)
        self._moved()

    def _add_tile(self, tile: Tile) -> None:
        # A later step's tile takes the place of an earlier one's.
        self._tiles[round(tile.place.left(), 6), round(tile.place.top(), 6)] = tile
        self.update(_within(self.viewport.area(), tile.place).toAlignedRect())

    def _clear_tiles(self) -> None:
        self._tiles.clear()
        self.update()

    # Drawing

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(self.rect(), _BACKGROUND)
        shown, original = self._state.shown, self._state.original
        after, before = shown and shown.picture, original and original.picture
        if after is None or before is None:
            self._invite(painter)
            return
        area, clip = self.viewport.area(), QRectF(event.rect())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self.viewport.zoom < 1)
        if self._before:
            self._draw(painter, before, area, clip)
            self._caption(painter, self.tr("Original"), Qt.AlignmentFlag.AlignLeft)
            return
        self._draw(painter, after, area, clip)
        for tile in self._tiles.values():
            self._draw(painter, tile.picture, _within(area, tile.place), clip)
        if self.splits:
            self._draw_split(painter, before, area, clip)

    def _draw(self, painter: QPainter, picture: Picture, area: QRectF, clip: QRectF) -> None:
        """Only the part that can be seen, from the smallest level that suffices."""
        visible = area.intersected(clip)
        if visible.isEmpty():
            return
        image = picture.level_for(area.width() * self.viewport.ratio / picture.size.width())
        across, down = area.width() / image.width(), area.height() / image.height()
        left = math.floor((visible.left() - area.left()) / across)
        top = math.floor((visible.top() - area.top()) / down)
        right = min(math.ceil((visible.right() - area.left()) / across) + 1, image.width())
        bottom = min(math.ceil((visible.bottom() - area.top()) / down) + 1, image.height())
        source = QRectF(left, top, right - left, bottom - top)
        target = QRectF(
            area.left() + left * across, area.top() + top * down, source.width() * across, source.height() * down
        )
        painter.drawImage(target, image, source)

    def _draw_split(self, painter: QPainter, original: Picture, area: QRectF, clip: QRectF) -> None:
        x = self._line_at(area)
        left = clip.intersected(QRectF(0, 0, x, self.height()))
        painter.save()
        painter.setClipRect(left)
        self._draw(painter, original, area, left)
        painter.restore()
        painter.setPen(QPen(_LINE, 2))
        painter.drawLine(QPointF(x, max(area.top(), 0)), QPointF(x, min(area.bottom(), self.height())))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(_LINE)
        painter.drawEllipse(QPointF(x, self.height() / 2), 7, 7)
        self._caption(painter, self.tr("Original"), Qt.AlignmentFlag.AlignLeft)
        self._caption(painter, self.tr("Mended"), Qt.AlignmentFlag.AlignRight)

    def _caption(self, painter: QPainter, text: str, side: Qt.AlignmentFlag) -> None:
        seen = self.viewport.area().intersected(QRectF(self.rect())).adjusted(12, 12, -12, -12)
        box = QRectF(painter.fontMetrics().boundingRect(text)).adjusted(-10, -5, 10, 5)
        box.moveTop(seen.top())
        if side is Qt.AlignmentFlag.AlignLeft:
            box.moveLeft(seen.left())
        else:
            box.moveRight(seen.right())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_LABEL)
        painter.drawRoundedRect(box, 5, 5)
        painter.setPen(_LINE)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _invite(self, painter: QPainter) -> None:
        painter.setPen(QColor(150, 160, 170))
        text = self.tr("Drop a photo here, or press Ctrl+O to open one.")
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, text)

    def _line_at(self, area: QRectF) -> float:
        """The split's line, always where it can be reached."""
        return min(max(area.left() + self._split * area.width(), 0), self.width())

    # What the user does

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        self.viewport.resize(QSizeF(event.size()), self.devicePixelRatioF())
        self._state.view = self.viewport.view()
        self.view_changed.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        self.zoom_by(_STEP ** (event.angleDelta().y() / 120), event.position())

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._dragged = event.position()
        self._on_line = self._near_line(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._dragged is None:
            near = self._near_line(event.position())
            self.setCursor(Qt.CursorShape.SplitHCursor if near else Qt.CursorShape.ArrowCursor)
            return
        if self._on_line:
            area = self.viewport.area()
            self._split = min(max((event.position().x() - area.left()) / area.width(), 0), 1)
            self.update()
        else:
            self.viewport.pan(event.position() - self._dragged)
            self._dragged = event.position()
            self._moved()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._dragged, self._on_line = None, False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Space:
            self.set_before(True)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.set_before(False)
        else:
            super().keyReleaseEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        self.file_dropped.emit(next(url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()))

    def _near_line(self, point: QPointF) -> bool:
        return self.splits and abs(point.x() - self._line_at(self.viewport.area())) <= _GRIP


def _within(area: QRectF, place: QRectF) -> QRectF:
    """A rectangle given in shares of the photo, in the widget."""
    return QRectF(
        area.left() + place.left() * area.width(),
        area.top() + place.top() * area.height(),
        place.width() * area.width(),
        place.height() * area.height(),
    )
