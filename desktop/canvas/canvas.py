"""The photo: zoom, pan, compare, select, and tiles as they are finished."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from desktop.canvas import paint
from desktop.canvas.selection import Selection, Tool
from desktop.canvas.viewport import Viewport
from desktop.picture import Picture
from desktop.state import AppState, Tile

_STEP = 1.25  # of one notch of the wheel
_PAN = 60  # Qt's pixels for an arrow key
_GRIP = 12  # Qt's pixels on either side of the split's line where it can be taken
_BACKGROUND = QColor(24, 28, 33)
_ARROWS = {
    Qt.Key.Key_Left: QPointF(_PAN, 0),
    Qt.Key.Key_Right: QPointF(-_PAN, 0),
    Qt.Key.Key_Up: QPointF(0, _PAN),
    Qt.Key.Key_Down: QPointF(0, -_PAN),
}
_SHOW_ORIGINAL = (Qt.Key.Key_Space, Qt.Key.Key_Backslash)


class Compare(StrEnum):
    """How the original is shown with the result."""

    OFF = "off"
    SPLIT = "split"
    SIDE = "side by side"
    DIFFERENCE = "difference"


class Canvas(QWidget):
    """Shows the state's result, and beside it or in its place what it was."""

    files_dropped = Signal(list)  # paths
    view_changed = Signal()
    pointed = Signal(object)  # QPointF in pixels of the result, None outside

    def __init__(self, state: AppState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state, self.viewport, self.selection = state, Viewport(), Selection()
        self._tiles: dict[tuple[float, float], Tile] = {}
        self._preview: Tile | None = None
        self.compare, self._split, self._before = Compare.OFF, 0.5, False  # the split's line as a share of the photo
        self._dragged: QPointF | None = None
        self._on_line = False
        self.setAccessibleName(self.tr("Photo"))
        self.setAcceptDrops(True)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(320, 240)
        state.photo_opened.connect(self._begin)
        state.shown_changed.connect(self._show)
        state.tile_added.connect(self._add_tile)
        state.preview_shown.connect(self._add_preview)
        state.tiles_cleared.connect(self._clear_tiles)
        state.routing_changed.connect(self.update)
        self.selection.changed.connect(self.update)

    def set_compare(self, mode: Compare) -> None:
        """Another way to compare, or none."""
        self.compare, self._split = mode, 0.5
        self._resize()

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
        middle = QPointF(self.viewport.widget.width() / 2, self.viewport.widget.height() / 2)
        self.viewport.zoom_to(self.viewport.zoom * factor, middle if at is None else at)
        self._moved()

    def _moved(self) -> None:
        self.update()
        self._state.view = self.viewport.view()
        self.view_changed.emit()

    def _begin(self) -> None:
        if (shown := self._state.shown) is not None and shown.picture is not None:
            self.selection.begin(shown.picture.size)
            self.fit()

    def _show(self) -> None:
        if self._state.shown is not None and self._state.shown.picture is not None:
            self.viewport.show(self._state.shown.picture.size)
        self._moved()

    def _add_tile(self, tile: Tile) -> None:
        # A later step's tile takes the place of an earlier one's, and tiles that of the preview.
        self._tiles[round(tile.place.left(), 6), round(tile.place.top(), 6)] = tile
        self.update()

    def _add_preview(self, preview: Tile) -> None:
        self._preview = preview
        self._add_tile(preview)

    def _clear_tiles(self) -> None:
        self._tiles.clear()
        self._preview = None
        self.update()

    # Drawing

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(self.rect(), _BACKGROUND)
        shown, original = self._state.shown, self._state.original
        after, before = shown and shown.picture, original and original.picture
        if after is None or before is None:
            painter.setPen(QColor(150, 160, 170))
            text = self.tr("Drop a photo here, or press Ctrl+O to open one.")
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, text)
            return
        area, clip = self.viewport.area(), QRectF(event.rect())
        if self._before:
            self._draw(painter, before, area, clip)
            self._caption(painter, self.tr("Original"), Qt.AlignmentFlag.AlignLeft)
        elif self.compare is Compare.SIDE:
            self._draw_side_by_side(painter, before, after, area)
        elif self.compare is Compare.DIFFERENCE:
            seen = QRectF(self.rect())
            painter.drawImage(QPointF(), paint.difference(before, after, area, seen, self.viewport.ratio))
            self._caption(painter, self.tr("Difference, 4 times as strong"), Qt.AlignmentFlag.AlignLeft)
        else:
            self._draw_result(painter, after, area, clip)
            if self.compare is Compare.SPLIT:
                self._draw_split(painter, before, area, clip)

    def _draw(self, painter: QPainter, picture: Picture, area: QRectF, clip: QRectF) -> None:
        paint.draw(painter, picture, area, clip, self.viewport.ratio)

    def _draw_result(self, painter: QPainter, picture: Picture, area: QRectF, clip: QRectF) -> None:
        self._draw(painter, picture, area, clip)
        making = self._state.worked_on is self._state.shown
        for tile in self._tiles.values() if making else ():
            self._draw(painter, tile.picture, paint.within(area, tile.place), clip)
        paint.expert_map(painter, self._state.map, area)
        if (overlay := self.selection.overlay()) is not None:
            paint.draw(painter, Picture((overlay,)), area, clip, self.viewport.ratio, smooth=True)
        if self._preview is not None and making:
            self._caption(painter, self.tr("Preview; the whole photo follows"), Qt.AlignmentFlag.AlignBottom)

    def _draw_side_by_side(self, painter: QPainter, before: Picture, after: Picture, area: QRectF) -> None:
        half = QRectF(0, 0, self.viewport.widget.width(), self.height())
        painter.save()
        painter.setClipRect(half)
        self._draw(painter, before, area, half)
        self._caption(painter, self.tr("Original"), Qt.AlignmentFlag.AlignLeft)
        painter.restore()
        painter.translate(self._offset(), 0)
        painter.setClipRect(half)
        self._draw_result(painter, after, area, half)
        self._caption(painter, self.tr("Mended"), Qt.AlignmentFlag.AlignRight)

    def _draw_split(self, painter: QPainter, before: Picture, area: QRectF, clip: QRectF) -> None:
        x = self._line_at(area)
        left = clip.intersected(QRectF(0, 0, x, self.height()))
        painter.save()
        painter.setClipRect(left)
        self._draw(painter, before, area, left)
        painter.restore()
        paint.split_line(painter, x, area, self.height())
        self._caption(painter, self.tr("Original"), Qt.AlignmentFlag.AlignLeft)
        self._caption(painter, self.tr("Mended"), Qt.AlignmentFlag.AlignRight)

    def _caption(self, painter: QPainter, text: str, side: Qt.AlignmentFlag) -> None:
        paint.caption(painter, text, self.viewport.area().intersected(QRectF(QPointF(), self.viewport.widget)), side)

    def _line_at(self, area: QRectF) -> float:
        """The split's line, always where it can be reached."""
        return min(max(area.left() + self._split * area.width(), 0), self.width())

    def _offset(self) -> float:
        """Where the right one of two halves begins."""
        return self.width() - self.viewport.widget.width()

    # What the user does

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        self._resize()

    def _resize(self) -> None:
        width = (self.width() - 4) / 2 if self.compare is Compare.SIDE else self.width()
        self.viewport.resize(QSizeF(width, self.height()), self.devicePixelRatioF())
        self._moved()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        if not event.pixelDelta().isNull() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.viewport.pan(QPointF(event.pixelDelta()))  # a touchpad
            self._moved()
        else:
            self.zoom_by(_STEP ** (event.angleDelta().y() / 120), self._in_view(event.position()))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent) and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom_by(1 + event.value(), self._in_view(event.position()))
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        point = self._in_view(event.position())
        self._dragged = event.position()
        self._on_line = self._near_line(event.position())
        if self._selects(event) and not self._on_line:
            self.selection.press(self.viewport.share(point))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        point = self._in_view(event.position())
        self.pointed.emit(self.viewport.to_photo(point))
        if self._dragged is None:
            self.setCursor(self._cursor(event.position()))
        elif self._on_line:
            self._split = min(max(self.viewport.share(point).x(), 0), 1)
            self.update()
        elif self.selection.tool is not Tool.HAND and event.buttons() & Qt.MouseButton.LeftButton:
            self.selection.move(self.viewport.share(point))
        else:
            self.viewport.pan(event.position() - self._dragged)
            self._dragged = event.position()
            self._moved()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._selects(event) and not self._on_line:
            self.selection.release()
        self._dragged, self._on_line = None, False

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        self.pointed.emit(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in _SHOW_ORIGINAL:
            self.set_before(True)
        elif event.key() in _ARROWS:
            self.viewport.pan(_ARROWS[Qt.Key(event.key())])
            self._moved()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in _SHOW_ORIGINAL and not event.isAutoRepeat():
            self.set_before(False)
        else:
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        self.set_before(False)  # the key's release will go elsewhere

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        self.files_dropped.emit([url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()])

    def _selects(self, event: QMouseEvent) -> bool:
        chosen = self.selection.tool is not Tool.HAND and self._state.shown is not None
        return chosen and event.button() is Qt.MouseButton.LeftButton

    def _in_view(self, point: QPointF) -> QPointF:
        """The same place in the left half, of two."""
        inside = point.x() >= self._offset() > 0
        return QPointF(point.x() - self._offset(), point.y()) if inside else point

    def _near_line(self, point: QPointF) -> bool:
        split = self.compare is Compare.SPLIT
        return split and abs(point.x() - self._line_at(self.viewport.area())) <= _GRIP

    def _cursor(self, point: QPointF) -> Qt.CursorShape:
        if self._near_line(point):
            return Qt.CursorShape.SplitHCursor
        return Qt.CursorShape.ArrowCursor if self.selection.tool is Tool.HAND else Qt.CursorShape.CrossCursor
