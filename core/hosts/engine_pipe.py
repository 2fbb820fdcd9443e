"""The running engine's door on Windows: a named pipe, joined to sockets, of which one thread can watch many.

Only the user and administrators may write to such a pipe; its name is a secret, too, and new at each start. A message
is what was written to a socket; an empty one says that no more follows, since a pipe is not closed by half.
"""

from __future__ import annotations

import queue
import socket
import threading
import time
from contextlib import suppress
from multiprocessing.connection import Client, Connection, Listener

FAMILY = "AF_PIPE"


class PipeDoor:
    """Takes callers until it is closed. family: as multiprocessing has it."""

    def __init__(self, address: str, family: str = FAMILY) -> None:
        self.address, self._family = address, family
        self._listener = Listener(address, family)
        self._bell, self._heard = socket_pair()
        self._heard.setblocking(False)
        self._come: queue.SimpleQueue[socket.socket] = queue.SimpleQueue()
        self._closing = False
        self._thread = threading.Thread(target=self._listen, name="photomend-pipe", daemon=True)
        self._thread.start()

    def fileno(self) -> int:
        """Can be read from when somebody has come."""
        return self._heard.fileno()

    def accept(self) -> socket.socket:
        """A caller. Raises BlockingIOError where nobody has come."""
        self._heard.recv(1)
        return self._come.get()

    def close(self) -> None:
        """Take no more callers; those that were taken stay."""
        self._closing = True
        with suppress(OSError):
            Client(self.address, self._family).close()  # ends the waiting for one
        self._thread.join()
        for each in (self._listener, self._bell, self._heard):
            each.close()

    def _listen(self) -> None:
        while True:
            try:
                connection = self._listener.accept()
            except OSError:  # it was gone at once
                if self._closing:
                    return
                time.sleep(0.01)
                continue
            if self._closing:
                connection.close()
                return
            self._come.put(_joined(connection))
            self._bell.send(b"!")


def connect_pipe(address: str, family: str = FAMILY) -> socket.socket:
    """Reach a door. Raises OSError where there is none."""
    return _joined(Client(address, family))


def socket_pair() -> tuple[socket.socket, socket.socket]:
    """Two ends. Raises ConnectionError where another program took one, as it can where pairs go through the network."""
    ours, theirs = socket.socketpair()
    if (ours.getsockname(), theirs.getsockname()) != (theirs.getpeername(), ours.getpeername()):
        ours.close()
        theirs.close()
        raise ConnectionError
    return ours, theirs


def _joined(connection: Connection) -> socket.socket:
    """A socket that goes on over the connection, also when it is shut down by half."""
    ours, theirs = socket_pair()
    threading.Thread(target=_carry, args=(connection, theirs), name="photomend-pipe", daemon=True).start()
    return ours


def _carry(connection: Connection, end: socket.socket) -> None:
    """Both ways, until both have ended."""
    out = threading.Thread(target=_carry_out, args=(connection, end), name="photomend-pipe", daemon=True)
    out.start()
    with suppress(OSError, EOFError):
        while data := connection.recv_bytes():
            end.sendall(data)
    with suppress(OSError):
        end.shutdown(socket.SHUT_WR)
    out.join()
    connection.close()
    end.close()


def _carry_out(connection: Connection, end: socket.socket) -> None:
    with suppress(OSError):
        while data := end.recv(1 << 16):
            connection.send_bytes(data)
        connection.send_bytes(b"")
