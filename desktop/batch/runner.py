"""A batch in a thread of its own, which borrows the networks from the queue's worker, one photo at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal

from core.api import Plan
from core.batch.control import Control
from core.batch.events import BatchEvent, BatchRequest
from core.errors import Cancelled, UsageError
from core.jobs.queue import JobQueue
from core.jobs.restorer import QueueRestorer
from core.progress import Progress
from core.recipe import Recipe
from desktop.background import Background

translate = QCoreApplication.translate


def plan_of(restorer: QueueRestorer, text: str) -> Plan:
    """Have the worker read an instruction. Raises UsageError for one that no batch can carry out."""
    plan = restorer.plan(text)
    if plan.ask or not (plan.steps or plan.auto):
        nothing = translate("batch", '"{0}" says nothing that could be done to all photos; say it otherwise.')
        raise UsageError("{reason}", reason=nothing.format(text) if plan.command else plan.say)
    return plan


class BatchRunner(QObject):
    """Starts batches, one at a time, and ends with the window. post: hears their events, in their threads."""

    refused = Signal(str)  # the batch could not begin, or could not go on; a sentence for the user

    def __init__(self, jobs: JobQueue, post: Callable[[BatchEvent], None]) -> None:
        super().__init__()
        self._jobs, self._post = jobs, post
        self._background = Background("batch")
        self.control = Control()
        self.recipe: Recipe | None = None  # what an instruction was read as

    def start(self, request: BatchRequest, text: str = "", cluster: str = "") -> None:
        """Begin. text: an instruction in place of the request's recipe. cluster: the address of one that mends."""
        self.control, self.recipe = Control(), None
        task = self._background.run(partial(self._run, request, text, cluster, self.control))
        task.failed.connect(self.refused)
        task.cancelled.connect(lambda: self.refused.emit(str(Cancelled())))

    def cancel(self) -> None:
        """End the batch within one tile; before the queue is closed when the window is."""
        self.control.cancel()

    def close(self) -> None:
        """Wait until the batch has ended, once it is cancelled and the queue is closed."""
        self._background.close()

    def _run(self, request: BatchRequest, text: str, cluster: str, control: Control, _progress: Progress) -> None:
        from core.batch.cluster.ray_cluster import ClusterSettings  # noqa: PLC0415
        from core.batch.cluster.run import ClusterBatchRun  # noqa: PLC0415
        from core.batch.run import BatchRun  # noqa: PLC0415

        restorer = QueueRestorer(self._jobs)
        if text:
            self.recipe = Recipe.of(plan_of(restorer, text), request.recipe.model)
            request = replace(request, recipe=self.recipe)
        if cluster:
            ClusterBatchRun(request, ClusterSettings(cluster), self._post, control).run()
        else:
            BatchRun(request, restorer, self._post, control).run()
