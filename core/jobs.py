"""The queue and its one worker thread, which owns the models. Faces give it work and hear what becomes of it.

Nothing heavy is imported here: torch and the networks load in the worker, behind a window that already stands.
"""

from __future__ import annotations

import gc
import itertools
import operator
import queue
import threading
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from core.api import Diagnosis, Event, Failed, Finished, Naming, Plan, RestoreRequest, Step, WasCancelled
from core.engine.heap import shared_heap
from core.engine.stages import stages_of
from core.errors import Cancelled, PhotomendError, unforeseen
from core.wording import tell
from core.work import (
    Diagnose,
    Diagnosed,
    JobEvent,
    LoadModels,
    MakePlan,
    ModelsLoaded,
    PhotoRead,
    PhotoWritten,
    Planned,
    Preview,
    ReadPhoto,
    TakePixels,
    Work,
    WritePhoto,
)

if TYPE_CHECKING:
    from core.diagnosis import Diagnostician
    from core.engine.restorer import Engine
    from core.language.planner import Planner
    from core.photo import Photo


class State(StrEnum):
    """Where a job is. The last three are ends."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


Listener = Callable[["Job", JobEvent], None]


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
        self._seer: Diagnostician | None = None

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

    def seer(self) -> Diagnostician:
        """Photos to what seems wrong with them."""
        if self._seer is None:
            from core.diagnosis import Diagnostician  # noqa: PLC0415  # loads torch

            self._seer = Diagnostician()
        return self._seer


class JobQueue:
    """Carries out jobs one after the other in a thread of its own, until it is closed.

    listener: called in the worker's thread with every event of a job; the last one is its outcome.
    """

    def __init__(self, listener: Listener, tools: Tools | None = None) -> None:
        self._listener = listener
        self._tools = tools or Tools()
        self._waiting: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._numbers = itertools.count(1)
        self._open: dict[int, Job] = {}
        self._door, self._closed = threading.Lock(), False
        shared_heap()
        self._thread = threading.Thread(target=self._serve, name="photomend-worker")
        self._thread.start()

    def submit(self, work: Work, listener: Listener | None = None, cancelled: threading.Event | None = None) -> Job:
        """Put work at the end of the queue, from any thread. A queue that is closed cancels it at once.

        listener: hears this job's events in place of the queue's. cancelled: set by anyone, it stops the job.
        """
        job = Job(next(self._numbers), work, listener or self._listener, cancelled=cancelled or threading.Event())
        with self._door:
            if not self._closed:
                self._open[job.number] = job
                self._waiting.put(job)
                return job
        job.state = State.CANCELLED
        job.listener(job, WasCancelled())
        return job

    def cancel(self, job: Job) -> None:
        """Stop a job within one tile, or drop it while it waits."""
        job.cancelled.set()

    def close(self) -> None:
        """Cancel everything but what the user asked to save, and wait for the worker's end."""
        with self._door:
            self._closed = True
            for job in list(self._open.values()):
                if not isinstance(job.work, WritePhoto):
                    job.cancelled.set()
            self._waiting.put(None)
        self._thread.join()

    def _serve(self) -> None:
        while (job := self._waiting.get()) is not None:
            outcome = self._outcome(job)
            job.state = _end(outcome)
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
        except PhotomendError as error:
            return Failed(str(error))
        except MemoryError:
            return Failed(tell("There is not enough memory for this; close other programs and try again."))
        except Exception as error:  # a fault of ours must not end the worker
            return Failed(unforeseen(error), traceback.format_exc())

    def _carry_out(self, job: Job) -> JobEvent:
        work = job.work
        if isinstance(work, RestoreRequest):
            return self._restore(job, work)
        if isinstance(work, Preview):
            from core.engine.preview import preview_of  # noqa: PLC0415  # numpy

            request = preview_of(work.request, work.place, work.pixels)
            return self._tools.engine().run(request, lambda _event: None, job.cancelled)
        if isinstance(work, ReadPhoto | TakePixels | WritePhoto):
            return _on_files(work)
        return self._understand(work)

    def _understand(self, work: LoadModels | MakePlan | Diagnose) -> JobEvent:
        if isinstance(work, MakePlan):
            return Planned(self._tools.planner().plan(work.text))
        if isinstance(work, Diagnose):
            return Diagnosed(self._tools.seer().diagnose(work.pixels))
        self._tools.planner().plan("remove the noise")  # its parts load at first use
        self._tools.engine()
        gc.freeze()  # what the libraries hold stays: looking through it for garbage would stop the window for long
        return ModelsLoaded()

    def _restore(self, job: Job, request: RestoreRequest) -> JobEvent:
        """Run the engine. Its last event is the outcome, and told once the job has ended."""

        def emit(event: Event) -> None:
            if not isinstance(event, Finished | Failed | WasCancelled):
                job.listener(job, event)

        return self._tools.engine().run(request, emit, job.cancelled)


def affordable(request: RestoreRequest) -> int:
    """Pixels of a quick look; 0 when there is nothing to do. Raises UsageError for senseless figures."""
    from core.engine.preview import affordable as pixels  # noqa: PLC0415  # numpy

    return pixels(request)


def contradictions(diagnosis: Diagnosis, steps: Sequence[Step]) -> list[str]:
    """A sentence for each step that mends what the photo does not seem to have."""
    from core.diagnosis import contradictions as sentences  # noqa: PLC0415  # loads torch

    return sentences(diagnosis, steps)


def enlargements(request: RestoreRequest) -> tuple[int, ...]:
    """How many times larger than the photo the output of each stage is. Raises UsageError for senseless figures."""
    return tuple(itertools.accumulate((stage.factor for stage in stages_of(request)), operator.mul))


def scaled(plan: Plan, by: float) -> Plan:
    """The same plan with every strength multiplied, within what the engine takes."""

    def strength(value: float) -> float:
        return round(min(max(value * by, 0.05), 2.0), 2)

    steps = tuple(replace(step, strength=strength(step.strength)) for step in plan.steps)
    return replace(plan, steps=steps, strength=strength(plan.strength), command=None)


def readable() -> tuple[str, ...]:
    """Suffixes that a dialog offers; other names open as well when their content is a photo."""
    from core.photo import READABLE  # noqa: PLC0415  # decoders

    return READABLE


def _on_files(work: ReadPhoto | TakePixels | WritePhoto) -> JobEvent:
    if isinstance(work, WritePhoto):
        return _write(work)
    return _take(work) if isinstance(work, TakePixels) else _read(work)


def _read(work: ReadPhoto) -> PhotoRead:
    from core.photo import read_photo  # noqa: PLC0415  # decoders

    return PhotoRead(read_photo(work.path))


def _take(work: TakePixels) -> PhotoRead:
    import numpy as np  # noqa: PLC0415  # heavy

    from core.photo import Photo  # noqa: PLC0415  # decoders

    return PhotoRead(Photo(np.divide(work.pixels, 255, dtype=np.float32)))


def free_name(photo: Photo, naming: Naming | None = None) -> Path:
    """Where the mended photo goes by default: a free name beside the original."""
    from core.photo import output_path  # noqa: PLC0415  # decoders

    return output_path(photo.path or Path("photo.png"), naming=naming or Naming())


def _write(work: WritePhoto) -> PhotoWritten:
    from core.photo import write_photo  # noqa: PLC0415  # decoders

    path = work.path or free_name(work.photo)
    return PhotoWritten(path, write_photo(work.photo, path, overwrite=work.overwrite))


def _end(outcome: JobEvent) -> State:
    if isinstance(outcome, Failed):
        return State.FAILED
    return State.CANCELLED if isinstance(outcome, WasCancelled) else State.DONE
