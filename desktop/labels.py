"""Names of tasks, damages, plans and models, as a photographer would say them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.api import Damage, Model, Plan, Step, Task
from core.models.registry import descriptor
from desktop.formatting import percent

translate = QCoreApplication.translate


def task_name(task: Task) -> str:
    """A task in a word or two."""
    names = {
        Task.DENOISE: translate("labels", "Remove noise"),
        Task.DEBLUR: translate("labels", "Sharpen blur"),
        Task.DERAIN: translate("labels", "Remove rain"),
        Task.DEHAZE: translate("labels", "Clear haze"),
        Task.LOWLIGHT: translate("labels", "Brighten"),
        Task.SUPERRES: translate("labels", "Enlarge"),
        Task.ENHANCE: translate("labels", "Improve colours"),
    }
    return names[task]


def task_term(task: Task) -> str:
    """A task as the papers call it."""
    terms = {
        Task.DENOISE: translate("labels", "image denoising"),
        Task.DEBLUR: translate("labels", "image deblurring"),
        Task.DERAIN: translate("labels", "deraining"),
        Task.DEHAZE: translate("labels", "dehazing"),
        Task.LOWLIGHT: translate("labels", "low-light enhancement"),
        Task.SUPERRES: translate("labels", "super-resolution"),
        Task.ENHANCE: translate("labels", "image enhancement (retouching)"),
    }
    return terms[task]


def damage_name(damage: Damage) -> str:
    """A damage in a word or two."""
    names = {
        Damage.NOISE: translate("labels", "Noise"),
        Damage.BLUR: translate("labels", "Blur"),
        Damage.RAIN: translate("labels", "Rain"),
        Damage.SNOW: translate("labels", "Snow"),
        Damage.HAZE: translate("labels", "Haze"),
        Damage.LOW_LIGHT: translate("labels", "Too dark"),
        Damage.LOW_RESOLUTION: translate("labels", "Low resolution"),
        Damage.FLAT_COLOUR: translate("labels", "Flat colours"),
        Damage.NOTHING: translate("labels", "Nothing wrong"),
    }
    return names[damage]


def damage_term(damage: Damage) -> str:
    """A damage as the papers describe it."""
    terms = {
        Damage.NOISE: translate("labels", "sensor noise (Poisson and Gaussian)"),
        Damage.BLUR: translate("labels", "motion blur or defocus"),
        Damage.RAIN: translate("labels", "rain streaks"),
        Damage.SNOW: translate("labels", "snowflakes"),
        Damage.HAZE: translate("labels", "atmospheric scattering"),
        Damage.LOW_LIGHT: translate("labels", "low light (underexposure)"),
        Damage.LOW_RESOLUTION: translate("labels", "downsampling"),
        Damage.FLAT_COLOUR: translate("labels", "low contrast and saturation"),
        Damage.NOTHING: translate("labels", "no degradation"),
    }
    return terms[damage]


def step_name(step: Step) -> str:
    """A step as its card names it."""
    return f"{task_name(step.task)} × {step.factor or 2}" if step.task is Task.SUPERRES else task_name(step.task)


def plan_name(plan: Plan) -> str:
    """A plan in one line, for the history."""
    if not plan.steps:
        return translate("labels", "What it needs most") + _strength(plan.strength)
    return ", ".join(step_name(step) + _strength(step.strength) for step in plan.steps)


def model_name(model: Model) -> str:
    """A network as its authors write it."""
    return translate("labels", "automatic") if model is Model.AUTO else descriptor(model).name


def _strength(strength: float) -> str:
    return "" if strength == 1 else f" {percent(strength)}"
