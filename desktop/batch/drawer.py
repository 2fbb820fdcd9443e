"""Many photos with one recipe: dropped, watched, paused, cancelled, tried again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from core.batch.events import (
    BatchEnded,
    BatchEntry,
    BatchEvent,
    BatchRequest,
    BatchStarted,
    FileChanged,
    FileProgress,
    FileState,
    Report,
)
from core.batch.sources import find
from core.jobs.queue import JobQueue
from core.progress import Progress
from core.recipe import Recipe
from desktop.background import Background, BackgroundTask
from desktop.batch.fields import BatchFields, push_button
from desktop.batch.runner import BatchRunner
from desktop.batch.table import THUMBNAIL, BatchTable, BatchTableView
from desktop.batch.thumbnails import Thumbnails
from desktop.bridge import Bridge
from desktop.formatting import duration
from desktop.labels import plan_name
from desktop.state import AppState

_MIDDLE = QAbstractItemView.ScrollHint.PositionAtCenter
_HEIGHT = 320  # Qt's pixels; four rows at first


class BatchDrawer(QWidget):
    """The contents of the dock. The recipe is that of the result shown, unless an instruction is written.

    open_asked: the user wants to see a result.
    """

    open_asked = Signal(object)  # Path

    def __init__(self, state: AppState, jobs: JobQueue, bridge: Bridge) -> None:
        super().__init__()
        self._state = state
        self._runner = BatchRunner(jobs, bridge.post_batch)
        self._thumbnails, self._scanner = Thumbnails(THUMBNAIL), Background("scanner")
        self._scan_task: BackgroundTask | None = None
        self._sources: tuple[Path, ...] = ()
        self._begun: tuple[BatchRequest, str] | None = None  # the batch in the table, and its instruction
        self.running = self.paused = False
        self.rows = BatchTable(self._thumbnails.of)
        self.fields = BatchFields(self._recipe)
        self.instruction, self.folder = self.fields.instruction, self.fields.folder
        self.template = self.fields.template
        self._make_buttons()
        self._make_table()
        self._arrange()
        self.setAcceptDrops(True)
        self.fields.sources_chosen.connect(self.take)
        self.fields.cleared.connect(self._clear)
        self.fields.folder_changed.connect(self._scan)
        self.fields.checked.connect(self._show)
        self._runner.refused.connect(self._end)
        bridge.batch_arrived.connect(self._hear)
        self._thumbnails.ready.connect(self.rows.redraw_thumbnail)
        state.shown_changed.connect(self.fields.check)
        self._show()

    # What the user can do

    def take(self, sources: Sequence[Path]) -> None:
        """Add photos and folders to the list; to an empty one, once its batch has ended."""
        if self.running:
            self.fields.note(self.tr("A batch is running; add these once it has ended: {0}").format(_names(sources)))
            return
        if not sources:
            return
        if self._begun is not None:
            self._clear()
        if not self._sources:
            first = sources[0]
            self.folder.setText(str((first if first.is_dir() else first.parent) / self.tr("mended")))
        self._sources = tuple(dict.fromkeys((*self._sources, *sources)))
        self._scan()

    def start(self) -> None:
        """Begin, or go on where the folder's journal says that an earlier run ended."""
        self._begin(self._request(), self.instruction.text().strip())

    def retry(self) -> None:
        """What failed once more, in the same way."""
        if self._begun is not None:
            self._begin(*self._begun)

    def pause_or_resume(self) -> None:
        """Pause, or go on."""
        self.paused = not self.paused
        control = self._runner.control
        (control.pause if self.paused else control.resume)()
        self._show()

    def cancel(self) -> None:
        """End within one tile; what is done stays."""
        self._runner.cancel()

    def open_result(self) -> None:
        """Show the selected photo's result."""
        if (result := self._result()) is not None:
            self.open_asked.emit(result)

    def _result(self) -> Path | None:
        """Of the selected photo, once it is done."""
        row = self.table.currentIndex().row()
        if self._begun is None or not 0 <= row < len(self.rows.entries):
            return None
        entry = self.rows.entries[row]
        return self._begun[0].output / entry.output if entry.output and entry.state is FileState.DONE else None

    def close_down(self) -> None:
        """After the queue was closed: wait for the threads' end."""
        self._runner.close()
        self._scanner.close()
        self._thumbnails.close()

    # What becomes of it

    def _recipe(self) -> Recipe:
        shown = self._state.shown
        return Recipe(auto=True) if shown is None or shown.plan is None else Recipe.of(shown.plan, shown.model)

    def _request(self) -> BatchRequest:
        folder, template = Path(self.folder.text()), self.template.text()
        return BatchRequest(self._sources, folder, self._recipe(), template, recursive=True, resume=True)

    def _clear(self) -> None:
        self._sources, self._begun = (), None
        if self._scan_task is not None:
            self._scan_task.forget()
        self.rows.show([])
        self.status.clear()
        self.fields.show_first(None)

    def _scan(self) -> None:
        """Which photos are they? The folder of the results is none of them, wherever it lies."""
        if self._sources and not self.running and self._begun is None:
            self.status.setText(self.tr("Looking for photos"))
            task = self._scanner.run(partial(_entries_of, self._request()), replacing=self._scan_task)
            task.done.connect(self._found)
            task.failed.connect(self._not_found)
            self._scan_task = task
            self._show()

    def _found(self, entries: list[BatchEntry]) -> None:
        none = self.tr("There are no photos in {0}.").format(_names(self._sources))
        self._show_found(entries, self.tr("Ready, photos: {0}").format(len(entries)) if entries else none)

    def _not_found(self, sentence: str) -> None:
        self._show_found([], sentence)

    def _show_found(self, entries: list[BatchEntry], text: str) -> None:
        if self.running or self._begun is not None:
            return
        if not entries:
            self._sources = ()
        self.rows.show(entries)
        self.status.setText(text)
        self.fields.show_first(entries[0] if entries else None)

    def _begin(self, request: BatchRequest, instruction: str) -> None:
        self._begun = (request, instruction)
        self.running, self.paused = True, False
        self.status.setText(self.tr("Looking for photos"))
        self.bar.setRange(0, 0)
        self._runner.start(request, instruction)
        self._show()

    def _hear(self, event: BatchEvent) -> None:
        self.rows.hear(event)
        match event:
            case BatchStarted():
                self.bar.setRange(0, 1000)
                self.fields.show_first(next(iter(self.rows.entries), None))
            case FileChanged(entry) if entry.state is FileState.WORKING:
                self.table.scrollTo(self.rows.index_of(entry.number), _MIDDLE)
            case FileProgress():
                self._show_progress(event)
            case BatchEnded(report):
                self._end(self._told(report))
            case _:
                pass

    def _told(self, report: Report) -> str:
        counts = (
            (self.tr("{0} done"), len(report.done)),
            (self.tr("{0} failed"), len(report.failed)),
            (self.tr("{0} left as they were"), len(report.left)),
            (self.tr("{0} not begun"), report.waiting),
        )
        return ", ".join(text.format(count) for text, count in counts if count)

    def _show_progress(self, event: FileProgress) -> None:
        self.bar.setValue(round(event.total * 1000))
        ended = sum(entry.ended for entry in self.rows.entries)
        text = self.tr("{0} of {1} done").format(ended, len(self.rows.entries))
        if event.total_left is not None:
            text = self.tr("{0}, {1} left").format(text, duration(event.total_left))
        self.status.setText(text)

    def _end(self, text: str) -> None:
        self.running = self.paused = False
        self.bar.setRange(0, 1000)
        self.bar.setValue(0)
        self.status.setText(text)
        self.fields.note("")
        self._show()

    def _show(self) -> None:
        """What can be done now."""
        self.see.setEnabled(self._result() is not None)
        failed = any(entry.state is FileState.FAILED for entry in self.rows.entries)
        self.begin.setEnabled(bool(self._sources) and not self.running and not self.fields.problem)
        self.pause.setEnabled(self.running)
        self.pause.setText(self.tr("Go on") if self.paused else self.tr("Pause"))
        self.stop.setEnabled(self.running)
        self.again.setEnabled(failed and not self.running)
        self.fields.lock(on=self.running)
        self.bar.setVisible(self.running)
        plan = None if self._state.shown is None else self._state.shown.plan
        as_shown = self.tr("As shown: {0}").format("" if plan is None else plan_name(plan))
        self.instruction.setPlaceholderText(self.tr("What each photo needs most") if plan is None else as_shown)
        self.hint.setVisible(not self.rows.entries and not self._sources)

    # How it looks

    def _make_buttons(self) -> None:
        self.begin = push_button(self.tr("Start"), self.tr("Mend all photos"), self.start)
        self.pause = push_button(
            self.tr("Pause"), self.tr("Leave the machine to other work, or go on"), self.pause_or_resume
        )
        self.stop = push_button(self.tr("Cancel"), self.tr("Stop; what is done stays"), self.cancel)
        self.again = push_button(self.tr("Retry failed"), self.tr("Try once more what failed"), self.retry)
        self.see = push_button(self.tr("Open result"), self.tr("Show the selected photo's result"), self.open_result)
        self.status, self.hint = QLabel(), QLabel(self.tr("Drop a folder or photos here."))
        self.status.setTextFormat(Qt.TextFormat.PlainText)
        self.status.setWordWrap(True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(10)
        self.bar.setAccessibleName(self.tr("Progress of all photos"))

    def _make_table(self) -> None:
        self.table = BatchTableView(self.rows)
        self.table.selectionModel().currentChanged.connect(lambda _now, _before: self._show())
        self.table.doubleClicked.connect(lambda _index: self.open_result())
        enter = QShortcut(QKeySequence(Qt.Key.Key_Return), self.table, context=Qt.ShortcutContext.WidgetShortcut)
        enter.activated.connect(self.open_result)

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        for button in (self.begin, self.pause, self.stop, self.again, self.see):
            buttons.addWidget(button)
        buttons.addWidget(self.status, 1)
        layout = QVBoxLayout(self)
        layout.addWidget(self.fields)
        layout.addLayout(buttons)
        layout.addWidget(self.bar)
        layout.addWidget(self.hint)
        layout.addWidget(self.table, 1)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(super().sizeHint().width(), _HEIGHT)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        self.take([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()


def _entries_of(request: BatchRequest, _progress: Progress) -> list[BatchEntry]:
    """The photos that a batch would be about, numbered from 1. Raises PhotoError."""
    return [replace(entry, number=number) for number, entry in enumerate(find(request), start=1)]


def _names(sources: Sequence[Path]) -> str:
    """The first few."""
    return ", ".join(source.name for source in sources[:3]) + (" …" if len(sources) > 3 else "")
