"""The running engine by a pipe, in processes of their own: `python -m tests.hosts.pipes`; on Windows, or under Wine.

Needs nothing but Python and platformdirs; the jobs are done by a clock. Prints what was tried, and ends with 1 where
something is not as it should be.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from core.errors import EngineError
from core.hosts.engine_client import EngineCall, call_engine
from core.hosts.engine_door import connect
from core.hosts.engine_place import EnginePlace, NoEngineError
from core.hosts.engine_server import EngineServer, JobRequest, JobStop, Record


def count(request: JobRequest, tell: Callable[[Record], None], stop: JobStop) -> int:
    """Does as many steps as it is asked for."""
    steps = int(request.arguments[1])
    for step in range(steps):
        if stop.wait(0.01):
            tell({"event": "cancelled"})
            return 5
        tell({"event": "progress", "fraction": (step + 1) / steps})
    return 0


def started(place: EnginePlace) -> subprocess.Popen[bytes]:
    """An engine that can be called."""
    engine = subprocess.Popen([sys.executable, "-m", "tests.hosts.pipes", str(place.folder)])
    while (call := call_engine(["count", "0"], place)) is None:
        assert engine.poll() is None
        time.sleep(0.05)
    list(call.events())
    call.close()
    return engine


def called(place: EnginePlace, steps: int) -> EngineCall:
    """A job."""
    call = call_engine(["count", str(steps)], place)
    assert call is not None
    return call


def heard(place: EnginePlace, sent: bytes) -> list[Record]:
    """What is told to whoever sends these bytes."""
    found = place.found()
    assert found is not None
    with connect(found[0]) as caller, caller.makefile("rb") as lines:
        with suppress(OSError):  # it may hang up before all is said
            caller.sendall(sent)
        return [json.loads(line) for line in lines]


def says(what: str) -> None:
    """That it holds."""
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


def is_done_line_by_line(place: EnginePlace) -> None:
    call = called(place, 20)
    events = list(call.events())
    call.close()
    assert [each["event"] for each in events] == ["progress"] * 20 + ["ended"], events
    says("a job is done and told line by line")


def gives_up(place: EnginePlace) -> None:
    call = called(place, 100_000)
    told = call.events()
    assert next(told)["event"] == "progress"
    call.cancel()
    *_, cancelled, ended = told
    call.close()
    assert (cancelled["event"], ended["code"]) == ("cancelled", 5)
    says("a caller that gives up is told so")


def hangs_up(place: EnginePlace) -> None:
    call = called(place, 100_000)
    next(call.events())
    call.close()
    both = [called(place, 30), called(place, 30)]
    assert [list(each.events())[-1]["code"] for each in both] == [0, 0]
    for each in both:
        each.close()
    says("a caller that hangs up is no hindrance, two are served at once")


def gets_a_sentence_for_rubbish(place: EnginePlace) -> None:
    for sent in (
        b"Dear grandmother\n",
        b"{}\n",
        b'{"token": "a guess", "arguments": ["count"], "folder": "/"}\n',
        b"x" * 10**7,
    ):
        failed, ended = heard(place, sent)
        assert (failed["event"], ended["code"]) == ("failed", 2), failed
    says("rubbish and a wrong token get a sentence")


def is_the_only_one(place: EnginePlace) -> None:
    with suppress(NoEngineError):
        EngineServer(place, count).run()
        raise AssertionError("two engines")
    says("there is one engine a user")


def is_killed(place: EnginePlace, engine: subprocess.Popen[bytes]) -> None:
    call = called(place, 100_000)
    told = call.events()
    next(told)
    engine.kill()
    engine.wait()
    with suppress(EngineError):
        list(told)
        raise AssertionError("an engine that was killed")
    call.close()
    assert call_engine(["count", "1"], place) is None
    following = started(place)
    call = called(place, 3)
    assert list(call.events())[-1]["code"] == 0
    call.close()
    following.kill()
    following.wait()
    says("an engine that is killed gives its callers a sentence, and the next one is found")


def main(place: EnginePlace) -> None:
    """Try all of it."""
    engine = started(place)
    for each in (is_done_line_by_line, gives_up, hangs_up, gets_a_sentence_for_rubbish, is_the_only_one):
        each(place)
    is_killed(place, engine)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        EngineServer(EnginePlace(Path(sys.argv[1])), count).run()
    else:
        with tempfile.TemporaryDirectory() as folder:
            main(EnginePlace(Path(folder, "photomend")))
