"""What is set in a step that needs no network: each value with its range and unit, a row each.

Nothing here imports torch, numpy or Qt. What the values do to pixels is in `core.adjust`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from core.tasks import Task
from core.translation import translatable


class Adjustment(StrEnum):
    """The names of the values; they stand in plans, recipes and journals."""

    EXPOSURE = "exposure"
    CONTRAST = "contrast"
    HIGHLIGHTS = "highlights"
    SHADOWS = "shadows"
    TEMPERATURE = "temperature"
    TINT = "tint"
    SATURATION = "saturation"
    HOT_PIXELS = "hot_pixels"
    TURN = "turn"
    FLIP = "flip"
    LEVEL = "level"
    STRAIGHTEN = "straighten"
    ASPECT = "aspect"
    LEFT = "left"
    TOP = "top"
    RIGHT = "right"
    BOTTOM = "bottom"


@dataclass(frozen=True, kw_only=True)
class AdjustmentTraits:
    """A value of a step.

    task: whose steps have it. name: on its slider. less, more: what a wish for a smaller, or for a larger value does,
    after "I'll". least, most: the range; 0 changes nothing, unless `usual` says otherwise. shown: how a label writes
    it, "" where the label needs no figure. scale: of the slider, steps for one unit.
    """

    task: Task
    name: str
    less: str = ""
    more: str = ""
    least: float
    most: float
    usual: float = 0.0
    shown: str = "{value:+.0f}"
    scale: int = 1


def _hundred(name: str, less: str, more: str) -> AdjustmentTraits:
    return AdjustmentTraits(task=Task.ADJUST, name=name, less=less, more=more, least=-100, most=100)


def _share(name: str, usual: float = 0.0) -> AdjustmentTraits:
    return AdjustmentTraits(task=Task.FRAME, name=name, least=0, most=1, usual=usual, shown="", scale=10_000)


# In the order of the sliders.
ADJUSTMENTS: Mapping[Adjustment, AdjustmentTraits] = {
    Adjustment.EXPOSURE: AdjustmentTraits(
        task=Task.ADJUST,
        name=translatable("Exposure"),
        less=translatable("make it darker by {value} EV"),
        more=translatable("make it brighter by {value} EV"),
        least=-5,
        most=5,
        shown="{value:+.2f} EV",
        scale=20,
    ),
    Adjustment.CONTRAST: _hundred(
        translatable("Contrast"), translatable("lower the contrast"), translatable("raise the contrast")
    ),
    Adjustment.HIGHLIGHTS: _hundred(
        translatable("Highlights"), translatable("darken the highlights"), translatable("brighten the highlights")
    ),
    Adjustment.SHADOWS: _hundred(
        translatable("Shadows"), translatable("darken the shadows"), translatable("brighten the shadows")
    ),
    Adjustment.TEMPERATURE: _hundred(
        translatable("Temperature"), translatable("make it cooler"), translatable("make it warmer")
    ),
    Adjustment.TINT: _hundred(
        translatable("Tint"), translatable("make it greener"), translatable("shift it towards magenta")
    ),
    Adjustment.SATURATION: _hundred(
        translatable("Saturation"), translatable("lower the saturation"), translatable("raise the saturation")
    ),
    Adjustment.HOT_PIXELS: AdjustmentTraits(
        task=Task.ADJUST,
        name=translatable("Hot pixels"),
        more=translatable("remove hot and dead pixels"),
        least=0,
        most=100,
        shown="{value:.0f}",
    ),
    Adjustment.TURN: AdjustmentTraits(
        task=Task.FRAME,
        name=translatable("Turn"),
        more=translatable("turn it by {value}°"),
        least=0,
        most=3,
        shown="{value:.0f} × 90°",
    ),
    Adjustment.FLIP: AdjustmentTraits(
        task=Task.FRAME, name=translatable("Mirror"), more=translatable("mirror it"), least=0, most=1, shown=""
    ),
    Adjustment.LEVEL: AdjustmentTraits(
        task=Task.FRAME,
        name=translatable("Level the horizon"),
        more=translatable("level the horizon"),
        least=0,
        most=1,
        shown="",
    ),
    Adjustment.STRAIGHTEN: AdjustmentTraits(
        task=Task.FRAME,
        name=translatable("Straighten"),
        less=translatable("turn it by {value}°"),
        more=translatable("turn it by {value}°"),
        least=-45,
        most=45,
        shown="{value:+.1f}°",
        scale=10,
    ),
    Adjustment.ASPECT: AdjustmentTraits(
        task=Task.FRAME,
        name=translatable("Crop"),
        more=translatable("crop it"),
        least=0,
        most=100,
        shown="{value:.2f} : 1",
        scale=1000,
    ),
    Adjustment.LEFT: _share(translatable("Left edge")),
    Adjustment.TOP: _share(translatable("Upper edge")),
    Adjustment.RIGHT: _share(translatable("Right edge"), 1.0),
    Adjustment.BOTTOM: _share(translatable("Lower edge"), 1.0),
}

STOPS = 1.5  # EV at 100 in the deepest shadows, and in the brightest highlights
EDGES = (Adjustment.LEFT, Adjustment.TOP, Adjustment.RIGHT, Adjustment.BOTTOM)


def of_task(task: Task) -> tuple[Adjustment, ...]:
    """The values that steps of a task have, in order; none for what a network does."""
    return tuple(each for each, traits in ADJUSTMENTS.items() if traits.task is task)


def changing(values: Mapping[Adjustment, float]) -> dict[Adjustment, float]:
    """Those of the values that change something, in the order of the sliders."""
    return {
        each: values[each] for each, traits in ADJUSTMENTS.items() if values.get(each, traits.usual) != traits.usual
    }
