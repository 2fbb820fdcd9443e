"""Many photos with one recipe: dropped, watched, paused, cancelled, tried again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from core.batch.events import BatchEntry, BatchRequest, FileState, Report
from core.jobs.queue import JobQueue
from core.recipe import Recipe
from desktop.batch.buttons import BatchButtons
from desktop.batch.done import Done, done_of
from desktop.batch.fields import BatchFields
from desktop.batch.kept import Begun, KeptBatch
from desktop.batch.list import BatchList
from desktop.batch.progress import BatchProgress
from desktop.batch.runner import BatchRunner
from desktop.batch.scanner import SourceScanner, names_of
from desktop.batch.table import THUMBNAIL, BatchTable
from desktop.batch.thumbnails import Thumbnails
from desktop.bridge import Bridge
from desktop.places import Places
from desktop.state import AppState
from desktop.steps import recipe_of

_HEIGHT = 320  # Qt's pixels; four rows at first


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
        self._thumbnails, self._scanner = Thumbnails(THUMBNAIL), SourceScanner()
        self._sources: tuple[Path, ...] = ()
        self._begun: Begun | None = None  # the batch in the table
        self.brightens_raw: Callable[[], bool] = lambda: False  # as the settings have it
        self.rows = BatchTable(self._thumbnails.of)
        self.fields = BatchFields(self._recipe)
        self.instruction, self.folder = self.fields.instruction, self.fields.folder
        self.template = self.fields.template
        self.buttons = BatchButtons()
        self.begin, self.status, self.bar = self.buttons.begin, self.buttons.status, self.buttons.bar
        self.buttons.begin.clicked.connect(lambda _on=False: self.start())
        self.buttons.pause.clicked.connect(lambda _on=False: self.pause_or_resume())
        self.buttons.stop.clicked.connect(lambda _on=False: self.cancel())
        self.buttons.again.clicked.connect(lambda _on=False: self.retry())
        self.buttons.see.clicked.connect(lambda _on=False: self.open_result())
        self.hint = QLabel(self.tr("Drop a folder or photos here."))
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.list = BatchList(self.rows, self._done, self.buttons.see.text())
        self.table = self.list.table
        self.list.chosen.connect(self._show)
        self.list.open_asked.connect(self.open_result)
        self._progress = BatchProgress(state, self.rows, self.table, self.fields, self.buttons)
        self._arrange()
        self.setAcceptDrops(True)
        self.fields.sources_chosen.connect(self.take)
        self.fields.cleared.connect(self._clear)
        self.fields.folder_changed.connect(self._scan)
        self.fields.checked.connect(self._show)
        self._scanner.found.connect(self._show_found)
        self._runner.refused.connect(self._end)
        bridge.batch_arrived.connect(self._progress.hear)
        self._progress.ended.connect(self._account)
        self._thumbnails.ready.connect(self.rows.redraw_thumbnail)
        state.shown_changed.connect(self.fields.check)
        state.batch_asked.connect(self.start_with)
        state.folder_asked.connect(self._take_folder)
        self._show()

    @property
    def running(self) -> bool:
        """A batch is being mended."""
        return self._progress.running

    def use_places(self, places: Places) -> None:
        """Where photos were looked for last."""
        self.fields.places = places

    # What the user can do

    def take(self, sources: Sequence[Path]) -> None:
        """Add photos and folders to the list; to an empty one, once its batch has ended."""
        if self.running:
            self.fields.note(self.tr("A batch is running; add these once it has ended: {0}").format(names_of(sources)))
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
        self._begin(Begun(self._request(), self.instruction.text().strip(), self.fields.computers.address))

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
        self._kept.offer(self._state.answer, self.resume)

    def resume(self, begun: Begun) -> None:
        """Go on with a batch of an earlier start."""
        self._sources = begun.request.sources
        self.folder.setText(str(begun.request.output))
        self.template.setText(begun.request.template)
        self.instruction.setText(begun.instruction)
        self.fields.computers.address = begun.computers
        self.shown_asked.emit()
        self._begin(begun)

    def retry(self) -> None:
        """What failed once more, in the same way; on other computers where those were chosen since."""
        if self._begun is not None:
            self._begin(replace(self._begun, computers=self.fields.computers.address))

    def pause_or_resume(self) -> None:
        """Pause, or go on."""
        control, paused = self._runner.control, not self._progress.paused
        (control.pause if paused else control.resume)()
        self._progress.pause(on=paused)
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
        if (entry := self.list.selected) is not None:
            self.open_asked.emit(entry.source, self._done(entry))

    def _done(self, entry: BatchEntry) -> Done | None:
        return (
            None
            if self._begun is None
            else done_of(entry, self._begun.request, self._begun.instruction, self._runner.recipe)
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
        self._scanner.forget()
        self.rows.show([])
        self.status.clear()
        self.fields.show_first(None)

    def _scan(self) -> None:
        """Which photos are they? The folder of the results is none of them, wherever it lies."""
        if self._sources and not self.running and self._begun is None:
            self.status.setText(self.tr("Looking for photos"))
            self._scanner.look(self._request())
            self._show()

    def _show_found(self, entries: list[BatchEntry], text: str) -> None:
        if self.running or self._begun is not None:
            return
        if not entries:
            self._sources = ()
        self.rows.show(entries)
        self._state.batch_size = len(entries)
        self.status.setText(text)
        self.fields.show_first(entries[0] if entries else None)

    def _begin(self, begun: Begun) -> None:
        begun = replace(begun, request=replace(begun.request, brighten=self.brightens_raw()))
        self._begun = begun
        self._state.batch_size = 0  # nothing that a message could still be about
        self._kept.keep(begun)
        self._progress.begin(elsewhere=bool(begun.computers))
        self.status.setText(self.tr("Looking for photos"))
        self._runner.start(begun.request, begun.instruction, begun.computers)
        self._show()

    def _account(self, report: Report) -> None:
        if not self._closing:
            self._kept.forget()
        self._end(self.buttons.account_of(report))

    def _end(self, text: str) -> None:
        self._progress.end()
        self.status.setText(text)
        self.fields.note("")
        self._show()

    def _show(self) -> None:
        """What can be done now."""
        failed = any(entry.state is FileState.FAILED for entry in self.rows.entries)
        self.buttons.allow(
            begin=bool(self._sources) and not self.fields.problem,
            running=self.running,
            paused=self._progress.paused,
            failed=failed,
            chosen=self.list.selected is not None,
        )
        self.fields.lock(on=self.running)
        recipe = recipe_of(self._state.shown)
        self.fields.show_plan(None if recipe is None else recipe.plan())
        self.hint.setVisible(not self.rows.entries and not self._sources)

    # How it looks

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 0)
        layout.setSpacing(0)
        for part in (self.fields, self.buttons, self.hint):
            layout.addSpacerItem(QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Maximum))
            layout.addWidget(part)
        layout.addWidget(self.list.table, 1)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(super().sizeHint().width(), _HEIGHT)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        self.take([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()
