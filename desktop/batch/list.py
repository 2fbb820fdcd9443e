"""The photos of a batch as they are seen: one is chosen, opened, or looked for in its folder."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from core.batch.events import BatchEntry
from desktop.batch.done import Done
from desktop.batch.table import BatchTable, BatchTableView
from desktop.places import show_in_folder

_LOWEST = 40  # Qt's pixels; the heads, and half a row that asks for more room


class BatchList(QObject):
    """done: what became of a photo. see: the name of what opens one."""

    chosen = Signal()
    open_asked = Signal()

    def __init__(self, rows: BatchTable, done: Callable[[BatchEntry], Done | None], see: str) -> None:
        super().__init__()
        self._rows, self._done, self._see = rows, done, see
        self.table = BatchTableView(rows)
        self.table.setMinimumHeight(_LOWEST)
        self.table.selectionModel().currentChanged.connect(lambda _now, _before: self.chosen.emit())
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._ask)
        self.table.doubleClicked.connect(lambda _index: self.open_asked.emit())
        enter = QShortcut(QKeySequence(Qt.Key.Key_Return), self.table, context=Qt.ShortcutContext.WidgetShortcut)
        enter.activated.connect(self.open_asked)

    @property
    def selected(self) -> BatchEntry | None:
        """The photo that is chosen."""
        row = self.table.currentIndex().row()
        return self._rows.entries[row] if 0 <= row < len(self._rows.entries) else None

    def _ask(self, at: QPoint) -> None:
        """What can be done with the photo under the pointer."""
        if self.selected is None:
            return
        menu = QMenu(self.table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self._see, self.open_asked.emit)
        menu.addAction(self.tr("Show in its folder"), self._show_in_folder)
        menu.popup(self.table.viewport().mapToGlobal(at))

    def _show_in_folder(self) -> None:
        if (entry := self.selected) is not None:
            done = self._done(entry)
            show_in_folder(entry.source if done is None else done.path)
