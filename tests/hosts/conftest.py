"""A running engine for tests; and no test hands a job to a Photomend that happens to run on this machine."""

from __future__ import annotations

import contextlib
import json
import os
import signal
from collections.abc import Generator
from pathlib import Path

import pytest

from core.hosts.engine_place import EnginePlace
from core.hosts.engine_server import EngineServer
from tests.batch.scripted import Negatives
from tests.hosts.engine import engine


@pytest.fixture(autouse=True)
def nobody_else_runs(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Generator[Path]:
    """A folder of this test's own for what runs."""
    folder = tmp_path_factory.mktemp("run")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    yield folder
    with contextlib.suppress(OSError):  # what a plug-in has started ends with its test
        os.kill(json.loads((folder / "photomend" / "engine.json").read_bytes())["pid"], signal.SIGTERM)


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
