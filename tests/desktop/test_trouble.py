"""When something goes wrong: the next job works, and the work of the photographer is not lost."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from core.api import Finished, Plan, RestoreRequest, Step, Task
from desktop.app import Parts
from desktop.chat.panel import Bubble
from desktop.journal import WorkJournal

from .conftest import SharedTools, Start, Until, said

WORK = """
import sys
from pathlib import Path
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from core.api import Finished, Plan, Step, Task, WasCancelled
from core.jobs.messages import MakePlan, Planned
from desktop.app import assemble
PLANS = {"remove the noise": Task.DENOISE, "brighten it": Task.LOWLIGHT}
class Instant:  # in place of the networks, which would take their time to load
    def carry_out(self, work, emit, cancelled):
        if isinstance(work, MakePlan):
            return Planned(Plan(work.text, (Step(PLANS[work.text], work.text),)))
        return Finished(work.pixels, 0.1) if hasattr(work, "plan") else WasCancelled()
app = QApplication(["photomend"])
folder, photo = Path(sys.argv[1]), Path(sys.argv[2])
parts = assemble(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat), folder / "state", Instant())
parts.session.opening.open(photo)
parts.session.conversation.say("remove the noise")
parts.session.conversation.say("brighten it")
def tell(*_):
    if len(parts.state.results) == 3 and not parts.session.busy:
        parts.journal.settle()
        print("made", flush=True)
parts.bridge.arrived.connect(tell)
app.exec()
"""


class Scripted(SharedTools):
    """An engine that fails at first, and then answers at once."""

    def __init__(self) -> None:
        super().__init__()
        self.faults = [ZeroDivisionError("a fault of ours")]

    def engine(self):  # pyright: ignore
        return self

    def run(self, request: RestoreRequest, emit: object, cancel: object) -> Finished:
        """In place of the engine's."""
        if self.faults:
            raise self.faults.pop()
        return Finished(request.pixels * np.float32(0.5), 0.1)


class Steady(Scripted):
    """An engine that answers at once."""

    def __init__(self) -> None:
        super().__init__()
        self.faults.clear()


def test_an_unforeseen_fault_is_a_dialog_with_a_report_and_the_next_job_works(
    until: Until, start: Start, photo: Path
) -> None:
    parts = start(Scripted())
    parts.session.opening.open(photo)
    parts.session.conversation.say("remove the noise")
    until(said(parts, "a fault of ours"))
    (box,) = parts.window.findChildren(QMessageBox)
    assert "Traceback" not in box.text()
    (copy,) = [button for button in box.findChildren(QPushButton) if button.text() == "Copy report"]
    copy.click()
    assert "ZeroDivisionError" in QApplication.clipboard().text()
    box.close()
    parts.session.conversation.say("remove the noise")
    until(lambda: len(parts.state.results) == 2)


def test_a_message_written_before_there_is_a_photo_asks_for_one(until: Until, start: Start) -> None:
    parts = start()
    parts.session.conversation.say("remove the noise")
    until(said(parts, "Open a photo first"))


def test_work_is_offered_again_after_the_program_was_killed(
    until: Until, start: Start, tmp_path: Path, photo: Path
) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", WORK, str(tmp_path), str(photo)], stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "made\n"
        child.send_signal(signal.SIGKILL)
    parts = start(Steady())
    (offer,) = parts.window.chat.findChildren(Bubble)
    assert "cat.png" in offer.text.toPlainText()
    next(button for button in offer.findChildren(QPushButton) if button.text() == "Go on with cat.png").click()
    until(lambda: parts.state.shown is not None and parts.state.shown is parts.state.results[-1])
    assert len(parts.state.results) == 3
    labels = [result.label for result in parts.state.results]
    assert labels == ["cat.png", "Remove noise", "Brighten"]
    assert said(parts, "remove the noise")()
    assert said(parts, "brighten it")()
    until(lambda: not parts.session.busy)
    assert parts.state.results[1].pixels is not None


def test_saved_work_is_not_offered_again(until: Until, start: Start, tmp_path: Path, photo: Path) -> None:
    parts = _leave_work(until, start, photo, close=False)
    parts.session.export.save()
    until(said(parts, "Saved as"))
    parts.window.close()
    assert not list((tmp_path / "state").glob("*.json"))


def test_work_that_is_let_go_is_not_offered_again(until: Until, start: Start, tmp_path: Path, photo: Path) -> None:
    _leave_work(until, start, photo)
    parts = start()
    parts.state.messages[0].choices[1].act()
    parts.window.close()
    journal = WorkJournal(tmp_path / "state")
    assert not journal.left
    journal.close()


def test_a_second_window_keeps_a_journal_of_its_own(until: Until, start: Start, tmp_path: Path, photo: Path) -> None:
    first = _leave_work(until, start, photo, close=False)
    second = start()
    assert not second.state.messages  # what the first window does is not offered to the second
    second.window.close()
    first.window.close()
    assert [path.name for path in sorted((tmp_path / "state").glob("*.json"))] == ["session-1.json"]


def test_work_on_a_photo_is_kept_when_another_is_opened(
    until: Until, start: Start, tmp_path: Path, photo: Path
) -> None:
    parts = _leave_work(until, start, photo, close=False)
    other = tmp_path / "other.png"
    other.write_bytes(photo.read_bytes())
    parts.session.opening.open(other)
    until(said(parts, "What you made of cat.png was not saved; it is kept."))
    assert [result.label for result in parts.state.results] == ["other.png"]
    assert not said(parts, "remove the noise")()  # the conversation is about the photo that is open
    kept = next(message for message in parts.state.messages if "it is kept" in message.text)
    kept.choices[0].act()
    until(lambda: len(parts.state.results) == 2 and not parts.session.busy)
    assert parts.state.results[0].label == "cat.png"
    assert said(parts, "remove the noise")()


def test_a_pasted_picture_survives_too(until: Until, start: Start, photo: Path) -> None:
    parts = start(Steady())
    QApplication.clipboard().setImage(QImage(str(photo)))
    parts.session.opening.paste()
    parts.session.conversation.say("remove the noise")
    until(lambda: len(parts.state.results) == 2)
    assert parts.state.original is not None
    pixels = parts.state.original.pixels
    assert isinstance(pixels, np.ndarray)
    parts.window.close()
    parts = start(Steady())
    parts.state.messages[0].choices[0].act()
    until(lambda: len(parts.state.results) == 2 and not parts.session.busy)
    assert parts.state.original is not None
    assert isinstance(parts.state.original.pixels, np.ndarray)
    np.testing.assert_allclose(parts.state.original.pixels, pixels, atol=1e-6)
    assert parts.state.photo is not None
    assert parts.state.photo.path is None


class Held(Steady):
    """An engine that waits until it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.begun, self.go = threading.Event(), threading.Event()

    def run(self, request: RestoreRequest, emit: object, cancel: object) -> Finished:
        self.begun.set()
        assert self.go.wait(60)
        return super().run(request, emit, cancel)


def test_during_a_restoration_a_photo_is_saved_at_once_and_a_step_done_next(
    until: Until, start: Start, photo: Path
) -> None:
    tools = Held()
    parts = start(tools)
    parts.session.opening.open(photo)
    until(lambda: parts.state.diagnosis is not None)
    parts.session.results.run(Plan("noise", (Step(Task.DENOISE),)))
    assert tools.begun.wait(60)
    parts.session.export.save()
    until(said(parts, "Saved as"))
    parts.session.results.run(Plan("light", (Step(Task.LOWLIGHT),)))
    assert said(parts, "I'll do that next.")()
    tools.go.set()
    until(lambda: len(parts.state.results) == 3)
    assert parts.state.results[2].base is parts.state.results[1]


def test_a_step_made_stronger_stays_where_it_was_selected(until: Until, start: Start, photo: Path) -> None:
    parts = _leave_work(until, start, photo, close=False)
    mask = np.zeros((12, 16), np.float32)
    mask[:6] = 1
    parts.state.mask = mask
    parts.session.results.run(Plan("noise", (Step(Task.DENOISE),)))
    until(lambda: len(parts.state.results) == 3)
    parts.state.mask = None
    parts.session.results.again(1.4)
    until(lambda: len(parts.state.results) == 4)
    assert parts.state.results[3].mask is mask


def _leave_work(until: Until, start: Start, photo: Path, *, close: bool = True) -> Parts:
    parts = start(Steady())
    parts.session.opening.open(photo)
    parts.session.conversation.say("remove the noise")
    until(lambda: len(parts.state.results) == 2)
    if close:
        parts.window.close()
    return parts


def test_all_work_that_was_left_is_offered_and_stays_so_when_a_photo_is_opened(
    until: Until, start: Start, tmp_path: Path, photo: Path
) -> None:
    parts = start(Steady())
    for name in ("first.png", "second.png"):
        path = tmp_path / name
        path.write_bytes(photo.read_bytes())
        parts.session.opening.open(path)
        parts.session.conversation.say("remove the noise")
        until(lambda name=name: len(parts.state.results) == 2 and parts.state.results[0].label == name)
    parts.window.close_at_once()
    parts = start(Steady())
    offer = parts.state.messages[0]
    labels = [choice.label for choice in offer.choices]
    assert labels == ["Go on with second.png", "Go on with first.png", "Let them all go"]
    parts.session.opening.open(photo)
    until(lambda: parts.state.photo is not None)
    assert offer in parts.state.messages
    offer.choices[2].act()
    assert "It is gone" in parts.state.messages[-1].text
    assert not parts.session.recovery.kept
