"""Whatever a running Photomend is sent, it answers with a sentence and goes on."""

from __future__ import annotations

import os
import random
import socket
import threading
from pathlib import Path
from typing import Any

import pytest

from core.hosts.engine_place import EnginePlace
from core.hosts.engine_server import EngineServer
from tests.hosts.callers import answer, asked, request

pytestmark = pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="there is no engine on this system yet")


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
        (["diagnose", "/nowhere.png"], 1, "no such file"),
        (["diagnose", "/dev/zero"], 1, "no file"),
        (["train"], 2, "edit, restore, diagnose"),
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
