"""From a plan to the passes that the engine makes over the photo."""

from __future__ import annotations

import itertools
import math
import operator
from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.api import Model, Plan, RestoreRequest, Step, Task
from core.errors import UsageError
from core.language.classes import TASK_CLASSES
from core.models.registry import chosen, descriptor
from core.tasks import TASKS
from core.translation import translate

_MOMENT = 1.2  # seconds
_CARRYING = 0.04  # of a network's time a pixel, where its change is only carried to the photo
_FACTOR = 2  # enlargement when the user names none
LARGEST_FACTOR = 8
LARGEST_STRENGTH = 2.0


@dataclass(frozen=True)
class Stage:
    """One pass of one network over the photo, after enlarging it by `factor`.

    instruction: the step whose words steer the network; None where it needs none. task: None when no step names one.
    """

    model: Model
    task: Task | None
    instruction: Step | None
    strength: float
    factor: int

    @property
    def low_frequency(self) -> bool:
        """Whether its change varies slowly over the photo, so that large photos are mended in small."""
        return self.task is not None and TASKS[self.task].low_frequency


def stages_of(request: RestoreRequest) -> tuple[Stage, ...]:
    """The passes for a request, none when there is nothing to do.

    Raises UsageError for senseless figures, and for a task that no network was taught.

    A network that needs words takes one pass a step, or one in the user's own words for a vague wish that it is asked
    to fulfil; one that needs none takes a single blind pass whatever the steps.
    """
    plan = with_factors(request.plan, request.pixels.shape[1], request.pixels.shape[0])
    steps = plan.steps
    if not steps and not plan.auto:
        return ()
    network = chosen(request.model, steps=bool(steps))
    if not network.needs_words:
        stages = [_blind(plan, network.model)]
    elif steps:
        stages = [Stage(network.model, step.task, step, step.strength, _factor(step)) for step in steps]
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
    """Pixels that a processor mends in a moment, for a quick look. Raises UsageError for senseless figures."""
    stages = stages_of(request)
    if not stages:
        return 0
    cost = sum(_cost(stage) * scale**2 for stage, scale in zip(stages, scales_of(stages), strict=True))
    return round(_MOMENT / cost * 1e6)


def _cost(stage: Stage) -> float:
    """Seconds a megapixel."""
    return descriptor(stage.model).seconds_per_megapixel * (_CARRYING if stage.low_frequency else 1)


def _blind(plan: Plan, model: Model) -> Stage:
    strength = max((step.strength for step in plan.steps), default=plan.strength)
    return Stage(model, None, None, strength, math.prod(_factor(step) for step in plan.steps))


def _factor(step: Step) -> int:
    if not TASKS[step.task].enlarges:
        return 1
    return _FACTOR if step.factor is None else step.factor


def _check(stage: Stage) -> None:
    if stage.task is not None and stage.task not in TASK_CLASSES:
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
