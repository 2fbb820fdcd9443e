"""Many photos with one recipe: dropped, watched, paused, cancelled, tried again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QMenu,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from core.api import Model, Plan
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
from desktop.batch.kept import KeptBatch
from desktop.batch.runner import BatchRunner
from desktop.batch.table import THUMBNAIL, BatchTable, BatchTableView
from desktop.batch.thumbnails import Thumbnails
from desktop.bridge import Bridge
from desktop.flow import FlowLayout
from desktop.formatting import duration
from desktop.labels import plan_name
from desktop.places import Places, show_in_folder
from desktop.records import AnswerChoice
from desktop.state import AppState
from desktop.steps import recipe_of

_MIDDLE = QAbstractItemView.ScrollHint.PositionAtCenter
_LOWEST = 56  # Qt's pixels; the heads, and half a row that asks for more room
_HEIGHT = 320  # Qt's pixels; four rows at first


@dataclass(frozen=True)
class Done:
    """A photo's result: its file, and how it was made."""

    path: Path
    plan: Plan
    model: Model


class BatchDrawer(QWidget):
    """The contents of the dock. The recipe is that of the result shown, unless an instruction is written.

    open_asked: the user wants to see a photo, and what became of it.
    """

    shown_asked = Signal()  # the drawer has something to show
    open_asked = Signal(object, object)  # Path of the photo, Done | None

    def __init__(self, state: AppState, jobs: JobQueue, bridge: Bridge, kept: Path | None = None) -> None:
        """kept: the file that a batch is kept in until it has ended."""
        super().__init__()
        self._state, self._kept, self._closing = state, KeptBatch(kept), False
        self._runner = BatchRunner(jobs, bridge.post_batch)
        self._thumbnails, self._scanner = Thumbnails(THUMBNAIL), Background("scanner")
        self._scan_task: BackgroundTask | None = None
        self._sources: tuple[Path, ...] = ()
        self._begun: tuple[BatchRequest, str] | None = None  # the batch in the table, and its instruction
        self.running = self.paused = False
        self._left: float | None = None  # seconds
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
        state.batch_asked.connect(self.start_with)
        state.folder_asked.connect(self._take_folder)
        self._show()

    def use_places(self, places: Places) -> None:
        """Where photos were looked for last."""
        self.fields.places = places

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

    def start_with(self, instruction: str) -> None:
        """Begin with what was said in the chat."""
        self.instruction.setText(instruction)
        if self.begin.isEnabled():
            self.start()

    def _take_folder(self, folder: Path) -> None:
        """A folder that was asked for in the chat, to be looked at before anything begins."""
        self.instruction.clear()
        self.take([folder])
        self.shown_asked.emit()

    def offer_to_resume(self) -> None:
        """Say that a batch had not ended when the program did, and let the user choose."""
        if (kept := self._kept.read()) is None:
            return
        request, instruction = kept
        text = self.tr("A batch had not ended when Photomend was closed: {0}").format(_names(request.sources))
        self._state.answer(
            text,
            AnswerChoice(self.tr("Go on with the batch"), lambda: self.resume(request, instruction)),
            AnswerChoice(self.tr("Let it be"), self._kept.forget),
        )

    def resume(self, request: BatchRequest, instruction: str) -> None:
        """Go on with a batch of an earlier start."""
        self._sources = request.sources
        self.folder.setText(str(request.output))
        self.template.setText(request.template)
        self.instruction.setText(instruction)
        self.shown_asked.emit()
        self._begin(request, instruction)

    def retry(self) -> None:
        """What failed once more, in the same way."""
        if self._begun is not None:
            self._begin(*self._begun)

    def pause_or_resume(self) -> None:
        """Pause, or go on."""
        self.paused = not self.paused
        control = self._runner.control
        (control.pause if self.paused else control.resume)()
        self._tell(self._left if not self.paused else None)
        self._show()

    def cancel(self) -> None:
        """End within one tile; what is done stays."""
        self._runner.cancel()

    def close_for_now(self) -> None:
        """The window closes: what is not done is kept for the next start."""
        self._closing = True
        self._runner.cancel()

    def open_result(self) -> None:
        """Show the selected photo, and beside it what became of it."""
        if (entry := self._selected()) is not None:
            self.open_asked.emit(entry.source, self._done(entry))

    def _ask(self, at: QPoint) -> None:
        """What can be done with the photo under the pointer."""
        if self._selected() is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.see.text(), self.open_result)
        menu.addAction(self.tr("Show in its folder"), self._show_in_folder)
        menu.popup(self.table.viewport().mapToGlobal(at))

    def _show_in_folder(self) -> None:
        if (entry := self._selected()) is not None:
            done = self._done(entry)
            show_in_folder(entry.source if done is None else done.path)

    def _selected(self) -> BatchEntry | None:
        row = self.table.currentIndex().row()
        return self.rows.entries[row] if 0 <= row < len(self.rows.entries) else None

    def _done(self, entry: BatchEntry) -> Done | None:
        """What became of a photo, once it is done."""
        if self._begun is None or not entry.output or entry.state is not FileState.DONE:
            return None
        request, instruction = self._begun
        recipe = self._runner.recipe or request.recipe
        return Done(
            request.output / entry.output, replace(recipe.plan(), text=instruction or recipe.text), recipe.model
        )

    def close_down(self) -> None:
        """After the queue was closed: wait for the threads' end."""
        self._runner.close()
        self._scanner.close()
        self._thumbnails.close()

    # What becomes of it

    def _recipe(self) -> Recipe:
        return recipe_of(self._state.shown) or Recipe(auto=True)

    def _request(self) -> BatchRequest:
        folder, template = Path(self.folder.text()), self.template.text()
        return BatchRequest(self._sources, folder, self._recipe(), template, recursive=True, resume=True)

    def _clear(self) -> None:
        self._sources, self._begun = (), None
        self._state.batch_size = 0
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
        self._state.batch_size = len(entries)
        self.status.setText(text)
        self.fields.show_first(entries[0] if entries else None)

    def _begin(self, request: BatchRequest, instruction: str) -> None:
        self._begun = (request, instruction)
        self.running, self.paused, self._left = True, False, None
        self._state.batch_size = 0  # nothing that a message could still be about
        self._kept.keep(request, instruction)
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
                self._tell(None)
            case FileChanged(entry) if entry.state is FileState.WORKING:
                self.table.scrollTo(self.rows.index_of(entry.number), _MIDDLE)
            case FileProgress():
                self._show_progress(event)
            case BatchEnded(report):
                if not self._closing:
                    self._kept.forget()
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
        self._left = event.total_left
        self._tell(self._left)

    def _tell(self, left: float | None) -> None:
        """How far it is."""
        ended = sum(entry.ended for entry in self.rows.entries)
        text = self.tr("{0} of {1} done").format(ended, len(self.rows.entries))
        if self.paused:
            text = self.tr("Paused; {0}").format(text)
        elif left is not None:
            text = self.tr("{0}, {1} left").format(text, duration(left))
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
        self.see.setEnabled(self._selected() is not None)
        failed = any(entry.state is FileState.FAILED for entry in self.rows.entries)
        self.begin.setEnabled(bool(self._sources) and not self.running and not self.fields.problem)
        self.pause.setEnabled(self.running)
        self.pause.setText(self.tr("Go on") if self.paused else self.tr("Pause"))
        self.stop.setEnabled(self.running)
        self.again.setEnabled(failed and not self.running)
        self.fields.lock(on=self.running)
        self.bar.setVisible(self.running)
        recipe = recipe_of(self._state.shown)
        plan = None if recipe is None else recipe.plan()
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
        self.see = push_button(
            self.tr("Open"), self.tr("Show the selected photo, and beside it its result"), self.open_result
        )
        self.status, self.hint = QLabel(), QLabel(self.tr("Drop a folder or photos here."))
        self.status.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(10)
        self.bar.setAccessibleName(self.tr("Progress of all photos"))

    def _make_table(self) -> None:
        self.table = BatchTableView(self.rows)
        self.table.setMinimumHeight(_LOWEST)
        self.table.selectionModel().currentChanged.connect(lambda _now, _before: self._show())
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._ask)
        self.table.doubleClicked.connect(lambda _index: self.open_result())
        enter = QShortcut(QKeySequence(Qt.Key.Key_Return), self.table, context=Qt.ShortcutContext.WidgetShortcut)
        enter.activated.connect(self.open_result)

    def _arrange(self) -> None:
        buttons = FlowLayout()
        for button in (self.begin, self.pause, self.stop, self.again, self.see, self.status):
            buttons.addWidget(button)
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
