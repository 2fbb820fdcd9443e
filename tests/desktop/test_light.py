"""Light, colour and the frame in the window: seen while a slider moves, exact once it stands, a step like any other."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.adjust.light import adjusted
from core.adjustments import Adjustment
from core.api import Plan, Step, Task
from desktop.app import Parts
from desktop.steps import recipe_of

from .conftest import Start, Until


@pytest.fixture
def opened(until: Until, start: Start, photo: Path) -> Parts:
    parts = start()
    parts.session.opening.open(photo)
    until(lambda: parts.state.shown is not None)
    parts.window.inspector.go(parts.window.inspector.adjust)
    return parts


def test_a_slider_is_seen_while_it_moves_and_makes_one_step_that_can_be_changed(until: Until, opened: Parts) -> None:
    panel, state = opened.window.inspector.adjust.light, opened.state
    slider = panel.sliders[Adjustment.EXPOSURE]
    slider.setSliderDown(True)
    slider.setValue(20)
    until(lambda: state.live is not None)
    assert len(state.results) == 1  # not yet
    slider.setSliderDown(False)
    until(lambda: len(state.results) == 2 and not opened.session.busy)
    original, made = state.results
    assert isinstance(original.pixels, np.ndarray)
    assert isinstance(made.pixels, np.ndarray)
    np.testing.assert_allclose(made.pixels, adjusted(original.pixels, {Adjustment.EXPOSURE: 1.0}))
    assert "+1.00 EV" in made.label
    panel.sliders[Adjustment.CONTRAST].setValue(10)
    until(lambda: made.plan is not None and len(made.plan.steps[0].values) == 2 and not opened.session.busy)
    assert len(state.results) == 2
    recipe = recipe_of(state.shown)
    assert recipe is not None
    assert recipe.steps[0].values == {Adjustment.EXPOSURE: 1.0, Adjustment.CONTRAST: 10.0}
    opened.session.results.undo()
    assert slider.value() == 0


def test_a_double_click_sets_a_slider_back(until: Until, opened: Parts) -> None:
    panel = opened.window.inspector.adjust.light
    slider = panel.sliders[Adjustment.SATURATION]
    slider.setValue(30)
    until(lambda: len(opened.state.results) == 2 and not opened.session.busy)
    QTest.mouseDClick(slider, Qt.MouseButton.LeftButton)
    until(lambda: not opened.session.busy and opened.state.shown is not None)
    until(lambda: (opened.state.shown.plan.steps[0].values if opened.state.shown.plan else None) == {})  # type: ignore[union-attr]
    assert slider.value() == 0


def test_the_crop_tool_keeps_what_its_handles_enclose(until: Until, qtbot: QtBot, opened: Parts) -> None:
    window, canvas, state = opened.window, opened.window.canvas, opened.state
    window.act.crop.trigger()
    assert canvas.crop.active
    assert window.bars.crop.isVisibleTo(window)
    area = canvas.viewport.area()
    corner, to = area.bottomRight(), area.center()
    canvas.crop.press(corner, area)
    canvas.crop.move(QPointF(to.x(), to.y()), area)
    canvas.crop.release()
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    until(lambda: len(state.results) == 2 and not opened.session.busy)
    before, after = (result.pixels for result in state.results)
    assert isinstance(before, np.ndarray)
    assert isinstance(after, np.ndarray)
    height, width = before.shape[:2]
    assert abs(after.shape[0] - height / 2) <= 1
    assert abs(after.shape[1] - width / 2) <= 1
    np.testing.assert_array_equal(after, before[: after.shape[0], : after.shape[1]])
    assert state.reference is state.shown  # what was cropped away is no difference
    assert not canvas.crop.active


def test_a_crop_is_edited_again_and_what_followed_it_is_done_again(until: Until, opened: Parts) -> None:
    window, canvas, state, results = opened.window, opened.window.canvas, opened.state, opened.session.results
    values = {Adjustment.LEFT: 0.25, Adjustment.TOP: 0.0, Adjustment.RIGHT: 0.75, Adjustment.BOTTOM: 1.0}
    results.run(Plan("", (Step(Task.FRAME, values=values),)))
    until(lambda: len(state.results) == 2 and not opened.session.busy)
    results.run(Plan("", (Step(Task.ADJUST, values={Adjustment.EXPOSURE: 1.0}),)))
    until(lambda: len(state.results) == 3 and not opened.session.busy)
    last = state.shown
    window.act.crop.trigger()
    assert state.shown is state.original
    assert (canvas.crop.rectangle.left(), canvas.crop.rectangle.right()) == (0.25, 0.75)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert state.shown is last
    window.act.crop.trigger()
    canvas.crop.rectangle = QRectF(0, 0, 0.5, 1)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    until(lambda: len(state.results) == 4 and not opened.session.busy)
    made, before = state.results[3].plan, state.results[0].pixels
    assert made is not None
    assert [step.task for step in made.steps] == [Task.FRAME, Task.ADJUST]
    assert made.steps[0].values[Adjustment.LEFT] == 0
    after = state.results[3].pixels
    assert isinstance(before, np.ndarray)
    assert isinstance(after, np.ndarray)
    assert abs(after.shape[1] - before.shape[1] / 2) <= 1
    assert after.mean() > before[:, : after.shape[1]].mean()


def test_straightening_leaves_nothing_beyond_the_photo_and_escape_leaves_it_as_it_was(opened: Parts) -> None:
    canvas = opened.window.canvas
    opened.window.act.crop.trigger()
    opened.window.bars.crop.angle.setValue(50)
    assert canvas.crop.rectangle.width() < 0.95
    opened.window.bars.crop.aspect.setCurrentIndex(1)
    size = canvas.crop.place(canvas.viewport.area()).size()
    assert abs(size.width() / size.height() - 1) < 0.02
    assert not canvas.grab().toImage().isNull()
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert not canvas.crop.active
    assert len(opened.state.results) == 1


def test_words_make_the_same_steps(until: Until, opened: Parts) -> None:
    opened.session.conversation.say("half a stop brighter and rotate left")
    until(lambda: len(opened.state.results) == 2 and not opened.session.busy)
    made = opened.state.results[1]
    assert made.plan is not None
    assert [step.task for step in made.plan.steps] == [Task.ADJUST, Task.FRAME]
    assert made.computed
    assert "InstructIR" not in opened.state.messages[-1].text
