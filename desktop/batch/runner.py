"""A batch in a thread of its own, which borrows the networks from the queue's worker, one photo at a time."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from core.api import Diagnosis, Event, Failed, Finished, Plan, RestoreRequest, WasCancelled
from core.batch.control import Control
from core.batch.events import BatchRequest
from core.errors import Cancelled, EngineError, UsageError, sentence_of
from core.jobs.messages import Diagnose, Diagnosed, JobEvent, MakePlan, Planned, Work
from core.jobs.queue import JobQueue
from core.recipe import Recipe

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Refused:
    """The batch could not begin, or could not go on; message is a sentence for the user."""

    message: str


class QueueRestorer:
    """What a batch needs of the networks, as jobs between the user's own: nobody waits longer than for one photo."""

    def __init__(self, jobs: JobQueue, control: Control) -> None:
        self._jobs, self._control = jobs, control

    def restore(
        self, request: RestoreRequest, emit: Callable[[Event], None], cancel: Any
    ) -> Finished | Failed | WasCancelled:
        """Wait for the worker to restore a photo."""
        outcome = self._wait(request, emit, cancel)
        assert isinstance(outcome, Finished | Failed | WasCancelled)
        return outcome

    def diagnose(self, pixels: Any) -> Diagnosis:
        """Wait for the worker to look at a photo."""
        outcome = self._wait(Diagnose(pixels))
        assert isinstance(outcome, Diagnosed)
        return outcome.diagnosis

    def plan(self, text: str) -> Plan:
        """Wait for the worker to read an instruction. Raises UsageError for one that no batch can carry out."""
        outcome = self._wait(MakePlan(text))
        assert isinstance(outcome, Planned)
        plan = outcome.plan
        if plan.ask or not (plan.steps or plan.auto):
            nothing = translate("batch", '"{0}" says nothing that could be done to all photos; say it otherwise.')
            raise UsageError("{reason}", reason=nothing.format(text) if plan.command else plan.say)
        return plan

    def _wait(self, work: Work, emit: Callable[[Event], None] | None = None, cancel: Any = None) -> JobEvent:
        outcomes: queue.SimpleQueue[JobEvent] = queue.SimpleQueue()

        def hear(_job: object, event: JobEvent) -> None:
            if isinstance(event, Finished | Failed | WasCancelled | Diagnosed | Planned):
                outcomes.put(event)
            elif emit is not None:
                emit(event)  # pyright: ignore[reportArgumentType]  # what is left is the engine's

        self._jobs.submit(work, hear, cancel)
        outcome = outcomes.get()
        if emit is None and isinstance(outcome, Failed):
            raise EngineError(outcome.message)
        if emit is None and isinstance(outcome, WasCancelled):
            raise Cancelled
        return outcome


class BatchRunner:
    """Starts batches, one at a time, and ends with the window. post: hears their events, in their threads."""

    def __init__(self, jobs: JobQueue, post: Callable[[object], None]) -> None:
        self._jobs, self._post = jobs, post
        self._thread: threading.Thread | None = None
        self.control = Control()

    def start(self, request: BatchRequest, text: str = "") -> None:
        """Begin. text: an instruction in place of the request's recipe."""
        self.control = Control()
        arguments = (request, text, self.control)
        self._thread = threading.Thread(target=self._run, args=arguments, name="photomend-batch")
        self._thread.start()

    def cancel(self) -> None:
        """End the batch within one tile; before the queue is closed when the window is."""
        self.control.cancel()

    def close(self) -> None:
        """Wait until the batch has ended, once it is cancelled and the queue is closed."""
        if self._thread is not None:
            self._thread.join()

    def _run(self, request: BatchRequest, text: str, control: Control) -> None:
        from core.batch.run import BatchRun  # noqa: PLC0415  # loads the decoders

        restorer = QueueRestorer(self._jobs, control)
        try:
            if text:
                request = replace(request, recipe=Recipe.of(restorer.plan(text), request.recipe.model))
            BatchRun(request, restorer, self._post, control).run()
        except Exception as error:  # a fault of ours must not end the window
            self._post(Refused(sentence_of(error)))
