"""The models dialog: what is installed, where it comes from, whether it is sound, and how to get more."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.models.registry import network_names
from core.progress import Progress
from core.weights.checksums import Check
from core.weights.store import user_weights_dir
from desktop.background import Background, BackgroundTask
from desktop.controls import spaced
from desktop.dialogs import model_tasks
from desktop.dialogs.model_labels import ModelLabels
from desktop.formatting import duration, percentage

if TYPE_CHECKING:
    from core.weights.inventory import Item


class ModelsDialog(QDialog):
    """A table of files, and what can be done. One thing at a time, each off the GUI thread."""

    changed = Signal()

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background, self._labels = background, ModelLabels(self)
        self._items: list[Item] = []
        self._task: BackgroundTask | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Models"))
        self._make_table()
        self._make_buttons()
        self._arrange()
        self.finished.connect(self._forget)
        self._list()
        spaced(self)

    def _make_table(self) -> None:
        titles = (self.tr("Model"), self.tr("Size"), self.tr("Licence"), self.tr("From"), self.tr("State"))
        self.table = QTableWidget(0, len(titles))
        self.table.setHorizontalHeaderLabels(titles)
        self.table.setAccessibleName(self.tr("Installed models"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(len(titles) - 1, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.itemSelectionChanged.connect(self._enable)

    def _make_buttons(self) -> None:
        self.bring = self._button(
            self.tr("&Import…"),
            self.tr("Copy a checkpoint ({0}) to your models").format(network_names()),
            self._ask_file,
        )
        self.fetch = self._button(
            self.tr("&Download…"),
            self.tr("Ask the authors' servers how large their InstructIR is; then you decide"),
            self._ask_sizes,
        )
        self.verify = self._button(self.tr("&Verify"), self.tr("Compare every file with its digest"), self._verify)
        self.remove = self._button(
            self.tr("&Remove…"),
            self.tr("Delete the selected file; what ships with Photomend stays"),
            self._ask_remove,
        )
        self.leave = self._button(self.tr("Close"), self.tr("Close (Esc)"), self.close)
        self.stop = self._button(self.tr("&Stop"), self.tr("Stop; a download goes on from there next time"), self._stop)

    def _button(self, text: str, hint: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(hint)
        button.setAutoDefault(False)  # Enter in the table is no click here
        button.clicked.connect(lambda _checked=False: do())
        return button

    def _arrange(self) -> None:
        self.says, self.bar = QLabel(), QProgressBar()
        self.says.setWordWrap(True)
        self.says.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.folder = QLabel(self.tr("Your models are kept in {0}").format(user_weights_dir()))
        self.folder.setObjectName("hint")
        self.folder.setWordWrap(True)
        doing, below = QHBoxLayout(), QHBoxLayout()
        doing.addWidget(self.bar, 1)
        doing.addWidget(self.stop)
        for widget in (self.bring, self.fetch, self.verify, self.remove):
            below.addWidget(widget)
        below.addStretch(1)
        below.addWidget(self.leave)
        layout = QVBoxLayout(self)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.folder)
        layout.addWidget(self.says)
        layout.addLayout(doing)
        layout.addLayout(below)
        self.resize(820, 440)

    # What runs in a thread

    def _run(self, doing: Callable[[Progress], object], then: Callable[[Any], None], says: str) -> None:
        self.says.setText(says)
        task = self._task = self._background.run(doing)
        task.progressed.connect(self._progressed)
        task.done.connect(partial(self._done, then))
        task.failed.connect(self._failed)
        task.cancelled.connect(self._cancelled)
        self.bar.setRange(0, 0)
        self._enable()

    @Slot(float, object)
    def _progressed(self, fraction: float, seconds_left: float | None) -> None:
        self.bar.setRange(0, 100)
        self.bar.setValue(round(fraction * 100))
        done = percentage("%p")
        left = "" if seconds_left is None else self.tr("{0}, {1} left").format(done, duration(seconds_left))
        self.bar.setFormat(left or done)

    def _done(self, then: Callable[[Any], None], outcome: object) -> None:
        self._end("")
        then(outcome)

    @Slot(str)
    def _failed(self, sentence: str) -> None:
        self._end(sentence)

    @Slot()
    def _cancelled(self) -> None:
        self._end(self.tr("Stopped."))

    def _end(self, says: str) -> None:
        self._task = None
        self.says.setText(says)
        self._enable()

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _forget(self) -> None:
        """The dialog is gone; so is who would hear of it."""
        if self._task is not None:
            self._task.forget()

    def _enable(self) -> None:
        busy, item = self._task is not None, self.selected()
        for button in (self.bring, self.fetch, self.verify):
            button.setEnabled(not busy)
        self.remove.setEnabled(not busy and item is not None and not item.bundled)
        self.bar.setVisible(busy)
        self.stop.setVisible(busy)

    # What can be done

    def selected(self) -> Item | None:
        """The file that is selected."""
        row = self.table.currentRow() if self.table.selectedItems() else -1
        return self._items[row] if 0 <= row < len(self._items) else None

    def _list(self, says: str = "") -> None:
        self._run(model_tasks.look, partial(self._fill, says), says or self.tr("Looking at the models…"))

    def _fill(self, says: str, items: list[Item], checks: Mapping[Path, Check] | None = None) -> None:
        self._items = items
        self.says.setText(says)
        self.table.setRowCount(len(items))
        for row, item in enumerate(items):
            for column, text in enumerate(self._labels.row(item, (checks or {}).get(item.path))):
                cell = QTableWidgetItem(text)
                cell.setToolTip(item.problem or f"{text}\n{item.path}\nSHA-256 {item.sha256 or '—'}\n{item.source}")
                self.table.setItem(row, column, cell)
        self._enable()

    def _verify(self) -> None:
        self._run(model_tasks.verify_all, self._verified, self.tr("Verifying…"))

    def _verified(self, outcome: tuple[list[Item], Mapping[Path, Check]]) -> None:
        items, checks = outcome
        bad = [path.name for path, check in checks.items() if check == "changed"]
        says = self.tr("Changed since they were published or installed: {0}").format(", ".join(bad))
        self._fill(says if bad else self.tr("All files are as they should be."), items, checks)

    def _ask_file(self) -> None:
        filters = self.tr("Checkpoints ({0})").format("*.safetensors *.pt *.pth *.ckpt")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Import a checkpoint"), "", filters)
        if name:
            self.import_file(Path(name))

    def import_file(self, path: Path) -> None:
        """Copy a checkpoint to the user's."""
        says = self.tr("Importing {0}…").format(path.name)
        self._run(partial(model_tasks.bring_in, path), self._arrived, says)

    def _arrived(self, name: str) -> None:
        self._list(self.tr("{0} is installed and is used from now on.").format(name))
        self.changed.emit()

    def _ask_sizes(self) -> None:
        self._run(model_tasks.ask_sizes, self._ask_download, self.tr("Asking how large it is…"))

    def _ask_download(self, offer: model_tasks.Offer) -> None:
        """Nothing is fetched without a yes."""
        if not offer.wanted:
            self.says.setText(self.tr("{0}: nothing is missing.").format(offer.title))
            return
        question = QMessageBox(self)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setIcon(QMessageBox.Icon.Question)
        question.setWindowTitle(self.tr("Download"))
        question.setText(self.tr("Download {0}?").format(offer.title))
        question.setInformativeText(self._labels.offer(offer))
        yes = question.addButton(self.tr("Download"), QMessageBox.ButtonRole.AcceptRole)
        question.setDefaultButton(question.addButton(QMessageBox.StandardButton.Cancel))
        yes.clicked.connect(lambda: self._download(offer))
        question.open()

    def _download(self, offer: model_tasks.Offer) -> None:
        self._run(partial(model_tasks.fetch, offer), self._arrived, self.tr("Downloading {0}…").format(offer.title))

    def _ask_remove(self) -> None:
        item = self.selected()
        if item is None:
            return
        question = QMessageBox(self)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setIcon(QMessageBox.Icon.Warning)
        question.setWindowTitle(self.tr("Remove"))
        question.setText(self.tr("Delete {0}?").format(item.path.name))
        question.setInformativeText(str(item.path))
        yes = question.addButton(self.tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        question.setDefaultButton(question.addButton(QMessageBox.StandardButton.Cancel))
        yes.clicked.connect(lambda: self._remove(item))
        question.open()

    def _remove(self, item: Item) -> None:
        says = self.tr("{0} is deleted.").format(item.path.name)
        self._run(partial(model_tasks.take_away, item), lambda _nothing: self._removed(says), says)

    def _removed(self, says: str) -> None:
        self._list(says)
        self.changed.emit()
