"""Small controls: such as keep their value while what they lie in is scrolled, and lines that end in an ellipsis."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QBoxLayout,
    QComboBox,
    QFormLayout,
    QFrame,
    QGridLayout,
    QLabel,
    QProgressBar,
    QScrollArea,
    QSizePolicy,
    QSlider,
    QSpinBox,
    QWidget,
)

from desktop.formatting import percent, percentage

_BORDER = 4  # Qt's pixels of the style
_LINE = 4  # Qt's pixels of a thin bar's height
_GAP, _MARGIN = 8, 12  # Qt's pixels between parts, and around them
_KNOWN = (0, 8, 12, 16)  # there are no others


def spaced(top: QWidget) -> None:
    """Give all layouts the distances that the window has, where they were not given one on purpose."""
    for layout in top.findChildren(QBoxLayout) + top.findChildren(QGridLayout) + top.findChildren(QFormLayout):
        if isinstance(layout, QBoxLayout):
            if layout.spacing() not in _KNOWN:
                layout.setSpacing(_GAP)
        elif layout.verticalSpacing() not in _KNOWN or layout.horizontalSpacing() not in _KNOWN:
            layout.setVerticalSpacing(_GAP)
            layout.setHorizontalSpacing(_MARGIN)
        margins = layout.contentsMargins()
        if any(each not in _KNOWN for each in (margins.left(), margins.top(), margins.right(), margins.bottom())):
            layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    for field in top.findChildren(QAbstractSpinBox):
        field.lineEdit().setTextMargins(_BORDER, 0, 0, 0)  # as in other fields, which the style sheet does not reach


class CalmSlider(QSlider):
    """A slider that the wheel leaves alone, and that a double click sets back to `usual`."""

    def __init__(self, usual: int, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.usual = usual

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        event.ignore()  # what it lies in scrolls

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() is Qt.MouseButton.LeftButton:
            self.setSliderDown(False)
            self.setValue(self.usual)
            self.sliderReleased.emit()


class CalmComboBox(QComboBox):
    """A list that the wheel leaves alone."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        event.ignore()


class CalmSpinBox(QSpinBox):
    """A number that the wheel changes only where the keys go, too."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class ShareBar(QProgressBar):
    """A share from 0 to 100 as a thin line, with its figure behind it."""

    def __init__(self) -> None:
        super().__init__()
        self.setRange(0, 100)
        self.setMinimumWidth(60)
        self.setFormat(percentage("%p"))

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(120, self.fontMetrics().height() + 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        figure = self.fontMetrics().horizontalAdvance(percent(1)) + _GAP
        line = QRectF(0, (self.height() - _LINE) / 2, max(self.width() - figure, 0), _LINE)
        ground = self.palette().windowText().color()
        ground.setAlphaF(0.18)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            for colour, share in ((ground, 1.0), (QGuiApplication.palette().highlight().color(), self.value() / 100)):
                painter.setBrush(colour)
                painter.drawRoundedRect(QRectF(line.topLeft(), QSizeF(line.width() * share, _LINE)), 2, 2)
            painter.setPen(self.palette().windowText().color())
            right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(QRectF(self.rect()), right, self.text())


class Elided(QLabel):
    """A line that ends in an ellipsis where it has no room; the tooltip has all of it."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, text: str) -> None:
        """Another text."""
        self.setText(text)
        self.setToolTip(text)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, self.width())
        with QPainter(self) as painter:
            painter.setPen(self.palette().windowText().color())
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


class Scrolled(QScrollArea):
    """What scrolls up and down alone: it is never narrower than what lies in it can be."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        inside = self.widget()
        width = 0 if inside is None else inside.minimumSizeHint().width()
        return QSize(width + self.verticalScrollBar().sizeHint().width() + 2 * _BORDER, 60)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()  # what is new may need more
        return super().event(event)
