"""Closing while something runs asks first, and a batch that had not ended can be gone on with."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from core.api import Plan, Step, Task
from core.batch.events import FileState
from desktop.app import Parts
from desktop.status import StatusBar
from tests.batch.scripted import save

from .conftest import Start, Until, said
from .scripted import Held, Steady

NOISE = Plan("noise", (Step(Task.DENOISE),))


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    for number in range(3):
        save(tmp_path / "wedding" / f"{number}.png", number)
    return tmp_path / "wedding"


def question(parts: Parts) -> QMessageBox | None:
    return parts.window.findChild(QMessageBox, "closing")


def answer(box: QMessageBox | None, role: QMessageBox.ButtonRole) -> None:
    assert box is not None
    next(button for button in box.buttons() if box.buttonRole(button) is role).click()


def test_closing_asks_while_a_photo_is_mended_and_can_be_refused(until: Until, start: Start, photo: Path) -> None:
    tools = Held()
    parts = start(tools)
    parts.session.opening.open(photo)
    until(lambda: parts.state.photo is not None)
    parts.session.results.run(NOISE)
    assert tools.begun.wait(30)
    parts.window.close()
    parts.window.close()  # it is asked once
    assert len(parts.window.findChildren(QMessageBox, "closing")) == 1
    answer(question(parts), QMessageBox.ButtonRole.RejectRole)
    assert parts.window.isVisible()
    until(lambda: question(parts) is None)
    tools.go.set()
    until(lambda: len(parts.state.results) == 2)
    parts.window.close()  # nothing runs
    assert not parts.window.isVisible()


def test_a_batch_that_was_closed_is_offered_and_goes_on(until: Until, start: Start, photos: Path) -> None:
    tools = Held()
    parts = start(tools)
    drawer = parts.window.drawer
    parts.window.open_paths([photos])
    until(drawer.begin.isEnabled)
    drawer.instruction.setText("remove the noise")
    drawer.start()
    assert tools.begun.wait(60)
    parts.window.close()
    box = question(parts)
    assert box is not None
    assert "go on with the rest" in box.informativeText()
    answer(box, QMessageBox.ButtonRole.DestructiveRole)
    assert not parts.window.isVisible()

    parts = start(Steady())
    assert said(parts, "A batch had not ended")()
    parts.state.messages[0].choices[0].act()
    drawer = parts.window.drawer
    until(lambda: not drawer.running)
    assert [entry.state for entry in drawer.rows.entries] == [FileState.DONE] * 3
    assert drawer.instruction.text() == "remove the noise"
    parts.window.close_at_once()
    assert not start(Steady()).state.messages  # it has ended


def test_a_batch_on_a_cluster_goes_on_there(until: Until, start: Start, photos: Path) -> None:
    parts = start(Steady())
    drawer = parts.window.drawer
    parts.window.open_paths([photos])
    until(drawer.begin.isEnabled)
    drawer.fields.computers.setEditText("nowhere.invalid:6379")
    bar = parts.window.findChild(StatusBar)
    assert bar is not None
    drawer.start()
    assert not bar.doing.text(), "nothing is promised while photos go to others"
    until(lambda: not drawer.running)
    assert bar.doing.text().startswith("Nothing leaves")
    assert FileState.DONE not in [entry.state for entry in drawer.rows.entries], "nobody is there"
    parts.window.close_at_once()

    parts = start(Steady())
    parts.state.messages[0].choices[0].act()
    drawer = parts.window.drawer
    assert drawer.fields.computers.address == "nowhere.invalid:6379"
    until(lambda: not drawer.running)
    assert FileState.DONE not in [entry.state for entry in drawer.rows.entries]
    parts.window.close_at_once()


def test_a_batch_that_the_user_ends_is_not_offered(until: Until, start: Start, photos: Path) -> None:
    tools = Held()
    parts = start(tools)
    drawer = parts.window.drawer
    parts.window.open_paths([photos])
    until(drawer.begin.isEnabled)
    drawer.start()
    until(lambda: bool(drawer.rows.entries))
    drawer.buttons.stop.click()
    until(lambda: not drawer.running)
    parts.window.close_at_once()
    assert not start(Steady()).state.messages
