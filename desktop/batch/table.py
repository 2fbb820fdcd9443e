"""The photos of a batch as a table."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from core.batch.events import (
    BatchEnded,
    BatchEntry,
    BatchEvent,
    BatchStarted,
    FileChanged,
    FileGone,
    FileProgress,
    FileState,
    WorkerChanged,
)
from desktop.formatting import duration, percent
from desktop.icons import picture_icon

PHOTO, STATE, PROGRESS, LEFT, OUTCOME = range(5)
FRACTION = Qt.ItemDataRole.UserRole
THUMBNAIL = QSize(48, 36)
_WIDTHS = (260, 110, 140, 90)  # Qt's pixels; the outcome has the rest
_ROW = 40

Index = QModelIndex | QPersistentModelIndex


class BatchTable(QAbstractTableModel):
    """Rows in the order of the journal. thumbnail: a photo's small picture, an empty one while there is none."""

    def __init__(self, thumbnail: Callable[[Path], QImage]) -> None:
        super().__init__()
        self._thumbnail = thumbnail
        self.entries: list[BatchEntry] = []
        self._rows: dict[int, int] = {}
        self._progress: dict[int, FileProgress] = {}
        self._running = False
        self._ahead: list[float] = []  # for each row, bytes of the photos before it that are to be done
        self._speed: float | None = None  # seconds a byte, of what is done

    def hear(self, event: BatchEvent) -> None:
        """Follow the batch."""
        match event:
            case BatchStarted(entries):
                self._running = True
                self.show(entries)
            case FileChanged(entry):
                self._changed(entry)
            case FileGone(number):
                self.show([entry for entry in self.entries if entry.number != number])
            case FileProgress():
                self._progress[event.number] = event
                self._redraw(event.number)
                self.dataChanged.emit(self.index(0, LEFT), self.index(len(self.entries) - 1, LEFT))
            case WorkerChanged():
                pass
            case BatchEnded():
                self._running = False
                rest = {FileState.WORKING: FileState.WAITING}  # what was in work begins anew next time
                self.show([replace(entry, state=rest.get(entry.state, entry.state)) for entry in self.entries])

    def show(self, entries: Sequence[BatchEntry]) -> None:
        """All rows anew."""
        self.beginResetModel()
        self.entries = list(entries)
        self._rows = {entry.number: row for row, entry in enumerate(entries)}
        self._progress.clear()
        self._ahead = []
        self.endResetModel()

    def index_of(self, number: int) -> QModelIndex:
        """A photo's row."""
        return self.index(self._rows[number], PHOTO)

    def _changed(self, entry: BatchEntry) -> None:
        row = self._rows.get(entry.number)
        self._progress.pop(entry.number, None)
        self._ahead = []
        if row is not None:
            self.entries[row] = entry
            self._redraw(entry.number)
            return
        self.beginInsertRows(QModelIndex(), len(self.entries), len(self.entries))
        self._rows[entry.number] = len(self.entries)
        self.entries.append(entry)
        self.endInsertRows()

    def _redraw(self, number: int) -> None:
        row = self._rows[number]
        self.dataChanged.emit(self.index(row, 0), self.index(row, OUTCOME))

    def redraw_thumbnail(self, path: Path) -> None:
        """A photo's small picture is there."""
        for row, entry in enumerate(self.entries):
            if entry.source == path:
                self.dataChanged.emit(self.index(row, PHOTO), self.index(row, PHOTO))

    # What Qt asks

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802
        return 0 if parent is not None and parent.isValid() else OUTCOME + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        names = (self.tr("Photo"), self.tr("State"), self.tr("Progress"), self.tr("Time left"), self.tr("Outcome"))
        return names[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry, column = self.entries[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(entry, column)
            case Qt.ItemDataRole.DecorationRole if column == PHOTO:
                return picture_icon(QPixmap.fromImage(self._thumbnail(entry.source)))
            case Qt.ItemDataRole.ToolTipRole:
                return str(entry.source) if column == PHOTO else self._text(entry, OUTCOME)
            case _ if role == FRACTION:
                return self._fraction(entry)
            case _:
                return None

    def _text(self, entry: BatchEntry, column: int) -> str:
        match column:
            case 0:
                return entry.source.name
            case 1:
                return self._state(entry.state)
            case 2:
                return percent(self._fraction(entry))
            case 3:
                left = self._left(entry) if self._running else None
                return "" if left is None else duration(left)
            case _:
                return self._outcome(entry)

    def _outcome(self, entry: BatchEntry) -> str:
        if entry.state is FileState.WORKING and entry.worker:
            return self.tr("on {0}").format(entry.worker)
        return str(entry.output) if entry.state is FileState.DONE else entry.message

    def _left(self, entry: BatchEntry) -> float | None:
        """Seconds until a photo is done; None where that is past, or not known yet."""
        if not self._ahead:
            self._count()
        progress, speed = self._progress.get(entry.number), self._speed or self._speed_now()
        match entry.state:
            case FileState.WORKING if progress is not None and progress.seconds_left is not None:
                return progress.seconds_left
            case FileState.WORKING | FileState.WAITING if speed is not None:
                ahead = self._ahead[self._rows[entry.number]] if entry.state is FileState.WAITING else 0
                return speed * (ahead + entry.size * (1 - self._fraction(entry)))
            case _:
                return None

    def _count(self) -> None:
        """What the time left follows from, once for each photo that begins or ends."""
        sizes = (0 if entry.ended else entry.size * (1 - self._fraction(entry)) for entry in self.entries)
        self._ahead = list(itertools.accumulate(sizes, initial=0.0))
        done = [entry for entry in self.entries if entry.state is FileState.DONE and entry.seconds]
        size = sum(entry.size for entry in done)
        self._speed = sum(entry.seconds for entry in done) / size if size else None

    def _speed_now(self) -> float | None:
        """Seconds a byte of the photo in work, before any is done."""
        for number, progress in self._progress.items():
            rest = self.entries[self._rows[number]].size * (1 - progress.fraction)
            if progress.seconds_left is not None and rest:
                return progress.seconds_left / rest
        return None

    def _fraction(self, entry: BatchEntry) -> float:
        if entry.state in (FileState.DONE, FileState.LEFT):
            return 1.0
        progress = self._progress.get(entry.number)
        return 0.0 if progress is None else progress.fraction

    def _state(self, state: FileState) -> str:
        names = {
            FileState.WAITING: self.tr("waiting"),
            FileState.WORKING: self.tr("in work"),
            FileState.DONE: self.tr("done"),
            FileState.LEFT: self.tr("left as it is"),
            FileState.FAILED: self.tr("failed"),
        }
        return names[state]


class ProgressCell(QStyledItemDelegate):
    """A share as a bar."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        fraction = float(index.data(FRACTION) or 0)
        bar = option.rect.adjusted(6, option.rect.height() // 2 - 4, -6, -(option.rect.height() // 2 - 4))  # pyright: ignore[reportAttributeAccessIssue]  # missing from Qt's types
        palette = option.palette  # pyright: ignore[reportAttributeAccessIssue]
        painter.fillRect(bar, palette.alternateBase())
        painter.fillRect(bar.adjusted(0, 0, round(-bar.width() * (1 - fraction)), 0), palette.highlight())


class BatchTableView(QTableView):
    """How the table is shown: a row a photo, wide enough for its picture and its name."""

    def __init__(self, rows: BatchTable) -> None:
        super().__init__()
        self.setModel(rows)
        self.setItemDelegateForColumn(PROGRESS, ProgressCell(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setIconSize(THUMBNAIL)
        self.setShowGrid(False)
        self.setAccessibleName(self.tr("Photos of the batch"))
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setDefaultSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setSectionResizeMode(OUTCOME, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(_WIDTHS, PHOTO):
            self.setColumnWidth(column, width)
