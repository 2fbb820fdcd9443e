"""The door that the engine has on Windows, here by multiprocessing's sockets: all goes through it as through a socket.

By Windows' own pipes it is tried by `python -m tests.hosts.pipes`.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

from core.hosts import engine_client, engine_server
from core.hosts.engine_client import call_engine
from core.hosts.engine_pipe import PipeDoor, connect_pipe
from core.hosts.engine_place import EnginePlace
from tests.batch.scripted import Negatives
from tests.hosts import pipes
from tests.hosts.callers import asked, called, edit, load, save
from tests.hosts.engine import engine

FAMILY = "AF_PIPE" if sys.platform == "win32" else "AF_UNIX"


@pytest.fixture(autouse=True)
def piped(monkeypatch: pytest.MonkeyPatch) -> Generator[None]:
    """Both sides use it, and leave no thread behind."""

    @contextmanager
    def open_door(place: EnginePlace) -> Generator[PipeDoor]:
        door = PipeDoor(str(place.socket), FAMILY)
        try:
            yield door
        finally:
            door.close()

    monkeypatch.setattr(engine_server, "open_door", open_door)
    monkeypatch.setattr(engine_client, "connect", lambda address: connect_pipe(address, FAMILY))
    yield
    for thread in threading.enumerate():
        if thread.name == "photomend-pipe":
            thread.join(10)
            assert not thread.is_alive()


def test_jobs_go_through_it(place: EnginePlace, networks: Negatives, tmp_path: Path) -> None:
    before = load(path := save(tmp_path / "a.png"))
    with engine(place, networks):
        assert edit(path, "--engine", "running") == 0
        assert asked(place, "edit", "/nowhere.png", "--no-window")[-1] == {"event": "ended", "code": 1}
    np.testing.assert_array_equal(load(path), 255 - before)
    assert networks.widths == [30]
    assert call_engine(["edit"], place) is None


def test_who_gives_up_is_told_and_who_hangs_up_cancels(place: EnginePlace, networks: Negatives, tmp_path: Path) -> None:
    networks.tiles = 1_000_000
    before = (path := save(tmp_path / "a.png")).read_bytes()
    with engine(place, networks):
        call = called(place, "edit", str(path), "-i", "noise", "--no-window")
        events = call.events()
        assert next(events)["event"] == "progress"
        call.cancel()
        *_, cancelled, ended = events
        assert (cancelled["event"], ended["code"]) == ("cancelled", 5)
        call.close()
        call = called(place, "edit", str(path), "-i", "noise", "--no-window")
        assert next(call.events())["event"] == "progress"
        call.close()
        networks.tiles = 4
        assert asked(place, "edit", str(save(tmp_path / "b.png")), "-i", "noise", "--no-window")[-1]["code"] == 0
    assert path.read_bytes() == before


def test_processes_of_their_own(
    place: EnginePlace, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """By the system's usual door."""
    monkeypatch.undo()
    pipes.main(place)
    assert capfd.readouterr().out.count("\n") == 6
