"""From the clauses of a message to the steps of a plan: their order, how strongly, how large and where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.adjust.words import merged
from core.api import Adjustment, Step
from core.language.reader.labels import AFTER, BEFORE, FIRST, LAST, STRENGTH
from core.language.reader.reader import ClauseReading
from core.language.rules.adjusting import adjustments_of, place_of_light
from core.language.rules.numbers import strength_in_figures
from core.language.rules.sizes import factor_of, size_of
from core.tasks import TASKS, Task

FULL = 1.0


@dataclass(frozen=True)
class Wish:
    """A clause that asks for a task. chance: how likely it does, 0..1."""

    clause: ClauseReading
    task: Task
    chance: float
    strength: float | None


def wishes_of(clauses: Sequence[tuple[ClauseReading, str]], chances: Sequence[float]) -> list[Wish]:
    """The wishes among clauses, each given with its label; one that is only a strength lends it to its neighbour."""
    wishes: list[Wish] = []
    pending: float | None = None
    for (clause, label), chance in zip(clauses, chances, strict=True):
        if label == STRENGTH:
            strength = _strength(clause)
            if wishes:
                wishes[-1] = replace(wishes[-1], strength=strength)
            else:
                pending = strength
        else:
            strength = _strength(clause)
            wishes.append(Wish(clause, clause.task, chance, pending if strength is None else strength))
            pending = None
    return wishes


def steps_of(wishes: Sequence[Wish], words: Sequence[str]) -> tuple[Step, ...]:
    """The steps in the order in which they are to be done. words: what stands for each wish in its step."""
    order = in_order([wish.clause.order for wish in wishes])
    groups: list[list[int]] = []
    for index in order:
        same = next((group for group in groups if wishes[group[0]].task is wishes[index].task), None)
        if same is None:
            groups.append([index])
        else:
            same.append(index)
    return tuple(_step([wishes[at] for at in group], [words[at] for at in group]) for group in groups)


def in_order(orders: Sequence[str]) -> list[int]:
    """The indices of clauses, by their labels of order, as they should be carried out."""
    placed: list[int] = []
    for index, order in enumerate(orders):
        at = len(placed)
        lasts = sum(orders[other] == LAST for other in placed)
        if order == FIRST:
            at = sum(orders[other] == FIRST for other in placed)
        elif order == BEFORE and placed:
            at = placed.index(index - 1)
        elif order != LAST:
            at -= lasts
        if placed and orders[index - 1] == AFTER and order not in (FIRST, BEFORE):
            at = placed.index(index - 1)
        placed.insert(at, index)
    return placed


def _strength(clause: ClauseReading) -> float | None:
    figures = None if TASKS[clause.task].enlarges else strength_in_figures(clause.text)
    return clause.strength if figures is None else figures


def _step(group: Sequence[Wish], words: Sequence[str]) -> Step:
    """One step out of the wishes for one task; the surest clause gives the probabilities."""
    surest = max(group, key=lambda wish: wish.chance)
    strengths = [wish.strength for wish in group if wish.strength is not None]
    place = next((wish.clause.place for wish in group if wish.clause.place), "")
    only = any(wish.clause.only for wish in group)
    size = factor = None
    if TASKS[surest.task].enlarges:
        place = place if only else ""  # a photo is enlarged as a whole: "for the wall" is where it will hang
        size = next((size for wish in group if (size := size_of(wish.clause.text)) is not None), None)
        factor = None if size is None else factor_of(size)
        size = None if factor is not None else size
    values = _values(group)
    if TASKS[surest.task].computed:
        size, strengths = None, [FULL]
        place = place or next(filter(None, (place_of_light(wish.clause.text, values) for wish in group)), "")
    return Step(
        task=surest.task,
        words=", ".join(dict.fromkeys(words)),
        confidence=round(surest.chance, 4),
        probabilities=surest.clause.tasks,
        strength=FULL if TASKS[surest.task].enlarges or not strengths else strengths[-1],
        factor=factor,
        size=size,
        place=place,
        only_there=bool(place) and (TASKS[surest.task].computed or only),
        values=values,
    )


def _values(group: Sequence[Wish]) -> dict[Adjustment, float]:
    """What all of them set, of a task that needs no network."""
    values: dict[Adjustment, float] = {}
    for wish in group:
        values = merged(values, adjustments_of(wish.clause.text).get(wish.task, {}))
    return values
