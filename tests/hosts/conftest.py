"""No test hands a job to a Photomend that happens to run on this machine."""

from __future__ import annotations

import contextlib
import json
import os
import signal
from collections.abc import Generator
from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def nobody_else_runs(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Generator[Path]:
    """A folder of this test's own for what runs."""
    folder = tmp_path_factory.mktemp("run")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    yield folder
    with contextlib.suppress(OSError):  # what a plug-in has started ends with its test
        os.kill(json.loads((folder / "photomend" / "engine.json").read_bytes())["pid"], signal.SIGTERM)
