"""The batch drawer in the window."""

from __future__ import annotations

import shutil
import threading
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.engine import tiled_inference
from desktop.app import Parts

from .conftest import Start, Until, said
from .scripted import Held, Steady


def test_a_folder_dropped_on_the_photo_is_mended_in_the_drawer(
    until: Until, parts: Parts, photo: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "wedding"
    folder.mkdir()
    for number in range(3):
        shutil.copy(photo, folder / f"{number}.png")
    (folder / "broken.png").write_text("no photo")
    parts.window.canvas.files_dropped.emit([str(folder)])
    drawer = parts.window.drawer
    assert drawer.isVisible()
    drawer.instruction.setText("remove the noise")
    drawer.start()
    until(lambda: not drawer.running)
    assert len(list((folder / "mended").glob("*.png"))) == 3
    assert len(list(folder.glob("*.png"))) == 4


def test_a_message_without_a_photo_is_for_the_batch_where_there_is_one(
    until: Until, start: Start, photo: Path, tmp_path: Path
) -> None:
    parts = start(Steady())
    folder = tmp_path / "wedding"
    folder.mkdir()
    for number in range(2):
        shutil.copy(photo, folder / f"{number}.png")
    parts.window.open_paths([folder])
    until(lambda: parts.state.batch_size == 2)
    parts.session.conversation.say("remove the noise")
    until(said(parts, "Do you mean the batch?"))
    (choice,) = parts.state.messages[-1].choices
    assert "2 photos" in choice.label
    choice.act()
    drawer = parts.window.drawer
    assert drawer.running
    until(lambda: not drawer.running)
    assert len(list((folder / "mended").glob("*.png"))) == 2
    drawer.table.selectRow(1)
    drawer.buttons.see.click()
    until(lambda: len(parts.state.results) == 2)
    original, made = parts.state.results
    assert original.label == "1.png"
    assert made.base is original
    assert made.label == "Remove noise"
    assert isinstance(made.pixels, np.ndarray)
    assert isinstance(original.pixels, np.ndarray)
    assert made.pixels.mean() < original.pixels.mean()


def test_a_photo_that_waits_can_be_opened(until: Until, start: Start, photo: Path) -> None:
    parts = start(Steady())
    parts.window.drawer.take([photo])
    until(lambda: parts.state.batch_size == 1)
    parts.window.drawer.table.selectRow(0)
    parts.window.drawer.buttons.see.click()
    until(lambda: parts.state.photo is not None)
    assert parts.state.results[0].label == "cat.png"


def test_pausing_is_told(until: Until, start: Start, photo: Path) -> None:
    tools = Held()
    parts = start(tools)
    drawer = parts.window.drawer
    parts.window.drawer.take([photo])
    until(drawer.begin.isEnabled)
    drawer.instruction.setText("remove the noise")
    drawer.start()
    until(lambda: "0 of 1 done" in drawer.status.text())
    drawer.buttons.pause.click()
    assert drawer.status.text() == "Paused; 0 of 1 done"
    drawer.buttons.pause.click()
    assert drawer.status.text().startswith("0 of 1 done")
    tools.go.set()
    until(lambda: not drawer.running)


def test_escape_stops_the_batch_while_a_photo_is_being_read(
    until: Until, parts: Parts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By a real network, with what its statistics take in work; within 3 s, of which other programs take no part."""
    reading, survey = threading.Event(), tiled_inference.survey

    def told(*given: Any) -> object:
        reading.set()
        return survey(*given)

    monkeypatch.setattr(tiled_inference, "survey", told)
    folder = tmp_path / "wedding"
    folder.mkdir()
    pixels = np.random.default_rng(0).integers(0, 255, (1200, 2000, 3), dtype=np.uint8)
    Image.fromarray(pixels).save(folder / "large.png", compress_level=0)
    parts.window.open_paths([folder])
    drawer = parts.window.drawer
    drawer.instruction.setText("remove the noise")
    until(drawer.begin.isEnabled)
    drawer.start()
    until(reading.is_set)
    began = time.process_time()
    QTest.keyClick(drawer.table, Qt.Key.Key_Escape)
    until(lambda: not drawer.running)
    assert time.process_time() - began < 3
    assert drawer.status.text() == "1 not begun"
    assert not list((folder / "mended").glob("*.png"))
