"""Handing a job to a Photomend that runs already. Light: a caller has its answer before networks could be loaded."""

from __future__ import annotations

import contextlib
import json
import os
import socket
import subprocess
import time
from collections.abc import Generator, Sequence
from pathlib import Path
from typing import Any

from core.errors import EngineError
from core.hosts.engine_door import connect
from core.hosts.engine_place import EnginePlace
from core.program import lasting

_START = 30.0  # seconds for a new engine to be there
_HIDDEN = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # on Windows a console would open


class EngineCall:
    """One job at a running engine. Closing it cancels the job."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection

    def events(self) -> Generator[dict[str, Any]]:
        """What is told of the job, to `ended` with its exit `code`. Raises EngineError where the engine is gone."""
        self._connection.settimeout(None)
        with self._connection.makefile("rb") as lines:
            try:
                for line in lines:
                    event: dict[str, Any] = json.loads(line)
                    yield event
                    if event["event"] == "ended":
                        return
            except (OSError, ValueError):  # half a line
                pass
        raise EngineError("The Photomend that had this job ended in the midst of it.")

    def cancel(self) -> None:
        """Give up, from any thread; the engine then says so."""
        with contextlib.suppress(OSError):  # it has ended meanwhile
            self._connection.shutdown(socket.SHUT_WR)

    def close(self) -> None:
        """Hang up."""
        self._connection.close()


def call_engine(arguments: Sequence[str], place: EnginePlace | None = None) -> EngineCall | None:
    """Hand over a command line, `edit` or `restore` with its arguments; None where no engine of this version runs."""
    if (found := (place or EnginePlace.usual()).found()) is None:
        return None
    address, token = found
    try:
        connection = connect(address)
    except OSError:  # killed, and its files have stayed
        return None
    request = {"token": token, "arguments": list(arguments), "folder": str(Path.cwd())}
    try:
        connection.sendall(json.dumps(request).encode() + b"\n")
    except OSError:
        connection.close()
        return None
    return EngineCall(connection)


def start_engine(place: EnginePlace | None = None) -> None:
    """Start `photomend serve`, which outlives this process, and wait until it can be called, or has ended."""
    place = place or EnginePlace.usual()
    nothing = subprocess.DEVNULL
    surroundings = {name: value for name, value in os.environ.items() if name != "PHOTOMEND_DEBUG"}
    command = lasting("serve")
    engine = subprocess.Popen(
        command,
        stdin=nothing,
        stdout=nothing,
        stderr=nothing,
        start_new_session=True,
        creationflags=_HIDDEN,
        env=surroundings,
    )
    until = time.monotonic() + _START
    while place.token() is None and engine.poll() is None and time.monotonic() < until:
        time.sleep(0.02)
    engine.returncode = 0  # it goes on without us: no warning that it was not waited for
