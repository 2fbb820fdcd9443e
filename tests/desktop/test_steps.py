"""All steps of a photo as one list: changed, copied to other photos, kept under names and in files."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from core.api import Model, Plan, Step, Task
from core.recipe import Recipe
from desktop.app import Parts
from desktop.chat.bubble import Bubble
from desktop.chat.cards import PlanCards
from desktop.records import Result
from desktop.steps import recipe_of

from .conftest import Start, Until, said
from .scripted import Steady

NOISE, LIGHT, HAZE = (Step(task, task.value) for task in (Task.DENOISE, Task.LOWLIGHT, Task.DEHAZE))


@pytest.fixture
def tools() -> Steady:
    return Steady()


@pytest.fixture
def parts(until: Until, start: Start, tools: Steady, photo: Path) -> Parts:
    """Two results, one made from the other."""
    made = start(tools)
    made.session.opening.open(photo)
    until(lambda: made.state.diagnosis is not None)
    for count, step in enumerate((NOISE, LIGHT), start=2):
        made.session.results.run(Plan(step.words, (step,)))
        until(lambda count=count: len(made.state.results) == count)
    return made


def chained(*plans: Plan | None) -> Result:
    result = Result("photo")
    for plan in plans:
        result = Result("", result, plan)
    return result


def test_the_steps_of_all_results_are_one_recipe() -> None:
    assert recipe_of(None) is None
    assert recipe_of(chained()) is None
    both = recipe_of(chained(Plan("a", (NOISE,)), Plan("b", (LIGHT, HAZE))))
    assert both is not None
    assert [step.task for step in both.steps] == [Task.DENOISE, Task.LOWLIGHT, Task.DEHAZE]
    assert both.text == "a; b"
    decided = recipe_of(chained(Plan("fix it", auto=True), Plan("b", (LIGHT,))))
    assert decided is not None
    assert [step.task for step in decided.steps] == [Task.LOWLIGHT]


def cards(parts: Parts) -> PlanCards:
    inspector = parts.window.inspector
    inspector.go(inspector.adjust)
    assert inspector.adjust.cards is not None
    return inspector.adjust.cards


def test_a_step_in_the_list_is_changed_and_what_is_before_it_stays(until: Until, parts: Parts, tools: Steady) -> None:
    shown = cards(parts)
    assert [step.task for step in shown.plan().steps] == [Task.DENOISE, Task.LOWLIGHT]
    shown.cards[1].on.setChecked(False)
    shown.apply.click()
    until(lambda: parts.state.shown is parts.state.results[1])  # what is left was there already
    assert len(tools.asked) == 2
    shown = cards(parts)
    shown.cards[0].slider.setValue(50)  # another step was made of it: it cannot be changed in its place
    shown.apply.click()
    until(lambda: len(parts.state.results) == 4)
    assert parts.state.results[3].base is parts.state.original


def test_the_last_step_of_the_list_is_live(until: Until, parts: Parts, tools: Steady) -> None:
    last = cards(parts).cards[-1].slider
    last.setValue(30)
    assert parts.state.live is not None
    last.sliderReleased.emit()
    until(lambda: parts.state.results[2].plan is not None and parts.state.results[2].plan.steps[0].strength == 0.3)
    assert len(tools.asked) == 2
    assert cards(parts).cards[-1].slider is last  # the list is the same, under the user's hand


def test_an_earlier_step_of_the_list_is_seen_while_it_moves(parts: Parts) -> None:
    cards(parts).sliders[0].setValue(30)
    assert parts.state.live is not None
    assert parts.state.live.note
    cards(parts).cards[1].on.setChecked(False)  # no more as it was: what is shown would be something else
    parts.state.set_live(None)
    cards(parts).sliders[0].setValue(20)
    assert parts.state.live is None


def test_steps_are_pasted_onto_another_photo(until: Until, parts: Parts, photo: Path) -> None:
    parts.window.act.copy_steps.trigger()
    other = photo.with_name("other.png")
    other.write_bytes(photo.read_bytes())
    parts.session.opening.open(other)
    until(lambda: parts.state.results[0].label == "other.png" and not parts.session.busy)
    parts.window.act.paste_steps.trigger()
    until(lambda: len(parts.state.results) == 2)
    plan = parts.state.results[1].plan
    assert plan is not None
    assert [step.task for step in plan.steps] == [Task.DENOISE, Task.LOWLIGHT]
    QGuiApplication.clipboard().setText("no steps")
    parts.window.act.paste_steps.trigger()
    assert said(parts, "no steps on the clipboard")()


def test_presets_are_kept_from_one_start_to_the_next(until: Until, start: Start, parts: Parts, photo: Path) -> None:
    parts.window.steps.keep("Evening light")
    parts.window.close_at_once()
    parts = start(Steady())
    steps = parts.window.steps
    assert list(steps.presets) == ["Evening light"]
    parts.session.opening.open(photo)
    until(lambda: parts.state.photo is not None and not parts.session.busy)
    entry = next(action for action in parts.window.inspector.adjust.menu.actions() if action.text() == "Evening light")
    entry.trigger()
    until(lambda: len(parts.state.results) == 2)
    steps.forget("Evening light")
    assert not steps.presets
    parts.settings.store.setValue("steps/presets", '{"a": {"version": 99}, "b": 5}')
    assert not steps.presets


def test_steps_are_saved_as_a_recipe_and_opened_again(until: Until, parts: Parts, tmp_path: Path) -> None:
    path = tmp_path / "evening.json"
    parts.window.steps.save(path)
    assert [step.task for step in Recipe.load(path).steps] == [Task.DENOISE, Task.LOWLIGHT]
    parts.window.steps.load(path)
    until(lambda: len(parts.state.results) == 4)
    path.write_text("no recipe")
    parts.window.steps.load(path)
    assert said(parts, "holds no JSON")()


def test_the_batch_does_all_steps_of_what_is_shown(parts: Parts) -> None:
    assert parts.window.drawer.instruction.placeholderText() == "As shown: Remove noise, Brighten"


def test_the_two_networks_are_compared_in_one_click(until: Until, parts: Parts) -> None:
    first = parts.state.results[2]
    parts.session.results.compare_networks(first)
    until(lambda: len(parts.state.results) == 4 and not parts.session.busy)
    second = parts.state.results[3]
    assert second.network is Model.MOCE_IR
    assert (parts.state.reference, parts.state.shown) == (first, second)
    assert parts.state.comparing
    parts.session.results.compare_networks(second)  # both are there now
    assert (parts.state.reference, parts.state.shown) == (second, first)
    assert len(parts.state.results) == 4


def test_earlier_results_fold_to_what_was_said(until: Until, parts: Parts) -> None:
    results = [each for each in parts.window.chat.findChildren(Bubble) if each.message.result is not None]
    assert [each.more.isVisible() for each in results] == [True, False]
    height = results[0].height()
    results[0].more.click()
    until(lambda: results[0].height() > height)


def test_what_could_be_said_next_is_a_click_away(until: Until, parts: Parts) -> None:
    chips = parts.window.chat.chips
    until(chips.isVisible)
    assert "weaker" in chips.sentences()
    parts.window.act.undo.trigger()
    parts.window.act.undo.trigger()
    assert "just fix it" in chips.sentences()
