"""A slider that shows its strength on the photo while it is moved."""

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

    slider: from 0 to 200 %. find: the result that it is about. told: another strength, 0..2, is being shown.
    """

    def __init__(
        self,
        slider: QSlider,
        state: AppState,
        strengths: Strengths,
        find: Callable[[], Result | None],
        told: Callable[[float], None] = lambda _strength: None,
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
        result = self._find()
        if result is None or result is not self._state.shown or not self._strengths.can_change(result):
            return
        self._tried = result
        strength = self._slider.value() / 100
        self._told(strength)
        self._strengths.try_out(result, strength)
        self._rest.start()

    def _settle(self) -> None:
        if self._slider.isSliderDown():
            self._rest.start()
        elif (result := self._tried) is not None:
            self._tried = None
            self._rest.stop()
            self._strengths.settle(result, self._slider.value() / 100)
