"""What the diagnosis says against a wish, what is done where the photo is to decide, and what is not done to it.

Where the photo is to decide and no damage is seen in it, it is left as it is. Else the network mends it that was
measured to be better at such damage.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from core.api import LIKELY, Adjustment, Diagnosis, Model, Plan, Step, StepDone
from core.tasks import DAMAGES, TASKS, Damage, damage_of
from core.translation import translate

UNSEEN = 0.01  # a damage less likely than that is not there: one in nineteen or fewer of those that are, are given less

HARDLY = 1 / 255  # root mean square of a change that is not to be seen

# Mixtures of docs/quality.md that MoCE-IR mends better in one blind pass; InstructIR mends all others, step by step.
MIXED = frozenset({Damage.HAZE, Damage.RAIN, Damage.SNOW, Damage.LOW_LIGHT})
BLIND_IS_BETTER = (frozenset({Damage.SNOW}), frozenset({Damage.HAZE, Damage.SNOW}))


def photo_decides(plan: Plan, model: Model = Model.AUTO) -> bool:
    """Whether nobody said what to do, or by which network."""
    return plan.auto and not plan.steps and model is Model.AUTO


def why_left(diagnosis: Diagnosis, hint: str = "") -> str:
    """Where the photo decides: a sentence that it was left as it is, or "" where some damage is seen in it.

    hint: how this face mends it all the same, a sentence of its own.
    """
    if diagnosis.seen:
        return ""
    return " ".join(filter(None, (translate("{looks} It was left as it is.", looks=diagnosis.say), hint)))


def decided(plan: Plan, diagnosis: Diagnosis) -> Plan:
    """What is done where the photo decides: the steps that its diagnosis proposes, or a blind pass by MoCE-IR.

    The strength of the vague wish is that of the steps; `say` tells why.
    """
    seen = frozenset(damage for damage in MIXED if diagnosis.probabilities.get(damage, 0) >= LIKELY)
    if seen in BLIND_IS_BETTER:
        looks = ", ".join(translate(DAMAGES[damage].look) for damage in diagnosis.seen if damage in seen)
        say = translate("It looks {looks}; MoCE-IR mends that better than InstructIR.", looks=looks)
        return replace(plan, say=say)
    if not diagnosis.proposal:
        return plan
    looks = ", ".join(translate(DAMAGES[damage_of(step.task)].look) for step in diagnosis.proposal)
    say = translate("It looks {looks}; InstructIR mends that better than MoCE-IR.", looks=looks)
    steps = tuple(replace(step, strength=round(step.strength * plan.strength, 2)) for step in diagnosis.proposal)
    return replace(plan, steps=steps, auto=False, say=say)


def hardly_changed(step: StepDone, steps: Sequence[Step] = (), *, raw: bool = False) -> str:
    """A sentence where a step changed almost nothing, else "". steps: of the plan. raw: of a photo from camera RAW."""
    if step.change >= HARDLY:
        return ""
    if raw and step.step < len(steps) and set(steps[step.step].values) == {Adjustment.HOT_PIXELS}:
        return translate("The hot and dead pixels were removed already when the RAW was opened.")
    if step.task is None:
        return translate("That changed almost nothing: the photo hardly has what could be mended.")
    return translate("“{step}” changed almost nothing in this photo.", step=translate(TASKS[step.task].name))


def contradictions(diagnosis: Diagnosis, steps: Sequence[Step]) -> list[str]:
    """A sentence for each step that mends what the photo does not seem to have."""
    asked = {step.task for step in steps}
    return [
        translate(
            "You asked to {action}; the photo does not look {look}.",
            action=translate(traits.remedy),
            look=translate(DAMAGES[damage_of(task)].look),
        )
        for task, traits in TASKS.items()
        if task in asked and traits.remedy and diagnosis.probabilities.get(damage_of(task), 1.0) < UNSEEN
    ]
