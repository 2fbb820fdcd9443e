"""A running Photomend takes jobs of its own user, in turn, whatever it is sent and whoever dies."""

from __future__ import annotations

import contextlib
import json
import os
import random
import signal
import socket
import stat
import sys
import threading
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from core.cli import main
from core.hosts.engine_client import EngineCall, call_engine
from core.hosts.engine_place import EnginePlace, NoEngineError
from core.hosts.engine_server import EngineServer
from tests.batch.scripted import Negatives
from tests.hosts.engine import engine, serve_for_good

pytestmark = pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="there is no engine on this system yet")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> EnginePlace:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    return EnginePlace.usual()


@pytest.fixture
def networks() -> Negatives:
    return Negatives()


@pytest.fixture
def running(place: EnginePlace, networks: Negatives) -> Generator[EngineServer]:
    with engine(place, networks) as server:
        yield server


def save(path: Path, width: int = 30) -> Path:
    pixels = np.random.default_rng(width).integers(0, 256, (20, width, 3), dtype=np.uint8)
    Image.fromarray(pixels).save(path)
    return path


def load(path: Path) -> NDArray[np.uint8]:
    with Image.open(path) as image:
        return np.asarray(image)


def edit(path: Path, *more: str) -> int:
    return main(["edit", str(path), "-i", "take the noise out", "--no-window", *more])


def called(place: EnginePlace, *arguments: str) -> EngineCall:
    call = call_engine(arguments, place)
    assert call is not None
    return call


def asked(place: EnginePlace, *arguments: str) -> list[dict[str, Any]]:
    """All that a caller hears."""
    call = called(place, *arguments)
    try:
        return list(call.events())
    finally:
        call.close()


def answer(place: EnginePlace, sent: bytes) -> list[dict[str, Any]]:
    """What is heard by whoever sends these bytes and waits."""
    with socket.socket(socket.AF_UNIX) as caller:
        caller.settimeout(20)
        caller.connect(str(place.socket))
        heard = b""
        with contextlib.suppress(OSError):  # it may hang up before all is said
            caller.sendall(sent)
        with contextlib.suppress(ConnectionResetError):
            while more := caller.recv(1 << 16):
                heard += more
        return [json.loads(line) for line in heard.splitlines()]


def request(place: EnginePlace, **entries: Any) -> bytes:
    usual = {"token": place.token(), "arguments": ["edit", "/nowhere.png", "--no-window"], "folder": "/"}
    return json.dumps(usual | entries).encode() + b"\n"


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


def test_only_this_user_can_look_in(running: EngineServer, place: EnginePlace) -> None:
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in (place.folder, place.socket, place.token_file)}
    assert list(modes.values()) == [0o700, 0o600, 0o600]


def test_a_folder_that_others_can_look_into_is_not_used(tmp_path: Path) -> None:
    (folder := tmp_path / "open").mkdir(mode=0o755)
    with pytest.raises(NoEngineError, match="700"):
        EngineServer(EnginePlace(folder), lambda *_: 0).run()
    (folder / "engine.json").write_text('{"token": "laid here by somebody", "version": "0"}')
    assert EnginePlace(folder).token() is None


@pytest.mark.skipif(sys.platform == "win32" or os.getuid() != 0, reason="only root can become another user")
def test_another_user_cannot_use_it(running: EngineServer, place: EnginePlace, tmp_path: Path) -> None:
    """Not even where the folders are open to all: the socket tells who calls."""
    sent = request(place)

    def as_another(heard: int) -> None:
        os.setgid(65534)
        os.setuid(65534)
        try:
            told = answer(place, sent)
        except PermissionError:
            told = ["refused by the system"]
        os.write(heard, json.dumps(told).encode())

    assert json.loads(forked(as_another)) == ["refused by the system"]
    above = [path for path in tmp_path.parents if path.name.startswith(("pytest-", "popen-"))]
    for path in (*above, tmp_path, place.folder, place.socket):
        path.chmod(0o777)
    (failed, ended) = json.loads(forked(as_another))
    assert "another user" in failed["message"]
    assert ended["code"] == 2
    place.folder.chmod(0o700)
    assert asked(place, "edit", "/nowhere.png", "--no-window")[-1]["event"] == "ended"


def forked(do: Callable[[int], None]) -> bytes:
    """What a process of its own writes."""
    reading, writing = os.pipe()
    if (pid := os.fork()) == 0:
        try:
            do(writing)
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        heard = pipe.read()
    os.waitpid(pid, 0)
    return heard


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        (b"Dear grandmother\n", "JSON"),
        (b"[1]\n", "JSON object"),
        (b"[" * 100_000 + b"\n", "JSON"),
        (b"\xff\xfe\n", "JSON"),
        (random.Random(0).randbytes(1024).replace(b"\n", b"") * 10_240, "bytes at most"),
        (b'{"token": "a guess", "arguments": ["edit"], "folder": "/"}\n', "token is wrong"),
        (b"{}\n", "token is wrong"),
    ],
    ids=["text", "list", "deep", "no UTF-8", "10 MB", "a guess", "no token"],
)
def test_rubbish_gets_a_sentence_and_the_engine_goes_on(
    running: EngineServer, place: EnginePlace, sent: bytes, words: str
) -> None:
    failed, ended = answer(place, sent)
    assert (failed["event"], ended) == ("failed", {"event": "ended", "code": 2})
    assert words in failed["message"]
    assert asked(place, "edit", "/nowhere.png", "--no-window")[-1] == {"event": "ended", "code": 1}


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["edit", "/nowhere.png", "--no-window"], 1, "no such file"),
        (["edit", "/dev/zero", "--no-window"], 1, "no file"),
        (["edit", "pipe", "--no-window"], 1, "no file"),
        (["edit", ".", "--no-window"], 1, "folder"),
        (["edit", "a.png"], 2, "--no-window"),
        (["edit", "a.png", "--no-window", "--strength", "9"], 2, "strength"),
        (["edit", "--help"], 2, "required"),
        (["restore", "/nowhere.png"], 1, "no such file"),
        (["train"], 2, "edit and restore"),
        ([], 2, "arguments"),
        ([1], 2, "arguments"),
        (["edit", "a\0b"], 2, "arguments"),
    ],
)
def test_what_cannot_be_done_is_a_sentence(
    running: EngineServer, place: EnginePlace, tmp_path: Path, arguments: list[Any], code: int, words: str
) -> None:
    os.mkfifo(tmp_path / "pipe")
    *_, failed, ended = answer(place, request(place, arguments=arguments, folder=str(tmp_path)))
    assert (failed["event"], ended["code"]) == ("failed", code)
    assert words in failed["message"]
    assert "\n" not in failed["message"]


def test_2000_mutilated_requests(running: EngineServer, place: EnginePlace, tmp_path: Path) -> None:
    rng, sound = random.Random(0), request(place, folder=str(tmp_path))
    others = [b"null", b"1e999", b"-1", b'"\\ud800"', b"[]", b"{}", b"true", b'"/"', b"\xff", b"\0"]
    for _ in range(2000):
        sent = bytearray(sound)
        for _ in range(rng.randint(1, 4)):
            at = rng.randrange(len(sent))
            match rng.randrange(4):
                case 0:
                    sent[at] = rng.randrange(256)
                case 1:
                    del sent[at : at + rng.randint(1, 30)]
                case 2:
                    sent[at:at] = rng.choice(others)
                case _:
                    sent[at:at] = sent[at : at + rng.randint(1, 60)]
        *_, failed, ended = answer(place, bytes(sent) + b"\n")
        assert failed["event"] == "failed"
        assert failed["message"]
        assert ended["code"] in (1, 2, 3)
    assert asked(place, "edit", "/nowhere.png", "--no-window")[-1] == {"event": "ended", "code": 1}
    assert sum(thread.name == "photomend-job" for thread in threading.enumerate()) <= 1


def test_two_callers_take_turns(running: EngineServer, place: EnginePlace, networks: Negatives, tmp_path: Path) -> None:
    """Who comes while many photos are mended waits for no more than those under way."""
    many = [str(save(tmp_path / f"{width}.png", width)) for width in range(30, 36)]
    one, begun, waited = save(tmp_path / "one.png", 60), threading.Event(), threading.Event()

    def at_tile() -> None:
        begun.set()
        waited.wait(10)

    networks.at_tile = at_tile
    first = called(place, "restore", *many, "-i", "noise", "-o", str(tmp_path / "out") + "/")
    assert begun.wait(10)
    second = called(place, "edit", str(one), "-i", "noise", "--no-window")
    next(each for each in iter(lambda: sum(t.name == "photomend-job" for t in threading.enumerate()), 0) if each == 2)
    networks.at_tile = lambda: None
    waited.set()
    assert [list(call.events())[-1]["code"] for call in (second, first)] == [0, 0]
    assert networks.widths.index(60) < len(many)
    for call in (first, second):
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
    networks.tiles = 1_000_000
    call = called(place, "edit", str(path := save(tmp_path / "a.png")), "-i", "noise", "--no-window")
    events = call.events()
    assert next(events)["event"] == "progress"
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
        caller = start(lambda moment=moment: stop_at(place, path, moment, hang=who == "engine"))
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


def stop_at(place: EnginePlace, path: Path, moment: int, *, hang: bool) -> None:
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
