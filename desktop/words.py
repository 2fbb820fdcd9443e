"""Names of tasks and models as a photographer would say them, and numbers as the language writes them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

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


def task_term(task: Task) -> str:
    """A task as the papers call it."""
    terms = {
        Task.DENOISE: translate("words", "image denoising"),
        Task.DEBLUR: translate("words", "image deblurring"),
        Task.DERAIN: translate("words", "deraining"),
        Task.DEHAZE: translate("words", "dehazing"),
        Task.LOWLIGHT: translate("words", "low-light enhancement"),
        Task.SUPERRES: translate("words", "super-resolution"),
        Task.ENHANCE: translate("words", "image enhancement (retouching)"),
    }
    return terms[task]


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


def damage_term(damage: Damage) -> str:
    """A damage as the papers describe it."""
    terms = {
        Damage.NOISE: translate("words", "sensor noise (Poisson and Gaussian)"),
        Damage.BLUR: translate("words", "motion blur or defocus"),
        Damage.RAIN: translate("words", "rain streaks"),
        Damage.SNOW: translate("words", "snowflakes"),
        Damage.HAZE: translate("words", "atmospheric scattering"),
        Damage.LOW_LIGHT: translate("words", "low light (underexposure)"),
        Damage.LOW_RESOLUTION: translate("words", "downsampling"),
        Damage.FLAT_COLOUR: translate("words", "low contrast and saturation"),
        Damage.NOTHING: translate("words", "no degradation"),
    }
    return terms[damage]


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


def number(value: float, decimals: int = 0) -> str:
    """A number with the language's decimal sign."""
    return QLocale().toString(float(value), "f", decimals)


def percent(share: float, decimals: int = 0) -> str:
    """A share of 1 as the language writes percentages."""
    return percentage(number(share * 100, decimals))


def percentage(figure: str) -> str:
    """A number, or what stands for one, with the sign."""
    return translate("words", "{0}%").format(figure)


def duration(seconds: float) -> str:
    """Seconds as people say them."""
    if seconds < 10:
        return translate("words", "{0} s").format(number(seconds, 1))
    if seconds < 90:
        return translate("words", "{0} s").format(round(seconds))
    return translate("words", "{0} min").format(round(seconds / 60))


def _percent(strength: float) -> str:
    return "" if strength == 1 else f" {percent(strength)}"
