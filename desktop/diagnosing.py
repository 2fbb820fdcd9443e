"""Finding out what seems wrong with the photo, and what is left of it after it was mended."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from core.jobs.messages import Diagnose, Diagnosed, JobEvent
from core.jobs.queue import Job, JobQueue
from desktop.pyramid import ImagePyramid
from desktop.records import Result
from desktop.state import AppState


class PhotoDiagnosis(QObject):
    """Has the worker look at the photo as it was opened, and at results where that is of interest."""

    ended = Signal(object)  # Diagnosis; None where it was stopped, or failed

    def __init__(self, state: AppState, queue: JobQueue) -> None:
        super().__init__()
        self._state, self._queue = state, queue
        self._job: Job | None = None
        self._looking: tuple[Job, Result] | None = None

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

    def look_at(self, result: Result) -> None:
        """Look at a result, unless that is known or being done. `diagnosis_changed` tells when it is known."""
        if result is self._state.original or result.diagnosis is not None or result.pixels is None:
            return
        if self._looking is not None:
            if self._looking[1] is result:
                return
            self._queue.cancel(self._looking[0])
        self._looking = self._queue.submit(Diagnose(result.pixels)), result

    def cancel(self) -> None:
        """Stop."""
        for job in (self._job, self._looking and self._looking[0]):
            if job is not None:
                self._queue.cancel(job)

    def owns(self, job: Job) -> bool:
        """Whether an event of that job comes here."""
        return job is self._job or (self._looking is not None and job is self._looking[0])

    def handle(self, job: Job, event: JobEvent, _picture: ImagePyramid | None) -> None:
        """The job has ended."""
        found = event.diagnosis if isinstance(event, Diagnosed) else None
        if job is self._job:
            self._job = None
            self.ended.emit(found)
        elif self._looking is not None:
            self._looking[1].diagnosis, self._looking = found, None
            self._state.diagnosis_changed.emit()
