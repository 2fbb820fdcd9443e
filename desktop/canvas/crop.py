"""The crop under the user's hands: a rectangle with handles, an aspect, and an angle by which the photo is turned."""

from __future__ import annotations

import math
from collections.abc import Mapping

from PySide6.QtCore import QObject, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from core.adjustments import Adjustment

_GRIP = 14  # Qt's pixels around an edge or a corner where it can be taken
_LEAST = 0.02  # share of the photo's side that a crop has at least
_DIM, _LINE, _THIRD = QColor(0, 0, 0, 150), QColor(255, 255, 255, 230), QColor(255, 255, 255, 90)


class Crop(QObject):
    """rectangle: in shares of the photo. aspect: width by height, 0 for any. angle: degrees clockwise."""

    changed = Signal()
    applied = Signal(object)  # the values of a step; none where all of the photo is kept
    begun = Signal(bool)  # or ended

    def __init__(self) -> None:
        super().__init__()
        self.active, self.rectangle, self.angle, self.aspect = False, QRectF(0, 0, 1, 1), 0.0, 0.0
        self.applying = False  # it ends because it stands
        self._size = QSizeF(1, 1)  # of the photo, pixels
        self._held: tuple[int, int] | None = None  # which edges: -1 left or upper, 1 right or lower, 0 none of both
        self._from = QPointF()

    def begin(self, size: QSizeF, values: Mapping[Adjustment, float] | None = None) -> None:
        """On a photo of that size, in pixels. values: of a step that was made before."""
        had = values or {}
        self.active, self._size, self.aspect = True, size, 0.0
        self.angle = had.get(Adjustment.STRAIGHTEN, 0.0)
        if self.angle and Adjustment.RIGHT not in had:
            self._widest()
        else:
            first = QPointF(had.get(Adjustment.LEFT, 0.0), had.get(Adjustment.TOP, 0.0))
            last = QPointF(had.get(Adjustment.RIGHT, 1.0), had.get(Adjustment.BOTTOM, 1.0))
            self.rectangle = QRectF(first, last)
        self.begun.emit(True)
        self.changed.emit()

    def end(self) -> None:
        """Without a crop."""
        if self.active:
            self.active, self._held = False, None
            self.begun.emit(False)
            self.changed.emit()

    def apply(self) -> None:
        """The rectangle stands."""
        values, self.applying = self.values(), True
        self.end()
        self.applying = False
        self.applied.emit(values)

    def values(self) -> dict[Adjustment, float]:
        """Of the step; none where all of the photo is kept as it is."""
        box = self.rectangle
        edges = (box.left(), box.top(), box.right(), box.bottom())
        names = (Adjustment.LEFT, Adjustment.TOP, Adjustment.RIGHT, Adjustment.BOTTOM)
        whole = all(abs(edge - usual) < 1e-6 for edge, usual in zip(edges, (0, 0, 1, 1), strict=True))
        values = {} if whole else dict(zip(names, (min(max(edge, 0.0), 1.0) for edge in edges), strict=True))
        return values | ({Adjustment.STRAIGHTEN: self.angle} if self.angle else {})

    def set_aspect(self, aspect: float) -> None:
        """The largest rectangle of that aspect, in the middle; 0 frees it."""
        self.aspect = aspect
        if aspect:
            self._widest()
        self.changed.emit()

    def set_angle(self, angle: float) -> None:
        """Turned by so many degrees, and as much kept as shows nothing beyond the photo."""
        self.angle = angle
        self._widest()
        self.changed.emit()

    def _widest(self) -> None:
        from core.adjust.frame import largest_inside  # noqa: PLC0415  # imports torch

        width, height = self._size.width(), self._size.height()
        across, down = largest_inside(width, height, self.angle, self.aspect or width / height)
        self.rectangle = QRectF(0, 0, across / width, down / height)
        self.rectangle.moveCenter(QPointF(0.5, 0.5))

    # The mouse. Points and `area`, where the photo lies, are in the widget's pixels.

    def press(self, at: QPointF, area: QRectF) -> None:
        """Take an edge, a corner, or the whole rectangle."""
        self._held, self._from = self._edges_at(at, area), at

    def move(self, at: QPointF, area: QRectF) -> None:
        """Move what is held, as far as the photo goes."""
        if self._held is None:
            return
        by = QPointF((at.x() - self._from.x()) / area.width(), (at.y() - self._from.y()) / area.height())
        box = self._shifted(by) if self._held == (0, 0) else self._with_aspect(self._stretched(by))
        if self._inside(box):
            self.rectangle, self._from = box, at
            self.changed.emit()

    def release(self) -> None:
        """Let go."""
        self._held = None

    def cursor(self, at: QPointF, area: QRectF) -> Qt.CursorShape:
        """What can be done there."""
        edges = self._edges_at(at, area)
        if edges is None:
            return Qt.CursorShape.ArrowCursor
        across, down = edges
        if across and down:
            return Qt.CursorShape.SizeFDiagCursor if across == down else Qt.CursorShape.SizeBDiagCursor
        if across or down:
            return Qt.CursorShape.SizeHorCursor if across else Qt.CursorShape.SizeVerCursor
        return Qt.CursorShape.SizeAllCursor

    def _edges_at(self, at: QPointF, area: QRectF) -> tuple[int, int] | None:
        box = self.place(area)
        if not box.adjusted(-_GRIP, -_GRIP, _GRIP, _GRIP).contains(at):
            return None
        across = -1 if abs(at.x() - box.left()) <= _GRIP else int(abs(at.x() - box.right()) <= _GRIP)
        down = -1 if abs(at.y() - box.top()) <= _GRIP else int(abs(at.y() - box.bottom()) <= _GRIP)
        return across, down

    def _shifted(self, by: QPointF) -> QRectF:
        box = self.rectangle.translated(by)
        if not self.angle:
            box.moveLeft(min(max(box.left(), 0.0), 1 - box.width()))
            box.moveTop(min(max(box.top(), 0.0), 1 - box.height()))
        return box

    def _stretched(self, by: QPointF) -> QRectF:
        assert self._held is not None
        box, (across, down) = QRectF(self.rectangle), self._held
        if across < 0:
            box.setLeft(min(max(box.left() + by.x(), 0.0), box.right() - _LEAST))
        elif across > 0:
            box.setRight(max(min(box.right() + by.x(), 1.0), box.left() + _LEAST))
        if down < 0:
            box.setTop(min(max(box.top() + by.y(), 0.0), box.bottom() - _LEAST))
        elif down > 0:
            box.setBottom(max(min(box.bottom() + by.y(), 1.0), box.top() + _LEAST))
        return box

    def _with_aspect(self, box: QRectF) -> QRectF:
        """Of the aspect, by its height where an upper or lower edge alone is held, else by its width."""
        if not self.aspect or self._held is None:
            return box
        across, down = self._held
        ratio = self.aspect * self._size.height() / self._size.width()  # of shares
        if across:
            height = box.width() / ratio
            return QRectF(box.left(), box.bottom() - height if down < 0 else box.top(), box.width(), height)
        return QRectF(box.left(), box.top(), box.height() * ratio, box.height())

    def _inside(self, box: QRectF) -> bool:
        """Whether the rectangle shows nothing beyond the photo, which is turned under it."""
        width, height = self._size.width(), self._size.height()
        cos, sin = math.cos(math.radians(self.angle)), math.sin(math.radians(self.angle))
        for corner in (box.topLeft(), box.topRight(), box.bottomLeft(), box.bottomRight()):
            x, y = (corner.x() - 0.5) * width, (corner.y() - 0.5) * height
            if abs(x * cos + y * sin) > width / 2 + 0.5 or abs(y * cos - x * sin) > height / 2 + 0.5:
                return False
        return True

    # Drawing

    def place(self, area: QRectF) -> QRectF:
        """Where the rectangle lies."""
        box = self.rectangle
        return QRectF(
            area.left() + box.left() * area.width(),
            area.top() + box.top() * area.height(),
            box.width() * area.width(),
            box.height() * area.height(),
        )

    def turn(self, painter: QPainter, area: QRectF) -> None:
        """What is drawn next is turned about the photo's middle."""
        painter.translate(area.center())
        painter.rotate(self.angle)
        painter.translate(-area.center())

    def draw(self, painter: QPainter, area: QRectF, all_of_it: QRectF) -> None:
        """Darkness around the rectangle, thirds in it, and handles."""
        box, around = self.place(area), QPainterPath()
        around.addRect(all_of_it)
        around.addRect(box)
        painter.fillPath(around, _DIM)
        painter.setPen(QPen(_THIRD, 1))
        for share in (1 / 3, 2 / 3):
            x, y = box.left() + share * box.width(), box.top() + share * box.height()
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
        painter.setPen(QPen(_LINE, 1.5))
        painter.drawRect(box)
        for x in (box.left(), box.center().x(), box.right()):
            for y in (box.top(), box.center().y(), box.bottom()):
                if (x, y) != (box.center().x(), box.center().y()):
                    painter.fillRect(QRectF(x - 4, y - 4, 8, 8), _LINE)
