"""The steps that led to a result, as one list: copied to other photos, kept under names, in files."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtGui import QGuiApplication

from core.api import Model, Plan, Step
from core.errors import PhotomendError
from core.recipe import Recipe
from desktop.records import Message, Result, Speaker
from desktop.results import ResultActions
from desktop.state import AppState

_PRESETS = "steps/presets"


def chain_of(result: Result | None) -> list[Result]:
    """All results from the first one to this, without the photo as it was opened."""
    return [] if result is None else result.chain


def owners_of(result: Result | None) -> list[tuple[Result, int]]:
    """For each step of `recipe_of` the result that it made, and which of its plan's steps it is, from 0."""
    chain = chain_of(result)
    if any(each.plan is None or not each.plan.steps for each in chain):
        chain = chain[-1:]
    return [(each, step) for each in chain for step in range(max(len(each.plan.steps), 1) if each.plan else 0)]


def recipe_of(result: Result | None) -> Recipe | None:
    """What was done to the photo in all; None where nothing was.

    Steps of several results are put together. Where the photo was to decide in between, the last result alone counts:
    what it decided is not known as steps.
    """
    plans = [(each.plan, each.model) for each in chain_of(result) if each.plan is not None]
    if not plans:
        return None
    last, model = plans[-1]
    if len(plans) == 1 or any(not plan.steps for plan, _ in plans):
        return Recipe.of(last, model)
    models = {each for _, each in plans} - {Model.AUTO}
    steps = tuple(step for plan, _ in plans for step in plan.steps)
    text = "; ".join(dict.fromkeys(plan.text for plan, _ in plans if plan.text))
    return Recipe.of(Plan(text, steps), models.pop() if len(models) == 1 else Model.AUTO)


def unchanged(chain: list[Result], steps: tuple[Step, ...]) -> tuple[Result | None, tuple[Step, ...]]:
    """The last result of a chain that a list of steps leaves as it is, and the steps that are to follow."""
    kept: Result | None = None
    for result in chain:
        done = result.plan.steps if result.plan is not None else ()
        if not done or not _alike(done, steps[: len(done)]):
            break
        kept, steps = result, steps[len(done) :]
    return kept, steps


def _alike(some: tuple[Step, ...], others: tuple[Step, ...]) -> bool:
    def seen(step: Step) -> tuple[object, ...]:
        return step.task, step.words, step.strength, step.factor, dict(step.values)

    return [seen(step) for step in some] == [seen(step) for step in others]


class StepActions(QObject):
    """What can be done with the steps of what is shown. Presets are kept in `store`."""

    presets_changed = Signal()

    def __init__(self, state: AppState, results: ResultActions, store: QSettings) -> None:
        super().__init__()
        self._state, self._results, self._store = state, results, store

    @property
    def recipe(self) -> Recipe | None:
        """Of what is shown."""
        return recipe_of(self._state.shown)

    def copy(self) -> None:
        """Onto the clipboard, as text that a recipe file would hold."""
        if (recipe := self.recipe) is not None:
            QGuiApplication.clipboard().setText(json.dumps(recipe.to_json(), ensure_ascii=False, indent=2))
            self._state.answer(self.tr("The steps are copied; open another photo and paste them there."))

    def paste(self) -> None:
        """Do to what is shown what the clipboard says."""
        try:
            recipe = Recipe.from_json(json.loads(QGuiApplication.clipboard().text()))
        except (ValueError, RecursionError, PhotomendError):
            self._state.answer(self.tr("There are no steps on the clipboard; copy those of another photo first."))
        else:
            self.apply(recipe)

    def apply(self, recipe: Recipe) -> None:
        """To what is shown."""
        if self._state.shown is None:
            self._state.answer(self.tr("Open a photo first: drop one on the window, or press Ctrl+O."))
        else:
            self._results.run(recipe.plan(), model=recipe.model)

    def change(self, plan: Plan, model: Model) -> None:
        """Other steps in place of all that led to what is shown; what stays as it was is not done again."""
        chain = chain_of(self._state.shown)
        base, steps = unchanged(chain, plan.steps)
        same = base is not None and all(each.model in (model, Model.AUTO) for each in chain)
        if base is None or not same:
            self._results.run(plan, self._state.original, model)
        elif steps:
            self._results.run(replace(plan, steps=steps), base, model)
        else:
            self._results.visit(base)

    # Under names, and in files

    @property
    def presets(self) -> dict[str, Recipe]:
        """The user's own, by name."""
        try:
            stored: Any = json.loads(str(self._store.value(_PRESETS) or "{}"))
        except ValueError:
            return {}
        known: dict[str, Recipe] = {}
        for name, document in stored.items() if isinstance(stored, dict) else ():
            try:
                known[str(name)] = Recipe.from_json(document)
            except PhotomendError:
                continue
        return known

    def keep(self, name: str) -> None:
        """The steps of what is shown, under that name."""
        if (recipe := self.recipe) is not None and (name := name.strip()):
            self._put(self.presets | {name: recipe})

    def forget(self, name: str) -> None:
        """No such preset any more."""
        self._put({each: recipe for each, recipe in self.presets.items() if each != name})

    def _put(self, presets: dict[str, Recipe]) -> None:
        documents = {name: recipe.to_json() for name, recipe in presets.items()}
        self._store.setValue(_PRESETS, json.dumps(documents, ensure_ascii=False))
        self.presets_changed.emit()

    def load(self, path: Path) -> None:
        """Do what a recipe's file says."""
        try:
            self.apply(Recipe.load(path))
        except PhotomendError as error:
            self._state.say(Message(Speaker.ERROR, str(error)))

    def save(self, path: Path) -> None:
        """Into a recipe's file."""
        if (recipe := self.recipe) is None:
            return
        try:
            recipe.save(path)
        except PhotomendError as error:
            self._state.say(Message(Speaker.ERROR, str(error)))
        else:
            self._state.answer(self.tr("The steps are saved as {0}.").format(path))
