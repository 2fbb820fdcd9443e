"""Progress of a long piece of work: report a fraction, hand out sub-ranges, stop when asked."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from core.errors import Cancelled

Listener = Callable[[float, "float | None"], None]


class Progress:
    """Fraction done in 0..1, with an estimate of the seconds left.

    `report` calls the listener with (fraction, seconds left or None) and raises `Cancelled` once `cancel` has been
    set, so every place that reports is a place where work stops. `part(start, end)` maps a sub-task's own 0..1
    onto that range of this one. Only the cancel event may be touched from another thread.
    """

    def __init__(
        self,
        listener: Listener | None = None,
        cancel: threading.Event | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._listener = listener
        self._cancel = cancel or threading.Event()
        self._clock = clock
        self._started = clock()
        self._start, self._end = 0.0, 1.0

    def part(self, start: float, end: float) -> Progress:
        """A view of this progress whose 0..1 covers `start`..`end` of this one's range (0 <= start <= end <= 1)."""
        span = self._end - self._start
        child = Progress(self._listener, self._cancel, self._clock)
        child._started = self._started
        child._start, child._end = self._start + span * start, self._start + span * end
        return child

    def check(self) -> None:
        """Raise `Cancelled` if the user asked to stop."""
        if self._cancel.is_set():
            raise Cancelled

    def report(self, fraction: float) -> None:
        """Tell the listener that `fraction` (0..1) of this range is done. Raises `Cancelled` when asked to stop."""
        self.check()
        if self._listener is None:
            return
        overall = self._start + (self._end - self._start) * min(max(fraction, 0.0), 1.0)
        elapsed = self._clock() - self._started
        left = elapsed * (1 - overall) / overall if overall > 0.02 else None
        self._listener(overall, left)
