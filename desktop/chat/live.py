"""Sliders that show their strength on the photo while they are moved."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QSlider

from desktop.records import Result
from desktop.state import AppState
from desktop.strengths import Strengths

_REST = 300  # milliseconds without a change, after which the strength stands


class LiveStrength(QObject):
    """Where that can be seen at once; else nothing happens here.

    slider: from 0 to 200 %. find: the result that it is about, and which of its steps, from 0. told: the result has
    another strength from now on.
    """

    def __init__(
        self,
        slider: QSlider,
        state: AppState,
        strengths: Strengths,
        find: Callable[[], tuple[Result, int] | None],
        told: Callable[[], None],
    ) -> None:
        super().__init__(slider)
        self._slider, self._state, self._strengths = slider, state, strengths
        self._find, self._told = find, told
        self._tried: Result | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._settle)
        slider.valueChanged.connect(self._try)
        slider.sliderReleased.connect(self._settle)

    def _try(self) -> None:
        found, shown, strength = self._find(), self._state.shown, self._slider.value() / 100
        if found is None or shown is None or found[0] not in shown.chain:
            return
        result, step = found
        steps = () if result.plan is None else result.plan.steps
        if result is not shown or step + 1 < len(steps) or not self._strengths.can_change(result):
            self._strengths.try_out_step(result, step, strength)
            return
        self._tried = result
        self._told()
        self._strengths.try_out(result, strength)
        self._rest.start()

    def _settle(self) -> None:
        if self._slider.isSliderDown():
            self._rest.start()
        elif (result := self._tried) is not None:
            self._tried = None
            self._rest.stop()
            self._strengths.settle(result, self._slider.value() / 100)
