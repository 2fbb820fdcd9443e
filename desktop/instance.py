"""One window a user: a second start hands its photos to the one that is open, and ends.

`photomend edit` hands over one photo and stays until the user has decided: the window then sends the exit code.
"""

from __future__ import annotations

import hashlib
import json
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from desktop.hostrequest import FAILED, GIVEN_UP, HostRequest

_LONGEST_PATH = 100  # bytes; sockets have no room for more
_MOST = 1 << 20  # bytes of names
_SOON, _PATIENT = 300, 3000  # milliseconds: to find a window, and to hear that it has taken the photos
_LOOK = 200  # milliseconds between two looks whether the caller has given up
_TAKEN = b"taken\n"


class SingleInstance(QObject):
    """folder: the user's own, which nobody else may look into. received: photos of another start, list[Path]."""

    received = Signal(object)
    asked = Signal(object)  # HostRequest of another start

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._name = _name(folder)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)

    def hand_over(self, paths: Sequence[Path]) -> bool:
        """Whether a window that is open has taken the photos."""
        socket = self._connected([str(path.absolute()) for path in paths])
        if socket is not None:
            socket.disconnectFromServer()
        return socket is not None

    def edit(self, request: HostRequest, stop: threading.Event) -> tuple[int, str] | None:
        """Have a window that is open take it, and wait for its answer, a code and a sentence; None where none is open.

        stop: set from any thread, the caller gives up.
        """
        recipe = None if request.recipe is None else str(request.recipe)
        asked = {"edit": str(request.file), "wish": request.wish, "recipe": recipe, "keep_size": request.keep_size}
        if (socket := self._connected(asked)) is None:
            return None
        while not socket.canReadLine():
            socket.waitForReadyRead(_LOOK)
            if stop.is_set():
                socket.abort()
                return GIVEN_UP, ""
            if socket.state() is not QLocalSocket.LocalSocketState.ConnectedState and not socket.canReadLine():
                return FAILED, self.tr("The window ended; {0} is as it was.").format(request.file)
        code, sentence = json.loads(bytes(socket.readLine(_MOST).data()))
        socket.disconnectFromServer()
        return code, sentence

    def _connected(self, said: object) -> QLocalSocket | None:
        """To a window that has taken what was said."""
        if not self._name:
            return None
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_SOON):
            return None
        socket.write(json.dumps(said).encode() + b"\n")
        taken = socket.waitForBytesWritten(_PATIENT) and socket.waitForReadyRead(_PATIENT)
        return socket if taken and bytes(socket.read(len(_TAKEN)).data()) == _TAKEN else None

    def listen(self) -> None:
        """From now on this is the window that takes photos."""
        if self._name and not self._server.listen(self._name):
            QLocalServer.removeServer(self._name)  # of a window that was killed
            self._server.listen(self._name)

    def close(self) -> None:
        """The window closes."""
        self._server.close()

    @Slot()
    def _welcome(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            socket.disconnected.connect(socket.deleteLater)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > _MOST:
                socket.abort()
            return
        said = _parsed(bytes(socket.readLine(_MOST).data()))
        request = _request(said) if isinstance(said, dict) else None
        if request is None and not _are_names(said):
            socket.abort()
            return
        socket.write(_TAKEN)
        socket.flush()
        if request is None:
            self.received.emit([Path(name) for name in said])
            return
        request.answered.connect(lambda code, sentence: _answer(socket, code, sentence))
        socket.disconnected.connect(request.withdraw)
        self.asked.emit(request)


def _name(folder: Path) -> str:
    """Of the socket; "" where the system can have none there."""
    mark = hashlib.sha256(str(folder.absolute()).encode()).hexdigest()[:16]
    if sys.platform == "win32":
        return f"photomend-{mark}"
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if folder.stat().st_mode & 0o077:
            folder.chmod(0o700)
        path = str(folder.absolute() / "window")
        return path if len(path.encode()) < _LONGEST_PATH else ""
    return ""


def _parsed(line: bytes) -> Any:
    """None for what is no JSON."""
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


def _are_names(said: Any) -> bool:
    return isinstance(said, list) and all(isinstance(name, str) for name in said)


def _request(said: dict[str, Any]) -> HostRequest | None:
    """None for what no other start of the program would say."""
    file, wish, recipe = said.get("edit"), said.get("wish"), said.get("recipe")
    if not isinstance(file, str) or not isinstance(wish, str) or not isinstance(recipe, str | None):
        return None
    return HostRequest(Path(file), wish, None if recipe is None else Path(recipe), keep_size=bool(said["keep_size"]))


def _answer(socket: QLocalSocket, code: int, sentence: str) -> None:
    socket.write(json.dumps([code, sentence]).encode() + b"\n")
    socket.flush()
