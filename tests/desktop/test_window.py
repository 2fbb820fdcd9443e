"""The real window, offscreen, with the real weights on a small photo."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QProgressBar,
    QScrollBar,
    QTreeWidgetItem,
    QWidget,
)

from core.api import Model, Plan, Task
from desktop import restorations
from desktop.app import Parts
from desktop.canvas.scene import Compare
from desktop.chat.cards import PlanCards
from desktop.pyramid import pyramid_of
from desktop.records import Result, Speaker

from .conftest import SAMPLES, Until, said

NAMED = (QProgressBar, QAbstractItemView)  # which tell something, and never take the focus


def test_a_message_mends_the_photo_and_can_be_taken_back_and_saved(until: Until, parts: Parts, photo: Path) -> None:
    before = photo.read_bytes()
    parts.session.opening.open(photo)
    parts.window.chat.field.setText("remove the noise")
    parts.window.chat.send.click()
    until(lambda: len(parts.state.results) == 2)
    parts.window.act.undo.trigger()
    assert parts.state.shown is parts.state.original
    parts.window.act.redo.trigger()
    parts.window.act.split.trigger()
    assert parts.window.canvas.compare is Compare.SPLIT
    parts.session.export.save()
    saved = photo.with_name("cat-mended.png")
    until(said(parts, str(saved)))
    assert saved.exists()
    assert photo.read_bytes() == before


def test_the_photo_is_diagnosed_and_one_click_mends_it(until: Until, parts: Parts, tmp_path: Path) -> None:
    path = tmp_path / "night.png"
    with Image.open(SAMPLES / "coffee.png") as image:
        clean = np.asarray(image.convert("RGB").resize((300, 200)), np.float32) / 255
    grain = np.random.default_rng(0).normal(0, 0.12, clean.shape)
    Image.fromarray(((clean * 0.9 + grain).clip(0, 1) * 255).astype(np.uint8)).save(path)
    parts.session.opening.open(path)
    until(lambda: parts.state.diagnosis is not None)
    choices = next(message.choices for message in parts.state.messages if message.choices)
    choices[0].act()
    until(lambda: len(parts.state.results) == 2)
    plan = parts.state.results[1].plan
    assert plan is not None
    assert Task.DENOISE in {step.task for step in plan.steps}


def test_changed_steps_make_a_branch_and_nothing_is_lost(until: Until, parts: Parts, photo: Path) -> None:
    parts.session.opening.open(photo)
    parts.session.conversation.say("remove the noise and brighten it")
    until(lambda: len(parts.state.results) == 2)
    first = parts.state.results[1]
    parts.session.results.edit(first)
    bubble = parts.state.messages[-1]
    assert bubble.plan is not None
    parts.session.results.run(bubble.plan, bubble.base, Model.MOCE_IR)
    until(lambda: len(parts.state.results) == 3)
    second = parts.state.results[2]
    assert second.base is first.base is parts.state.original
    assert second.routing
    assert first in parts.state.results


def test_a_result_whose_pixels_were_dropped_is_made_again(until: Until, parts: Parts, photo: Path) -> None:
    parts.session.opening.open(photo)
    parts.session.conversation.say("remove the noise")
    until(lambda: len(parts.state.results) == 2)
    first = parts.state.results[1]
    assert isinstance(first.pixels, np.ndarray)
    pixels = first.pixels.copy()
    parts.session.conversation.say("brighten it")
    until(lambda: len(parts.state.results) == 3)
    first.forget()
    parts.session.results.undo()
    until(lambda: parts.state.shown is first)
    np.testing.assert_array_equal(first.pixels, pixels)
    assert parts.state.can_redo


def test_a_file_that_is_no_photo_is_one_sentence_in_the_chat(until: Until, parts: Parts, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.jpg"
    wrong.write_text("no photo")
    parts.session.opening.open(wrong)
    until(lambda: any(message.speaker is Speaker.ERROR for message in parts.state.messages))
    assert parts.state.photo is None


def test_closing_during_a_job_ends_the_worker(until: Until, parts: Parts, photo: Path) -> None:
    parts.session.opening.open(photo)
    parts.session.conversation.say("just fix it")
    until(lambda: parts.state.plan is not None)
    parts.window.close()


def test_what_is_in_sight_is_previewed_before_the_photo_is_mended(
    until: Until, parts: Parts, photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(restorations, "affordable", lambda _request: 5000)  # a quarter of the photo
    shown: list[str] = []
    parts.state.preview_shown.connect(lambda _tile: shown.append("preview"))
    parts.state.tile_added.connect(lambda _tile: shown.append("tile"))
    parts.session.opening.open(photo)
    parts.session.conversation.say("remove the noise")
    until(lambda: len(parts.state.results) == 2)
    assert shown[0] == "preview"
    assert shown.count("preview") == 1
    assert "tile" in shown


def test_steps_can_be_put_in_another_order_and_given_to_the_other_network(
    until: Until, parts: Parts, photo: Path
) -> None:
    parts.session.opening.open(photo)
    parts.session.conversation.say("remove the noise and brighten it")
    until(lambda: len(parts.state.results) == 2)
    (cards,) = parts.window.chat.findChildren(PlanCards)
    assert not cards.apply.isEnabled()
    cards.cards[0].later.click()
    assert [step.task for step in cards.plan().steps] == [Task.LOWLIGHT, Task.DENOISE]
    cards.cards[1].slider.setValue(50)
    cards.apply.click()
    until(lambda: len(parts.state.results) == 3)
    plan = parts.state.results[2].plan
    assert plan is not None
    assert [(step.task, step.strength) for step in plan.steps] == [(Task.LOWLIGHT, 1.0), (Task.DENOISE, 0.5)]
    assert parts.state.results[2].base is parts.state.original


def test_parts_of_the_photo_can_choose_their_own_experts(until: Until, parts: Parts, tmp_path: Path) -> None:
    path = tmp_path / "coffee.png"
    with Image.open(SAMPLES / "coffee.png") as image:
        image.resize((360, 200)).save(path)  # two parts
    parts.session.opening.open(path)
    parts.window.act.by_parts.setChecked(True)
    until(lambda: parts.state.photo is not None)
    parts.session.results.run(Plan("fix it", auto=True))
    until(lambda: len(parts.state.results) == 2)
    coloured = parts.window.canvas.grab().toImage()
    assert len(parts.state.map) > 1
    parts.window.inspector.tabs.setCurrentIndex(0)
    plain = parts.window.canvas.grab().toImage()
    assert coloured != plain  # the colours are on the photo while the experts are looked at
    parts.window.inspector.go(parts.window.inspector.experts)
    assert parts.window.canvas.grab().toImage() == coloured
    experts = parts.window.inspector.experts
    mean = experts.grid.grab().toImage()
    experts.point(QPointF(5, 5))
    assert experts.grid.grab().toImage() != mean
    experts.point(None)
    assert experts.grid.grab().toImage() == mean
    parts.window.act.undo.trigger()
    assert not parts.state.map
    assert parts.window.canvas.grab().toImage() != plain


def inside(widget: QWidget, *kinds: type[QWidget]) -> bool:
    above = widget.parentWidget()
    return above is not None and (isinstance(above, kinds) or inside(above, *kinds))


def test_whatever_takes_the_focus_tells_a_screen_reader_its_name(until: Until, parts: Parts, photo: Path) -> None:
    parts.session.opening.open(photo)
    parts.session.conversation.say("remove the noise and brighten it")
    until(lambda: len(parts.state.results) == 2)
    parts.dialogs.open_settings()
    parts.dialogs.open_models()
    parts.window.inspector.go(parts.window.inspector.instruction)
    windows = (parts.window, *parts.window.findChildren(QDialog))
    assert len(windows) == 3
    asked = {
        widget
        for window in windows
        for widget in (window, *window.findChildren(QWidget))
        if (widget.focusPolicy() is not Qt.FocusPolicy.NoFocus or isinstance(widget, NAMED))
        and not (widget.objectName() or "").startswith("qt_")
        and not inside(widget, QAbstractSpinBox, QComboBox)  # parts of what has a name
        and not isinstance(widget, QHeaderView | QScrollBar)
    }
    nameless = [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in asked
        if not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    assert len(asked) > 60
    assert not sorted(nameless)


def test_every_panel_is_reached_by_a_key(parts: Parts) -> None:
    window = parts.window
    window.activateWindow()
    QApplication.processEvents()
    for key, inside in (
        (Qt.Key.Key_1, window.canvas),
        (Qt.Key.Key_3, window.inspector.tabs.tabBar()),
        (Qt.Key.Key_4, window.drawer.instruction),
        (Qt.Key.Key_2, window.chat.field),
    ):
        QTest.keyClick(window, key, Qt.KeyboardModifier.AltModifier)
        assert window.focusWidget() is inside
    assert window.docks[2].isVisible()
    QTest.keyClick(window, Qt.Key.Key_F9)
    assert not window.docks[2].isVisible()


def test_steps_stand_below_each_other_and_only_branches_are_indented(parts: Parts) -> None:
    tree, state = parts.window.inspector.history.tree, parts.state
    pixels = np.zeros((4, 6, 3), np.float32)
    results = {"photo": Result("photo")}
    for name, base in (("a", "photo"), ("b", "a"), ("other a", "photo"), ("after other a", "other a"), ("c", "b")):
        results[name] = Result(name, results[base], Plan(name, auto=True))
    for result in results.values():
        result.fill(pixels, pyramid_of(pixels))
        state.add(result)

    def below(item: QTreeWidgetItem) -> dict[str, Any]:
        children = (item.child(row) for row in range(item.childCount()))
        return {child.text(0).splitlines()[0]: below(child) for child in children if child is not None}

    assert below(tree.invisibleRootItem()) == {
        "Original": {"other a": {}, "after other a": {}},
        "a": {},
        "b": {},
        "c": {},
    }


def test_the_photo_tab_waits_and_tells_what_is_left(until: Until, parts: Parts, photo: Path) -> None:
    tab = parts.window.inspector.photo
    parts.window.inspector.go(tab)
    parts.session.opening.open(photo)
    until(lambda: parts.state.shown is not None)
    assert tab.waiting.isVisible()
    assert not any(bar.isVisible() for bar in tab.bars.values())
    until(lambda: parts.state.diagnosis is not None)
    assert all(bar.isVisible() for bar in tab.bars.values())
    assert not tab.waiting.isVisible()
    parts.session.conversation.say("remove the noise")
    until(lambda: len(parts.state.results) == 2)
    assert tab.note.text() == "Looking at the photo…"
    result = parts.state.results[1]
    until(lambda: result.diagnosis is not None)
    assert tab.note.text().startswith("What is left: ")
    parts.window.act.undo.trigger()
    assert not tab.note.text().startswith("What is left: ")


def test_the_field_grows_to_four_lines_and_enter_sends(until: Until, parts: Parts) -> None:
    field = parts.window.chat.field
    heights: list[int] = []
    for lines in range(1, 8):
        field.setText("\n".join(["words"] * lines))
        heights.append(field.height())
    assert heights[0] < heights[1] < heights[2] < heights[3] == heights[6]
    field.setText("remove the")
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(field, "noise")
    QTest.keyClick(field, Qt.Key.Key_Return)
    until(said(parts, "remove the noise"))
    assert field.text() == ""
