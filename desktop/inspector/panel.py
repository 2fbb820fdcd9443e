"""What happens inside: how the sentence was read, which experts were chosen, and all results so far."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import (
    QFormLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from core.api import TASKS, Model, Step
from desktop.inspector.experts import ExpertsView
from desktop.state import AppState, Result
from desktop.words import duration, model_name, step_name, task_name


class InstructionTab(QScrollArea):
    """The seven probabilities of each step."""

    def __init__(self, state: AppState) -> None:
        super().__init__()
        self._state = state
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("How your sentence was read"))
        state.plan_changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        inside = QWidget()
        layout = QVBoxLayout(inside)
        note = QLabel(self.tr("How sure the reading of your sentence is. This is about the sentence, not the photo."))
        note.setWordWrap(True)
        layout.addWidget(note)
        for step in self._state.plan.steps if self._state.plan else ():
            layout.addWidget(self._title(step))
            layout.addLayout(self._bars(step))
        layout.addStretch(1)
        self.setWidget(inside)

    def _title(self, step: Step) -> QLabel:
        title = QLabel(f"{step_name(step)} — “{step.words}”" if step.words else step_name(step))
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        title.setObjectName("title")
        return title

    def _bars(self, step: Step) -> QFormLayout:
        form = QFormLayout()
        for task in TASKS:
            bar = QProgressBar()
            bar.setRange(0, 100)
            bar.setValue(round(step.probabilities.get(task, 0) * 100))
            bar.setAccessibleName(task_name(task))
            form.addRow(task_name(task), bar)
        return form


class ResultsTab(QListWidget):
    """Every result, with what was taken back; a click shows it."""

    def __init__(self, state: AppState) -> None:
        super().__init__()
        self._state = state
        self.setIconSize(QSize(72, 54))
        self.setWordWrap(True)
        self.setAccessibleName(self.tr("Results"))
        state.results_changed.connect(self._fill)
        state.shown_changed.connect(self._select)
        self.itemActivated.connect(self._visit)
        self.itemClicked.connect(self._visit)

    def _fill(self) -> None:
        self.clear()
        for result in self._state.results:
            item = QListWidgetItem(_icon(result), self._text(result))
            self.addItem(item)
        self._select()

    def _text(self, result: Result) -> str:
        if result.base is None:
            return self.tr("Original\n{0}").format(result.label)
        return f"{result.label}\n" + self.tr("from {0} · {1}").format(
            self._state.results.index(result.base) + 1, duration(result.seconds)
        )

    def _select(self) -> None:
        if self._state.shown in self._state.results:
            self.setCurrentRow(self._state.results.index(self._state.shown))

    def _visit(self, item: QListWidgetItem) -> None:
        result = self._state.results[self.row(item)]
        if result is not self._state.shown:
            self._state.visit(result)


class Inspector(QWidget):
    """Three tabs, and a line about the result that is shown."""

    def __init__(self, state: AppState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.tabs = QTabWidget()
        self.experts, self.results = ExpertsView(state), ResultsTab(state)
        self.tabs.addTab(self.results, self.tr("History"))
        self.tabs.addTab(InstructionTab(state), self.tr("Instruction"))
        self.tabs.addTab(self.experts, self.tr("Experts"))
        self.about = QLabel()
        self.about.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.about)
        state.shown_changed.connect(self._describe)

    def _describe(self) -> None:
        shown = self._state.shown
        if shown is None:
            return
        size = shown.picture.size
        parts = [self.tr("{0} × {1} pixels").format(size.width(), size.height())]
        if shown.plan is not None:
            blind = shown.model is Model.MOCE_IR or not shown.plan.steps
            model = shown.model if shown.model is not Model.AUTO else Model.MOCE_IR if blind else Model.INSTRUCTIR
            parts += [model_name(model), shown.device, duration(shown.seconds)]
        self.about.setText(" · ".join(parts))


def _icon(result: Result) -> QIcon:
    return QIcon(QPixmap.fromImage(result.picture.levels[-1]))
