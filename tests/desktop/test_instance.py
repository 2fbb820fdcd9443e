"""A second start hands its photos to the window that is open."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication

from desktop.instance import SingleInstance

from .conftest import Until

SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from desktop.instance import SingleInstance
app = QCoreApplication([])
sys.exit(0 if SingleInstance(Path(sys.argv[1])).hand_over([Path(name) for name in sys.argv[2:]]) else 7)
"""


@pytest.fixture
def first(app: QApplication, tmp_path: Path) -> Generator[SingleInstance]:
    made = SingleInstance(tmp_path / "own")
    made.listen()
    yield made
    made.close()


def second(until: Until, folder: Path, *names: str) -> int:
    command = [sys.executable, "-c", SECOND, str(folder), *names]
    here = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen(command, cwd=folder.parent, env=here) as child:
        until(lambda: child.poll() is not None)
        return child.returncode


def test_the_photos_of_a_second_start_arrive(until: Until, first: SingleInstance, tmp_path: Path) -> None:
    arrived: list[list[Path]] = []
    first.received.connect(arrived.append)
    assert second(until, tmp_path / "own", "a ä.jpg", "b.jpg") == 0
    assert second(until, tmp_path / "own") == 0  # without photos it brings the window to the front
    assert arrived == [[tmp_path / "a ä.jpg", tmp_path / "b.jpg"], []]


def test_nobody_else_can_reach_it(first: SingleInstance, tmp_path: Path) -> None:
    assert stat.S_IMODE((tmp_path / "own").stat().st_mode) == 0o700
    (socket,) = (tmp_path / "own").iterdir()
    assert not stat.S_IMODE(socket.stat().st_mode) & 0o077


def test_without_a_window_a_start_opens_one(until: Until, app: QApplication, tmp_path: Path) -> None:
    assert second(until, tmp_path / "own") == 7


def test_a_window_that_was_killed_leaves_its_place(until: Until, first: SingleInstance, tmp_path: Path) -> None:
    (socket,) = (tmp_path / "own").iterdir()
    first.close()
    socket.write_text("left behind")
    later = SingleInstance(tmp_path / "own")
    later.listen()
    assert second(until, tmp_path / "own") == 0
    later.close()


def test_what_no_start_would_say_is_passed_over(until: Until, first: SingleInstance, tmp_path: Path) -> None:
    arrived: list[object] = []
    first.received.connect(arrived.append)
    (path,) = (tmp_path / "own").iterdir()
    for line in (b"no json\n", b'{"a": 1}\n', b"[1, 2]\n"):
        socket = QLocalSocket()
        socket.connectToServer(str(path))
        assert socket.waitForConnected(1000)
        socket.write(line)
        socket.flush()
        until(lambda socket=socket: socket.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    assert not arrived
