"""While something runs: what waits is seen, the time left does not jump, and what was stopped can be begun again."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from core.api import Plan, Step, Task
from desktop.app import Parts
from desktop.controls import Elided
from desktop.records import Speaker
from desktop.status import StatusBar
from desktop.timeleft import TimeLeft

from .conftest import Start, Until, said
from .scripted import Held, Steady

NOISE = Plan("noise", (Step(Task.DENOISE),))


def bar(parts: Parts) -> StatusBar:
    found = parts.window.statusBar()
    assert isinstance(found, StatusBar)
    return found


def waiting(parts: Parts) -> list[str]:
    layout = parts.window.chat.queued
    items = (layout.itemAt(index) for index in range(layout.count()))
    lines = (item.widget() for item in items if item is not None)
    return [line.text() for line in lines if isinstance(line, Elided)]


@pytest.fixture
def tools() -> Held:
    return Held()


@pytest.fixture
def mending(until: Until, start: Start, tools: Held, photo: Path) -> Parts:
    parts = start(tools)
    parts.session.opening.open(photo)
    until(lambda: parts.state.diagnosis is not None)
    parts.session.conversation.say("remove the noise")
    until(tools.begun.is_set)
    return parts


def test_a_message_that_waits_is_marked_and_answered_in_its_turn(until: Until, mending: Parts, tools: Held) -> None:
    mending.session.conversation.say("brighten it")
    assert waiting(mending) == ["Waiting: brighten it"]
    assert not said(mending, "brighten it")()
    tools.go.set()
    until(lambda: len(mending.state.results) == 3 and not mending.session.busy)
    assert not waiting(mending)
    told = [message for message in mending.state.messages if message.speaker is Speaker.USER or message.result]
    assert [message.text for message in told if message.speaker is Speaker.USER] == ["remove the noise", "brighten it"]
    assert [bool(message.result) for message in told] == [False, True, False, True]  # each answer below its message


def test_stopping_is_told_and_what_was_stopped_can_be_run_again(until: Until, mending: Parts, tools: Held) -> None:
    bar(mending).stop.click()
    assert bar(mending).doing.text() == "Stopping…"
    assert not bar(mending).stop.isEnabled()
    until(said(mending, "Stopped"))
    tools.go.set()
    mending.state.messages[-1].choices[0].act()
    until(lambda: len(mending.state.results) == 2)
    assert mending.state.results[1].label == "Remove noise"


def test_what_is_stopped_for_another_photo_is_not_told(
    until: Until, mending: Parts, tools: Held, tmp_path: Path, photo: Path
) -> None:
    other = tmp_path / "other.png"
    other.write_bytes(photo.read_bytes())
    mending.session.opening.open(other)
    until(lambda: mending.state.results[0].label == "other.png" and not mending.session.busy)
    assert not said(mending, "Stopped")()


def test_what_is_asked_for_before_there_is_a_photo_is_done_once_there_is(
    until: Until, start: Start, photo: Path
) -> None:
    parts = start(Steady())
    parts.session.conversation.say("remove the noise")
    until(said(parts, "Open a photo first"))
    parts.session.opening.open(photo)
    until(lambda: len(parts.state.results) == 2)
    assert parts.state.results[1].label == "Remove noise"
    assert said(parts, "remove the noise")()  # what was said stays in sight


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_the_time_left_is_told_late_and_does_not_jump() -> None:
    clock, told = Clock(), list[float]()
    left = TimeLeft(clock)
    # Estimates as a worker makes them: far too low at first, and then uneven.
    for second, (fraction, estimate) in enumerate([(0.0, None), (0.01, 1.8), (0.02, 1.9), (0.08, 18.0), (0.12, 39.0)]):
        clock.now = float(second)
        now = left.after(fraction, estimate)
        assert now is None or second >= 3
    for step in range(20):
        clock.now += 1
        now = left.after(0.2 + step * 0.04, 38 - step + (6 if step % 2 else -6))
        assert now is not None
        told.append(now)
    assert all(later <= earlier + 10 for earlier, later in pairwise(told))
    assert all(value % 5 == 0 for value in told if 10 < value <= 60)


def test_another_piece_of_work_begins_anew() -> None:
    clock = Clock()
    left = TimeLeft(clock)
    clock.now = 10
    assert left.after(0.5, 30) == 30
    assert left.after(0.0, None) is None
