"""From a plan to the passes that the engine makes over the photo."""

from __future__ import annotations

import itertools
import math
import operator
from collections.abc import Sequence
from dataclasses import dataclass

from core.api import Model, Plan, RestoreRequest, Step, Task
from core.errors import UsageError

_FACTOR = 2  # enlargement when the user names none
LARGEST_FACTOR = 8
LARGEST_STRENGTH = 2.0


@dataclass(frozen=True)
class Stage:
    """One pass of one network over the photo, after enlarging it by `factor`.

    instruction: the step whose words steer InstructIR; None for MoCE-IR. task: None when no step names one.
    """

    model: Model
    task: Task | None
    instruction: Step | None
    strength: float
    factor: int


def stages_of(request: RestoreRequest) -> tuple[Stage, ...]:
    """The passes for a request, none when there is nothing to do. Raises UsageError for senseless figures.

    InstructIR takes one pass a step, MoCE-IR a single blind one whatever the steps. A vague wish goes to MoCE-IR,
    or in the user's own words to InstructIR when that is asked for.
    """
    plan, steps = request.plan, request.plan.steps
    if not steps and not plan.auto:
        return ()
    blind = request.model is Model.MOCE_IR or (request.model is Model.AUTO and not steps)
    if blind:
        stages = [_blind(plan)]
    elif steps:
        stages = [_steered(step) for step in steps]
    else:
        stages = [Stage(Model.INSTRUCTIR, None, Step(Task.ENHANCE, plan.text), plan.strength, 1)]
    for stage in stages:
        _check(stage)
    return tuple(stages)


def scales_of(stages: Sequence[Stage]) -> tuple[int, ...]:
    """How many times as wide and high as the photo the output of each stage is."""
    return tuple(itertools.accumulate((stage.factor for stage in stages), operator.mul))


def _steered(step: Step) -> Stage:
    return Stage(Model.INSTRUCTIR, step.task, step, step.strength, _factor(step))


def _blind(plan: Plan) -> Stage:
    strength = max((step.strength for step in plan.steps), default=plan.strength)
    return Stage(Model.MOCE_IR, None, None, strength, math.prod(_factor(step) for step in plan.steps))


def _factor(step: Step) -> int:
    if step.task is not Task.SUPERRES:
        return 1
    return _FACTOR if step.factor is None else step.factor


def _check(stage: Stage) -> None:
    if not 1 <= stage.factor <= LARGEST_FACTOR:
        raise UsageError(
            "A photo can be enlarged by 1 to {largest}, not by {factor}.", largest=LARGEST_FACTOR, factor=stage.factor
        )
    if not 0 <= stage.strength <= LARGEST_STRENGTH:
        raise UsageError(
            "A strength lies between 0 and {largest:g}, not at {strength:g}.",
            largest=LARGEST_STRENGTH,
            strength=stage.strength,
        )
