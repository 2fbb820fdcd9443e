"""How strongly a result shows: a blend of two pictures that are kept, so no network has to run for another strength.

It is seen at once while it is being chosen, and worked out in full precision once it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal

from core.api import Model, Plan
from core.models.registry import chosen
from core.photo.bands import bands
from core.photo.kept_samples import Floats, Pixels, part_of
from core.progress import Progress
from core.tasks import TASKS
from desktop.background import Background, BackgroundTask
from desktop.labels import plan_name
from desktop.pending import PendingActions
from desktop.pyramid import ImagePyramid, pyramid_of
from desktop.records import LiveBlend, Result
from desktop.state import AppState

if TYPE_CHECKING:
    pass


def strength_of(plan: Plan | None, model: Model = Model.AUTO) -> float | None:
    """The strength of a plan's last step, whose result is a blend with what it began with.

    None where the photo is larger afterwards, or another part of it is seen; and where one pass mends by all steps.
    """
    if plan is None:
        return None
    if not plan.steps:
        return plan.strength if plan.auto else None
    last = plan.steps[-1]
    at_once = len(plan.steps) > 1 and not chosen(model, steps=True).needs_words
    if at_once or TASKS[last.task].enlarges or TASKS[last.task].reshapes:
        return None
    return last.strength


def with_strength(plan: Plan, strength: float) -> Plan:
    """A plan that `strength_of` knows, its last step at another strength, 0..2."""
    if not plan.steps:
        return replace(plan, strength=strength)
    return replace(plan, steps=(*plan.steps[:-1], replace(plan.steps[-1], strength=strength)))


def blended_at(result: Result) -> float | None:
    """The strength of its last step, where that is blended here of what is kept; else the engine does it."""
    plan = result.plan
    if (
        plan is not None
        and len(plan.steps) > 1
        and any(TASKS[step.task].enlarges or TASKS[step.task].reshapes for step in plan.steps)
    ):
        return None
    return strength_of(plan, result.model)


def kept_like(result: Result, results: Sequence[Result]) -> Result | None:
    """One that differs from it in nothing but the last step's strength, and whose last step's whole answer is kept."""
    strength, plan = blended_at(result), result.plan
    if strength is None or plan is None:
        return None
    whole = with_strength(plan, 1.0)

    def is_like(each: Result) -> bool:
        if each is result or each.full is None or each.start is None or each.plan is None:
            return False
        same = each.base is result.base and each.mask is result.mask and each.model is result.model
        return same and blended_at(each) not in (None, strength) and _same(with_strength(each.plan, 1.0), whole)

    return next(filter(is_like, results), None)


def _same(one: Plan, other: Plan) -> bool:
    """They do the same."""
    return (one.auto, one.steps, one.text) == (other.auto, other.steps, other.text)


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
        self.picture_of: Callable[[Pixels], ImagePyramid] = pyramid_of

    @property
    def busy(self) -> bool:
        """A strength is being worked out."""
        return self._task is not None

    def when_settled(self, action: Callable[[], None]) -> None:
        """Now, or once the strength that was chosen is worked out."""
        self._waiting.do_or_wait(action)

    def can_change(self, result: Result | None) -> bool:
        """Whether both pictures are kept, and nothing was, or is being, made from the result."""
        if result is None or result.full is None or result.full_picture is None or result.start is None:
            return False
        return not self._built_on(result) and all(each.base is not result for each in self._state.results)

    def try_out(self, result: Result, strength: float) -> None:
        """Show it at another strength, 0..2, as long as it is the one that is shown."""
        if result is self._state.shown and result.plan is not None:
            before, after = result.picture_before(max(len(result.plan.steps) - 1, 0)), result.full_picture
            if before is not None and after is not None:
                self._state.set_live(LiveBlend(before, after, strength))

    def try_out_step(self, result: Result, step: int, strength: float) -> None:
        """Show that step of a result, from 0, at another strength, where it is kept, without what was made of it.

        What follows it needs a run, and so it is said.
        """
        if result.plan is None or not result.plan.steps:
            return
        steps, before = result.plan.steps, result.picture_before(step)
        last, had = step + 1 == len(steps), steps[step].strength
        after = result.picture if last else result.picture_before(step + 1)
        if last and result.full_picture is not None:
            after, had = result.full_picture, 1.0
        if strength == steps[step].strength:
            self._state.set_live(None)
        elif before is not None and after is not None and before.size == after.size and had:
            note = self.tr("Seen up to this step; the steps that follow come with “Apply changes”")
            self._state.set_live(LiveBlend(before, after, strength / had, note))

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
        start, full = like.start, like.full
        assert start is not None
        assert full is not None
        return self._background.run(
            partial(_blend, start, full, strength, not like.ends_computed, self.picture_of), replacing=replacing
        )

    def close(self) -> None:
        """Work out no more."""
        self._background.close()

    def _done(self, result: Result, plan: Plan, pixels: Floats, picture: ImagePyramid) -> None:
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
    base: Pixels,
    full: Pixels,
    strength: float,
    within: bool,
    picture_of: Callable[[Pixels], ImagePyramid],
    progress: Progress,
) -> tuple[Floats, ImagePyramid]:
    from core.engine.blend import blended, bound  # noqa: PLC0415

    pixels, share = np.empty(base.shape, np.float32), np.full((1, 1, 1), strength, np.float32)
    for top, bottom in bands(*base.shape[:2]):
        progress.check()
        before, after = (part_of(each, slice(top, bottom)) for each in (base, full))
        if within:  # what a network says ends at black and white
            pixels[top:bottom] = blended(before, after, share)
            bound(pixels[top:bottom], before, share)
        else:
            pixels[top:bottom] = before + (after - before) * share
    return pixels, picture_of(pixels)
