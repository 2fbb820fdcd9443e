"""What a batch is asked for: the photos, what to do to them, where the results go and what they are called."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.api import Plan
from core.batch.events import BatchEntry
from core.errors import UsageError
from core.photo.naming import DEFAULT_TEMPLATE
from core.recipe import Recipe
from desktop.batch.computers import ComputersField
from desktop.batch.example import example_of
from desktop.controls import Elided
from desktop.dialogs.files import FolderDialog, OpenDialog
from desktop.labels import plan_name
from desktop.places import Places

_MARGIN = 12  # Qt's pixels beside a button's text

translate = QCoreApplication.translate


def push_button(text: str, hint: str, act: Callable[[], None] | None = None) -> QPushButton:
    """A button that is as wide as its words in every language. hint: names it where the text is only a sign."""
    button = QPushButton(text)
    button.setToolTip(hint)
    button.setMinimumWidth(button.fontMetrics().horizontalAdvance(text) + 2 * _MARGIN)
    button.setAccessibleName(hint if text == "…" else text)
    if act is not None:
        button.clicked.connect(lambda _checked=False: act())
    return button


class BatchFields(QWidget):
    """The fields above the table.

    sources_chosen: photos and folders to be added; cleared: the list is to be empty; folder_changed: the results go
    elsewhere; checked: `problem` may be another.
    """

    sources_chosen = Signal(object)  # list[Path]
    cleared = Signal()
    folder_changed = Signal()
    checked = Signal()

    def __init__(self, recipe: Callable[[], Recipe]) -> None:
        """recipe: what would be done now, for the example of a name."""
        super().__init__()
        self._recipe = recipe
        self._first: BatchEntry | None = None
        self.places: Places | None = None
        self.problem = ""  # why the batch cannot begin, a sentence
        self._make_fields()
        self._make_buttons()
        self._arrange()
        # The decoders that the naming comes with load after the window stands.
        self.template.textChanged.connect(self.check)
        self.instruction.textChanged.connect(self.check)
        self.folder.editingFinished.connect(self.folder_changed)
        QTimer.singleShot(0, self, self.check)

    def show_first(self, first: BatchEntry | None) -> None:
        """The photo whose result's name is shown."""
        self._first = first
        self.check()

    def show_plan(self, plan: Plan | None) -> None:
        """What is done where nothing is written: a plan, or what each photo needs."""
        as_shown = translate("BatchDrawer", "As shown: {0}").format("" if plan is None else plan_name(plan))
        needed = translate("BatchDrawer", "What each photo needs most")
        self.instruction.setPlaceholderText(needed if plan is None else as_shown)

    def check(self) -> None:
        """Show what the first result will be called, or why it cannot be called so."""
        try:
            instructed = bool(self.instruction.text().strip())
            name = example_of(self.template.text(), self._first, self._recipe(), instructed=instructed)
            self.example.say(f"→ {name}")
            self.problem = ""
        except UsageError as error:
            self.example.say("")
            self.problem = str(error)
        self.note(self.problem)
        self.checked.emit()

    def note(self, text: str) -> None:
        """A sentence below the fields; nothing takes it away, unless a problem remains."""
        self.notice.setText(text or self.problem)
        self.notice.setVisible(bool(self.notice.text()))

    def lock(self, *, on: bool) -> None:
        """While a batch runs nothing of it changes."""
        own = (self.instruction, self.computers, self.folder, self.choose, self.template, self.add, self.add_photos)
        for widget in own:
            widget.setEnabled(not on)
        self.clear.setEnabled(not on and self._first is not None)

    def _make_fields(self) -> None:
        self.instruction, self.folder, self.template = QLineEdit(), QLineEdit(), QLineEdit(DEFAULT_TEMPLATE)
        self.computers = ComputersField()
        self.instruction.setAccessibleName(self.tr("Instruction for all photos"))
        self.folder.setAccessibleName(self.tr("Folder for the results"))
        self.template.setAccessibleName(self.tr("Name of each result"))
        self.template.setToolTip(self.tr("From {name}, {task}, {model}, {n}, {date} and {ext}"))
        self.example, self.notice = Elided(), QLabel()
        self.notice.setTextFormat(Qt.TextFormat.PlainText)
        self.notice.setWordWrap(True)
        self.notice.hide()

    def _make_buttons(self) -> None:
        self.add = push_button(self.tr("Add folder…"), self.tr("Choose a folder with photos"), self._ask_folder)
        self.add_photos = push_button(self.tr("Add photos…"), self.tr("Choose single photos"), self._ask_photos)
        self.clear = push_button(self.tr("Clear list"), self.tr("Begin with an empty list"), self.cleared.emit)
        self.choose = push_button("…", self.tr("Choose the folder for the results"), self._ask_results)

    def _arrange(self) -> None:
        grid = QGridLayout()
        naming = QHBoxLayout()
        for part, stretch in ((self.folder, 3), (self.choose, 0), (self._label("named", self.template), 0)):
            naming.addWidget(part, stretch)
        naming.addWidget(self.template, 2)
        naming.addWidget(self.example, 2)
        asking = QHBoxLayout()
        asking.addWidget(self.instruction, 1)
        asking.addWidget(self._label("computers", self.computers))
        asking.addWidget(self.computers)
        for button in (self.add, self.add_photos, self.clear):
            asking.addWidget(button)
        for row, (label, line) in enumerate(
            ((self._label("do", self.instruction), asking), (self._label("results", self.folder), naming))
        ):
            grid.addWidget(label, row, 0)
            grid.addLayout(line, row, 1)
        grid.setColumnStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(grid)
        layout.addWidget(self.notice)

    def _label(self, which: str, field: QWidget) -> QLabel:
        texts = {"do": self.tr("Do to all"), "results": self.tr("Results in"), "named": self.tr("Named")}
        texts["computers"] = self.tr("Computers")
        label = QLabel(texts[which])
        label.setBuddy(field)
        return label

    # What the user is asked

    def _ask_folder(self) -> None:
        FolderDialog(self, self.tr("Folder with photos"), self._last(), self._chosen).open()

    def _last(self) -> Path:
        return Path.home() if self.places is None else self.places.for_batches

    def _chosen(self, folder: Path) -> None:
        if self.places is not None:
            self.places.batch_from(folder)
        self.sources_chosen.emit([folder])

    def _ask_photos(self) -> None:
        OpenDialog(self, self._last(), self._photos_chosen, many=True).open()

    def _photos_chosen(self, paths: Sequence[Path]) -> None:
        if self.places is not None and paths:
            self.places.batch_from(paths[0].parent)
        self.sources_chosen.emit(list(paths))

    def _ask_results(self) -> None:
        now = Path(self.folder.text())
        title = self.tr("Folder for the results")
        FolderDialog(self, title, now if now.is_dir() else now.parent, self._results_chosen).open()

    def _results_chosen(self, folder: Path) -> None:
        self.folder.setText(str(folder))
        self.folder_changed.emit()
