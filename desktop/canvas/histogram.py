"""How the tones of what is shown are spread: red, green, blue and brightness."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from desktop.state import AppState

_COLOURS = (QColor(235, 80, 80), QColor(90, 200, 90), QColor(90, 140, 255), QColor(225, 225, 225))


class HistogramView(QWidget):
    """Four curves, from black on the left to white on the right."""

    def __init__(self, state: AppState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.setAccessibleName(self.tr("Histogram"))
        self.setToolTip(self.tr("Histogram of what is shown: red, green, blue, and brightness in white"))
        state.shown_changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        self.setVisible(self._state.shown is not None)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(240, 84)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(120, 64)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(22, 22, 22))
        painter.drawRoundedRect(self.rect(), 4, 4)
        shown = self._state.shown
        if shown is None or shown.picture is None:
            return
        counts = np.sqrt(shown.picture.histogram)  # so that the rare tones are seen too
        top = float(counts[:, 1:-1].max()) or 1.0  # clipped tones would flatten all others
        for curve, colour in zip(counts, _COLOURS, strict=True):
            self._draw(painter, np.minimum(curve / top, 1), colour)

    def _draw(self, painter: QPainter, heights: np.ndarray, colour: QColor) -> None:
        across, down = self.width() / 255, self.height() - 2
        points = [QPointF(tone * across, 1 + down * (1 - height)) for tone, height in enumerate(heights.tolist())]
        filled = QColor(colour)
        filled.setAlpha(40)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(filled)
        painter.drawPolygon(QPolygonF([QPointF(0, self.height()), *points, QPointF(self.width(), self.height())]))
        painter.setPen(QPen(colour, 1))
        painter.drawPolyline(QPolygonF(points))
