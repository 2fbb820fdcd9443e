"""The one way to run work off the GUI thread; its outcome is heard on the GUI thread.

Only the queue's workers stay apart, which own the models and save photos: `core.jobs.queue` has them without Qt, and
`desktop.bridge` brings their events to the GUI thread.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait

from PySide6.QtCore import QObject, Qt, Signal, Slot

from core.errors import Cancelled, sentence_of
from core.progress import Progress

_STEP = 0.005  # of the whole; the eye sees no less, and the GUI thread hears only of so much

Work = Callable[[Progress], object]


class BackgroundTask(QObject):
    """One piece of work. Its signals are heard on the GUI thread; exactly one of the last three comes last."""

    progressed = Signal(float, object)  # fraction 0..1, seconds left or None
    done = Signal(object)  # what the work returned
    failed = Signal(str)  # a sentence
    cancelled = Signal()
    _posted = Signal(str, object)

    def __init__(self, work: Work, ended: Callable[[BackgroundTask], object]) -> None:
        """ended: called on the GUI thread once there is nothing more to tell."""
        super().__init__()
        self._work, self._ended = work, ended
        self._stop, self._forgotten = threading.Event(), False
        self._reported = -1.0
        self._posted.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Stop at the next report of progress."""
        self._stop.set()

    def forget(self) -> None:
        """Stop, and tell nothing more."""
        self._forgotten = True
        self.cancel()

    def carry_out(self) -> None:
        """Called in the thread."""
        progress = Progress(self._report, self._stop)
        try:
            progress.check()
            outcome = self._work(progress)
        except Cancelled:
            self._posted.emit("cancelled", ())
        except Exception as error:  # a fault of ours is a sentence, too
            self._posted.emit("failed", (sentence_of(error),))
        else:
            self._posted.emit("done", (outcome,))

    def _report(self, fraction: float, seconds_left: float | None) -> None:
        if fraction - self._reported >= _STEP or fraction >= 1 or fraction < self._reported:
            self._reported = fraction
            self._posted.emit("progressed", (fraction, seconds_left))

    @Slot(str, object)
    def _deliver(self, signal: str, what: tuple[object, ...]) -> None:
        """On the GUI thread."""
        if signal != "progressed":
            self._ended(self)
        if not self._forgotten:
            getattr(self, signal).emit(*what)


class Background:
    """Threads of its own, which carry out tasks in the order in which they come, and end with the window."""

    def __init__(self, name: str, threads: int = 1) -> None:
        """threads: how many tasks are carried out at once; with one, each begins when those before it have ended."""
        self._executor = ThreadPoolExecutor(threads, f"photomend-{name}")
        self._open: dict[BackgroundTask, Future[None]] = {}

    def run(self, work: Work, *, replacing: BackgroundTask | None = None) -> BackgroundTask:
        """Begin as soon as a thread is free. Connect to the task's signals before going back to the event loop.

        replacing: an earlier task, whose outcome is of no more use.
        """
        if replacing is not None:
            replacing.forget()
        task = BackgroundTask(work, lambda ended: self._open.pop(ended, None))
        self._open[task] = self._executor.submit(task.carry_out)
        return task

    def settle(self) -> None:
        """Wait until all is done."""
        wait(self._open.values())

    def close(self) -> None:
        """Stop all tasks, and wait for the threads' end."""
        for task in self._open:
            task.cancel()
        self._executor.shutdown()
