"""Names of tasks, damages, plans and models, as a photographer would say them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core import translation
from core.adjust.words import label_of
from core.api import Damage, Model, Plan, Step, Task
from core.models.registry import descriptor
from core.tasks import DAMAGES, TASKS
from desktop.formatting import percent

translate = QCoreApplication.translate


def task_name(task: Task) -> str:
    """A task in a word or two."""
    return translation.translate(TASKS[task].name)


def task_term(task: Task) -> str:
    """A task as the papers call it."""
    return translation.translate(TASKS[task].term)


def damage_name(damage: Damage) -> str:
    """A damage in a word or two."""
    return translation.translate(DAMAGES[damage].name)


def damage_term(damage: Damage) -> str:
    """A damage as the papers describe it."""
    return translation.translate(DAMAGES[damage].term)


def step_name(step: Step) -> str:
    """A step as its card names it."""
    if TASKS[step.task].computed:
        return label_of(step)
    name = task_name(step.task)
    return f"{name} × {step.factor or 2}" if TASKS[step.task].enlarges else name


def plan_name(plan: Plan) -> str:
    """A plan in one line, for the history."""
    if not plan.steps:
        return translate("labels", "What it needs most") + _strength(plan.strength)
    return ", ".join(step_name(step) + _strength(step.strength) for step in plan.steps)


def model_name(model: Model | None) -> str:
    """A network as its authors write it; None where none was needed."""
    if model is None:
        return translate("labels", "formulas")
    return translate("labels", "automatic") if model is Model.AUTO else descriptor(model).name


def _strength(strength: float) -> str:
    return "" if strength == 1 else f" {percent(strength)}"
