"""What the diagnosis says against a wish, and what is not done to a photo.

Where the photo is to decide and no damage is seen in it, it is left as it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from core.api import Diagnosis, Model, Plan, Step
from core.tasks import DAMAGES, TASKS, damage_of
from core.translation import translate

UNSEEN = 0.01  # a damage less likely than that is not there: one in nineteen or fewer of those that are, are given less


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
