"""Finding out what seems wrong with the photo."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from core.jobs.messages import Diagnose, Diagnosed, JobEvent
from core.jobs.queue import Job, JobQueue
from desktop.pyramid import ImagePyramid
from desktop.state import AppState


class PhotoDiagnosis(QObject):
    """Has the worker look at the photo as it was opened."""

    ended = Signal(object)  # Diagnosis; None where it was stopped, or failed

    def __init__(self, state: AppState, queue: JobQueue) -> None:
        super().__init__()
        self._state, self._queue = state, queue
        self._job: Job | None = None

    @property
    def busy(self) -> bool:
        """The photo is being looked at."""
        return self._job is not None

    def begin(self) -> None:
        """Look at the photo; what is known of an earlier one counts no more."""
        original = self._state.original
        if original is not None and original.pixels is not None:
            self._job = self._queue.submit(Diagnose(original.pixels))

    def begin_unless_busy(self) -> None:
        """Look at the photo, unless that is being done."""
        if not self.busy:
            self.begin()

    def cancel(self) -> None:
        """Stop."""
        if self._job is not None:
            self._queue.cancel(self._job)

    def owns(self, job: Job) -> bool:
        """Whether an event of that job comes here."""
        return job is self._job

    def handle(self, _job: Job, event: JobEvent, _picture: ImagePyramid | None) -> None:
        """The job has ended."""
        self._job = None
        self.ended.emit(event.diagnosis if isinstance(event, Diagnosed) else None)
