"""Work beside the models' worker: downloads, digests, the probe. Each in a thread of its own, told of in one place."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot

from core.errors import Cancelled, sentence_of
from core.progress import Progress

_STEP = 0.005  # of the whole; the eye sees no less, and the GUI thread hears only of so much


class BackgroundTask(QObject):
    """One piece of work. Its signals are heard on the GUI thread; exactly one of the last three comes last."""

    progressed = Signal(float, object)  # fraction 0..1, seconds left or None
    done = Signal(object)
    failed = Signal(str)
    cancelled = Signal()
    _posted = Signal(str, object)

    def __init__(self, work: Callable[[Progress], object]) -> None:
        super().__init__()
        self._work = work
        self._stop = threading.Event()
        self._told = -1.0
        self.over = False  # and its end was told
        self._posted.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self.worker = threading.Thread(target=self._run, name="photomend-background")

    def cancel(self) -> None:
        """Stop at the next report of progress."""
        self._stop.set()

    def _run(self) -> None:
        """In the thread."""
        try:
            outcome = self._work(Progress(self._tell, self._stop))
        except Cancelled:
            self._posted.emit("cancelled", ())
        except Exception as error:  # a fault of ours is a sentence, too
            self._posted.emit("failed", (sentence_of(error),))
        else:
            self._posted.emit("done", (outcome,))

    def _tell(self, fraction: float, seconds_left: float | None) -> None:
        if fraction - self._told >= _STEP or fraction >= 1 or fraction < self._told:
            self._told = fraction
            self._posted.emit("progressed", (fraction, seconds_left))

    @Slot(str, object)
    def _deliver(self, signal: str, what: tuple[object, ...]) -> None:
        """On the GUI thread."""
        self.over = signal != "progressed"
        getattr(self, signal).emit(*what)


class Background(QObject):
    """Begins tasks, and ends them with the window."""

    def __init__(self) -> None:
        super().__init__()
        self._tasks: list[BackgroundTask] = []

    def run(self, work: Callable[[Progress], object]) -> BackgroundTask:
        """Begin at once. Connect to the task's signals before going back to the event loop."""
        self._tasks = [task for task in self._tasks if not task.over]
        task = BackgroundTask(work)
        self._tasks.append(task)
        task.worker.start()
        return task

    @Slot()
    def close(self) -> None:
        """Stop all tasks and wait for their ends."""
        for task in self._tasks:
            task.cancel()
        for task in self._tasks:
            task.worker.join()
