"""The experts as a table: a row for each block of MoCE-IR's decoder, a column for each of its four experts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from core.api import BlockRouting
from desktop.canvas.paint import EXPERTS
from desktop.formatting import percent
from desktop.theme import SMALL

_ROW, _LINE, _GAP, _NAME = 34, 18, 3, 72  # Qt's pixels
_COLUMNS = 4
_STRONG = 0.5  # share from which on a field is so bright that what stands on it is dark

translate = QCoreApplication.translate


class Grid(QWidget):
    """The stronger a field's shade, the more probable its expert. Above the columns: what each sees and costs."""

    def __init__(self) -> None:
        super().__init__()
        self._blocks: tuple[BlockRouting, ...] = ()
        self._coloured = False
        self.setAccessibleName(self.tr("Experts"))

    def show_blocks(self, blocks: tuple[BlockRouting, ...], *, coloured: bool = False) -> None:
        """Other blocks. coloured: with the colours that the experts have on the photo."""
        self._blocks, self._coloured = blocks, coloured
        chosen = (self.tr("{0}: expert {1}").format(_place(block), block.expert + 1) for block in blocks)
        self.setAccessibleDescription(", ".join(chosen))
        self.setMinimumHeight(self.sizeHint().height())
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(240, self._head_height() + _ROW * (len(self._blocks) + 1))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Wide enough for every number."""
        column = self.fontMetrics().horizontalAdvance(percent(1)) + 1
        return QSize(_NAME + _COLUMNS * column, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if not self._blocks:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.palette().windowText().color())
        for line, (name, texts, _hint) in enumerate(self._heads()):
            self._write(painter, QRectF(2, line * _LINE, _NAME - 4, _LINE), name)
            for column, text in enumerate(texts):
                box = QRectF(self._left(column), line * _LINE, self._width(), _LINE)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        if self._coloured:
            self._draw_legend(painter)
        for row, block in enumerate(self._blocks):
            painter.setPen(self.palette().windowText().color())
            self._write(painter, QRectF(2, self._top(row), _NAME - 4, _ROW), _place(block))
            for column, share in enumerate(block.probabilities):
                self._field(painter, row, column, share, chosen=column == block.expert)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._hint(event.pos().x(), event.pos().y()), self)
            return True
        return super().event(event)

    def _heads(self) -> list[tuple[str, Sequence[str], str]]:
        """Each line above the blocks: its name, a text for each column, and what it is in technical terms."""
        numbers = tuple(str(column + 1) for column in range(_COLUMNS))
        lines: list[tuple[str, Sequence[str], str]] = [
            (self.tr("Expert"), numbers, self.tr("MoCE-IR's complexity experts, of growing rank and window"))
        ]
        first = self._blocks[0]
        if first.windows and all(block.windows == first.windows for block in self._blocks):
            sides = tuple(self.tr("{0} px").format(side) for side in first.windows)
            hint = self.tr(
                "How far it looks: side of its windows of the Fourier transform, in pixels of the block's level"
            )
            lines.append((self.tr("Sees"), sides, hint))
        if first.costs:
            costs = tuple(percent(cost) for cost in first.costs)
            lines.append((self.tr("Effort"), costs, self.tr("Its parameters, as a share of the largest expert's")))
        return lines

    def _head_height(self) -> int:
        lines = len(self._heads()) if self._blocks else 0
        return lines * _LINE + (12 if self._coloured else 4)

    def _draw_legend(self, painter: QPainter) -> None:
        """The colours on the photo, above the experts that they stand for."""
        top = len(self._heads()) * _LINE + 3
        painter.setPen(QPen(self.palette().windowText().color(), 1))
        for column, colour in enumerate(EXPERTS):
            painter.setBrush(colour)
            painter.drawRect(QRectF(self._left(column) + _GAP, top, self._width() - 2 * _GAP, 6))

    def _field(self, painter: QPainter, row: int, column: int, share: float, *, chosen: bool) -> None:
        box = QRectF(self._left(column), self._top(row), self._width(), _ROW).adjusted(_GAP, _GAP, -_GAP, -_GAP)
        shade = QGuiApplication.palette().highlight().color()
        shade.setAlphaF(0.08 + 0.92 * share)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade)
        painter.drawRoundedRect(box, 4, 4)
        text = QGuiApplication.palette().highlightedText() if share > _STRONG else self.palette().windowText()
        painter.setPen(text.color())
        small = painter.font()
        small.setPointSizeF(self.font().pointSizeF() * SMALL)
        painter.setFont(small)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, percent(share))
        if chosen:
            painter.setPen(QPen(self.palette().windowText().color(), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 4, 4)
        painter.setFont(self.font())

    def _write(self, painter: QPainter, box: QRectF, text: str) -> None:
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _width(self) -> float:
        return (self.width() - _NAME) / _COLUMNS

    def _left(self, column: int) -> float:
        return _NAME + column * self._width()

    def _top(self, row: int) -> int:
        return self._head_height() + row * _ROW

    def _hint(self, x: int, y: int) -> str:
        if not self._blocks:
            return ""
        heads = self._heads()
        if y < len(heads) * _LINE:
            return heads[y // _LINE][2]
        row, column = (y - self._head_height()) // _ROW, int((x - _NAME) // max(self._width(), 1))
        if not (0 <= row < len(self._blocks) and 0 <= column < _COLUMNS):
            return ""
        block = self._blocks[row]
        lines = [
            self.tr("Expert {0} of {1}: {2}").format(column + 1, block.name, percent(block.probabilities[column], 1))
        ]
        if block.windows and block.costs:
            text = self.tr("Looks at windows of {0} × {0} pixels of its level; {1} of the largest expert's parameters.")
            lines.append(text.format(block.windows[column], percent(block.costs[column])))
        return "\n".join(lines)


def _place(block: BlockRouting) -> str:
    """A block's name for people: dec.2.2.layers.1 is the second block of the third and finest level."""
    levels = (translate("experts", "Coarse {0}"), translate("experts", "Medium {0}"), translate("experts", "Fine {0}"))
    parts = block.name.split(".")
    try:
        return levels[int(parts[1])].format(int(parts[-1]) + 1)
    except (IndexError, ValueError):
        return block.name
