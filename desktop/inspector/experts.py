"""Which experts MoCE-IR chose: a row for each block of its decoder, a column for each expert."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QScrollArea, QToolTip, QVBoxLayout, QWidget

from core.api import BlockRouting
from desktop.state import AppState

_ROW, _NAME, _GAP = 34, 72, 3  # Qt's pixels
_SHADE = QColor(55, 154, 214)


translate = QCoreApplication.translate


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
        routing = self._state.routing
        self.grid.show_blocks(routing)
        if self._state.map:
            text = self.tr("Each part of the photo chose its own experts; the colours on the photo tell which.")
        elif routing:
            text = self.tr(
                "Four experts, from a quick one that looks close by to a thorough one that looks far. The stronger the "
                "shade, the more probable; the framed one mended your photo."
            )
        else:
            text = self.tr("Here you see which experts MoCE-IR chooses for a photo. Tell it: “just fix it”.")
        self._note.setText(text)
        self._note.setToolTip(self.tr("MoCE-IR routes the photo through one of four experts in each decoder block."))


class Grid(QWidget):
    """The stronger a field's shade, the more probable its expert."""

    def __init__(self) -> None:
        super().__init__()
        self._blocks: tuple[BlockRouting, ...] = ()
        self.setAccessibleName(self.tr("Experts"))

    def show_blocks(self, blocks: tuple[BlockRouting, ...]) -> None:
        """Other blocks."""
        self._blocks = blocks
        chosen = (self.tr("{0}: expert {1}").format(_place(block), block.expert + 1) for block in blocks)
        self.setAccessibleDescription(", ".join(chosen))
        self.setMinimumHeight(self.sizeHint().height())
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(240, _ROW * (len(self._blocks) + 2))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for column in range(4 if self._blocks else 0):
            self._head(painter, column)
        for row, block in enumerate(self._blocks, 1):
            name = QRectF(2, row * _ROW, _NAME - 4, _ROW)
            painter.setPen(self.palette().windowText().color())
            painter.drawText(name, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, _place(block))
            for column, share in enumerate(block.probabilities):
                self._field(painter, row, column, share, chosen=column == block.expert)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._hint(event.pos().x(), event.pos().y()), self)
            return True
        return super().event(event)

    def _box(self, row: int, column: int) -> QRectF:
        width = (self.width() - _NAME) / 4
        return QRectF(_NAME + column * width, row * _ROW, width, _ROW).adjusted(_GAP, _GAP, -_GAP, -_GAP)

    def _head(self, painter: QPainter, column: int) -> None:
        painter.setPen(self.palette().windowText().color())
        costs = self._blocks[0].costs
        text = str(column + 1) if not costs else f"{column + 1}\n{costs[column]:.0%}"
        painter.drawText(self._box(0, column), Qt.AlignmentFlag.AlignCenter, text)

    def _field(self, painter: QPainter, row: int, column: int, share: float, *, chosen: bool) -> None:
        box = self._box(row, column)
        shade = QColor(_SHADE)
        shade.setAlphaF(0.08 + 0.92 * share)
        painter.fillRect(box, shade)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"{share:.0%}")
        if chosen:
            painter.setPen(QPen(self.palette().windowText().color(), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box)

    def _hint(self, x: int, y: int) -> str:
        row, column = y // _ROW - 1, int((x - _NAME) / max((self.width() - _NAME) / 4, 1))
        if not (0 <= row < len(self._blocks) and x >= _NAME and 0 <= column < 4):
            return ""
        block = self._blocks[row]
        lines = [self.tr("Expert {0} of {1}: {2}").format(column + 1, block.name, f"{block.probabilities[column]:.1%}")]
        if block.windows and block.costs:
            text = self.tr("Looks at windows of {0} × {0} pixels of its level; {1} of the largest expert's parameters.")
            lines.append(text.format(block.windows[column], f"{block.costs[column]:.0%}"))
        return "\n".join(lines)


def _place(block: BlockRouting) -> str:
    """A block's name for people: dec.2.2.layers.1 is the second block of the third and finest level."""
    levels = (translate("experts", "Coarse {0}"), translate("experts", "Medium {0}"), translate("experts", "Fine {0}"))
    parts = block.name.split(".")
    try:
        return levels[int(parts[1])].format(int(parts[-1]) + 1)
    except (IndexError, ValueError):
        return block.name
