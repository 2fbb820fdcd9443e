"""The real window, offscreen, with the real weights on a small photo."""

from __future__ import annotations

import os
import re
import time
from pathlib import Path
from typing import NamedTuple

import numpy as np
from PIL import Image
from PySide6.QtCore import QPointF, Qt, QTimer
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
    QWidget,
)

from core.api import Model, Plan, Task
from desktop.app import Parts
from desktop.canvas.view import Compare
from desktop.chat.cards import PlanCards
from desktop.state import Speaker

from .conftest import SAMPLES, said, until

NAMED = (QProgressBar, QAbstractItemView)  # which tell something, and never take the focus


def test_a_message_mends_the_photo_and_can_be_taken_back_and_saved(parts: Parts, photo: Path) -> None:
    before = photo.read_bytes()
    parts.session.opening.open(photo)
    parts.window.chat.field.setText("remove the noise")
    parts.window.chat.send.click()
    until(parts, lambda: len(parts.state.results) == 2)
    parts.window.undo.trigger()
    assert parts.state.shown is parts.state.original
    parts.window.redo.trigger()
    parts.window.split.trigger()
    assert parts.window.canvas.compare is Compare.SPLIT
    parts.session.export.save()
    saved = photo.with_name("cat-mended.png")
    until(parts, said(parts, str(saved)))
    assert saved.exists()
    assert photo.read_bytes() == before


def test_the_photo_is_diagnosed_and_one_click_mends_it(parts: Parts, tmp_path: Path) -> None:
    path = tmp_path / "night.png"
    with Image.open(SAMPLES / "coffee.png") as image:
        clean = np.asarray(image.convert("RGB").resize((300, 200)), np.float32) / 255
    grain = np.random.default_rng(0).normal(0, 0.12, clean.shape)
    Image.fromarray(((clean * 0.9 + grain).clip(0, 1) * 255).astype(np.uint8)).save(path)
    parts.session.opening.open(path)
    until(parts, lambda: parts.state.diagnosis is not None)
    choices = next(message.choices for message in parts.state.messages if message.choices)
    choices[0].act()
    until(parts, lambda: len(parts.state.results) == 2)
    plan = parts.state.results[1].plan
    assert plan is not None
    assert Task.DENOISE in {step.task for step in plan.steps}


def test_changed_steps_make_a_branch_and_nothing_is_lost(parts: Parts, photo: Path) -> None:
    parts.session.opening.open(photo)
    parts.session.conversation.say("remove the noise and brighten it")
    until(parts, lambda: len(parts.state.results) == 2)
    first = parts.state.results[1]
    parts.session.results.edit(first)
    bubble = parts.state.messages[-1]
    assert bubble.plan is not None
    parts.session.results.run(bubble.plan, bubble.base, Model.MOCE_IR)
    until(parts, lambda: len(parts.state.results) == 3)
    second = parts.state.results[2]
    assert second.base is first.base is parts.state.original
    assert second.routing
    assert first in parts.state.results


def test_a_result_whose_pixels_were_dropped_is_made_again(parts: Parts, photo: Path) -> None:
    parts.session.opening.open(photo)
    parts.session.conversation.say("remove the noise")
    until(parts, lambda: len(parts.state.results) == 2)
    first = parts.state.results[1]
    assert first.pixels is not None
    pixels = first.pixels.copy()
    parts.session.conversation.say("brighten it")
    until(parts, lambda: len(parts.state.results) == 3)
    first.forget()
    parts.session.results.undo()
    until(parts, lambda: parts.state.shown is first)
    np.testing.assert_array_equal(first.pixels, pixels)
    assert parts.state.can_redo


def test_a_file_that_is_no_photo_is_one_sentence_in_the_chat(parts: Parts, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.jpg"
    wrong.write_text("no photo")
    parts.session.opening.open(wrong)
    until(parts, lambda: any(message.speaker is Speaker.ERROR for message in parts.state.messages))
    assert parts.state.photo is None


def test_closing_during_a_job_ends_the_worker(parts: Parts, photo: Path) -> None:
    parts.session.opening.open(photo)
    parts.session.conversation.say("just fix it")
    until(parts, lambda: parts.state.plan is not None)
    parts.window.close()


class Moment(NamedTuple):
    """Seconds: of the clock, for which this thread has waited, for which each processor has been halted."""

    clock: float
    waited: float
    halted: list[float]


class System:
    """What the system tells of the thread that asks, where it does: files that are opened once.

    To read one takes a single call. Each gives Python up to the worker, and waits until it has it back.
    """

    def __init__(self) -> None:
        self._thread, self._processors = (opened(f"/proc/{name}") for name in ("thread-self/schedstat", "stat"))
        self._tick = 1 / os.sysconf("SC_CLK_TCK") if self._processors is not None else 0.0

    def close(self) -> None:
        """Enough."""
        for file in (self._thread, self._processors):
            if file is not None:
                os.close(file)

    def moment(self) -> Moment:
        """All read within 2 ms, or as close together as three attempts can: what comes between two of them is taken
        from one pause and added to the next. An attempt may wait for the worker's Python; many would be a pause."""
        attempts: list[tuple[float, Moment]] = []
        while len(attempts) < 3 and (not attempts or attempts[-1][0] >= 0.002):
            begun = time.monotonic()
            thread, all_processors, clock = content(self._thread), content(self._processors), time.monotonic()
            waited = int(thread.split()[1]) / 1e9 if thread else 0.0
            processors = re.findall(r"^cpu\d.*", all_processors, re.MULTILINE)
            halted = [int(line.split()[8]) * self._tick for line in processors]
            attempts.append((clock - begun, Moment(clock, waited, halted)))
        return min(attempts, key=lambda attempt: attempt[0])[1]


def opened(path: str) -> int | None:
    try:
        return os.open(path, os.O_RDONLY)
    except OSError:
        return None


def content(file: int | None) -> str:
    return os.pread(file, 1 << 16, 0).decode("ascii") if file is not None else ""


class Heart:
    """Beats every 5 ms on the GUI thread. pauses: milliseconds between beats, without those that the system gave to
    other programs, or the machine to other systems."""

    def __init__(self) -> None:
        self.pauses: list[float] = []
        self._system = System()
        self._last = self._system.moment()
        self._timer = QTimer(interval=5)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def stop(self) -> None:
        """Enough."""
        self._timer.stop()
        self._system.close()

    def _beat(self) -> None:
        last, now = self._last, self._system.moment()
        halts = (after - before for before, after in zip(last.halted, now.halted, strict=True))
        others = now.waited - last.waited + max(halts, default=0.0)
        self.pauses.append((now.clock - last.clock - others) * 1000)
        self._last = now


def test_the_window_answers_within_50_ms_while_24_megapixels_are_mended(parts: Parts, tmp_path: Path) -> None:
    path = tmp_path / "large.jpg"
    with Image.open(SAMPLES / "rocket.jpg") as image:
        image.resize((6000, 4000)).save(path, quality=90)
    previews: list[object] = []
    parts.state.preview_shown.connect(previews.append)
    parts.session.opening.open(path)
    until(parts, lambda: parts.state.diagnosis is not None)
    heart = Heart()
    parts.session.conversation.say("remove the noise")
    until(parts, lambda: len(parts.state.results) == 2)
    heart.stop()
    assert len(previews) == 1
    assert len(heart.pauses) > 500
    assert max(heart.pauses) <= 50, sorted(heart.pauses)[-10:]


def test_steps_can_be_put_in_another_order_and_given_to_the_other_network(parts: Parts, photo: Path) -> None:
    parts.session.opening.open(photo)
    parts.session.conversation.say("remove the noise and brighten it")
    until(parts, lambda: len(parts.state.results) == 2)
    (cards,) = parts.window.chat.findChildren(PlanCards)
    assert not cards.apply.isEnabled()
    cards.cards[0].later.click()
    assert [step.task for step in cards.plan().steps] == [Task.LOWLIGHT, Task.DENOISE]
    cards.cards[1].slider.setValue(50)
    cards.apply.click()
    until(parts, lambda: len(parts.state.results) == 3)
    plan = parts.state.results[2].plan
    assert plan is not None
    assert [(step.task, step.strength) for step in plan.steps] == [(Task.LOWLIGHT, 1.0), (Task.DENOISE, 0.5)]
    assert parts.state.results[2].base is parts.state.original


def test_parts_of_the_photo_can_choose_their_own_experts(parts: Parts, tmp_path: Path) -> None:
    path = tmp_path / "coffee.png"
    with Image.open(SAMPLES / "coffee.png") as image:
        image.resize((540, 360)).save(path)
    parts.session.opening.open(path)
    parts.window.by_parts.setChecked(True)
    until(parts, lambda: parts.state.photo is not None)
    parts.session.results.run(Plan("fix it", auto=True))
    until(parts, lambda: len(parts.state.results) == 2)
    coloured = parts.window.canvas.grab().toImage()
    assert len(parts.state.map) > 1
    parts.window.inspector.tabs.setCurrentIndex(0)
    plain = parts.window.canvas.grab().toImage()
    assert coloured != plain  # the colours are on the photo while the experts are looked at
    parts.window.inspector.tabs.setCurrentWidget(parts.window.inspector.experts)
    assert parts.window.canvas.grab().toImage() == coloured
    experts = parts.window.inspector.experts
    mean = experts.grid.grab().toImage()
    experts.point(QPointF(5, 5))
    assert experts.grid.grab().toImage() != mean
    experts.point(None)
    assert experts.grid.grab().toImage() == mean
    parts.window.undo.trigger()
    assert not parts.state.map
    assert parts.window.canvas.grab().toImage() != plain


def inside(widget: QWidget, *kinds: type[QWidget]) -> bool:
    above = widget.parentWidget()
    return above is not None and (isinstance(above, kinds) or inside(above, *kinds))


def test_whatever_takes_the_focus_tells_a_screen_reader_its_name(parts: Parts, photo: Path) -> None:
    parts.session.opening.open(photo)
    parts.session.conversation.say("remove the noise and brighten it")
    until(parts, lambda: len(parts.state.results) == 2)
    parts.dialogs.open_settings()
    parts.dialogs.open_models()
    parts.window.inspector.tabs.setCurrentWidget(parts.window.inspector.instruction)
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
