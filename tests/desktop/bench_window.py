"""How quickly the window answers and draws: for a quiet machine, by `make bench-desktop`."""

from __future__ import annotations

import os
import re
import sys
import time
from collections.abc import Callable, Generator
from functools import partial
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPointF, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.api import Plan, Step, Task
from core.jobs.messages import ModelsLoaded
from desktop.app import Parts
from desktop.dialogs.export import ExportDialog
from desktop.exporting import ExportChoice
from desktop.pyramid import pyramid_of
from desktop.records import Result

from .conftest import SAMPLES, Until

_PATIENCE = 1_800_000  # milliseconds


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


@pytest.fixture
def until(qtbot: QtBot) -> Until:
    """As elsewhere, for as long as 24 megapixels take where other programs work, too."""
    return partial(qtbot.waitUntil, timeout=_PATIENCE)


@pytest.fixture
def heart() -> Generator[Heart]:
    beating = Heart()
    yield beating
    beating.stop()


def test_the_window_answers_within_50_ms_while_24_megapixels_are_opened_mended_and_exported(
    until: Until, parts: Parts, tmp_path: Path, heart: Heart
) -> None:
    path, exported, slowest = tmp_path / "large.jpg", tmp_path / "mended.jpg", dict[str, float]()
    with Image.open(SAMPLES / "rocket.jpg") as image:
        image.resize((6000, 4000)).save(path, quality=90)
    previews, saved = list[object](), list[object]()
    parts.state.preview_shown.connect(previews.append)
    parts.session.export.saved.connect(saved.append)

    def lived(what: str, condition: Callable[[], bool]) -> None:
        heart.pauses.clear()
        until(lambda: condition() and len(heart.pauses) > 20)
        slowest[what] = max(heart.pauses)

    loaded: list[object] = []
    parts.bridge.arrived.connect(lambda _job, event, _picture: loaded.append(event))
    until(lambda: any(isinstance(event, ModelsLoaded) for event in loaded))
    QApplication.processEvents()
    parts.session.opening.open(path)
    lived("opened", lambda: parts.state.diagnosis is not None)
    parts.session.conversation.say("remove the noise")
    lived("mended", lambda: len(parts.state.results) == 2)
    assert len(heart.pauses) > 500
    parts.window.asks.ask_export()
    lived("asked for the export", lambda: parts.window.findChild(ExportDialog) is not None)
    parts.window.findChildren(ExportDialog)[0].close()
    parts.session.conversation.say("remove the noise")
    lived("mended again", lambda: parts.session.restorations.busy)
    parts.session.export.deliver(exported, ExportChoice())
    lived("exported beside", lambda: bool(saved))
    assert exported.exists()
    parts.session.cancel()
    lived("stopped", lambda: not parts.session.busy)
    assert len(previews) >= 1
    sys.stderr.write(", ".join(f"{what} {pause:.0f} ms" for what, pause in slowest.items()) + "\n")
    assert max(slowest.values()) <= 50, slowest


def test_a_hundred_megapixels_are_drawn_within_a_frame(until: Until, parts: Parts, photo: Path) -> None:
    parts.session.opening.open(photo)
    until(lambda: parts.state.diagnosis is not None)
    large = Result("large", parts.state.original, Plan("", (Step(Task.DENOISE),)))
    pixels = np.broadcast_to(np.linspace(0, 1, 11000, dtype=np.float32)[None, :, None], (9100, 11000, 3))
    large.fill(pixels, pyramid_of(pixels))
    parts.state.add(large)
    canvas = parts.window.canvas
    canvas.grab()
    seconds: list[float] = []
    for step in range(40):
        canvas.zoom_by(1.2 if step < 25 else 0.8, QPointF(200, 100))
        began = time.thread_time()
        canvas.grab()
        seconds.append(time.thread_time() - began)
    assert sum(seconds) / len(seconds) < 0.016, seconds
