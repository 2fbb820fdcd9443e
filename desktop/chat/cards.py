"""A plan as cards that can be changed: each step on or off, weaker or stronger."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QPushButton, QSlider, QVBoxLayout, QWidget

from core.api import Plan, Step
from desktop.words import step_name

_MOST = 200  # percent; the engine takes strengths from 0 to 2


class StepCard(QFrame):
    """One step: whether it is done, and how strongly."""

    changed = Signal()

    def __init__(self, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = step
        self.setObjectName("card")
        self.on = QCheckBox(step_name(step))
        self.on.setChecked(True)
        sure = QLabel(self.tr("{0} sure").format(f"{step.confidence:.0%}"))
        sure.setToolTip(self.tr("How sure the reading of your sentence is; it says nothing about the photo."))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, _MOST)
        self.slider.setPageStep(10)
        self.slider.setValue(round(step.strength * 100))
        self.slider.setAccessibleName(self.tr("Strength of: {0}").format(step_name(step)))
        self._percent = QLabel()
        self._percent.setMinimumWidth(self._percent.fontMetrics().horizontalAdvance("200 %"))
        self._percent.setAlignment(Qt.AlignmentFlag.AlignRight)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.on, 1)
        head.addWidget(sure)
        foot.addWidget(self.slider, 1)
        foot.addWidget(self._percent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addLayout(foot)
        self.slider.valueChanged.connect(self._show)
        self.on.toggled.connect(self._show)
        self._show()

    def step(self) -> Step | None:
        """The step as it now stands, None when it is off."""
        return replace(self._step, strength=self.slider.value() / 100) if self.on.isChecked() else None

    def _show(self) -> None:
        self._percent.setText(f"{self.slider.value()} %")
        self.slider.setEnabled(self.on.isChecked())
        self.changed.emit()


class PlanCards(QWidget):
    """All steps of a plan, and a button once they are changed."""

    applied = Signal(object)  # Plan

    def __init__(self, plan: Plan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan = plan
        self.cards = [StepCard(step) for step in plan.steps]
        self.apply = QPushButton(self.tr("Apply changed steps"))
        self.apply.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for card in self.cards:
            card.changed.connect(self._changed)
            layout.addWidget(card)
        layout.addWidget(self.apply)
        self.apply.clicked.connect(self._apply)

    def plan(self) -> Plan:
        """The plan as the cards now stand."""
        steps = tuple(step for card in self.cards if (step := card.step()) is not None)
        return replace(self._plan, steps=steps, command=None)

    def _changed(self) -> None:
        steps = self.plan().steps
        self.apply.setVisible(steps != self._plan.steps)
        self.apply.setEnabled(bool(steps))

    def _apply(self) -> None:
        self.applied.emit(self.plan())
