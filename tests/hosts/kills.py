"""`kill -9` of a host while a photo is mended through its plug-in: `python -m tests.hosts.kills HOST [KILLS [SEED]]`.

HOST: gimp, darktable or krita. After each kill, at a moment drawn from the length of a call that nobody disturbs, the
photo is what it was, a result beside it is whole or not there, none of the host's processes is left, the engine has let
go of the job without having done it, and the next call works.
"""

from __future__ import annotations

import ctypes
import json
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import psutil
from PIL import Image

from core.hosts.engine_client import call_engine
from core.hosts.engine_place import EnginePlace
from core.photo.read import read_photo
from core.weights.store import resources_dir
from tests.hosts.hosts_at_work import HostAtWork, prepared, screen

_SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER: what a killed host leaves becomes this process's
_LONGEST = 600.0  # seconds until something is taken for hanging
_WRITING = 2.0  # seconds; what was being written when the kill came may be written to its end
_TICK = 0.02


@dataclass(frozen=True)
class Kill:
    """moment: seconds after the call. engine_had_it: whether the job had been handed over. settled: seconds until no
    process was left and the engine was free."""

    moment: float
    engine_had_it: bool
    settled: float


def main(name: str, kills: int = 20, seed: int = 0) -> list[Kill]:
    """Kill it as often; prints a line a kill, and raises AssertionError where something is not as it should be."""
    ctypes.CDLL(None).prctl(_SUBREAPER, 1, 0, 0, 0)
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder, screen() as display:
        host = prepared(name, Path(folder), display)
        place = EnginePlace(Path(folder) / "run/photomend")
        save_photo(host.photo)
        try:
            mended_in(host)  # starts the engine and loads the networks
            length = mended_in(host)
            say(f"{name}: a call takes {length:.1f} s")
            done: list[Kill] = []
            for _ in range(kills):
                done.append(kill(host, place, rng.uniform(0, length)))
                say(
                    f"killed after {done[-1].moment:5.2f} s, job at the engine: {done[-1].engine_had_it!s:5}, "
                    f"all quiet after {done[-1].settled:.1f} s"
                )
            mended_in(host)
            assert not list((Path(folder) / "tmp").glob("photomend-*")), "a killed plug-in's folder is still there"
        finally:
            with suppress(OSError):  # none was started
                os.kill(engine_of(place), signal.SIGTERM)
    at_work, longest = sum(each.engine_had_it for each in done), max(each.settled for each in done)
    say(f"{name}: {kills} kills, {at_work} of them with the job at the engine; all quiet after {longest:.1f} s at most")
    return done


def say(line: str) -> None:
    """For whoever runs this."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def save_photo(path: Path) -> None:
    """0.2 megapixels with noise."""
    with Image.open(resources_dir() / "samples" / "astronaut.png") as sample:
        photo = np.asarray(sample.convert("RGB").resize((512, 400)), np.float32)
    noisy = photo + np.random.default_rng(0).normal(0, 25, photo.shape)
    Image.fromarray(np.rint(np.clip(noisy, 0, 255)).astype(np.uint8)).save(path)


def wait_for(what: Callable[[], object], why: str) -> None:
    """Until it holds."""
    until = time.monotonic() + _LONGEST
    while not what():
        assert time.monotonic() < until, why
        time.sleep(_TICK)


def mended_in(host: HostAtWork) -> float:
    """An undisturbed call; its seconds."""
    with host.running():
        wait_for(host.begun.exists, "the host did not begin")
        began = time.monotonic()
        wait_for(lambda: host.answer.exists() and host.answer.read_text(), "the host did not end")
        seconds = time.monotonic() - began
    assert host.answer.read_text() == "mended"
    return seconds


def kill(host: HostAtWork, place: EnginePlace, moment: float) -> Kill:
    """Start it, kill it, and look at what is left."""
    before, results = host.photo.read_bytes(), set(host.photo.parent.iterdir())
    with host.running() as run:
        wait_for(host.begun.exists, "the host did not begin")
        time.sleep(moment)
        left, at_engine = below(run.pid, engine_of(place)), callers(place) > 0
        run.kill()
    killed, at = time.monotonic(), time.time()
    wait_for(lambda: not alive(left), f"left by the host: {alive(left)}")
    wait_for(lambda: callers(place) == 0, "the engine still works for a caller that is dead")
    settled = time.monotonic() - killed
    mended = [
        path for path in (host.photo.parent.parent / "tmp").rglob("*.tif") if path.stat().st_mtime > at + _WRITING
    ]
    assert not mended, f"mended for a host that is dead: {mended}"
    assert zombies(engine_of(place)) == []
    assert host.photo.read_bytes() == before, "the photo was written to"
    for result in set(host.photo.parent.iterdir()) - results:
        if not result.name.endswith(".part"):
            read_photo(result)  # raises where it is half written
    next_call_works(host, place)
    return Kill(moment, at_engine, settled)


def below(pid: int, engine: int) -> list[psutil.Process]:
    """All that a process has started, but for the engine, which is to stay."""
    return [each for each in psutil.Process(pid).children(recursive=True) if each.pid != engine]


def alive(processes: list[psutil.Process]) -> list[psutil.Process]:
    """Those that have not ended. What became ours is let go, as the system's first process does."""
    for each in processes:
        with suppress(ChildProcessError):
            os.waitpid(each.pid, os.WNOHANG)
    return [each for each in processes if each.is_running()]


def zombies(pid: int) -> list[psutil.Process]:
    """Children of a process for which it has not waited."""
    return [each for each in psutil.Process(pid).children() if each.status() == psutil.STATUS_ZOMBIE]


def engine_of(place: EnginePlace) -> int:
    """Its process."""
    return int(json.loads(place.token_file.read_bytes())["pid"])


def callers(place: EnginePlace) -> int:
    """How many are connected to the engine, as the system has it: it lets go of one when the job has ended."""
    lines = [line.split() for line in Path("/proc/net/unix").read_text().splitlines()]
    return sum(line[-1] == str(place.socket) and line[5] == "03" for line in lines)


def next_call_works(host: HostAtWork, place: EnginePlace) -> None:
    """Another caller of the engine has a small photo mended."""
    small = host.photo.parent.parent / "small.png"
    with Image.open(host.photo) as photo:
        photo.crop((0, 0, 64, 64)).save(small)
    before = small.read_bytes()
    call = call_engine(["edit", str(small), "-i", "take the noise out", "--no-window"], place)
    assert call is not None, "the engine is gone"
    assert list(call.events())[-1]["code"] == 0
    call.close()
    assert small.read_bytes() != before


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
