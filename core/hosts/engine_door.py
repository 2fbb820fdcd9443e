"""Where callers of the running engine come in: a socket of the file system, or on Windows a named pipe."""

from __future__ import annotations

import secrets
import socket
import sys
from collections.abc import Generator
from contextlib import contextmanager
from typing import Protocol

from core.hosts.engine_place import EnginePlace

_WAITING = 64  # callers that are not taken yet
_PATIENCE = 5.0  # seconds


class Door(Protocol):
    """What a selector can watch. address: by which `connect` finds it."""

    @property
    def address(self) -> str: ...
    def fileno(self) -> int: ...
    def accept(self) -> socket.socket:
        """A caller. Raises OSError where nobody has come."""
        ...


class _SocketDoor:
    def __init__(self, place: EnginePlace) -> None:
        self.address = str(place.socket)
        place.socket.unlink(missing_ok=True)  # of one that was killed
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._socket.bind(self.address)
        place.socket.chmod(0o600)
        self._socket.listen(_WAITING)
        self._socket.setblocking(False)

    def fileno(self) -> int:
        return self._socket.fileno()

    def accept(self) -> socket.socket:
        return self._socket.accept()[0]

    def close(self) -> None:
        self._socket.close()


@contextmanager
def open_door(place: EnginePlace) -> Generator[Door]:
    """One that is open as long as the block lasts."""
    if sys.platform == "win32":
        from core.hosts.engine_pipe import PipeDoor  # noqa: PLC0415  # loads what callers elsewhere do without

        door = PipeDoor(rf"\\.\pipe\photomend-{secrets.token_hex(16)}")
    else:
        door = _SocketDoor(place)
    try:
        yield door
    finally:
        door.close()


def connect(address: str) -> socket.socket:
    """Reach the door at this address. Raises OSError where there is none."""
    if sys.platform == "win32":
        from core.hosts.engine_pipe import connect_pipe  # noqa: PLC0415

        return connect_pipe(address)
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        connection.settimeout(_PATIENCE)
        connection.connect(address)
    except OSError:
        connection.close()
        raise
    return connection
