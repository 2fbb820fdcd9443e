"""The running engine: a door by which other programs of the same user hand over jobs.

A caller sends one line, {"token": ..., "arguments": ["edit", "/a/photo.tif", ...], "folder": "/where/it/works"}, and
hears lines like those of `--json`, the last of them {"event": "ended", "code": 0}. When it hangs up, or is killed, its
job is cancelled. One thread listens to all callers; each job has a thread of its own, and shares the networks.
"""

from __future__ import annotations

import contextlib
import hmac
import json
import os
import selectors
import socket
import struct
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from core.errors import PhotomendError, UsageError, sentence_of
from core.hosts.engine_door import Door, open_door
from core.hosts.engine_pipe import socket_pair
from core.hosts.engine_place import EnginePlace

LONGEST_REQUEST = 1 << 20  # bytes
MOST_CALLERS = 64
_REFUSED, _BROKEN = 2, 3  # exit codes: of a wrong command line, and of what could not be done
_SLOWEST = 10.0  # seconds until a caller has said what it wants
_TICK = 1.0  # seconds between two looks at the clock

Record = dict[str, Any]


@dataclass(frozen=True)
class JobRequest:
    """A command line, and the folder that its paths start from."""

    arguments: tuple[str, ...]
    folder: Path


class JobStop(threading.Event):
    """Set, from any thread, it stops the job at its next tile. then: called when that happens."""

    def __init__(self) -> None:
        super().__init__()
        self._then: Callable[[], object] = lambda: None

    def set(self) -> None:
        super().set()
        self._then()

    def call(self, then: Callable[[], object]) -> None:
        """Have this called once it is set, or now."""
        self._then = then
        if self.is_set():
            then()


CarryOut = Callable[[JobRequest, Callable[[Record], None], JobStop], int]
"""Does a job, tells its events, and returns the exit code. Called in a thread of its own."""


@dataclass(eq=False)
class _Caller:
    socket: socket.socket
    since: float
    heard: bytearray = field(default_factory=bytearray)
    cancelled: JobStop = field(default_factory=JobStop)
    thread: threading.Thread | None = None
    served: bool = False

    def tell(self, record: Record) -> None:
        """From any thread, without waiting: who reads nothing is spared further progress, and has room for the end."""
        if record["event"] == "progress" and not _has_room(self.socket):
            return
        line = json.dumps(record).encode() + b"\n"
        try:
            gone = self.socket.send(line) < len(line)
        except OSError:
            gone = True
        if gone:
            self.cancelled.set()


class EngineServer:
    """place: where it is found. carry_out: does the jobs. idle: seconds without callers after which `run` ends."""

    def __init__(self, place: EnginePlace, carry_out: CarryOut, idle: float | None = None) -> None:
        self._place, self._carry_out, self._idle = place, carry_out, idle
        self._callers: set[_Caller] = set()
        self._selector = selectors.DefaultSelector()
        self._bell, self._listening = socket_pair()
        self._listening.setblocking(False)
        self._closing, self._token = False, ""

    def run(self, ready: Callable[[], object] = lambda: None) -> None:
        """Take jobs until closed or idle. ready: called once it can be found. Raises NoEngineError."""
        with self._bell, self._listening, self._selector:
            self._place.prepare()
            with self._place.held(), open_door(self._place) as door:
                self._token = self._place.new_token(door.address)
                self._selector.register(door, selectors.EVENT_READ, self._welcome)
                self._selector.register(self._listening, selectors.EVENT_READ, self._drain)
                ready()
                try:
                    self._serve()
                finally:
                    self._hang_up()

    def close(self) -> None:
        """From any thread: cancel all jobs, and end."""
        self._closing = True
        self.wake()

    def wake(self) -> None:
        """Have it look around."""
        with contextlib.suppress(OSError):
            self._bell.send(b"!")

    def _serve(self) -> None:
        quiet = time.monotonic()
        while not self._closing:
            for key, _ in self._selector.select(_TICK):
                key.data(key.fileobj)
            now = time.monotonic()
            for caller in list(self._callers):
                self._look_after(caller, now)
            if self._callers:
                quiet = now
            elif self._idle is not None and now - quiet > self._idle:
                return

    def _drain(self, listening: socket.socket) -> None:
        with contextlib.suppress(BlockingIOError):
            listening.recv(1024)

    def _welcome(self, door: Door) -> None:
        try:
            connection = door.accept()
        except OSError:
            return
        connection.setblocking(False)
        caller = _Caller(connection, time.monotonic())
        self._callers.add(caller)
        self._selector.register(connection, selectors.EVENT_READ, lambda _: self._hear(caller))
        if not _is_same_user(connection):
            self._refuse(caller, "This Photomend works for another user.")
        elif len(self._callers) > MOST_CALLERS:
            self._refuse(caller, f"{MOST_CALLERS} jobs wait already; try again later.")

    def _hear(self, caller: _Caller) -> None:
        try:
            heard = caller.socket.recv(1 << 16)
        except BlockingIOError:
            return
        except OSError:
            heard = b""
        if not heard:
            self._selector.unregister(caller.socket)
            caller.cancelled.set()
            if caller.thread is None:
                self._drop(caller)
        elif caller.thread is None and not caller.cancelled.is_set():
            caller.heard += heard
            if b"\n" in caller.heard:
                self._begin(caller)
            elif len(caller.heard) > LONGEST_REQUEST:
                self._refuse(caller, f"A request is one line of JSON, of {LONGEST_REQUEST} bytes at most.")

    def _begin(self, caller: _Caller) -> None:
        try:
            request = read_request(bytes(caller.heard.partition(b"\n")[0]), self._token)
        except PhotomendError as error:
            self._refuse(caller, str(error))
            return
        caller.heard.clear()
        caller.thread = threading.Thread(target=self._work, args=(caller, request), name="photomend-job")
        caller.thread.start()

    def _work(self, caller: _Caller, request: JobRequest) -> None:
        try:
            code = self._carry_out(request, caller.tell, caller.cancelled)
        except Exception as error:  # a fault of ours must not end the engine
            caller.tell({"event": "failed", "file": None, "message": sentence_of(error)})
            code = _BROKEN
        if not self._closing:  # what was cancelled then was not given up by the caller
            caller.tell({"event": "ended", "code": code})
        caller.served = True
        self.wake()

    def _look_after(self, caller: _Caller, now: float) -> None:
        """Let go of those that are done, and of those that say nothing."""
        if caller.thread is None:
            if now - caller.since > _SLOWEST:
                self._refuse(caller, "No request came.")
        elif caller.served:
            caller.thread.join()
            self._drop(caller)

    def _refuse(self, caller: _Caller, sentence: str) -> None:
        caller.tell({"event": "failed", "file": None, "message": sentence})
        caller.tell({"event": "ended", "code": _REFUSED})
        caller.cancelled.set()
        self._drop(caller)

    def _drop(self, caller: _Caller) -> None:
        if caller in self._callers:
            self._callers.remove(caller)
            with contextlib.suppress(KeyError, ValueError):
                self._selector.unregister(caller.socket)
            with contextlib.suppress(OSError):
                while caller.socket.recv(1 << 16):  # unread bytes would make the caller lose our last words
                    pass
            caller.socket.close()

    def _hang_up(self) -> None:
        for caller in self._callers:
            caller.cancelled.set()
        for caller in list(self._callers):
            if caller.thread is not None:
                caller.thread.join()
            self._drop(caller)


def _has_room(connection: socket.socket) -> bool:
    """Whether most of what a socket holds was read; a system calls it writable then."""
    with selectors.DefaultSelector() as selector, contextlib.suppress(OSError, ValueError):  # hung up: sending tells
        selector.register(connection, selectors.EVENT_WRITE)
        return bool(selector.select(0))
    return True


def _is_same_user(connection: socket.socket) -> bool:
    """Whom the folder would not have kept out already; systems that cannot tell rely on it."""
    if not hasattr(socket, "SO_PEERCRED"):
        return True
    credentials = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
    return struct.unpack("3i", credentials)[1] == os.getuid()


def read_request(line: bytes, token: str) -> JobRequest:
    """A caller's first line. Raises UsageError for whatever is no request of somebody who knows the token."""
    try:
        request: object = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise UsageError("A request is one line of JSON; this is none.") from error
    if not isinstance(request, dict):
        raise UsageError("A request is a JSON object.")
    entries = cast("dict[str, object]", request)
    given = entries.get("token")
    if not isinstance(given, str) or not hmac.compare_digest(given.encode("utf-8", "replace"), token.encode()):
        raise UsageError("The token is wrong; it is in the file engine.json beside the socket.")
    arguments, folder = entries.get("arguments"), entries.get("folder")
    listed = cast("list[object]", arguments) if isinstance(arguments, list) else [None]
    words = [each for each in listed if isinstance(each, str) and "\0" not in each]
    if not words or len(words) != len(listed):
        raise UsageError('"arguments" must be a list of texts, the first of them the command.')
    if not isinstance(folder, str) or "\0" in folder or not Path(folder).is_absolute():
        raise UsageError('"folder" must be the absolute path that other paths start from.')
    return JobRequest(tuple(words), Path(folder))
