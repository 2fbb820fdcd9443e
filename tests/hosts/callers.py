"""What programs do that hand jobs to a running engine, for tests."""

from __future__ import annotations

import contextlib
import json
import socket
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from core.cli import main
from core.hosts.engine_client import EngineCall, call_engine
from core.hosts.engine_place import EnginePlace


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
