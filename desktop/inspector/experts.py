"""Which experts MoCE-IR chose, for the whole photo or for the part under the pointer."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.controls import Scrolled
from desktop.inspector.grid import Grid
from desktop.inspector.routing import Averages, at_place
from desktop.records import PlaceRouting
from desktop.state import AppState


class ExpertsView(QWidget):
    """The grid, with a sentence that says how to read it."""

    seen = Signal(bool)  # whether it is to be seen, and with it the colours on the photo

    def __init__(self, state: AppState) -> None:
        super().__init__()
        self._state = state
        self._averages = Averages()
        self._part: PlaceRouting | None = None  # under the pointer
        self._note, self._which = QLabel(), QLabel()
        for label in (self._note, self._which):
            label.setWordWrap(True)
        self._which.setObjectName("title")
        self._note.setToolTip(self.tr("MoCE-IR routes the photo through one of four experts in each decoder block."))
        self.grid = Grid()
        inside, scroll = QWidget(), Scrolled()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 8, 0, 0)
        for widget, stretch in ((self._note, 0), (self._which, 0), (self.grid, 1)):
            rows.addWidget(widget, stretch)
        scroll.setWidget(inside)
        scroll.setAccessibleName(self.tr("Experts"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)
        state.routing_changed.connect(self._show)
        self._show()

    def point(self, at: QPointF | None) -> None:
        """The pointer is somewhere else, in pixels of the result; None outside of it."""
        shown = self._state.shown
        if not self._state.map or shown is None or shown.picture is None:
            return
        size = shown.picture.size
        place = None if at is None else QPointF(at.x() / size.width(), at.y() / size.height())
        part = None if place is None else at_place(self._state.map, place)
        if part is not self._part:
            self._part = part
            self._show()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        self._show()
        self.seen.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        self.seen.emit(False)

    def _show(self) -> None:
        parts = self._state.map
        if self._part not in parts:
            self._part = None
        self._which.setVisible(bool(parts))
        if parts:
            blocks = self._averages.of(parts) if self._part is None else self._part.blocks
            one, mean = self.tr("The part under the pointer"), self.tr("On average of {0} parts").format(len(parts))
            self._which.setText(mean if self._part is None else one)
            self.grid.show_blocks(blocks, coloured=True)
        else:
            self.grid.show_blocks(self._state.routing)
        self._note.setText(self._text())

    def _text(self) -> str:
        if self._state.map:
            return self.tr(
                "What each part of the photo would choose if it were a photo of its own; all of it was mended by the "
                "photo's one choice. The colours on the photo are those below, mixed where the blocks of a part chose "
                "differently. Point at a part to see it alone."
            )
        if self._state.routing:
            return self.tr(
                "Four experts, from a quick one that looks close by to a thorough one that looks far. The stronger the "
                "shade, the more probable; the framed one mended your photo."
            )
        return self.tr("Here you see which experts MoCE-IR chooses for a photo. Tell it: “just fix it”.")
