"""One window a user: a second start hands its photos to the one that is open, and ends."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_LONGEST_PATH = 100  # bytes; sockets have no room for more
_MOST = 1 << 20  # bytes of names
_SOON, _PATIENT = 300, 3000  # milliseconds: to find a window, and to hear that it has taken the photos
_TAKEN = b"taken\n"


class SingleInstance(QObject):
    """folder: the user's own, which nobody else may look into. received: photos of another start, list[Path]."""

    received = Signal(object)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._name = _name(folder)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)

    def hand_over(self, paths: Sequence[Path]) -> bool:
        """Whether a window that is open has taken the photos."""
        if not self._name:
            return False
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_SOON):
            return False
        socket.write(json.dumps([str(path.absolute()) for path in paths]).encode() + b"\n")
        taken = socket.waitForBytesWritten(_PATIENT) and socket.waitForReadyRead(_PATIENT)
        answer = bytes(socket.readAll().data()) if taken else b""
        socket.disconnectFromServer()
        return answer == _TAKEN

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
        names = _names(bytes(socket.readLine(_MOST).data()))
        if names is None:
            socket.abort()
            return
        socket.write(_TAKEN)
        socket.flush()
        self.received.emit([Path(name) for name in names])


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


def _names(line: bytes) -> list[str] | None:
    """None for what no other start of the program would say."""
    try:
        names = json.loads(line)
    except ValueError:
        return None
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        return None
    return names
