"""The queue and its worker thread, which owns the models. Faces give it work and hear what becomes of it.

Photos are saved in a thread of their own, so that a save need not wait for a restoration. Nothing heavy is imported
here: torch and the networks load in the worker, behind a window that already stands.
"""

from __future__ import annotations

import gc
import itertools
import queue
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING

from core.api import Diagnosis, Event, Failed, Finished, RestoreRequest, Step, WasCancelled
from core.engine.malloc import shared_heap
from core.errors import Cancelled, report_of, sentence_of
from core.jobs import photo_io
from core.jobs.messages import (
    Diagnose,
    Diagnosed,
    JobEvent,
    LoadModels,
    MakePlan,
    ModelsLoaded,
    Planned,
    Preview,
    ReadPhoto,
    TakePixels,
    Work,
    WritePhoto,
)
from core.progress import Progress

if TYPE_CHECKING:
    from core.diagnosis import DamageClassifier
    from core.engine.restorer import Engine
    from core.language.planner import Planner


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


class Tools:
    """What the worker owns: planner and engine, loaded at first use."""

    def __init__(self) -> None:
        self._planner: Planner | None = None
        self._engine: Engine | None = None
        self._damage_classifier: DamageClassifier | None = None

    def planner(self) -> Planner:
        """Words to plans."""
        if self._planner is None:
            from core.language.planner import Planner  # noqa: PLC0415  # loads torch

            self._planner = Planner()
        return self._planner

    def engine(self) -> Engine:
        """Plans to pixels."""
        if self._engine is None:
            from core.engine.restorer import Engine  # noqa: PLC0415  # loads torch

            self._engine = Engine(planner=self.planner())
        return self._engine

    def damage_classifier(self) -> DamageClassifier:
        """Photos to what seems wrong with them."""
        if self._damage_classifier is None:
            from core.diagnosis import DamageClassifier  # noqa: PLC0415  # loads torch

            self._damage_classifier = DamageClassifier()
        return self._damage_classifier


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
        self._tools = tools or Tools()
        self._numbers = itertools.count(1)
        self._open: dict[int, Job] = {}
        self._door, self._closed = threading.Lock(), False
        shared_heap()
        self._models = _Lane("photomend-worker", self._do)
        self._files = _Lane("photomend-files", self._do)

    def submit(self, work: Work, listener: Listener | None = None, cancelled: threading.Event | None = None) -> Job:
        """Put work behind what is as urgent, from any thread. A queue that is closed cancels it at once.

        listener: hears this job's events in place of the queue's. cancelled: set by anyone, it stops the job.
        """
        job = Job(next(self._numbers), work, listener or self._listener, cancelled=cancelled or threading.Event())
        with self._door:
            if not self._closed:
                self._open[job.number] = job
                (self._files if isinstance(work, WritePhoto) else self._models).put(job)
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
            lanes = (self._models, self._files)
            for lane in lanes:
                lane.end()
        for lane in lanes:
            lane.join()
        self._tools = Tools()

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
        work = job.work
        if isinstance(work, RestoreRequest):
            return self._restore(job, work)
        if isinstance(work, Preview):
            from core.engine.preview import preview_of  # noqa: PLC0415  # numpy

            request = preview_of(work.request, work.place, work.pixels)
            return self._tools.engine().run(request, lambda _event: None, job.cancelled)
        if isinstance(work, ReadPhoto | TakePixels | WritePhoto):
            return photo_io.carry_out(work)
        return self._understand(work, job.cancelled)

    def _understand(self, work: LoadModels | MakePlan | Diagnose, cancelled: threading.Event) -> JobEvent:
        if isinstance(work, MakePlan):
            return Planned(self._tools.planner().plan(work.text))
        if isinstance(work, Diagnose):
            return Diagnosed(self._tools.damage_classifier().diagnose(work.pixels, Progress(cancel=cancelled)))
        self._load()
        return ModelsLoaded()

    def _load(self) -> None:
        """What the libraries hold stays: each look through it for garbage would stop the window for long."""
        gc.disable()
        try:
            self._tools.planner().plan("remove the noise")  # its parts load at first use
            self._tools.engine()
            import_module("core.engine.preview")  # the window's thread asks it what is affordable
            gc.freeze()
        finally:
            gc.enable()

    def _restore(self, job: Job, request: RestoreRequest) -> JobEvent:
        """Run the engine. Its last event is the outcome, and told once the job has ended."""

        def emit(event: Event) -> None:
            if not isinstance(event, Finished | Failed | WasCancelled):
                job.listener(job, event)

        return self._tools.engine().run(request, emit, job.cancelled)


def contradictions(diagnosis: Diagnosis, steps: Sequence[Step]) -> list[str]:
    """A sentence for each step that mends what the photo does not seem to have."""
    from core.diagnosis import contradictions as sentences  # noqa: PLC0415  # loads torch

    return sentences(diagnosis, steps)


def _end(outcome: JobEvent) -> State:
    if isinstance(outcome, Failed):
        return State.FAILED
    return State.CANCELLED if isinstance(outcome, WasCancelled) else State.DONE
