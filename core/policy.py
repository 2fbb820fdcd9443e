"""What is not done to a photo: where it is to decide and no damage is seen in it, it is left as it is."""

from __future__ import annotations

from core.api import Diagnosis, Model, Plan
from core.translation import translate


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
