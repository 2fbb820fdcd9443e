"""Crops: made of what is shown, or, where that was cropped before, made anew of what the crop was made of."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject

from core.api import Adjustment, Plan, Step, Task
from desktop.canvas.canvas import PhotoCanvas
from desktop.records import Result
from desktop.results import ResultActions
from desktop.state import AppState

_SHOWN = {Adjustment.LEFT, Adjustment.TOP, Adjustment.RIGHT, Adjustment.BOTTOM, Adjustment.STRAIGHTEN}


class Cropping(QObject):
    """One crop at a time."""

    def __init__(self, state: AppState, results: ResultActions, canvas: PhotoCanvas) -> None:
        super().__init__(canvas)
        self._state, self._results, self._canvas = state, results, canvas
        self._edited: tuple[Result, Result] | None = None  # the crop that is made anew, and what was shown
        canvas.crop.applied.connect(self._apply)
        canvas.crop.begun.connect(self._ended)

    def begin(self) -> None:
        """Let the user choose which part is kept; once more: not."""
        shown = self._state.shown
        made = None if shown is None or self._canvas.crop.active else _cropped(shown)
        if shown is None or made is None or made.base is None or made.plan is None:
            self._canvas.begin_crop()
            return
        self._state.visit(made.base)
        self._edited = made, shown
        self._canvas.begin_crop(made.plan.steps[0].values)

    def _ended(self, begun: bool) -> None:
        """Without a crop: what was shown is shown again, unless something else is."""
        if begun or self._edited is None or self._canvas.crop.applying:
            return
        (made, shown), self._edited = self._edited, None
        if self._state.shown is made.base:
            self._results.visit(shown)

    def _apply(self, values: Mapping[Adjustment, float]) -> None:
        edited, self._edited = self._edited, None
        step = (Step(Task.FRAME, values=values),) if values else ()
        if edited is None:
            if step:
                self._results.run(Plan("", step))
            return
        made, shown = edited
        plan = made.plan
        if plan is not None and dict(plan.steps[0].values) == dict(values):
            self._results.visit(shown)  # nothing was changed
            return
        after = shown.chain[shown.chain.index(made) + 1 :]
        steps = (*step, *(each for result in after if result.plan is not None for each in result.plan.steps))
        if steps and made.base is not None:
            self._results.run(Plan("", steps), made.base, shown.model)


def _cropped(shown: Result) -> Result | None:
    """The crop that led to what is shown, where all that followed it can be done again."""
    made = shown.frame
    plan, base = made.plan, made.base
    if plan is None or base is None or base.picture is None or len(plan.steps) != 1:
        return None
    after = shown.chain[shown.chain.index(made) + 1 :]
    again = all(each.plan is not None and each.plan.steps and each.mask is None for each in after)
    return made if again and set(plan.steps[0].values) <= _SHOWN else None
