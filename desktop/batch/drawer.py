"""Many photos with one recipe: dropped, watched, paused, cancelled, tried again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from core.batch.events import (
    DEFAULT_TEMPLATE,
    BatchEnded,
    BatchRequest,
    BatchStarted,
    FileProgress,
    FileState,
    Report,
)
from core.jobs import JobQueue
from core.recipe import Recipe
from desktop.batch.example import example_of
from desktop.batch.runner import BatchRunner, Refused
from desktop.batch.table import OUTCOME, PHOTO, PROGRESS, THUMBNAIL, BatchTable, ProgressCell
from desktop.batch.thumbnails import Thumbnails
from desktop.bridge import Bridge
from desktop.state import AppState
from desktop.words import duration, plan_name

_WIDTHS = (260, 110, 140, 90)
_ROW, _MARGIN = 44, 12  # Qt's pixels


class BatchDrawer(QWidget):
    """The contents of the dock. The recipe is that of the result shown, unless an instruction is written.

    open_asked: the user wants to see a result.
    """

    open_asked = Signal(object)  # Path

    def __init__(self, state: AppState, jobs: JobQueue, bridge: Bridge) -> None:
        super().__init__()
        self._state = state
        self._runner = BatchRunner(jobs, bridge.post_batch)
        self._thumbnails = Thumbnails(THUMBNAIL)
        self._sources: tuple[Path, ...] = ()
        self._request: BatchRequest | None = None
        self.running = self.paused = False
        self.rows = BatchTable(self._thumbnails.of)
        self._make_fields()
        self._make_buttons()
        self._make_table()
        self._arrange()
        self.setAcceptDrops(True)
        bridge.batch_arrived.connect(self._hear)
        self._thumbnails.ready.connect(self.rows.redraw_thumbnail)
        state.shown_changed.connect(self._show)
        self._show()

    # What the user can do

    def take(self, sources: Sequence[Path]) -> None:
        """These photos and folders are the next batch."""
        if self.running or not sources:
            return
        self._sources = tuple(sources)
        first = self._sources[0]
        self.folder.setText(str((first if first.is_dir() else first.parent) / self.tr("mended")))
        self.rows.show([])
        self._show_example()
        self.status.setText(self.tr("Ready: {0}").format(", ".join(source.name for source in sources[:3])))
        self._show()

    def start(self) -> None:
        """Begin, or go on where the folder's journal says that an earlier run ended."""
        shown = self._state.shown
        plan = None if shown is None else shown.plan
        recipe = Recipe(auto=True) if shown is None or plan is None else Recipe.of(plan, shown.model)
        self._begin(
            BatchRequest(
                self._sources,
                Path(self.folder.text()),
                recipe,
                self.template.text(),
                recursive=True,
                resume=True,
            )
        )

    def retry(self) -> None:
        """What failed once more, in the same way."""
        if self._request is not None:
            self._begin(self._request)

    def rest(self) -> None:
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
        if self._request is None or not 0 <= row < len(self.rows.entries):
            return None
        output = self.rows.entries[row].output
        return self._request.output / output if output and self.rows.entries[row].state is FileState.DONE else None

    def close_down(self) -> None:
        """After the queue was closed: wait for the threads' end."""
        self._runner.close()
        self._thumbnails.close()

    # What becomes of it

    def _begin(self, request: BatchRequest) -> None:
        text = self.instruction.text().strip()
        self._request = request
        self.running, self.paused = True, False
        self.status.setText(self.tr("Looking for photos"))
        self.bar.setRange(0, 0)
        self._runner.start(request, text)
        self._show()

    def _hear(self, event: object) -> None:
        match event:
            case Refused(message):
                self._end(message)
            case BatchEnded(report):
                self.rows.hear(event)
                self._end(self._told(report))
            case FileProgress():
                self.rows.hear(event)
                self._show_progress(event)
            case _:
                self.rows.hear(event)  # pyright: ignore[reportArgumentType]  # the other events of a batch
                if isinstance(event, BatchStarted):
                    self.bar.setRange(0, 1000)

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
        self._show()

    def _show(self) -> None:
        """What can be done now."""
        self.see.setEnabled(self._result() is not None)
        failed = any(entry.state is FileState.FAILED for entry in self.rows.entries)
        self.begin.setEnabled(bool(self._sources) and not self.running)
        self.pause.setEnabled(self.running)
        self.pause.setText(self.tr("Go on") if self.paused else self.tr("Pause"))
        self.stop.setEnabled(self.running)
        self.again.setEnabled(failed and not self.running)
        for widget in (self.instruction, self.folder, self.choose_folder, self.template, self.add):
            widget.setEnabled(not self.running)
        self.bar.setVisible(self.running)
        plan = None if self._state.shown is None else self._state.shown.plan
        as_shown = self.tr("As shown: {0}").format("" if plan is None else plan_name(plan))
        self.instruction.setPlaceholderText(self.tr("What each photo needs most") if plan is None else as_shown)
        self.hint.setVisible(not self.rows.entries and not self._sources)

    def _show_example(self) -> None:
        self.example.setText(example_of(self.template.text(), self._sources))

    # How it looks

    def _make_fields(self) -> None:
        self.instruction, self.folder, self.template = QLineEdit(), QLineEdit(), QLineEdit(DEFAULT_TEMPLATE)
        self.instruction.setAccessibleName(self.tr("Instruction for all photos"))
        self.folder.setAccessibleName(self.tr("Folder for the results"))
        self.template.setAccessibleName(self.tr("Name of each result"))
        self.template.setToolTip(self.tr("From {name}, {task}, {model}, {n}, {date} and {ext}"))
        self.example, self.status, self.hint = QLabel(), QLabel(), QLabel(self.tr("Drop a folder or photos here."))
        self.example.setTextFormat(Qt.TextFormat.PlainText)
        self.status.setTextFormat(Qt.TextFormat.PlainText)
        self.status.setWordWrap(True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(10)
        self.bar.setAccessibleName(self.tr("Progress of all photos"))
        # The decoders that the naming comes with load after the window stands.
        self.template.textChanged.connect(self._show_example)
        QTimer.singleShot(0, self, self._show_example)

    def _make_buttons(self) -> None:
        self.add = self._button(self.tr("Add folder"), self.tr("Choose a folder with photos"), self._ask_sources)
        self.choose_folder = self._button("…", self.tr("Choose the folder for the results"), self._ask_folder)
        self.begin = self._button(self.tr("Start"), self.tr("Mend all photos"), self.start)
        self.pause = self._button(self.tr("Pause"), self.tr("Leave the machine to other work, or go on"), self.rest)
        self.stop = self._button(self.tr("Cancel"), self.tr("Stop; what is done stays"), self.cancel)
        self.again = self._button(self.tr("Retry failed"), self.tr("Try once more what failed"), self.retry)
        self.see = self._button(self.tr("Open result"), self.tr("Show the selected photo's result"), self.open_result)

    def _button(self, text: str, hint: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(hint)
        button.setMinimumWidth(button.fontMetrics().horizontalAdvance(text) + 2 * _MARGIN)
        button.setAccessibleName(hint if text == "…" else text)
        button.clicked.connect(lambda _checked=False: act())
        return button

    def _make_table(self) -> None:
        self.table = QTableView()
        self.table.setModel(self.rows)
        self.table.setItemDelegateForColumn(PROGRESS, ProgressCell(self.table))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setIconSize(THUMBNAIL)
        self.table.setShowGrid(False)
        self.table.setAccessibleName(self.tr("Photos of the batch"))
        self.table.verticalHeader().setVisible(False)
        self.table.verticalHeader().setDefaultSectionSize(_ROW)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(OUTCOME, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(_WIDTHS, PHOTO):
            self.table.setColumnWidth(column, width)
        self.table.selectionModel().currentChanged.connect(lambda _now, _before: self._show())
        self.table.doubleClicked.connect(lambda _index: self.open_result())

    def _arrange(self) -> None:
        fields = QGridLayout()
        for row, (name, *widgets) in enumerate(
            (
                (self.tr("Do to all"), self.instruction, self.add),
                (self.tr("Results in"), self.folder, self.choose_folder),
                (self.tr("Named"), self.template, self.example),
            )
        ):
            label = QLabel(name)
            label.setBuddy(widgets[0])
            for column, widget in enumerate((label, *widgets)):
                fields.addWidget(widget, row, column)
        fields.setColumnStretch(1, 1)
        buttons = QHBoxLayout()
        for button in (self.begin, self.pause, self.stop, self.again, self.see):
            buttons.addWidget(button)
        buttons.addWidget(self.status, 1)
        layout = QVBoxLayout(self)
        layout.addLayout(fields)
        layout.addLayout(buttons)
        layout.addWidget(self.bar)
        layout.addWidget(self.hint)
        layout.addWidget(self.table, 1)

    def _ask_sources(self) -> None:
        if name := QFileDialog.getExistingDirectory(self, self.tr("Folder with photos")):
            self.take([Path(name)])

    def _ask_folder(self) -> None:
        if name := QFileDialog.getExistingDirectory(self, self.tr("Folder for the results"), self.folder.text()):
            self.folder.setText(name)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        if not self.running and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        self.take([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()
