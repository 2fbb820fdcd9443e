"""A running Photomend does the jobs of its callers, in turn, and stops those that nobody waits for."""

from __future__ import annotations

import itertools
import json
import socket
import threading
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.api import RestoreRequest
from core.cli import main
from core.hosts.engine_client import call_engine
from core.hosts.engine_place import EnginePlace, NoEngineError
from core.hosts.engine_server import EngineServer
from core.jobs.messages import MakePlan, Work
from core.jobs.queue import Job, JobQueue
from tests.batch.scripted import Negatives
from tests.hosts.callers import asked, called, edit, load, save
from tests.hosts.engine import engine

pytestmark = pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="there is no engine on this system yet")


def test_what_a_killed_engine_left_is_gone_before_the_next_can_be_called(place: EnginePlace) -> None:
    place.prepare()
    place.new_token(str(place.socket))
    assert place.found() is not None
    with place.held():
        assert place.found() is None
        token = place.new_token(str(place.socket))
        assert place.token() == token


def test_a_running_photomend_does_it(
    running: EngineServer, networks: Negatives, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = load(path := save(tmp_path / "a.png"))
    assert edit(path) == 0
    told = capsys.readouterr()
    assert f"{path} -> {path}" in told.out
    assert [line.split(": ")[1] for line in told.err.splitlines()] == ["20 %", "50 %", "70 %", "100 %"]
    np.testing.assert_array_equal(load(path), 255 - before)
    assert edit(path, "--json") == 0
    events = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [event["event"] for event in events] == ["progress"] * 4 + ["finished"]
    assert events[-1]["output"] == str(path)
    np.testing.assert_array_equal(load(path), before)
    assert networks.widths == [30, 30]


def test_restore_is_handed_over_where_it_is_asked_to(
    running: EngineServer, networks: Negatives, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # relative names mean the caller's folder
    before = load(save(tmp_path / "a.png"))
    assert main(["restore", "a.png", "-i", "take the noise out", "-o", "out/", "--engine", "running"]) == 0
    np.testing.assert_array_equal(load(tmp_path / "out" / "a-mended.png"), 255 - before)
    assert networks.widths == [30]


def test_diagnose_is_handed_over_where_it_is_asked_to(
    running: EngineServer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (path := save(tmp_path / "a.png")).read_bytes()
    assert main(["diagnose", str(path), str(tmp_path / "gone.png"), "--engine", "running", "--json"]) == 1
    found, failed = map(json.loads, capsys.readouterr().out.splitlines())
    assert (found["event"], found["say"], found["file"]) == ("diagnosed", "There is noise.", str(path))
    assert "no such file" in failed["message"]
    assert main(["diagnose", str(path), "--engine", "running"]) == 0
    assert capsys.readouterr().out == f"{path}: There is noise.\n"
    assert path.read_bytes() == before


def test_two_callers_take_turns(
    running: EngineServer, place: EnginePlace, networks: Negatives, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who comes while many photos are mended waits for no more than those under way."""
    many = [str(save(tmp_path / f"{width}.png", width)) for width in range(30, 36)]
    one, begun, asked_for, waiting = save(tmp_path / "one.png", 60), *(threading.Event() for _ in range(3))
    submit = JobQueue.submit

    def submitted(queue: JobQueue, work: Work, *others: Any) -> Job:
        job = submit(queue, work, *others)
        if begun.is_set() and isinstance(work, MakePlan):
            asked_for.set()
        if isinstance(work, RestoreRequest) and work.pixels.shape[1] == 60:
            waiting.set()
        return job

    def at_tile() -> None:  # the scripted network is so fast that all would be done before anybody else is heard
        begun.set()
        assert (asked_for if len(networks.widths) == 1 else waiting).wait(10)

    monkeypatch.setattr(JobQueue, "submit", submitted)
    networks.at_tile = at_tile
    first = called(place, "restore", *many, "-i", "noise", "-o", str(tmp_path / "out") + "/")
    second = None
    try:
        assert begun.wait(10)
        second = called(place, "edit", str(one), "-i", "noise", "--no-window")
        assert [list(call.events())[-1]["code"] for call in (second, first)] == [0, 0]
        assert networks.widths.index(60) < len(many)
    finally:
        for call in filter(None, (first, second)):
            call.close()


def test_a_caller_that_is_gone_cancels_its_job(
    running: EngineServer, place: EnginePlace, networks: Negatives, tmp_path: Path
) -> None:
    networks.tiles = 1_000_000
    before = (path := save(tmp_path / "a.png")).read_bytes()
    call = called(place, "edit", str(path), "-i", "noise", "--no-window")
    assert next(call.events())["event"] == "progress"
    call.close()
    networks.tiles = 4
    assert asked(place, "edit", str(save(tmp_path / "b.png")), "-i", "noise", "--no-window")[-1]["code"] == 0
    assert path.read_bytes() == before


def test_who_gives_up_is_told(running: EngineServer, place: EnginePlace, networks: Negatives, tmp_path: Path) -> None:
    tiles, busy = itertools.count(), threading.Event()
    networks.tiles = 1_000_000
    networks.at_tile = lambda: busy.set() if next(tiles) > 3000 else None  # more than a socket holds unread
    call = called(place, "edit", str(path := save(tmp_path / "a.png")), "-i", "noise", "--no-window")
    events = call.events()
    assert next(events)["event"] == "progress"
    assert busy.wait(10)
    call.cancel()
    *_, cancelled, ended = events
    assert (cancelled["event"], cancelled["file"], ended["code"]) == ("cancelled", str(path), 5)
    call.close()


def test_callers_of_an_engine_that_ends_are_told(
    place: EnginePlace, networks: Negatives, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (path := save(tmp_path / "a.png")).read_bytes()
    with engine(place, networks) as server:
        networks.at_tile, networks.tiles = server.close, 1_000_000
        assert edit(path, "--json") == 1
    told = capsys.readouterr()
    last = json.loads(told.out.splitlines()[-1])
    assert (last["event"], last["file"]) == ("failed", str(path))
    assert "ended in the midst of it" in last["message"]
    assert "as it was" in told.err
    assert path.read_bytes() == before
    assert not place.socket.exists()
    assert call_engine(["edit"], place) is None


def test_one_engine_a_user_until_nobody_asks(place: EnginePlace, networks: Negatives) -> None:
    with engine(place, networks), pytest.raises(NoEngineError, match="already"):
        EngineServer(place, lambda *_: 0).run()
    EngineServer(place, lambda *_: 0, idle=0.01).run()  # ends by itself
    assert not place.token_file.exists()


def test_another_version_is_left_alone(running: EngineServer, place: EnginePlace) -> None:
    about = json.loads(place.token_file.read_text())
    place.token_file.write_text(json.dumps(about | {"version": "0.0.1"}))
    assert call_engine(["edit"], place) is None
