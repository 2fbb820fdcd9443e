"""All results so far, their steps, the photo, and what happens inside: sentence, damages, experts."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFormLayout, QLabel, QTabWidget, QVBoxLayout, QWidget

from core.api import Step
from core.language.classes import TASK_CLASSES
from desktop.canvas.histogram import HistogramView
from desktop.controls import Scrolled, ShareBar, spaced
from desktop.formatting import duration
from desktop.inspector.adjust import AdjustTab
from desktop.inspector.experts import ExpertsView
from desktop.inspector.history import HistoryTab
from desktop.inspector.info import InfoTab
from desktop.inspector.photo import PhotoTab
from desktop.labels import model_name, step_name, task_name, task_term
from desktop.session import Session
from desktop.state import AppState
from desktop.steps import StepActions

_LOWEST = 188  # Qt's pixels; all that is in the tabs scrolls


class InstructionTab(Scrolled):
    """The probabilities of each step, made when they are first looked at: many small parts take their time."""

    def __init__(self, state: AppState) -> None:
        super().__init__()
        self._state, self._is_old = state, True
        self.setAccessibleName(self.tr("How your sentence was read"))
        state.plan_changed.connect(self._renew)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        if self._is_old:
            self._fill()
        super().showEvent(event)

    def _renew(self) -> None:
        self._is_old = True
        if self.isVisible():
            self._fill()

    def _fill(self) -> None:
        self._is_old = False
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 8, 0, 0)
        note = QLabel(self.tr("How sure the reading of your sentence is. This is about the sentence, not the photo."))
        note.setWordWrap(True)
        layout.addWidget(note)
        for step in self._state.plan.steps if self._state.plan else ():
            layout.addWidget(self._title(step))
            layout.addLayout(self._bars(step))
        layout.addStretch(1)
        self.setWidget(inside)
        spaced(self)

    def _title(self, step: Step) -> QLabel:
        quoted = self.tr("{0} — “{1}”").format(step_name(step), step.words)
        title = QLabel(quoted if step.words else step_name(step))
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        title.setObjectName("title")
        return title

    def _bars(self, step: Step) -> QFormLayout:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for task in TASK_CLASSES:
            term = task_term(task)
            bar = ShareBar()
            bar.setValue(round(step.probabilities.get(task, 0) * 100))
            bar.setAccessibleName(task_name(task))
            name = QLabel(task_name(task))
            for widget in (name, bar):
                widget.setToolTip(self.tr("In technical terms: {0}; InstructIR's class {1}").format(term, task.value))
            form.addRow(name, bar)
        return form


class Inspector(QWidget):
    """What was done, to be changed, and about the photo; under Details what the networks decide."""

    def __init__(self, state: AppState, session: Session, steps: StepActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.tabs, self.details = QTabWidget(), QTabWidget()
        for tabs, name in (
            (self.tabs, self.tr("What was done, and about the photo")),
            (self.details, self.tr("What happens inside")),
        ):
            tabs.setAccessibleName(name)
            tabs.tabBar().setAccessibleName(name)
            tabs.setDocumentMode(True)
        self.history, self.instruction = HistoryTab(state, session), InstructionTab(state)
        self.adjust, self.info = AdjustTab(state, session, steps), InfoTab(state)
        self.photo, self.experts = PhotoTab(state, session.look_at), ExpertsView(state)
        self.tabs.addTab(self.history, self.tr("History"))
        self.tabs.addTab(self.adjust, self.tr("Adjust"))
        self.tabs.addTab(self.info, self.tr("Info"))
        self.tabs.addTab(self.details, self.tr("Details"))
        self.details.addTab(self.instruction, self.tr("Sentence"))
        self.details.addTab(self.photo, self.tr("Photo"))
        self.details.addTab(self.experts, self.tr("Experts"))
        self.about = QLabel()
        self.about.setObjectName("hint")
        self.about.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.addWidget(HistogramView(state))
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.about)
        state.shown_changed.connect(self._describe)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(super().minimumSizeHint().width(), _LOWEST)

    def go(self, tab: QWidget) -> None:
        """Show a tab, wherever it is."""
        if self.details.indexOf(tab) >= 0:
            self.details.setCurrentWidget(tab)
            tab = self.details
        self.tabs.setCurrentWidget(tab)

    def _describe(self) -> None:
        shown = self._state.shown
        if shown is None or shown.picture is None:
            return
        size = shown.picture.size
        parts = [self.tr("{0} × {1} pixels").format(size.width(), size.height())]
        if self._state.photo is not None and self._state.photo.alpha is not None:
            parts.append(self.tr("its transparency is kept, and not shown"))
        if shown.plan is not None:
            made_by = [] if shown.computed else [model_name(shown.network), shown.device]
            parts += [*made_by, duration(shown.seconds)]
        self.about.setText(" · ".join(parts))
