"""Which experts MoCE-IR chose: a row for each block of its decoder, a column for each expert."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from core.api import BlockRouting
from desktop.state import AppState

_ROW, _NAME, _GAP = 22, 96, 3  # Qt's pixels
_SHADE = QColor(55, 154, 214)


class ExpertsView(QWidget):
    """The grid, with a sentence that says how to read it."""

    def __init__(self, state: AppState) -> None:
        super().__init__()
        self._state = state
        self._note = QLabel()
        self._note.setWordWrap(True)
        self.grid = Grid()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.grid)
        layout = QVBoxLayout(self)
        layout.addWidget(self._note)
        layout.addWidget(scroll, 1)
        state.routing_changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        self.grid.show_blocks(self._state.routing)
        self._note.setText(
            self.tr("From left to right: from the simplest expert to the one that sees most. The chosen one is framed.")
            if self._state.routing
            else self.tr("Here you see which experts MoCE-IR chooses for a photo. Tell it: “just fix it”.")
        )
        self._note.setToolTip(self.tr("MoCE-IR routes the photo through one of four experts in each decoder block."))


class Grid(QWidget):
    """A bar in each field as wide as the expert is probable."""

    def __init__(self) -> None:
        super().__init__()
        self._blocks: tuple[BlockRouting, ...] = ()
        self.setAccessibleName(self.tr("Experts"))

    def show_blocks(self, blocks: tuple[BlockRouting, ...]) -> None:
        """Other blocks."""
        self._blocks = blocks
        self.setAccessibleDescription(", ".join(f"{block.name}: {block.expert + 1}" for block in blocks))
        self.setMinimumHeight(self.sizeHint().height())
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(260, _ROW * (len(self._blocks) + 1))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        for row, block in enumerate(self._blocks):
            name = QRectF(2, row * _ROW, _NAME - 4, _ROW)
            painter.setPen(self.palette().windowText().color())
            painter.drawText(name, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, block.name)
            for column, share in enumerate(block.probabilities):
                self._field(painter, row, column, share, chosen=column == block.expert)

    def _field(self, painter: QPainter, row: int, column: int, share: float, *, chosen: bool) -> None:
        width = (self.width() - _NAME) / 4
        box = QRectF(_NAME + column * width, row * _ROW, width, _ROW).adjusted(_GAP, _GAP, -_GAP, -_GAP)
        painter.fillRect(box, QColor(128, 128, 128, 40))
        painter.fillRect(QRectF(box.left(), box.top(), box.width() * share, box.height()), _SHADE)
        if chosen:
            painter.setPen(QPen(QColor(255, 255, 255), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box)
