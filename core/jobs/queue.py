"""The queue and its worker thread, which owns the models. Faces give it work and hear what becomes of it.

Photos are opened in a thread of their own and saved in another, so that neither need wait for the networks to load or
for a restoration. Nothing heavy is imported
here: decoders, torch and the networks load in the worker, behind a window that already stands. `core.jobs.photo_io` and
`core.jobs.tools` are the doors to them.
"""

from __future__ import annotations

import itertools
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from core.api import Failed, RestoreRequest, WasCancelled
from core.engine.malloc import shared_heap
from core.errors import Cancelled, report_of, sentence_of
from core.jobs.messages import (
    Diagnose,
    JobEvent,
    LoadModels,
    MakePlan,
    Preview,
    ReadPhoto,
    TakePixels,
    Work,
    WritePhoto,
)

if TYPE_CHECKING:
    from core.jobs.tools import Tools


class State(StrEnum):
    """Where a job is. The last three are ends."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


Listener = Callable[["Job", JobEvent], None]

# What is soon done and waited for goes first; what is equal goes in the order in which it was asked for.
_ORDER: tuple[type[Work], ...] = (
    LoadModels,
    ReadPhoto,
    TakePixels,
    WritePhoto,
    MakePlan,
    Preview,
    Diagnose,
    RestoreRequest,
)


@dataclass(eq=False)
class Job:
    """One piece of work in the queue. Only the worker changes `state`; anyone may set `cancelled`."""

    number: int
    work: Work
    listener: Listener
    state: State = State.QUEUED
    cancelled: threading.Event = field(default_factory=threading.Event)


class _Lane:
    """A thread that does one job after the other, the most urgent first, until it is closed."""

    def __init__(self, name: str, do: Callable[[Job], None]) -> None:
        self._do = do
        self._waiting: queue.PriorityQueue[tuple[int, int, Job | None]] = queue.PriorityQueue()
        self._thread = threading.Thread(target=self._serve, name=name)
        self._thread.start()

    def put(self, job: Job) -> None:
        """Behind what is as urgent."""
        self._waiting.put((_ORDER.index(type(job.work)), job.number, job))

    def end(self) -> None:
        """Once all is done that waits."""
        self._waiting.put((len(_ORDER), 0, None))

    def join(self) -> None:
        """Wait for the end."""
        self._thread.join()

    def _serve(self) -> None:
        while (job := self._waiting.get()[2]) is not None:
            self._do(job)


class JobQueue:
    """Carries out jobs one after the other, until it is closed; saves photos meanwhile.

    listener: called in the workers' threads with every event of a job; the last one is its outcome.
    """

    def __init__(self, listener: Listener, tools: Tools | None = None) -> None:
        self._listener = listener
        self._tools = tools
        self._numbers = itertools.count(1)
        self._open: dict[int, Job] = {}
        self._door, self._closed = threading.Lock(), False
        shared_heap()
        self._models = _Lane("photomend-worker", self._do)
        self._reading = _Lane("photomend-reading", self._do)
        self._files = _Lane("photomend-files", self._do)

    def submit(self, work: Work, listener: Listener | None = None, cancelled: threading.Event | None = None) -> Job:
        """Put work behind what is as urgent, from any thread. A queue that is closed cancels it at once.

        listener: hears this job's events in place of the queue's. cancelled: set by anyone, it stops the job.
        """
        job = Job(next(self._numbers), work, listener or self._listener, cancelled=cancelled or threading.Event())
        with self._door:
            if not self._closed:
                self._open[job.number] = job
                self._lane(work).put(job)
                return job
        job.state = State.CANCELLED
        job.listener(job, WasCancelled())
        return job

    def cancel(self, job: Job) -> None:
        """Stop a job within one tile, or drop it while it waits."""
        job.cancelled.set()

    def close(self) -> None:
        """Cancel everything but what the user asked to save, wait for the workers' end, and let the models go."""
        with self._door:
            self._closed = True
            for job in list(self._open.values()):
                if not isinstance(job.work, WritePhoto):
                    job.cancelled.set()
            lanes = (self._models, self._reading, self._files)
            for lane in lanes:
                lane.end()
        for lane in lanes:
            lane.join()
        self._tools = None

    def _lane(self, work: Work) -> _Lane:
        if isinstance(work, WritePhoto):
            return self._files
        return self._reading if isinstance(work, ReadPhoto | TakePixels) else self._models

    def _do(self, job: Job) -> None:
        outcome = self._outcome(job)
        job.state = _end(outcome)
        with self._door:
            del self._open[job.number]
        job.listener(job, outcome)

    def _outcome(self, job: Job) -> JobEvent:
        """Whatever happens to one job, the next one works."""
        if job.cancelled.is_set():
            return WasCancelled()
        job.state = State.RUNNING
        try:
            return self._carry_out(job)
        except Cancelled:
            return WasCancelled()
        except Exception as error:  # a fault of ours must not end the worker
            return Failed(sentence_of(error), report_of(error))

    def _carry_out(self, job: Job) -> JobEvent:
        """What a kind of work needs is loaded with the first of it: decoders for photos, torch for the rest."""
        if isinstance(job.work, ReadPhoto | TakePixels | WritePhoto):
            from core.jobs import photo_io  # noqa: PLC0415

            return photo_io.carry_out(job.work)
        if self._tools is None:
            from core.jobs.tools import Tools  # noqa: PLC0415

            self._tools = Tools()
        return self._tools.carry_out(job.work, lambda event: job.listener(job, event), job.cancelled)


def _end(outcome: JobEvent) -> State:
    if isinstance(outcome, Failed):
        return State.FAILED
    return State.CANCELLED if isinstance(outcome, WasCancelled) else State.DONE
