"""Another strength is a blend of two pictures that are kept: seen while the slider moves, exact once it stands."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.api import Model, Plan, Step, Task
from core.photo.read import read_photo
from desktop.app import Parts
from desktop.chat.cards import PlanCards
from desktop.controls import CalmSlider
from desktop.strengths import strength_of

from .conftest import Start, Until, said
from .scripted import Steady


@pytest.fixture
def tools() -> Steady:
    return Steady()


@pytest.fixture
def mended(until: Until, start: Start, tools: Steady, photo: Path) -> Parts:
    parts = start(tools)
    parts.session.opening.open(photo)
    parts.session.conversation.say("remove the noise")
    until(lambda: len(parts.state.results) == 2 and bool(parts.window.chat.findChildren(PlanCards)))
    return parts


@pytest.fixture
def both(until: Until, start: Start, tools: Steady, photo: Path) -> Parts:
    """Two steps in one result."""
    parts = start(tools)
    parts.session.opening.open(photo)
    parts.session.conversation.say("remove the noise and brighten it")
    until(lambda: len(parts.state.results) == 2 and bool(parts.window.chat.findChildren(PlanCards)))
    return parts


def slider(parts: Parts) -> CalmSlider:
    (cards,) = parts.window.chat.findChildren(PlanCards)
    (only,) = cards.sliders
    return only


def test_the_slider_shows_its_strength_while_it_moves_and_no_network_runs(
    until: Until, mended: Parts, tools: Steady
) -> None:
    canvas, strengths = mended.window.canvas, mended.session.restorations.strengths
    full, first, second = canvas.grab().toImage(), mended.state.results[0].pixels, mended.state.results[1]
    assert isinstance(first, np.ndarray)
    slider(mended).setSliderDown(True)
    slider(mended).setValue(40)
    half = canvas.grab().toImage()
    assert half != full
    assert second.plan is not None
    assert second.plan.steps[0].strength == 1  # not yet
    slider(mended).setSliderDown(False)
    until(lambda: second.plan is not None and second.plan.steps[0].strength == 0.4 and not strengths.busy)
    assert isinstance(second.pixels, np.ndarray)
    np.testing.assert_allclose(second.pixels, first * 0.8, atol=1e-6)  # the whole answer halves the light
    assert len(tools.asked) == 1
    assert second.label == "Remove noise 40%"
    assert mended.state.live is None
    shown = canvas.grab().toImage()
    centre = shown.rect().center()
    assert abs(shown.pixelColor(centre).red() - half.pixelColor(centre).red()) <= 2


def test_what_is_saved_has_the_strength_that_was_chosen_last(until: Until, mended: Parts, photo: Path) -> None:
    slider(mended).setValue(0)
    slider(mended).sliderReleased.emit()
    mended.session.export.save()
    until(said(mended, "Saved as"))
    np.testing.assert_array_equal(read_photo(photo.with_name("cat-mended.png")).pixels, read_photo(photo).pixels)


def test_a_strength_that_another_step_builds_on_makes_a_branch(until: Until, mended: Parts, tools: Steady) -> None:
    mended.session.results.run(Plan("light", (Step(Task.LOWLIGHT),)))
    until(lambda: len(mended.state.results) == 3)
    cards = mended.window.chat.findChildren(PlanCards)[0]
    slider(mended).setValue(40)
    assert mended.state.live is not None  # seen up to that step, as the other one has to be done again
    assert mended.state.live.note
    cards.apply.click()
    assert mended.state.live is None
    until(lambda: len(mended.state.results) == 4)
    branch = mended.state.results[3]
    assert branch.base is mended.state.original
    assert branch.plan is not None
    assert branch.plan.steps[0].strength == 0.4
    assert len(tools.asked) == 2  # of the kept answer, so no network ran


def test_a_step_is_asked_for_at_full_strength_and_blended(until: Until, mended: Parts, tools: Steady) -> None:
    mended.session.results.visit(mended.state.results[0])
    mended.session.results.run(Plan("light", (Step(Task.LOWLIGHT, strength=0.5),)))
    until(lambda: len(mended.state.results) == 3)
    assert tools.asked[-1].plan.steps[0].strength == 1
    first, third = mended.state.results[0].pixels, mended.state.results[2].pixels
    assert isinstance(first, np.ndarray)
    assert isinstance(third, np.ndarray)
    np.testing.assert_allclose(third, first * 0.75, atol=1e-6)


@pytest.mark.parametrize(
    ("plan", "strength"),
    [
        (Plan("", (Step(Task.DENOISE, strength=0.3),)), 0.3),
        (Plan("", auto=True, strength=0.7), 0.7),
        (Plan("", (Step(Task.SUPERRES),)), None),
        (Plan("", (Step(Task.DENOISE), Step(Task.LOWLIGHT, strength=0.6))), 0.6),
        (Plan("", (Step(Task.DENOISE), Step(Task.SUPERRES))), None),
        (None, None),
    ],
)
def test_which_plans_have_one_strength(plan: Plan | None, strength: float | None) -> None:
    assert strength_of(plan) == strength


def test_one_pass_for_all_steps_has_no_strength_of_its_last() -> None:
    assert strength_of(Plan("", (Step(Task.DENOISE), Step(Task.LOWLIGHT))), Model.MOCE_IR) is None


def test_of_several_steps_the_last_is_live_and_exact(until: Until, both: Parts, tools: Steady) -> None:
    result, original, strengths = both.state.results[1], both.state.results[0], both.session.restorations.strengths
    (cards,) = both.window.chat.findChildren(PlanCards)
    cards.sliders[1].setValue(40)
    live = both.state.live
    assert live is not None
    assert not live.note
    cards.sliders[1].sliderReleased.emit()
    until(lambda: result.plan is not None and result.plan.steps[1].strength == 0.4 and not strengths.busy)
    assert isinstance(result.pixels, np.ndarray)
    assert isinstance(original.pixels, np.ndarray)
    np.testing.assert_allclose(result.pixels, original.pixels * 0.5 * 0.8, atol=1e-6)
    assert len(tools.asked) == 1
    assert not cards.apply.isEnabled()


def test_of_several_steps_an_earlier_one_is_seen_and_what_follows_is_run(
    until: Until, both: Parts, tools: Steady
) -> None:
    (cards,) = both.window.chat.findChildren(PlanCards)
    before = both.window.canvas.grab().toImage()
    cards.sliders[0].setValue(50)
    assert both.state.live is not None
    assert "Apply changes" in both.state.live.note
    assert both.window.canvas.grab().toImage() != before
    cards.sliders[0].setValue(100)
    assert both.state.live is None
    assert both.window.canvas.grab().toImage() == before
    cards.sliders[0].setValue(50)
    cards.apply.click()
    until(lambda: len(both.state.results) == 3)
    first, third = both.state.results[0].pixels, both.state.results[2].pixels
    assert isinstance(first, np.ndarray)
    assert isinstance(third, np.ndarray)
    np.testing.assert_allclose(third, first * 0.75 * 0.5, atol=1e-6)
    assert both.state.live is None


def test_the_wheel_leaves_a_slider_alone_and_a_double_click_sets_it_back(app: QApplication) -> None:
    slider = CalmSlider(100)
    slider.setRange(0, 200)
    slider.setValue(30)
    slider.show()
    turned, nothing = QPoint(0, 120), Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        turned,
        Qt.MouseButton.NoButton,
        nothing,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    app.sendEvent(slider, event)
    assert slider.value() == 30
    assert not event.isAccepted()  # what it lies in scrolls
    QTest.mouseDClick(slider, Qt.MouseButton.LeftButton)
    assert slider.value() == 100
    slider.close()
