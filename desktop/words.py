"""Names of tasks and models as a photographer would say them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.api import Damage, Model, Plan, Step, Task

translate = QCoreApplication.translate


def task_name(task: Task) -> str:
    """A task in a word or two."""
    names = {
        Task.DENOISE: translate("words", "Remove noise"),
        Task.DEBLUR: translate("words", "Sharpen blur"),
        Task.DERAIN: translate("words", "Remove rain"),
        Task.DEHAZE: translate("words", "Clear haze"),
        Task.LOWLIGHT: translate("words", "Brighten"),
        Task.SUPERRES: translate("words", "Enlarge"),
        Task.ENHANCE: translate("words", "Improve colours"),
    }
    return names[task]


def damage_name(damage: Damage) -> str:
    """A damage in a word or two."""
    names = {
        Damage.NOISE: translate("words", "Noise"),
        Damage.BLUR: translate("words", "Blur"),
        Damage.RAIN: translate("words", "Rain"),
        Damage.SNOW: translate("words", "Snow"),
        Damage.HAZE: translate("words", "Haze"),
        Damage.LOW_LIGHT: translate("words", "Too dark"),
        Damage.LOW_RESOLUTION: translate("words", "Low resolution"),
        Damage.FLAT_COLOUR: translate("words", "Flat colours"),
        Damage.NOTHING: translate("words", "Nothing wrong"),
    }
    return names[damage]


def step_name(step: Step) -> str:
    """A step as its card names it."""
    return f"{task_name(step.task)} × {step.factor or 2}" if step.task is Task.SUPERRES else task_name(step.task)


def plan_name(plan: Plan) -> str:
    """A plan in one line, for the history."""
    if not plan.steps:
        return translate("words", "What it needs most") + _percent(plan.strength)
    return ", ".join(step_name(step) + _percent(step.strength) for step in plan.steps)


def model_name(model: Model) -> str:
    """A network as its authors write it."""
    return {Model.INSTRUCTIR: "InstructIR", Model.MOCE_IR: "MoCE-IR", Model.AUTO: translate("words", "automatic")}[
        model
    ]


def duration(seconds: float) -> str:
    """Seconds as people say them."""
    if seconds < 10:
        return translate("words", "{0} s").format(f"{seconds:.1f}")
    if seconds < 90:
        return translate("words", "{0} s").format(round(seconds))
    return translate("words", "{0} min").format(round(seconds / 60))


def _percent(strength: float) -> str:
    return "" if strength == 1 else f" {strength:.0%}"
