"""A plan as cards that can be changed: each step on or off, weaker or stronger, earlier or later.

Every control is made in its place, in the order of the Tab key: one that moves there afterwards has the window's style
worked out once more.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDrag, QDragEnterEvent, QDropEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.api import Model, Plan, Step
from core.models.registry import NETWORKS
from core.tasks import TASKS
from desktop.controls import CalmComboBox, CalmSlider
from desktop.flow import FlowLayout
from desktop.formatting import percent
from desktop.labels import model_name, step_name, task_term

_SURE = 0.8  # from here on it need not be said how sure a reading is
_MOST = 200  # percent; the engine takes strengths from 0 to 2
_SLIDER = 140  # Qt's pixels that a strength needs beside a name, with all that stands behind it
_ARROW = 20  # Qt's pixels
_MARGIN = 10  # Qt's pixels beside a number, so that all sliders are as long
_MIME = "application/x-photomend-step"


class Grip(QLabel):
    """Where a card is taken to be dragged."""

    def __init__(self, card: QWidget) -> None:
        super().__init__("⠿", card)
        self._card = card
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(self.tr("Drag to change the order"))
        self.setAccessibleName(self.toolTip())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.buttons() & Qt.MouseButton.LeftButton:
            drag, mime = QDrag(self._card), QMimeData()
            mime.setData(_MIME, b"")
            drag.setMimeData(mime)
            drag.setPixmap(self._card.grab())
            drag.exec(Qt.DropAction.MoveAction)


class Strength(QWidget):
    """A slider from 0 to 200 %, and what it says. value: 0..2."""

    changed = Signal()

    def __init__(self, value: float, of: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = CalmSlider(100, self)
        self.slider.setRange(0, _MOST)
        self.slider.setPageStep(10)
        self.slider.setValue(round(value * 100))
        self.slider.setAccessibleName(self.tr("Strength of: {0}").format(of))
        self._percent = QLabel(self)
        self._percent.setFixedWidth(self._percent.fontMetrics().horizontalAdvance(percent(2)) + _MARGIN)
        self._percent.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.slider, 1)
        row.addWidget(self._percent)
        self.slider.valueChanged.connect(self._show)
        self._show()

    @property
    def value(self) -> float:
        """As the slider stands."""
        return self.slider.value() / 100

    def show_value(self, value: float) -> None:
        """Chosen elsewhere: nobody is told."""
        self.slider.blockSignals(True)
        self.slider.setValue(round(value * 100))
        self.slider.blockSignals(False)
        self._percent.setText(percent(self.value))

    def _show(self) -> None:
        self._percent.setText(percent(self.value))
        self.changed.emit()


class AutoCard(QFrame):
    """A wish that lets the photo decide: only how strongly can be chosen."""

    def __init__(self, strength: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        name = self.tr("What it needs most")
        self.strength = Strength(strength, name, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(QLabel(name, self))
        layout.addWidget(self.strength)


class StepCard(QFrame):
    """One step: whether it is done, how strongly, and when; in one line where there is room."""

    changed = Signal()
    moved = Signal(int)  # -1 earlier, 1 later

    def __init__(self, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step, self._names = step, 0
        self.setObjectName("card")
        self.on = QCheckBox(step_name(step), self)
        self.on.setChecked(True)
        self.on.setToolTip(self.tr("Do this step; in technical terms: {0}").format(task_term(step.task)))
        self.earlier = self._arrow(Qt.ArrowType.UpArrow, self.tr("Earlier: {0}"), -1)
        self.later = self._arrow(Qt.ArrowType.DownArrow, self.tr("Later: {0}"), 1)
        self.strength = Strength(step.strength, step_name(step), self)
        self.slider: CalmSlider = self.strength.slider
        self._arrange()
        self.strength.changed.connect(self.changed)
        self.on.toggled.connect(self.slider.setEnabled)
        self.on.toggled.connect(self.changed)

    def step(self) -> Step | None:
        """The step as it now stands, None when it is off."""
        return replace(self._step, strength=self.strength.value) if self.on.isChecked() else None

    def _arrow(self, kind: Qt.ArrowType, name: str, by: int) -> QToolButton:
        button = QToolButton(self)
        button.setArrowType(kind)
        button.setAutoRaise(True)
        button.setFixedWidth(_ARROW)
        button.setAccessibleName(name.format(step_name(self._step)))
        button.setToolTip(button.accessibleName())
        button.clicked.connect(lambda: self.moved.emit(by))
        return button

    def _arrange(self) -> None:
        self._name = QWidget(self)
        head = QHBoxLayout(self._name)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        self._grip = Grip(self)
        head.addWidget(self._grip)
        head.addWidget(self.on, 1)
        if self._step.confidence < _SURE:
            sure = QLabel(self.tr("{0} sure").format(percent(self._step.confidence)), self)
            sure.setObjectName("hint")
            sure.setToolTip(self.tr("How sure the reading of your sentence is; it says nothing about the photo."))
            head.addWidget(sure)
        much = QHBoxLayout()
        much.setSpacing(0)
        much.addWidget(self.strength, 1)
        for widget in (self.earlier, self.later):
            much.addWidget(widget)
        self._line = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(8)
        self._line.addWidget(self._name)
        self._line.addLayout(much, 1)
        self.strength.setVisible(not TASKS[self._step.task].reshapes)  # a crop is all or nothing

    @property
    def name_width(self) -> int:
        """Qt's pixels that its name takes."""
        return self._name.sizeHint().width()

    def stand(self, *, alone: bool, name_width: int) -> None:
        """alone: there is no other step. name_width: of the longest name, so that all sliders begin at one place."""
        for widget in (self._grip, self.earlier, self.later):
            widget.setVisible(not alone)
        self._names = name_width
        self._turn(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._turn(event.size().width())

    def _turn(self, width: int) -> None:
        across = width >= self._names + _SLIDER
        self._name.setMinimumWidth(self._names if across else 0)
        self._line.setSpacing(8 if across else 0)
        way = QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom
        if self._line.direction() is not way:
            self._line.setDirection(way)


class PlanCards(QWidget):
    """All steps of a plan, the network that does them, and a button once something is changed."""

    applied = Signal(object, object)  # Plan, Model

    def __init__(self, plan: Plan, model: Model = Model.AUTO, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan, self._first_model = plan, model
        self.current = plan  # as it was last carried out
        self.cards = [StepCard(step, self) for step in plan.steps]
        self._auto = AutoCard(plan.strength, self) if plan.auto else None
        self.model = CalmComboBox(self)
        blind = (network.model for network in NETWORKS if not network.needs_words)
        for choice in dict.fromkeys((model, *blind)) if plan.auto else Model:  # a vague wish names no task
            self.model.addItem(model_name(choice), choice)
        self.model.setCurrentIndex(self.model.findData(model))
        self.model.setAccessibleName(self.tr("Network"))
        label = QLabel(self.tr("Network"), self)
        label.setBuddy(self.model)
        self.model.setToolTip(
            self.tr("InstructIR follows your words step by step; MoCE-IR mends what it sees at once.")
        )
        self.apply = QPushButton(self.tr("Apply changes"), self)
        self.setObjectName("plan")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(12, 8, 12, 8)
        self._layout.setSpacing(8)
        if self._auto is not None:
            self._layout.addWidget(self._auto)
            self._auto.strength.changed.connect(self._changed)
        for card in self.cards:
            card.changed.connect(self._changed)
            card.moved.connect(lambda by, card=card: self._move(card, self.cards.index(card) + by))
            self._layout.addWidget(card)
        longest = max((card.name_width for card in self.cards), default=0)
        for card in self.cards:
            card.stand(alone=len(self.cards) == 1, name_width=longest)
        foot = FlowLayout()
        for widget in (label, self.model, self.apply):
            foot.addWidget(widget)
        self._layout.addLayout(foot)
        for widget in (label, self.model):
            widget.setVisible(plan.auto or any(not TASKS[step.task].computed for step in plan.steps))
        self.setAcceptDrops(len(self.cards) > 1)
        self.model.currentIndexChanged.connect(self._changed)
        self.apply.clicked.connect(self._apply)
        self._changed()

    @property
    def sliders(self) -> list[CalmSlider]:
        """Of all strengths that there are to be chosen, in the order of the steps."""
        return [self._auto.strength.slider] if self._auto is not None else [card.slider for card in self.cards]

    @property
    def in_order(self) -> bool:
        """All steps are done, in the order that they had."""
        return [step.task for step in self.plan().steps] == [step.task for step in self._plan.steps]

    def show_last(self, strength: float) -> None:
        """The last step has another strength, 0..2, chosen elsewhere."""
        last = self._auto.strength if self._auto is not None else self.cards[-1].strength
        last.show_value(strength)
        self.stands()

    def stands(self) -> None:
        """What the last card says is what is shown."""
        plan = self.plan()
        steps = (*self._plan.steps[:-1], *plan.steps[-1:])
        self._plan = replace(self._plan, steps=steps, strength=plan.strength)
        self._changed()

    def _apply(self) -> None:
        self.current, self._first_model = self.plan(), self._chosen()
        self._plan = self.current
        self.applied.emit(self.current, self._first_model)
        self._changed()

    def plan(self) -> Plan:
        """The plan as the cards now stand."""
        steps = tuple(step for card in self.cards if (step := card.step()) is not None)
        strength = self._plan.strength if self._auto is None else self._auto.strength.value
        return replace(self._plan, steps=steps, strength=strength, command=None)

    def _chosen(self) -> Model:
        return Model(self.model.currentData())  # Qt hands back a plain text

    def _move(self, card: StepCard, to: int) -> None:
        self.cards.remove(card)
        self.cards.insert(min(max(to, 0), len(self.cards)), card)
        for place, each in enumerate(self.cards):
            self._layout.insertWidget(place, each)
        self._changed()

    def _changed(self) -> None:
        plan, model = self.plan(), self._chosen()
        changed = model != self._first_model or plan != replace(self._plan, command=None)
        self.apply.setEnabled(changed and bool(plan.steps or plan.auto))
        for card in self.cards:
            card.earlier.setEnabled(card is not self.cards[0])
            card.later.setEnabled(card is not self.cards[-1])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        if event.mimeData().hasFormat(_MIME) and event.source() in self.cards:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        card = event.source()
        if isinstance(card, StepCard):
            above = [
                each for each in self.cards if each is not card and each.geometry().center().y() < event.position().y()
            ]
            self._move(card, len(above))
            event.acceptProposedAction()
