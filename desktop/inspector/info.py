"""About the photo: its file, how it was taken, what is clipped, and which part of it is in sight."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from desktop.camera import camera_data
from desktop.controls import Elided, Scrolled
from desktop.formatting import number, percent
from desktop.state import AppState


class Navigator(QWidget):
    """All of what is shown, and a frame around what is in sight. moved: the frame's middle, in shares of the photo."""

    moved = Signal(QPointF)

    def __init__(self, state: AppState) -> None:
        super().__init__()
        self._state = state
        self.setAccessibleName(self.tr("Navigator"))
        self.setToolTip(self.tr("Click or drag to see another part of the photo"))
        state.shown_changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(200, 120)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(80, 90)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        shown, view = self._state.shown, self._state.view
        if shown is None or shown.thumbnail.isNull():
            return
        painter, area = QPainter(self), self._area()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(area, shown.thumbnail)
        if view is not None and view.place.width() * view.place.height() < 0.999:
            place = QRectF(
                area.left() + view.place.left() * area.width(),
                area.top() + view.place.top() * area.height(),
                view.place.width() * area.width(),
                view.place.height() * area.height(),
            )
            for colour, width in ((QColor(0, 0, 0, 160), 3), (QColor("white"), 1)):
                painter.setPen(QPen(colour, width))
                painter.drawRect(place)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._move(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._move(event.position())

    def _move(self, to: QPointF) -> None:
        area = self._area()
        if not area.isEmpty():
            self.moved.emit(QPointF((to.x() - area.left()) / area.width(), (to.y() - area.top()) / area.height()))

    def _area(self) -> QRectF:
        shown = self._state.shown
        if shown is None or shown.thumbnail.isNull():
            return QRectF()
        size = shown.thumbnail.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        return QRectF((self.width() - size.width()) / 2, 0, size.width(), size.height())


class InfoTab(Scrolled):
    """clipping_wanted: what is too bright or too dark to be told apart is to be marked on the photo."""

    clipping_wanted = Signal(bool)

    def __init__(self, state: AppState) -> None:
        super().__init__()
        self._state = state
        self.setAccessibleName(self.tr("About the photo"))
        self.navigator, self.clipped = Navigator(state), QLabel()
        self.mark = QCheckBox(self.tr("Mark what is clipped (J)"))
        self.mark.toggled.connect(self.clipping_wanted)
        self.clipped.setWordWrap(True)
        inside, self._table = QWidget(), QWidget()
        self._layout = QVBoxLayout(inside)
        self._layout.setContentsMargins(0, 8, 0, 0)
        for widget in (self.navigator, self.mark, self.clipped, self._table):
            self._layout.addWidget(widget)
        self._layout.addStretch(1)
        self.setWidget(inside)
        state.photo_opened.connect(self._fill)
        state.shown_changed.connect(self._count)
        self._fill()
        self._count()

    def facts(self) -> list[tuple[str, str]]:
        """What is known of the file and of how it was taken, each with its name."""
        photo = self._state.photo
        if photo is None:
            return []
        path: Path | None = photo.path
        size = self.tr("{0} × {1} pixels, {2} megapixels").format(
            photo.width, photo.height, number(photo.width * photo.height / 1e6, 1)
        )
        kind = self.tr("{0}, {1} bits").format(photo.format, photo.bits)
        facts = [(self.tr("File"), "" if path is None else path.name), (self.tr("Size"), size), (self.tr("Kind"), kind)]
        facts += camera_data(photo.metadata.exif)
        if path is not None:
            facts.append((self.tr("Folder"), str(path.absolute().parent)))
        return [(name, value) for name, value in facts if value]

    def _fill(self) -> None:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (name, value) in enumerate(self.facts()):
            head = QLabel(name)
            head.setObjectName("hint")
            grid.addWidget(head, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(_value(value), row, 1)
        self._layout.replaceWidget(self._table, table)
        self._table.hide()
        self._table.deleteLater()
        self._table = table

    def _count(self) -> None:
        shown = self._state.shown
        self.mark.setEnabled(shown is not None)
        if shown is None or shown.picture is None:
            self.clipped.clear()
            return
        counts = shown.picture.histogram[:3]
        bright, dark = (float(counts[:, tone].max() / max(counts.sum(axis=1).max(), 1)) for tone in (255, 0))
        text = self.tr("White in a colour: {0}. Black in a colour: {1}.")
        self.clipped.setText(text.format(percent(bright, 1), percent(dark, 1)))


def _value(value: str) -> QLabel:
    """In as many lines as it takes; names and folders, which have no words to part, in one."""
    if " " not in value:
        text = Elided()
        text.say(value)
        return text
    text = QLabel(value)
    text.setTextFormat(Qt.TextFormat.PlainText)
    text.setWordWrap(True)
    text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return text
