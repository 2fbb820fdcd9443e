"""A step that needs no network in words: on a label, and after "I'll". Loads neither numpy nor torch."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from core.adjustments import ADJUSTMENTS, EDGES, Adjustment, changing
from core.plans import Step
from core.tasks import TASKS
from core.translation import translatable, translate

_TURNED = {
    1: translatable("Turned right"),
    2: translatable("Turned upside down"),
    3: translatable("Turned left"),
}
_TURNS = {1: translatable("turn it right"), 2: translatable("turn it upside down"), 3: translatable("turn it left")}
_DECIMAL = translatable("0.5")  # its second letter is the sign
_SIDES = 21  # of an aspect; 21:9 is the widest that is usual


def label_of(step: Step) -> str:
    """What is set, as "Exposure +0.50 EV, Contrast +10"; the task's name where nothing is."""
    values = changing(step.values)
    parts = [_label(each, value) for each, value in values.items() if each not in EDGES]
    if any(each in EDGES for each in values) and Adjustment.ASPECT not in values:
        parts.append(translate("Crop"))
    return ", ".join(parts) or translate(TASKS[step.task].name)


def action_of(step: Step) -> str:
    """What is done, after "I'll": "make it brighter by 0.5 EV and make it warmer"."""
    parts = [_action(each, value) for each, value in changing(step.values).items() if each not in EDGES]
    if not parts:
        return translate(TASKS[step.task].action)
    *others, last = parts
    return translate("{others} and {last}", others=", ".join(others), last=last) if others else last


def aspect_text(aspect: float) -> str:
    """As "4:5"; as "1.85:1" where whole numbers would be large."""
    sides = Fraction(aspect).limit_denominator(_SIDES)
    near = abs(float(sides) - aspect) < 0.005 and sides.numerator <= _SIDES
    return f"{sides.numerator}:{sides.denominator}" if near else f"{aspect:.2f}:1"


def _label(each: Adjustment, value: float) -> str:
    traits = ADJUSTMENTS[each]
    if each is Adjustment.TURN:
        return translate(_TURNED[round(value)])
    if each is Adjustment.ASPECT:
        return translate("Crop {aspect}", aspect=aspect_text(value))
    return f"{translate(traits.name)} {_figure(traits.shown.format(value=value))}".strip()


def _action(each: Adjustment, value: float) -> str:
    traits = ADJUSTMENTS[each]
    if each is Adjustment.TURN:
        return translate(_TURNS[round(value)])
    if each is Adjustment.ASPECT:
        return translate("crop it to {aspect}", aspect=aspect_text(value))
    return translate(traits.more if value > 0 else traits.less, value=_figure(f"{abs(value):g}"))


def _figure(text: str) -> str:
    """With the decimal sign of the language."""
    return text.replace(".", translate(_DECIMAL)[1])


def merged(before: Mapping[Adjustment, float], more: Mapping[Adjustment, float]) -> dict[Adjustment, float]:
    """Both, one after the other: what both set is added up, within its range."""
    result = dict(before)
    for each, value in more.items():
        traits = ADJUSTMENTS[each]
        result[each] = min(max(result.get(each, 0.0) + value, traits.least), traits.most)
    return result
