"""The photo under the user's hands: zoom, pan, the split's line, strokes, and files that are dropped."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from core.api import Adjustment
from desktop.canvas.scene import Compare
from desktop.canvas.selection import Tool
from desktop.canvas.view import PhotoView
from desktop.state import AppState

_STEP = 1.25  # of one notch of the wheel
_PAN = 60  # Qt's pixels for an arrow key
_NUDGE = 10  # Qt's pixels, for a rectangle
_LINE_STEP = 0.02  # of the photo's width, for the split's line
_GRIP = 12  # Qt's pixels on either side of the split's line where it can be taken
_ARROWS = {  # where the photo goes, so that what lies in the arrow's direction is seen
    Qt.Key.Key_Left: QPointF(1, 0),
    Qt.Key.Key_Right: QPointF(-1, 0),
    Qt.Key.Key_Up: QPointF(0, 1),
    Qt.Key.Key_Down: QPointF(0, -1),
}


class PhotoCanvas(PhotoView):
    """The view with mouse, wheel, keys and drops."""

    files_dropped = Signal(list)  # paths

    def __init__(self, state: AppState, parent: QWidget | None = None) -> None:
        super().__init__(state, parent)
        self._dragged: QPointF | None = None
        self._on_line = False
        self._cover: QWidget | None = None
        self.setAcceptDrops(True)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def cover(self, page: QWidget) -> None:
        """Something to be seen in place of a photo until there is one."""
        self._cover = page
        self._state.photo_opened.connect(page.hide)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        self._resize()
        if self._cover is not None:
            self._cover.resize(self.size())

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self.selection.tool in (Tool.BRUSH, Tool.ERASER):
            turned = event.angleDelta()
            self.selection.resize(self.selection.size * _STEP ** ((turned.y() or turned.x()) / 120))
        elif not event.pixelDelta().isNull() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.viewport.pan(QPointF(event.pixelDelta()))  # a touchpad
            self._moved()
        else:
            self.zoom_by(_STEP ** (event.angleDelta().y() / 120), self._in_view(event.position()))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent) and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom_by(1 + event.value(), self._in_view(event.position()))
            return True
        return super().event(event)

    def begin_crop(self, values: Mapping[Adjustment, float] | None = None) -> None:
        """Let the user choose which part is kept, from `values` of a step on; once more: not."""
        shown = self._state.shown
        if self.crop.active or shown is None or shown.picture is None:
            self.crop.end()
        else:
            self.fit()
            self.crop.begin(QSizeF(shown.picture.size), values)
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self.crop.active:
            self.crop.press(event.position(), self.viewport.area())
            return
        point = self._in_view(event.position())
        self._dragged = event.position()
        self._on_line = self._near_line(event.position())
        if self._selects(event) and not self._on_line:
            self.selection.press(self.viewport.share(point))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self.crop.active:
            self.crop.move(event.position(), self.viewport.area())
            self.setCursor(self.crop.cursor(event.position(), self.viewport.area()))
            return
        point = self._in_view(event.position())
        self._move_pointer(event.position())
        if self._dragged is None:
            self.setCursor(self._cursor(event.position()))
        elif self._on_line:
            self._split = min(max(self.viewport.share(point).x(), 0), 1)
            self.update()
        elif self.selection.tool.draws and event.buttons() & Qt.MouseButton.LeftButton:
            self.selection.move(self.viewport.share(point))
        else:
            self.viewport.pan(event.position() - self._dragged)
            self._dragged = event.position()
            self._moved()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self.crop.release()
        if self._selects(event) and not self._on_line and not self.crop.active:
            self.selection.release()
        self._dragged, self._on_line = None, False

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        self._move_pointer(None)

    def _move_pointer(self, to: QPointF | None) -> None:
        if self.selection.tool in (Tool.BRUSH, Tool.ERASER):
            radius = self._brush_radius() + 3
            for at in (self._pointer, to):
                if at is not None:  # only where the brush's circle was, and is
                    self.update(QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius).toAlignedRect())
        self._pointer = to
        self._point()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key, held = Qt.Key(event.key()), event.modifiers()
        if self.crop.active and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            (self.crop.end if key == Qt.Key.Key_Escape else self.crop.apply)()
        elif key not in _ARROWS:
            super().keyPressEvent(event)
        elif held & Qt.KeyboardModifier.ControlModifier and self.compare is Compare.SPLIT:
            self._split = min(max(self._split - _ARROWS[key].x() * _LINE_STEP, 0), 1)
            self.update()
        elif self.selection.tool is Tool.RECTANGLE and self._state.shown is not None:
            grow = bool(held & Qt.KeyboardModifier.ShiftModifier)
            area, by = self.viewport.area(), -_ARROWS[key] * _NUDGE
            self.selection.nudge(QPointF(by.x() / area.width(), by.y() / area.height()), grow=grow)
        else:
            self.viewport.pan(_ARROWS[key] * _PAN)
            self._moved()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        self.files_dropped.emit([url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()])

    def _selects(self, event: QMouseEvent) -> bool:
        chosen = self.selection.tool.draws and self._state.shown is not None
        return chosen and event.button() is Qt.MouseButton.LeftButton

    def _near_line(self, point: QPointF) -> bool:
        split = self.compare is Compare.SPLIT
        return split and abs(point.x() - self._line_at(self.viewport.area())) <= _GRIP

    def _cursor(self, point: QPointF) -> Qt.CursorShape:
        if self._near_line(point):
            return Qt.CursorShape.SplitHCursor
        return Qt.CursorShape.CrossCursor if self.selection.tool.draws else Qt.CursorShape.ArrowCursor
