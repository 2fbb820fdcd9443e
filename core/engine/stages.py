"""From a plan to the passes that the engine makes over the photo."""

from __future__ import annotations

import math
from dataclasses import dataclass

from core.api import Model, Plan, RestoreRequest, Step, Task
from core.errors import UsageError

_FACTOR = 2  # enlargement when the user names none
_LARGEST_FACTOR = 8
_LARGEST_STRENGTH = 2.0

# What to tell InstructIR when a step carries no words (a plan made by hand or by the diagnosis).
_WORDS = {
    Task.DENOISE: "remove the noise",
    Task.DEBLUR: "remove the blur",
    Task.DERAIN: "remove the rain",
    Task.DEHAZE: "remove the haze",
    Task.LOWLIGHT: "brighten this dark photo",
    Task.SUPERRES: "increase the resolution",
    Task.ENHANCE: "make the colours look better",
}


@dataclass(frozen=True)
class Stage:
    """One pass of one network over the photo, after enlarging it by `factor`. task: None for a blind pass."""

    model: Model
    task: Task | None
    words: str
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
        stages = [Stage(Model.INSTRUCTIR, None, plan.text, plan.strength, 1)]
    for stage in stages:
        _check(stage)
    return tuple(stages)


def _steered(step: Step) -> Stage:
    return Stage(Model.INSTRUCTIR, step.task, step.words or _WORDS[step.task], step.strength, _factor(step))


def _blind(plan: Plan) -> Stage:
    strength = max((step.strength for step in plan.steps), default=plan.strength)
    return Stage(Model.MOCE_IR, None, "", strength, math.prod(_factor(step) for step in plan.steps))


def _factor(step: Step) -> int:
    if step.task is not Task.SUPERRES:
        return 1
    return _FACTOR if step.factor is None else step.factor


def _check(stage: Stage) -> None:
    if not 1 <= stage.factor <= _LARGEST_FACTOR:
        raise UsageError(f"A photo can be enlarged by 1 to {_LARGEST_FACTOR}, not by {stage.factor}.")
    if not 0 <= stage.strength <= _LARGEST_STRENGTH:
        raise UsageError(f"A strength lies between 0 and {_LARGEST_STRENGTH:g}, not at {stage.strength:g}.")
