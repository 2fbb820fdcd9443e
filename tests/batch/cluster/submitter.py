"""A batch on a cluster as a program of its own, to be read along, interrupted and killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from core.batch.journal import NAME

PHOTOS = 60


def results(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != NAME}


class Submitter:
    """A batch as a program of its own."""

    def __init__(
        self, source: Path, output: Path, address: str, worker: str = "ScriptedWorker", token: str | None = None
    ) -> None:
        command = [sys.executable, "-m", "tests.batch.cluster.scripted", str(source), str(output), address, worker]
        environment = {**os.environ, "RAY_CLIENT_INITIAL_CONNECTION_TIMEOUT_S": "1"}
        environment |= {"RAY_AUTH_TOKEN": token} if token else {}
        self.lines: list[str] = []
        self._process = subprocess.Popen(
            command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )

    def read(self, count: int) -> bool:
        """So many lines more; False where it ended before."""
        assert self._process.stdout is not None
        for _ in range(count):
            if not (line := self._process.stdout.readline()):
                return False
            self.lines.append(line.strip())
        return True

    def read_until(self, beginning: str) -> bool:
        """Up to a line that begins so."""
        while self.read(1):
            if self.lines[-1].startswith(beginning):
                return True
        return False

    def send(self, number: signal.Signals) -> None:
        self._process.send_signal(number)

    def end(self) -> int:
        """Its exit code, once it has ended of itself."""
        while self.read(1):
            pass
        return self._process.wait(30)

    def kill(self) -> None:
        self._process.kill()
        self.end()


def names(lines: list[str], beginning: str) -> list[str]:
    return [line.removeprefix(beginning).strip() for line in lines if line.startswith(beginning)]
