"""The networks of the queue's worker, borrowed by a thread that is not the worker's, for one photo at a time."""

from __future__ import annotations

import queue
from collections.abc import Callable
from typing import Any

from core.api import Diagnosis, Event, Failed, Finished, Plan, RestoreRequest, WasCancelled
from core.errors import Cancelled, EngineError
from core.jobs.messages import Diagnose, Diagnosed, JobEvent, MakePlan, Planned, Work
from core.jobs.queue import JobQueue


class QueueRestorer:
    """What a batch or another program needs of the networks, as jobs between the user's own: nobody waits longer than
    for one photo of each.
    """

    def __init__(self, jobs: JobQueue) -> None:
        self._jobs = jobs

    def restore(
        self, request: RestoreRequest, emit: Callable[[Event], None], cancel: Any
    ) -> Finished | Failed | WasCancelled:
        """Wait for the worker to restore a photo."""
        outcome = self._wait(request, emit, cancel)
        assert isinstance(outcome, Finished | Failed | WasCancelled)
        return outcome

    def diagnose(self, pixels: Any, cancel: Any = None) -> Diagnosis:
        """Wait for the worker to look at a photo. Raises Cancelled once `cancel` is set."""
        outcome = self._wait(Diagnose(pixels), cancel=cancel)
        assert isinstance(outcome, Diagnosed)
        return outcome.diagnosis

    def plan(self, text: str) -> Plan:
        """Wait for the worker to read an instruction."""
        outcome = self._wait(MakePlan(text))
        assert isinstance(outcome, Planned)
        return outcome.plan

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
