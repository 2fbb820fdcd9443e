"""Sliders for light and colour, which need no network, and buttons for the frame."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.adjustments import ADJUSTMENTS, Adjustment, of_task
from core.api import Plan, Step, Task
from core.translation import translate
from desktop.controls import CalmSlider
from desktop.flow import FlowLayout
from desktop.formatting import signed
from desktop.lighting import Lighting
from desktop.results import ResultActions
from desktop.state import AppState

_REST = 300  # milliseconds without a change, after which a value stands
_FIGURE = "+100"  # the widest


class LightSlider(CalmSlider):
    """One value of a step. A double click sets it back to 0."""

    def __init__(self, each: Adjustment) -> None:
        self.traits = ADJUSTMENTS[each]
        super().__init__(0)
        scale = self.traits.scale
        self.setRange(round(self.traits.least * scale), round(self.traits.most * scale))
        self.setPageStep(max(round(0.1 * self.traits.most * scale), 1))
        self.setAccessibleName(translate(self.traits.name))

    @property
    def amount(self) -> float:
        """In the unit of the value."""
        return self.value() / self.traits.scale

    def show_amount(self, amount: float) -> None:
        """Chosen elsewhere: nobody is told."""
        self.blockSignals(True)
        self.setValue(round(amount * self.traits.scale))
        self.blockSignals(False)

    @property
    def text(self) -> str:
        """As it stands beside the slider."""
        return signed(self.amount, 2 if self.traits.scale > 1 else 0)


class LightPanel(QWidget):
    """Every slider shows what it does while it moves; what stands becomes a step."""

    def __init__(self, state: AppState, lighting: Lighting, results: ResultActions) -> None:
        super().__init__()
        self._state, self._lighting, self._results = state, lighting, results
        self.sliders = {each: LightSlider(each) for each in of_task(Task.ADJUST)}
        self._figures: dict[Adjustment, QLabel] = {}
        self._moved = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._rows())
        layout.addLayout(self._buttons())
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._settle)
        state.shown_changed.connect(self.renew)
        self.renew()

    def _rows(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (each, slider) in enumerate(self.sliders.items()):
            name, figure = QLabel(translate(slider.traits.name)), QLabel()
            name.setBuddy(slider)
            figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            figure.setMinimumWidth(figure.fontMetrics().horizontalAdvance(_FIGURE))
            slider.setToolTip(self.tr("{0}; a double click sets it back").format(name.text()))
            for column, widget in enumerate((name, slider, figure)):
                grid.addWidget(widget, row, column)
            self._figures[each] = figure
            slider.valueChanged.connect(self._try)
            slider.sliderReleased.connect(self._settle)
        return grid

    def _buttons(self) -> FlowLayout:
        row = FlowLayout()
        self.left = self._button(self.tr("Turn left"), {Adjustment.TURN: 3.0})
        self.right = self._button(self.tr("Turn right"), {Adjustment.TURN: 1.0})
        self.flip = self._button(self.tr("Mirror"), {Adjustment.FLIP: 1.0})
        self.level = self._button(self.tr("Level"), {Adjustment.LEVEL: 1.0})
        self.level.setToolTip(self.tr("Find the horizon and turn the photo by it"))
        self.buttons = (self.left, self.right, self.flip, self.level)
        for button in self.buttons:
            row.addWidget(button)
        return row

    def _button(self, text: str, values: dict[Adjustment, float]) -> QPushButton:
        button = QPushButton(text)
        plan = Plan("", (Step(Task.FRAME, values=values),))
        button.clicked.connect(partial(self._run, plan))
        return button

    def _run(self, plan: Plan, _checked: bool = False) -> None:
        self._results.run(plan)

    def renew(self) -> None:
        """As the step stands that made what is shown."""
        shown = self._state.shown is not None
        if not self._moved:
            values = self._lighting.values
            for each, slider in self.sliders.items():
                slider.show_amount(values.get(each, 0.0))
        for widget in (*self.sliders.values(), *self.buttons):
            widget.setEnabled(shown)
        self._write()

    def _write(self) -> None:
        for each, slider in self.sliders.items():
            self._figures[each].setText(slider.text)

    def _values(self) -> dict[Adjustment, float]:
        return {each: slider.amount for each, slider in self.sliders.items()}

    def _try(self) -> None:
        self._moved = True
        self._write()
        self._lighting.try_out(self._values())
        self._rest.start()

    def _settle(self) -> None:
        if any(slider.isSliderDown() for slider in self.sliders.values()):
            self._rest.start()
        elif self._moved:
            self._moved = False
            self._rest.stop()
            self._lighting.settle(self._values())
