"""A slider with two ends: a range of brightness, over the greys that it means."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

_MOST = 255
_GRIP = 6.0  # Qt's pixels to either side of an end
_BAR = 8.0  # Qt's pixels of height
_STEP, _PAGE = 2, 16
_KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1}


class BrightnessRange(QWidget):
    """Two ends, 0..255. The arrow keys move the end that was moved last, Shift by more; Space goes to the other one."""

    changed = Signal(int, int)
    settled = Signal()  # let go, or moved by a key

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ends, self._held, self._grabbed = [0, _MOST], 0, False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Range of brightness"))
        self.setToolTip(self.tr("From how dark to how bright: drag either end"))

    @property
    def ends(self) -> tuple[int, int]:
        """The darkest and the brightest that are meant."""
        return self._ends[0], self._ends[1]

    def show_ends(self, low: int, high: int) -> None:
        """Chosen elsewhere: nobody is told."""
        self._ends = [low, high]
        self.setAccessibleDescription(self.tr("From {0} to {1}").format(low, high))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(180, 24)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        at = event.position().x()
        self._held = min((0, 1), key=lambda end: abs(self._place(self._ends[end]) - at))
        if self._ends[0] == self._ends[1]:
            self._held = int(at > self._place(self._ends[0]))
        self._grabbed = True
        self._move_to(self._value(at))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._grabbed:
            self._move_to(self._value(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._grabbed = False
        self.settled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Space:
            self._held = 1 - self._held
            self.update()
        elif key in _KEYS:
            step = _PAGE if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else _STEP
            self._move_to(self._ends[self._held] + _KEYS[key] * step)
            self.settled.emit()
        else:
            super().keyPressEvent(event)

    def _move_to(self, value: int) -> None:
        low, high = (0, self._ends[1]) if self._held == 0 else (self._ends[0], _MOST)
        self._ends[self._held] = min(max(value, low), high)
        self.show_ends(*self.ends)
        self.changed.emit(*self.ends)

    def _place(self, value: int) -> float:
        return _GRIP + value / _MOST * (self.width() - 2 * _GRIP)

    def _value(self, at: float) -> int:
        return round((at - _GRIP) / (self.width() - 2 * _GRIP) * _MOST)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter, palette = QPainter(self), self.palette()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRectF(_GRIP, 3, self.width() - 2 * _GRIP, _BAR)
        greys = QLinearGradient(bar.topLeft(), bar.topRight())
        greys.setColorAt(0, Qt.GlobalColor.black)
        greys.setColorAt(1, Qt.GlobalColor.white)
        painter.setPen(QPen(palette.placeholderText().color(), 1))
        painter.setBrush(greys)
        painter.drawRoundedRect(bar, 2, 2)
        for end, value in enumerate(self._ends):
            x, focused = self._place(value), self.hasFocus() and end == self._held
            painter.setPen(QPen(palette.window().color(), 1))
            painter.setBrush(QGuiApplication.palette().highlight() if focused else palette.windowText())
            tip = QPointF(x, bar.bottom() - 1)
            foot = (QPointF(x + _GRIP - 1, bar.bottom() + 9), QPointF(x - _GRIP + 1, bar.bottom() + 9))
            painter.drawPolygon(QPolygonF([tip, *foot]))
