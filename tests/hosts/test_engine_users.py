"""A running Photomend works for its own user, and nobody else can look in."""

from __future__ import annotations

import json
import os
import socket
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from core.hosts.engine_place import EnginePlace, NoEngineError
from core.hosts.engine_server import EngineServer
from tests.hosts.callers import answer, asked, request

pytestmark = pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="there is no engine on this system yet")


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
