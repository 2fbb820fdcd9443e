"""Light and colour under the user's hand: seen in small while a slider moves, worked out in full once it stands."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

import numpy as np
from PySide6.QtCore import QObject, Signal

from core.api import Adjustment, Plan, Step, Task
from core.photo.kept_samples import Floats, Pixels, floats_of
from core.progress import Progress
from desktop.background import Background, BackgroundTask
from desktop.labels import plan_name
from desktop.pyramid import ImagePyramid
from desktop.records import LiveBlend, Message, Result, Speaker
from desktop.state import AppState
from desktop.strengths import Strengths

_PIXELS = 1 << 20  # of what is seen while a slider moves

PictureOf = Callable[[Pixels], ImagePyramid]
Values = Mapping[Adjustment, float]


@dataclass(frozen=True, eq=False)
class _Target:
    """What is being adjusted: `base`, into `result` where that is there already. mask: where, None for everywhere."""

    base: Result
    result: Result | None
    mask: Floats | None

    def step(self, values: Values) -> Step:
        return Step(Task.ADJUST, values={each: value for each, value in values.items() if value})


class Lighting(QObject):
    """One step at a time: a new one on what is shown, or the one that made it as long as nothing builds on it."""

    settled = Signal(object)  # Result, new or at other values

    def __init__(self, state: AppState, strengths: Strengths) -> None:
        super().__init__()
        self._state, self._strengths = state, strengths
        self._background = Background("lighting")
        self._task: BackgroundTask | None = None
        self._looking = False  # a preview is being made
        self._next: Values | None = None  # what is to be seen after that
        self._target: _Target | None = None  # while a slider moves
        self._small: tuple[Result, Floats] | None = None

    @property
    def busy(self) -> bool:
        """Values that were chosen are being worked out."""
        return self._task is not None

    @property
    def values(self) -> Values:
        """Of the step that made what is shown, where it can be changed; none otherwise."""
        target = self._found()
        if target is None or target.result is None or target.result.plan is None:
            return {}
        return target.result.plan.steps[0].values

    def try_out(self, values: Values) -> None:
        """Show what is shown at other values, as soon as may be."""
        self._target = self._target or self._found()
        self._next = values
        self._look()

    def settle(self, values: Values) -> None:
        """The values stand: work them out."""
        target, self._target, self._next = self._target or self._found(), None, None
        if target is None or target.base.pixels is None:
            return
        if not any(values.values()) and target.result is None:
            self._state.set_live(None)
            return
        step = target.step(values)
        work = partial(_made, target.base.pixels, step, target.mask, self._strengths.picture_of)
        self._task = self._background.run(work, replacing=self._task)
        self._task.done.connect(lambda made: self._done(target, step, *made))
        self._task.failed.connect(self._failed)

    def close(self) -> None:
        """Work out no more."""
        self._background.close()

    def _found(self) -> _Target | None:
        shown = self._state.shown
        if shown is None:
            return None
        plan = shown.plan
        own = plan is not None and len(plan.steps) == 1 and plan.steps[0].task is Task.ADJUST
        if own and self._strengths.can_change(shown) and shown.base is not None:
            return _Target(shown.base, shown, shown.mask)
        return None if shown.pixels is None else _Target(shown, None, self._state.mask)

    def _look(self) -> None:
        target, values = self._target, self._next
        if self._looking or target is None or values is None or target.base.pixels is None:
            return
        self._looking, self._next = True, None
        kept = self._small[1] if self._small is not None and self._small[0] is target.base else None
        work = partial(
            _in_small, target.base.pixels, kept, target.step(values), target.mask, self._strengths.picture_of
        )
        task = self._background.run(work)
        task.done.connect(lambda made: self._seen(target, *made))
        task.failed.connect(lambda _sentence: self._seen(target, None, None))

    def _seen(self, target: _Target, small: Floats | None, picture: ImagePyramid | None) -> None:
        self._looking = False
        if small is not None:
            self._small = (target.base, small)
        if picture is not None and self._target is target:
            self._state.set_live(LiveBlend(picture, picture, 1.0))
        self._look()

    def _done(self, target: _Target, step: Step, pixels: Floats, picture: ImagePyramid, seconds: float) -> None:
        self._task = None
        plan, result = Plan("", (step,)), target.result
        if result is None:
            result = Result(plan_name(plan), target.base, plan, mask=target.mask)
        result.plan = result.asked = plan
        result.label, result.diagnosis, result.seconds = plan_name(plan), None, seconds
        result.fill(pixels, picture)
        result.full, result.full_picture = result.pixels, picture
        if result in self._state.results:
            self._state.refresh(result)
        elif target.base in self._state.results:  # and not of a photo that was closed meanwhile
            self._state.add(result)
        self.settled.emit(result)

    def _failed(self, sentence: str) -> None:
        self._task = None
        self._state.set_live(None)
        self._state.say(Message(Speaker.ERROR, sentence))
        self.settled.emit(self._state.shown)


def _made(
    pixels: Pixels, step: Step, mask: Floats | None, picture_of: PictureOf, progress: Progress
) -> tuple[Floats, ImagePyramid, float]:
    from core.adjust.step import carried_out, strength_over  # noqa: PLC0415  # imports torch

    began = time.monotonic()
    given, own = floats_of(pixels), not isinstance(pixels, np.ndarray)
    made = carried_out(step, given, strength_over(given, mask, step.strength), progress, in_place=own)
    return made, picture_of(made), time.monotonic() - began


def _in_small(
    pixels: Pixels, small: Floats | None, step: Step, mask: Floats | None, picture_of: PictureOf, progress: Progress
) -> tuple[Floats, ImagePyramid]:
    from core.photo.reduce import reduced  # noqa: PLC0415

    small = reduced(floats_of(pixels), _PIXELS) if small is None else small
    _pixels, picture, _seconds = _made(small, step, mask, picture_of, progress)
    return small, picture
