"""The window fits every screen from 1024 x 640 on, whatever is open in it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QApplication, QWidget

from core.api import Plan, Step, Task
from desktop.app import Parts
from desktop.chat.cards import PlanCards
from desktop.records import Message, Speaker

from .conftest import Start, Until
from .scripted import Steady

SMALL = QSize(1024 - 16, 640 - 40)  # inside the system's frame
EVERYTHING = Plan("all of it", tuple(Step(task, confidence=0.5) for task in Task))


@pytest.fixture(params=["en", "de"])
def parts(request: pytest.FixtureRequest, start: Start) -> Parts:
    if request.param == "de":
        request.getfixturevalue("german")
    return start(Steady())


def place(parts: Parts, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(parts.window, QPoint()), widget.size())


def test_everything_is_within_a_small_screen(until: Until, parts: Parts, photo: Path) -> None:
    window, inside = parts.window, QRect(QPoint(), SMALL)
    parts.session.opening.open(photo)
    until(lambda: parts.state.diagnosis is not None)
    parts.state.say(Message(Speaker.APP, "Everything", EVERYTHING, parts.state.shown))
    until(lambda: bool(window.chat.findChildren(PlanCards)))
    window.docks[2].show()
    window.resize(SMALL)
    for tab in range(window.inspector.tabs.count()):
        window.inspector.tabs.setCurrentIndex(tab)
        for _ in range(3):
            QApplication.processEvents()
        assert window.size() == SMALL, tab
        for widget in (window.chat.field, window.chat.send, window.statusBar(), window.drawer.begin, window.canvas):
            assert inside.contains(place(parts, widget)), widget
        assert not window.chat.talk.horizontalScrollBar().isVisible()
    assert window.canvas.width() >= 240
    assert window.canvas.height() >= 160


def test_it_starts_within_the_screen(parts: Parts) -> None:
    room = parts.window.screen().availableGeometry().size()
    assert parts.window.width() <= room.width()
    assert parts.window.height() <= room.height()


def test_a_place_that_was_kept_on_a_larger_screen_is_brought_in(start: Start) -> None:
    first = start(Steady())
    first.window.resize(2600, 1700)
    first.window.close_at_once()
    window = start(Steady()).window
    room = window.screen().availableGeometry().size()
    assert window.width() <= room.width()
    assert window.height() <= room.height()


@pytest.mark.parametrize(("scale", "languages"), [("1", ["en", "de"]), ("1.5", ["en"]), ("2", ["en", "de"])])
def test_nothing_is_cut_or_outside_in_any_panel_dialog_or_menu(
    scale: str, languages: list[str], tmp_path: Path
) -> None:
    """At 1024 x 640, 1366 x 768 and 1920 x 1080, in both themes; the scale is one of a process."""
    here = os.environ | {"QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.desktop.sizes", str(tmp_path), *languages]
    ended = subprocess.run(command, env=here, capture_output=True, text=True, check=False, timeout=240)
    assert ended.stdout == ""
    assert ended.returncode == 0, ended.stderr
