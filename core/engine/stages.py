"""From a plan to the passes that the engine makes over the photo."""

from __future__ import annotations

import itertools
import math
import operator
from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.adjust.values import check_values
from core.api import Model, Plan, RestoreRequest, Step, Task
from core.errors import UsageError
from core.language.classes import TASK_CLASSES
from core.models.registry import chosen, descriptor
from core.tasks import TASKS
from core.translation import translate

_MOMENT = 1.2  # seconds
_COMPUTING = 0.15  # seconds a megapixel of a step without a network
_CARRYING = 0.04  # of a network's time a pixel, where its change is only carried to the photo
_FACTOR = 2  # enlargement when the user names none
LARGEST_FACTOR = 8
LARGEST_STRENGTH = 2.0


@dataclass(frozen=True)
class Stage:
    """One pass over the photo, by a network after enlarging it by `factor`, or by formulas.

    model: None where no network is needed; the values are those of `instruction` then. instruction: the step whose
    words steer the network; None where it needs none. task: None when no step names one.
    """

    model: Model | None
    task: Task | None
    instruction: Step | None
    strength: float
    factor: int

    @property
    def reshapes(self) -> bool:
        """Whether it leaves another part of the photo: what comes behind lies elsewhere."""
        return self.task is not None and TASKS[self.task].reshapes

    @property
    def seen(self) -> int | None:
        """About how many pixels it sees of a large photo, to whose pixels its change is carried; None for all."""
        return TASKS[self.task].seen if self.task is not None else None


def stages_of(request: RestoreRequest) -> tuple[Stage, ...]:
    """The passes for a request, none when there is nothing to do.

    Raises UsageError for senseless figures, and for a task that no network was taught.

    A network that needs words takes one pass a step, or one in the user's own words for a vague wish that it is asked
    to fulfil; one that needs none takes a single blind pass whatever the steps. Steps that need no network are done
    where they stand.
    """
    plan = with_factors(request.plan, request.pixels.shape[1], request.pixels.shape[0])
    steps = plan.steps
    if not steps and not plan.auto:
        return ()
    network = chosen(request.model, steps=bool(steps))
    if not network.needs_words:
        stages = _with_blind(plan, network.model)
    elif steps:
        stages = [_stage(step, network.model) for step in steps]
    else:
        stages = [Stage(network.model, None, Step(Task.ENHANCE, plan.text), plan.strength, 1)]
    for stage in stages:
        _check(stage)
    return tuple(stages)


def with_factors(plan: Plan, width: int, height: int) -> Plan:
    """The plan for a photo of that width and height, in pixels, with factors in place of sizes.

    Raises UsageError for a size that the photo has already, or that is too far from it.
    """
    if all(step.size is None for step in plan.steps):
        return plan
    return replace(plan, steps=tuple(_with_factor(step, width, height) for step in plan.steps))


def _with_factor(step: Step, width: int, height: int) -> Step:
    if step.size is None:
        return step
    scale = step.size.scale(width, height)
    if scale <= 1:
        raise UsageError(
            "The photo has {width} × {height} pixels already; name a larger size.", width=width, height=height
        )
    if scale > LARGEST_FACTOR:
        raise UsageError(
            "That would be {scale:.1f} times as large, and {largest} is the most; name a smaller size.",
            scale=scale,
            largest=LARGEST_FACTOR,
        )
    return replace(step, factor=math.ceil(scale - 1e-6), size=None)


def scales_of(stages: Sequence[Stage]) -> tuple[int, ...]:
    """How many times as wide and high as the photo the output of each stage is."""
    return tuple(itertools.accumulate((stage.factor for stage in stages), operator.mul))


def affordable(request: RestoreRequest) -> int:
    """Pixels that a processor mends in a moment, for a quick look; 0 where none is of use. Raises UsageError."""
    stages = stages_of(request)
    if all(stage.model is None for stage in stages) or any(stage.reshapes for stage in stages):
        return 0
    cost = sum(_cost(stage) * scale**2 for stage, scale in zip(stages, scales_of(stages), strict=True))
    return round(_MOMENT / cost * 1e6)


def _cost(stage: Stage) -> float:
    """Seconds a megapixel."""
    if stage.model is None:
        return _COMPUTING
    return descriptor(stage.model).seconds_per_megapixel * (_CARRYING if stage.seen else 1)


def _stage(step: Step, model: Model) -> Stage:
    return Stage(None if TASKS[step.task].computed else model, step.task, step, step.strength, _factor(step))


def _with_blind(plan: Plan, model: Model) -> list[Stage]:
    """One pass in place of all steps that ask for a network, where the first of them stands."""
    stages: list[Stage] = []
    asked = tuple(step for step in plan.steps if not TASKS[step.task].computed)
    for step in plan.steps:
        if TASKS[step.task].computed:
            stages.append(_stage(step, model))
        elif step is asked[0]:
            stages.append(_blind(replace(plan, steps=asked), model))
    return stages if plan.steps else [_blind(plan, model)]


def _blind(plan: Plan, model: Model) -> Stage:
    strength = max((step.strength for step in plan.steps), default=plan.strength)
    return Stage(model, None, None, strength, math.prod(_factor(step) for step in plan.steps))


def _factor(step: Step) -> int:
    if not TASKS[step.task].enlarges:
        return 1
    return _FACTOR if step.factor is None else step.factor


def _check(stage: Stage) -> None:
    if stage.model is None:
        assert stage.instruction is not None
        check_values(stage.instruction)
    elif stage.task is not None and stage.task not in TASK_CLASSES:
        action = translate(TASKS[stage.task].action)
        raise UsageError("None of the networks here can {action}; take that step out.", action=action)
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
