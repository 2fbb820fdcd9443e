"""Engine, caller or plug-in is killed at any moment: no file is half written, no process left, the next call works."""

from __future__ import annotations

import os
import random
import signal
import socket
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from core.hosts.engine_client import call_engine
from core.hosts.engine_place import EnginePlace
from core.hosts.engine_server import EngineServer
from tests.batch.scripted import Negatives
from tests.hosts.callers import asked, edit, load, save
from tests.hosts.engine import serve_for_good

pytestmark = pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="there is no engine on this system yet")


@pytest.mark.parametrize("who", ["engine", "caller"])
def test_killed_at_20_moments_nothing_is_half_written(place: EnginePlace, tmp_path: Path, who: str) -> None:
    rng, path = random.Random(who), tmp_path / "a.png"
    sound = load(save(path))
    networks = Negatives(tiles=20)
    serving = 0
    for _ in range(20):
        if not serving:
            serving = start(lambda: serve_for_good(place.folder, networks))
            next(filter(None, iter(lambda: call_engine(["plan"], place), 0))).close()
        moment = rng.randrange(22)
        caller = start(lambda moment=moment: stop_at(place, path, moment))
        os.waitpid(caller, os.WUNTRACED)
        os.kill(serving if who == "engine" else caller, signal.SIGKILL)
        if who == "engine":
            os.waitpid(serving, 0)
            serving = 0
            os.kill(caller, signal.SIGKILL)
        os.waitpid(caller, 0)
        now = load(path)
        assert (now == sound).all() or (now == 255 - sound).all()
        sound = now
    with_engine = serving or start(lambda: serve_for_good(place.folder, networks))
    next(filter(None, iter(lambda: call_engine(["plan"], place), 0))).close()
    assert asked(place, "edit", str(path), "-i", "noise", "--no-window")[-1]["code"] == 0
    os.kill(with_engine, signal.SIGKILL)
    os.waitpid(with_engine, 0)
    assert {each.name for each in tmp_path.iterdir() if not each.name.startswith(".photomend-")} == {
        "a.png",
        "photomend",
    }
    with pytest.raises(ChildProcessError):  # no zombie is left
        os.waitpid(-1, os.WNOHANG)


def start(do: Callable[[], object]) -> int:
    """A process of its own; all that it needs is loaded already."""
    if (pid := os.fork()) == 0:
        try:
            do()
        finally:
            os._exit(0)
    return pid


def stop_at(place: EnginePlace, path: Path, moment: int) -> None:
    """Hand over a job, and stand still after so many lines, until it is killed."""
    call = call_engine(["edit", str(path), "-i", "noise", "--no-window"], place)
    for _, _event in zip(range(moment), call.events() if call is not None else (), strict=False):
        pass
    os.kill(os.getpid(), signal.SIGSTOP)


def test_a_plug_in_killed_at_20_moments_takes_its_command_with_it(
    running: EngineServer, place: EnginePlace, networks: Negatives, tmp_path: Path
) -> None:
    """`photomend edit` notices that the pipe to its input has ended, and the engine that `edit` is gone."""
    rng, path = random.Random(0), tmp_path / "a.png"
    sound, networks.tiles = load(save(path)), 20
    for _ in range(20):
        moment = rng.randrange(22)
        ended, ending = os.pipe()  # whose other end the command keeps open as long as it lives
        plug_in = start(lambda moment=moment, ending=ending: stop_as_plug_in(path, moment, ending))
        os.close(ending)
        os.waitpid(plug_in, os.WUNTRACED)
        os.kill(plug_in, signal.SIGKILL)
        os.waitpid(plug_in, 0)
        with os.fdopen(ended, "rb") as pipe:
            pipe.read()
        now = load(path)
        assert (now == sound).all() or (now == 255 - sound).all()
        sound = now
    assert asked(place, "edit", str(path), "-i", "noise", "--no-window")[-1]["code"] == 0
    assert {each.name for each in tmp_path.iterdir()} == {"a.png", "photomend"}


def stop_as_plug_in(path: Path, moment: int, ending: int) -> None:
    """Start the command as a plug-in does, and stand still after so many of its lines, until killed."""
    (to_read, to_command), (from_command, to_tell) = os.pipe(), os.pipe()
    if os.fork() == 0:
        for end in (to_command, from_command):
            os.close(end)
        sys.stdin, sys.stdout = os.fdopen(to_read), os.fdopen(to_tell, "w")
        try:
            edit(path, "--json", "--until-stdin-ends")
        finally:
            os._exit(0)
    for end in (to_read, to_tell, ending):
        os.close(end)
    with os.fdopen(from_command) as lines:
        for _, _line in zip(range(moment), lines, strict=False):
            pass
    os.kill(os.getpid(), signal.SIGSTOP)
