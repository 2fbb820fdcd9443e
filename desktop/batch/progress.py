"""How far a batch is: in its bar, its sentence, and the rows that are in sight."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView

from core.batch.events import (
    BatchEnded,
    BatchEvent,
    BatchStarted,
    FileChanged,
    FileProgress,
    FileState,
    Report,
    WorkerChanged,
)
from desktop.batch.buttons import BatchButtons
from desktop.batch.computers import ComputersNotice
from desktop.batch.fields import BatchFields
from desktop.batch.table import BatchTable, BatchTableView
from desktop.state import AppState

_MIDDLE, _TOP = QAbstractItemView.ScrollHint.PositionAtCenter, QAbstractItemView.ScrollHint.PositionAtTop
_MOMENT = 100  # milliseconds


class BatchProgress(QObject):
    """Hears what becomes of a batch, from `begin` to `end`."""

    ended = Signal(object)  # Report

    def __init__(
        self, state: AppState, rows: BatchTable, table: BatchTableView, fields: BatchFields, buttons: BatchButtons
    ) -> None:
        super().__init__()
        self._state, self._rows, self._table, self._fields, self._buttons = state, rows, table, fields, buttons
        self._bar = buttons.bar
        self.running = self.paused = False
        self._left: float | None = None  # seconds
        self._computers = ComputersNotice()
        self._following = QTimer(self, singleShot=True, interval=_MOMENT)
        self._following.timeout.connect(self._follow)

    def begin(self, *, elsewhere: bool) -> None:
        """elsewhere: photos go to other computers."""
        self.running, self.paused, self._left = True, False, None
        self._computers = ComputersNotice()
        self._go_elsewhere(on=elsewhere)
        self._bar.setRange(0, 0)

    def pause(self, *, on: bool) -> None:
        """Nothing goes on, or it does again."""
        self.paused = on
        self._tell(None if on else self._left)

    def end(self) -> None:
        """Nothing is done any more."""
        self._go_elsewhere(on=False)
        self.running = self.paused = False
        self._bar.setRange(0, 1000)
        self._bar.setValue(0)

    def hear(self, event: BatchEvent) -> None:
        """An event of the batch."""
        self._rows.hear(event)
        match event:
            case BatchStarted():
                self._bar.setRange(0, 1000)
                self._fields.show_first(next(iter(self._rows.entries), None))
                self._tell(None)
            case FileChanged():
                if not self._following.isActive():
                    self._following.start()
            case FileProgress():
                self._bar.setValue(round(event.total * 1000))
                self._left = event.total_left
                self._tell(self._left)
            case WorkerChanged():
                self._fields.note(self._computers.hear(event))
            case BatchEnded(report):
                self._end(report)
            case _:
                pass

    def _end(self, report: Report) -> None:
        self._table.scrollToTop()
        self.ended.emit(report)

    def _follow(self) -> None:
        """What changed a moment ago, perhaps many photos at once: how far it is, and those that are in work."""
        if not self.running:
            return
        self._tell(None if self.paused else self._left)
        in_work = [entry.number for entry in self._rows.entries if entry.state is FileState.WORKING]
        if in_work:
            self._table.scrollTo(self._rows.index_of(in_work[0]), _MIDDLE if len(in_work) == 1 else _TOP)

    def _tell(self, left: float | None) -> None:
        ended = sum(entry.ended for entry in self._rows.entries)
        self._buttons.tell(ended, len(self._rows.entries), left, paused=self.paused)

    def _go_elsewhere(self, *, on: bool) -> None:
        self._state.elsewhere = on
        self._state.activity_changed.emit()
