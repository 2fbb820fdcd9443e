"""How strongly a result shows: a blend of two pictures that are kept, so no network has to run for another strength.

It is seen at once while it is being chosen, and worked out in full precision once it stands.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal

from core.api import Plan
from core.photo.bands import bands
from core.progress import Progress
from core.tasks import TASKS
from desktop.background import Background, BackgroundTask
from desktop.labels import plan_name
from desktop.pending import PendingActions
from desktop.pyramid import ImagePyramid, pyramid_of
from desktop.records import LiveBlend, Result
from desktop.state import AppState

if TYPE_CHECKING:
    from numpy.typing import NDArray


def strength_of(plan: Plan | None) -> float | None:
    """The strength of a plan whose result is a blend; None where networks build on each other, or on a larger photo."""
    if plan is None:
        return None
    if plan.auto and not plan.steps:
        return plan.strength
    (step, *more) = plan.steps or (None,)
    if step is None or more or TASKS[step.task].enlarges or TASKS[step.task].reshapes:
        return None
    return step.strength


def with_strength(plan: Plan, strength: float) -> Plan:
    """A plan that `strength_of` knows, at another strength, 0..2."""
    if not plan.steps:
        return replace(plan, strength=strength)
    return replace(plan, steps=(replace(plan.steps[0], strength=strength),))


class Strengths(QObject):
    """One result at a time. picture_of: pixels as the screen shows them, callable from any thread."""

    settled = Signal(object)  # Result, at its new strength

    def __init__(self, state: AppState, built_on: Callable[[Result], bool]) -> None:
        """built_on: whether another result is being made of that one."""
        super().__init__()
        self._state, self._built_on = state, built_on
        self._background = Background("strength")
        self._task: BackgroundTask | None = None
        self._waiting = PendingActions(lambda: self.busy)
        self.picture_of: Callable[[NDArray[np.float32]], ImagePyramid] = pyramid_of

    @property
    def busy(self) -> bool:
        """A strength is being worked out."""
        return self._task is not None

    def when_settled(self, action: Callable[[], None]) -> None:
        """Now, or once the strength that was chosen is worked out."""
        self._waiting.do_or_wait(action)

    def can_change(self, result: Result | None) -> bool:
        """Whether both pictures are kept, and nothing was, or is being, made from the result."""
        if result is None or result.full is None or strength_of(result.plan) is None:
            return False
        base = result.base
        if base is None or base.pixels is None or base.picture is None or result.full_picture is None:
            return False
        return not self._built_on(result) and all(each.base is not result for each in self._state.results)

    def try_out(self, result: Result, strength: float) -> None:
        """Show it at another strength, 0..2, as long as it is the one that is shown."""
        if result is self._state.shown and result.base is not None:
            before, after = result.base.picture, result.full_picture
            if before is not None and after is not None:
                self._state.set_live(LiveBlend(before, after, strength))

    def settle(self, result: Result, strength: float) -> None:
        """The strength stands: work it out."""
        assert result.plan is not None
        plan = with_strength(result.plan, strength)
        if plan == result.plan:
            self._state.set_live(None)
            return
        task = self.blend(result, strength, replacing=self._task)
        task.done.connect(lambda made: self._done(result, plan, *made))
        task.failed.connect(lambda _sentence: self._end(result))
        self._task = task

    def blend(self, like: Result, strength: float, *, replacing: BackgroundTask | None = None) -> BackgroundTask:
        """What `like` would be at that strength: the task's outcome is (pixels, ImagePyramid)."""
        base, full = like.base, like.full
        assert base is not None
        assert base.pixels is not None
        assert full is not None
        return self._background.run(
            partial(_blend, base.pixels, full, strength, not like.computed, self.picture_of), replacing=replacing
        )

    def close(self) -> None:
        """Work out no more."""
        self._background.close()

    def _done(self, result: Result, plan: Plan, pixels: NDArray[np.float32], picture: ImagePyramid) -> None:
        result.plan, result.label, result.diagnosis = plan, plan_name(plan), None
        result.fill(pixels, picture)
        self._end(result)

    def _end(self, result: Result) -> None:
        self._task = None
        if result in self._state.results:
            self._state.refresh(result)
        self.settled.emit(result)
        self._waiting.go_on()


def _blend(
    base: NDArray[np.float32],
    full: NDArray[np.float32],
    strength: float,
    within: bool,
    picture_of: Callable[[NDArray[np.float32]], ImagePyramid],
    progress: Progress,
) -> tuple[NDArray[np.float32], ImagePyramid]:
    from core.engine.blend import blended, bound  # noqa: PLC0415

    pixels, share = np.empty_like(base), np.full((1, 1, 1), strength, np.float32)
    for top, bottom in bands(*base.shape[:2]):
        progress.check()
        if within:  # what a network says ends at black and white
            pixels[top:bottom] = blended(base[top:bottom], full[top:bottom], share)
            bound(pixels[top:bottom], base[top:bottom], share)
        else:
            pixels[top:bottom] = base[top:bottom] + (full[top:bottom] - base[top:bottom]) * share
    return pixels, picture_of(pixels)
