"""Names of tasks and models as a photographer would say them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.api import Damage, Model, Plan, Step, Task


def _tr(text: str) -> str:
    return QCoreApplication.translate("words", text)


def task_name(task: Task) -> str:
    """A task in a word or two."""
    names = {
        Task.DENOISE: _tr("Remove noise"),
        Task.DEBLUR: _tr("Sharpen blur"),
        Task.DERAIN: _tr("Remove rain"),
        Task.DEHAZE: _tr("Clear haze"),
        Task.LOWLIGHT: _tr("Brighten"),
        Task.SUPERRES: _tr("Enlarge"),
        Task.ENHANCE: _tr("Improve colours"),
    }
    return names[task]


def damage_name(damage: Damage) -> str:
    """A damage in a word or two."""
    names = {
        Damage.NOISE: _tr("Noise"),
        Damage.BLUR: _tr("Blur"),
        Damage.RAIN: _tr("Rain"),
        Damage.SNOW: _tr("Snow"),
        Damage.HAZE: _tr("Haze"),
        Damage.LOW_LIGHT: _tr("Too dark"),
        Damage.LOW_RESOLUTION: _tr("Low resolution"),
        Damage.FLAT_COLOUR: _tr("Flat colours"),
        Damage.NOTHING: _tr("Nothing wrong"),
    }
    return names[damage]


def step_name(step: Step) -> str:
    """A step as its card names it."""
    return f"{task_name(step.task)} × {step.factor or 2}" if step.task is Task.SUPERRES else task_name(step.task)


def plan_name(plan: Plan) -> str:
    """A plan in one line, for the history."""
    if not plan.steps:
        return _tr("What it needs most") + _percent(plan.strength)
    return ", ".join(step_name(step) + _percent(step.strength) for step in plan.steps)


def model_name(model: Model) -> str:
    """A network as its authors write it."""
    return {Model.INSTRUCTIR: "InstructIR", Model.MOCE_IR: "MoCE-IR", Model.AUTO: _tr("automatic")}[model]


def duration(seconds: float) -> str:
    """Seconds as people say them."""
    if seconds < 10:
        return _tr("{0} s").format(f"{seconds:.1f}")
    if seconds < 90:
        return _tr("{0} s").format(round(seconds))
    return _tr("{0} min").format(round(seconds / 60))


def _percent(strength: float) -> str:
    return "" if strength == 1 else f" {strength:.0%}"
