"""Pausing and cancelling, from any thread."""

from __future__ import annotations

import threading

from core.errors import Cancelled


class Attempt(threading.Event):
    """Set, it stops one photo's restoration at its next tile. again: the photo is to be done once more."""

    def __init__(self) -> None:
        super().__init__()
        self.again = False


class Control:
    """Both take effect within one tile, so that the network is free for other work. A photo that was paused begins
    anew: holding it in the midst of its tiles would hold the network, too.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._attempt: Attempt | None = None
        self._cancelled = self._paused = False

    @property
    def cancelled(self) -> bool:
        """The batch is to end."""
        return self._cancelled

    @property
    def paused(self) -> bool:
        """The batch rests."""
        return self._paused

    def cancel(self) -> None:
        """End the batch."""
        with self._changed:
            self._cancelled = True
            self._stop(again=False)

    def pause(self) -> None:
        """Rest until `resume`."""
        with self._changed:
            self._paused = True
            self._stop(again=True)

    def resume(self) -> None:
        """Go on."""
        with self._changed:
            self._paused = False
            self._changed.notify_all()

    def attempt(self) -> Attempt:
        """A photo is to be restored; waits while the batch rests. Raises Cancelled."""
        with self._changed:
            self._changed.wait_for(lambda: self._cancelled or not self._paused)
            if self._cancelled:
                raise Cancelled
            self._attempt = Attempt()
            return self._attempt

    def wait(self, seconds: float) -> None:
        """Wait that long. Raises Cancelled, at once."""
        with self._changed:
            if self._changed.wait_for(lambda: self._cancelled, seconds):
                raise Cancelled

    def _stop(self, *, again: bool) -> None:
        if self._attempt is not None:
            self._attempt.again = again
            self._attempt.set()
        self._changed.notify_all()
