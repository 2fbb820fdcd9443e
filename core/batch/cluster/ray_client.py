"""Ray's own client (ray://), which waits for the head at each call, and for ever where that went away in between."""

from __future__ import annotations

import importlib
import logging
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from queue import SimpleQueue
from threading import Thread

from core.errors import PhotomendError

PREFIX = "ray://"
SETTINGS = {
    "RAY_CLIENT_INITIAL_CONNECTION_TIMEOUT_S": "2",  # doubled at the second and third try
    "RAY_CLIENT_RECONNECT_GRACE_PERIOD": "5",  # seconds for which a broken connection holds up the calls
    "GRPC_ENABLE_FORK_SUPPORT": "0",  # with it a process that starts another one may end that
}
_LOGGERS = ("ray", "ray.util.client.logsclient")
_PATIENCE = 10.0  # seconds


class Asker:
    """Asks an autoscaler. Ray's client cannot, but an actor that it starts in the cluster can."""

    def ask(self, bundles: list[dict[str, int]]) -> None:
        """For so many of those resources at once, whatever was asked for before."""
        importlib.import_module("ray.autoscaler.sdk").request_resources(bundles=bundles)


class Line:
    """Calls in their order, in a thread that may wait for ever."""

    def __init__(self) -> None:
        self._calls = SimpleQueue[Callable[[], object] | None]()
        self._thread = Thread(target=self._run, name="photomend-ray-client", daemon=True)
        self._thread.start()

    def add(self, call: Callable[[], object]) -> None:
        """Make a call, after those before."""
        self._calls.put(call)

    def end(self, last: Callable[[], object]) -> None:
        """Make one more, and wait for it a while."""
        self._calls.put(last)
        self._calls.put(None)
        self._thread.join(_PATIENCE)

    def _run(self) -> None:
        while (call := self._calls.get()) is not None:
            with suppress(Exception):  # the head is gone
                call()


@contextmanager
def explained() -> Generator[None]:
    """While it connects: it names no reason, be it the port, the token or the head's installation."""
    try:
        yield
    except ConnectionError as error:
        raise PhotomendError(
            "Ray's client is not answered there; the head needs photomend[cluster], the same token, an open port, and "
            "GRPC_ENABLE_FORK_SUPPORT=0 when it is started."
        ) from error


def quieten() -> None:
    """Once it is connected: what it logs is for programmers, and its loggers have just lost their handlers."""
    for name in _LOGGERS:
        logging.getLogger(name).addHandler(logging.NullHandler())
