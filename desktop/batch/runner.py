"""A batch in a thread of its own, which borrows the networks from the queue's worker, one photo at a time."""

from __future__ import annotations

import queue
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from core.api import Diagnosis, Event, Failed, Finished, Plan, RestoreRequest, WasCancelled
from core.batch.control import Control
from core.batch.events import BatchEvent, BatchRequest
from core.errors import Cancelled, EngineError, UsageError
from core.jobs.messages import Diagnose, Diagnosed, JobEvent, MakePlan, Planned, Work
from core.jobs.queue import JobQueue
from core.progress import Progress
from core.recipe import Recipe
from desktop.background import Background

translate = QCoreApplication.translate


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


class BatchRunner(QObject):
    """Starts batches, one at a time, and ends with the window. post: hears their events, in their threads."""

    refused = Signal(str)  # the batch could not begin, or could not go on; a sentence for the user

    def __init__(self, jobs: JobQueue, post: Callable[[BatchEvent], None]) -> None:
        super().__init__()
        self._jobs, self._post = jobs, post
        self._background = Background("batch")
        self.control = Control()
        self.recipe: Recipe | None = None  # what an instruction was read as

    def start(self, request: BatchRequest, text: str = "") -> None:
        """Begin. text: an instruction in place of the request's recipe."""
        self.control, self.recipe = Control(), None
        task = self._background.run(partial(self._run, request, text, self.control))
        task.failed.connect(self.refused)
        task.cancelled.connect(lambda: self.refused.emit(str(Cancelled())))

    def cancel(self) -> None:
        """End the batch within one tile; before the queue is closed when the window is."""
        self.control.cancel()

    def close(self) -> None:
        """Wait until the batch has ended, once it is cancelled and the queue is closed."""
        self._background.close()

    def _run(self, request: BatchRequest, text: str, control: Control, _progress: Progress) -> None:
        from core.batch.run import BatchRun  # noqa: PLC0415

        restorer = QueueRestorer(self._jobs, control)
        if text:
            self.recipe = Recipe.of(restorer.plan(text), request.recipe.model)
            request = replace(request, recipe=self.recipe)
        BatchRun(request, restorer, self._post, control).run()
