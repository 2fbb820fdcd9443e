"""Which part of the photo the window shows, and how large."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF

from desktop.records import View

_LARGEST, _SMALLEST = 32.0, 0.01  # screen pixels for one pixel of the photo


class Viewport:
    """Maps the photo onto a widget. zoom: the screen's own pixels for one pixel of the photo; 1 is 100 %."""

    def __init__(self) -> None:
        self.photo, self.widget, self.ratio = QSize(), QSizeF(), 1.0
        self.zoom, self.fitted = 1.0, True
        self._centre = QPointF()  # in pixels of the photo

    def resize(self, widget: QSizeF, ratio: float) -> None:
        """The widget has another size. ratio: the screen's own pixels for one of Qt's."""
        self.widget, self.ratio = widget, ratio
        if self.fitted:
            self.fit()

    def show(self, photo: QSize) -> None:
        """Another photo. An enlarged one stays where it was on the screen."""
        if self.photo.width() and not self.fitted:
            times = photo.width() / self.photo.width()
            self.zoom, self._centre = self.zoom / times, self._centre * times
        self.photo = photo
        if self.fitted:
            self.fit()

    def fit(self) -> None:
        """All of the photo, as large as there is room and as zooming goes."""
        self.fitted = True
        if self.photo.isEmpty() or self.widget.isEmpty():
            return
        across = self.widget.width() / self.photo.width()
        down = self.widget.height() / self.photo.height()
        self.zoom = min(across * self.ratio, down * self.ratio, _LARGEST)
        self._centre = QPointF(self.photo.width() / 2, self.photo.height() / 2)

    def zoom_to(self, zoom: float, at: QPointF) -> None:
        """Zoom, with what lies under `at` staying there."""
        fixed = self.to_photo(at)
        self.fitted = False
        self.zoom = min(max(zoom, _SMALLEST), _LARGEST)
        self._centre += fixed - self.to_photo(at)
        self._keep_in_sight()

    def pan(self, by: QPointF) -> None:
        """Move the photo by so many of Qt's pixels."""
        self.fitted = False
        self._centre -= by * (self.ratio / self.zoom)
        self._keep_in_sight()

    def to_photo(self, point: QPointF) -> QPointF:
        """From the widget to pixels of the photo."""
        middle = QPointF(self.widget.width() / 2, self.widget.height() / 2)
        return self._centre + (point - middle) * (self.ratio / self.zoom)

    def share(self, point: QPointF) -> QPointF:
        """From the widget to shares of the photo."""
        at = self.to_photo(point)
        return QPointF(at.x() / max(self.photo.width(), 1), at.y() / max(self.photo.height(), 1))

    def area(self) -> QRectF:
        """Where the whole photo lies in the widget, on whole pixels of the screen."""
        scale = self.zoom / self.ratio
        left = round((self.widget.width() / 2 - self._centre.x() * scale) * self.ratio) / self.ratio
        top = round((self.widget.height() / 2 - self._centre.y() * scale) * self.ratio) / self.ratio
        return QRectF(left, top, self.photo.width() * scale, self.photo.height() * scale)

    def view(self) -> View | None:
        """What of the photo is in sight, None while there is none."""
        area = self.area()
        seen = area.intersected(QRectF(QPointF(), self.widget))
        if seen.isEmpty():
            return None
        place = QRectF(
            (seen.left() - area.left()) / area.width(),
            (seen.top() - area.top()) / area.height(),
            seen.width() / area.width(),
            seen.height() / area.height(),
        )
        return View(place, round(seen.width() * seen.height() * self.ratio**2))

    def _keep_in_sight(self) -> None:
        self._centre.setX(min(max(self._centre.x(), 0), self.photo.width()))
        self._centre.setY(min(max(self._centre.y(), 0), self.photo.height()))
