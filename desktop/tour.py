"""A short walk through the window, which can be skipped at any time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.controls import spaced

Stop = tuple[QWidget, str]


class _Frame(QWidget):
    """Drawn around what is talked about; clicks go through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setPen(QPen(QGuiApplication.palette().highlight().color(), 3))
        painter.drawRect(self.rect().adjusted(2, 2, -2, -2))


class Tour(QDialog):
    """stops: parts of the window, and what is to be said about each."""

    def __init__(self, window: QWidget, stops: Sequence[Stop]) -> None:
        super().__init__(window)
        self._window, self._stops, self._at = window, stops, 0
        self._frame = _Frame(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("A short tour"))
        self.text, self.place = QLabel(), QLabel()
        self.text.setWordWrap(True)
        self.text.setMinimumWidth(300)
        self.place.setObjectName("hint")
        self.skip, self.next = QPushButton(self.tr("Skip")), QPushButton()
        self.next.setObjectName("primary")
        self.next.setDefault(True)
        row = QHBoxLayout()
        row.addWidget(self.place, 1)
        row.addWidget(self.skip)
        row.addWidget(self.next)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text)
        layout.addLayout(row)
        self.skip.clicked.connect(self.close)
        self.next.clicked.connect(self._go_on)
        self.finished.connect(self._frame.deleteLater)
        spaced(self)
        self._show()

    def _go_on(self) -> None:
        self._at += 1
        if self._at == len(self._stops):
            self.accept()
            self.close()
        else:
            self._show()

    def _show(self) -> None:
        target, text = self._stops[self._at]
        self.text.setText(text)
        self.place.setText(self.tr("{0} of {1}").format(self._at + 1, len(self._stops)))
        self.next.setText(self.tr("Done") if self._at + 1 == len(self._stops) else self.tr("Next"))
        corner = target.mapTo(self._window, QPoint())
        self._frame.setGeometry(QRect(corner, target.size()))
        self._frame.setVisible(target.isVisible())
        self._frame.raise_()
        self.adjustSize()
        middle = self._window.mapToGlobal(QRect(QPoint(), self._window.size()).center())
        self.move(middle - QPoint(self.width() // 2, self.height() // 2))
