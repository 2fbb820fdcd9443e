"""The batch drawer: drop a folder, watch it, pause, cancel, try again, open a result."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtWidgets import QApplication

from core.api import Plan, Step, Task
from core.batch.events import BatchEntry, BatchStarted, FileChanged, FileProgress, FileState
from core.jobs.messages import Diagnose
from core.jobs.queue import JobQueue
from core.jobs.tools import Tools
from desktop.batch.drawer import BatchDrawer
from desktop.batch.table import LEFT, OUTCOME, BatchTable
from desktop.bridge import Bridge
from desktop.pyramid import pyramid_of
from desktop.records import Result
from desktop.state import AppState
from tests.batch.scripted import Negatives, is_negative, save
from tests.desktop.conftest import Until

BLACK = np.zeros((8, 8, 3), np.float32)


class Scripted(Tools):
    """Networks that turn photos into their negatives."""

    def __init__(self) -> None:
        super().__init__()
        self.mender = Negatives()
        self.read: list[str] = []

    def planner(self) -> Scripted:  # pyright: ignore[reportIncompatibleMethodOverride]
        return self

    def plan(self, text: str, _before: Plan | None = None) -> Plan:
        self.read.append(text)
        return Plan(text, (Step(Task.DENOISE, text),))

    def engine(self) -> Scripted:  # pyright: ignore[reportIncompatibleMethodOverride]
        return self

    def damage_classifier(self) -> Negatives:  # pyright: ignore[reportIncompatibleMethodOverride]
        return self.mender

    @property
    def run(self) -> Callable[..., object]:
        return self.mender.restore


class Desk:
    """A drawer with all that it needs, and no window around it."""

    def __init__(self, until: Until) -> None:
        self.until = until
        self.tools, self.bridge, self.state = Scripted(), Bridge(), AppState()
        self.jobs = JobQueue(self.bridge.post, self.tools)
        self.drawer = BatchDrawer(self.state, self.jobs, self.bridge)
        self.drawer.resize(1000, 420)
        self.drawer.show()

    def drop(self, *paths: Path) -> None:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        self.drawer.dropEvent(QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys))

    def scanned(self, action: Callable[[], None]) -> None:
        """Do something that makes the drawer look for photos, and wait until it has."""
        action()
        self.until(lambda: self.drawer.status.text() != "Looking for photos")

    def states(self) -> list[FileState]:
        return [entry.state for entry in self.drawer.rows.entries]

    def close(self) -> None:
        self.drawer.cancel()
        self.jobs.close()
        self.drawer.close_down()
        self.drawer.close()
        self.drawer.deleteLater()


@pytest.fixture
def desk(app: QApplication, until: Until) -> Generator[Desk]:
    made = Desk(until)
    yield made
    made.close()
    app.processEvents()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("photomend")]


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    for number in range(4):
        save(tmp_path / "wedding" / f"{number}.png", number)
    return tmp_path / "wedding"


def test_a_dropped_folder_is_mended_like_the_photo_shown(desk: Desk, photos: Path) -> None:
    shown = Result("denoised", plan=Plan("", (Step(Task.DENOISE),)))
    shown.fill(BLACK, pyramid_of(BLACK))
    desk.state.add(shown)
    assert not desk.drawer.begin.isEnabled()
    desk.drop(photos)
    desk.drawer.begin.click()
    desk.until(lambda: not desk.drawer.running)
    assert desk.states() == [FileState.DONE] * 4
    assert "4 done" in desk.drawer.status.text()
    for number in range(4):
        assert is_negative(photos / "mended" / f"{number}-mended.png", photos / f"{number}.png")
    asked: list[tuple[Path, Path]] = []
    desk.drawer.open_asked.connect(lambda photo, done: asked.append((photo, done.path)))
    desk.drawer.table.selectRow(2)
    desk.drawer.buttons.see.click()
    assert asked == [(photos / "2.png", photos / "mended" / "2-mended.png")]


def test_what_failed_can_be_tried_again(desk: Desk, photos: Path) -> None:
    broken = photos / "1.png"
    content = broken.read_bytes()
    broken.write_bytes(content[:60])
    desk.drop(photos)
    desk.drawer.begin.click()
    desk.until(lambda: not desk.drawer.running)
    assert desk.states() == [FileState.DONE, FileState.FAILED, FileState.DONE, FileState.DONE]
    outcome = desk.drawer.rows.index(1, OUTCOME).data()
    assert "1.png" in outcome
    assert desk.drawer.buttons.again.isEnabled()
    broken.write_bytes(content)
    desk.drawer.buttons.again.click()
    desk.until(lambda: not desk.drawer.running)
    assert desk.states() == [FileState.DONE] * 4
    assert len(desk.tools.mender.widths) == 4


def test_pause_leaves_the_worker_to_others_and_cancel_ends_it(desk: Desk, photos: Path) -> None:
    reached, tiles = threading.Event(), 0

    def at_tile() -> None:
        nonlocal tiles
        tiles += 1
        if tiles == 2:
            reached.set()
            paused.wait(30)

    paused = threading.Event()
    desk.tools.mender.at_tile = at_tile
    desk.drop(photos)
    desk.drawer.begin.click()
    assert reached.wait(30)
    desk.drawer.buttons.pause.click()
    paused.set()
    assert desk.drawer.buttons.pause.text() == "Go on"
    answered = threading.Event()  # the worker is free although the batch is not at its end
    desk.jobs.submit(Diagnose(BLACK), lambda _job, _event: answered.set())
    assert answered.wait(30)
    assert tiles == 2
    desk.drawer.buttons.stop.click()
    desk.until(lambda: not desk.drawer.running)
    assert desk.states() == [FileState.WAITING] * 4
    assert "4 not begun" in desk.drawer.status.text()
    assert not list((photos / "mended").glob("*.png"))


def test_closing_during_a_batch_leaves_no_thread(desk: Desk, photos: Path) -> None:
    reached = threading.Event()
    desk.tools.mender.at_tile = reached.set
    desk.drop(photos)
    desk.drawer.begin.click()
    assert reached.wait(30)


def test_what_is_dropped_is_listed_and_named_before_it_begins(desk: Desk, photos: Path) -> None:
    (photos / "notes.txt").write_text("no photo")
    desk.scanned(lambda: desk.drop(photos))
    assert [entry.source.name for entry in desk.drawer.rows.entries] == ["0.png", "1.png", "2.png", "3.png"]
    assert desk.states() == [FileState.WAITING] * 4
    desk.drawer.template.setText("{date} {name}.{ext}")
    assert desk.drawer.fields.example.text().endswith(" 0.png")
    more = photos.parent / "more.png"
    save(more, 9)
    desk.scanned(lambda: desk.drop(more))
    assert len(desk.drawer.rows.entries) == 5
    desk.drawer.begin.click()
    desk.until(lambda: not desk.drawer.running)
    assert desk.states() == [FileState.DONE] * 5


def test_a_senseless_name_keeps_the_batch_from_beginning(desk: Desk, photos: Path) -> None:
    desk.scanned(lambda: desk.drop(photos))
    desk.drawer.template.setText("{nmae}")
    assert "{nmae}" in desk.drawer.fields.notice.text()
    assert not desk.drawer.begin.isEnabled()
    desk.drawer.template.setText("{name}-2.{ext}")
    assert not desk.drawer.fields.notice.isVisible()
    assert desk.drawer.begin.isEnabled()


def test_a_folder_without_photos_cannot_be_begun(desk: Desk, tmp_path: Path) -> None:
    desk.scanned(lambda: desk.drop(tmp_path))
    assert "no photos" in desk.drawer.status.text()
    assert not desk.drawer.begin.isEnabled()


def test_what_is_dropped_while_a_batch_runs_is_answered(desk: Desk, photos: Path) -> None:
    reached, go_on = threading.Event(), threading.Event()

    def at_tile() -> None:
        reached.set()
        go_on.wait(30)

    desk.tools.mender.at_tile = at_tile
    desk.scanned(lambda: desk.drop(photos))
    desk.drawer.begin.click()
    assert reached.wait(30)
    save(late := photos.parent / "late.png", 9)
    desk.drop(late)
    assert "late.png" in desk.drawer.fields.notice.text()
    go_on.set()
    desk.until(lambda: not desk.drawer.running)
    assert desk.states() == [FileState.DONE] * 4


def test_retry_does_what_was_asked_for_then(desk: Desk, photos: Path) -> None:
    broken = photos / "1.png"
    content = broken.read_bytes()
    broken.write_bytes(content[:60])
    desk.scanned(lambda: desk.drop(photos))
    desk.drawer.instruction.setText("remove the noise")
    desk.drawer.begin.click()
    desk.until(lambda: not desk.drawer.running)
    broken.write_bytes(content)
    desk.drawer.instruction.setText("brighten it")
    desk.drawer.buttons.again.click()
    desk.until(lambda: not desk.drawer.running)
    assert desk.states() == [FileState.DONE] * 4
    assert desk.tools.read == ["remove the noise"] * 2


def test_the_time_left_is_told_of_every_photo_to_come() -> None:
    table = BatchTable(lambda _path: QImage())
    entries = [BatchEntry(number, Path(f"{number}.png"), Path(), 1000, 0) for number in (1, 2, 3)]
    table.hear(BatchStarted(tuple(entries)))
    left = [table.index(row, LEFT) for row in range(3)]
    assert [index.data() for index in left] == ["", "", ""]
    table.hear(FileChanged(replace(entries[0], state=FileState.DONE, seconds=20)))
    table.hear(FileChanged(replace(entries[1], state=FileState.WORKING)))
    assert [index.data() for index in left] == ["", "20 s", "40 s"]
    table.hear(FileProgress(2, 0.5, 12, 0.5, 32))
    assert left[1].data() == "12 s"
