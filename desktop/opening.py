"""Opening a photo in place of the one that is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject

from core.jobs.messages import JobEvent, PhotoRead, ReadPhoto, TakePixels
from core.jobs.queue import Job, JobQueue
from desktop.clipboard import clipboard_pixels
from desktop.diagnosing import PhotoDiagnosis
from desktop.pyramid import ImagePyramid
from desktop.recovery import WorkRecovery
from desktop.results import ResultActions
from desktop.state import Activity, AppState, Result


class PhotoOpening(QObject):
    """Files and the clipboard's picture. What still runs for the last photo stops."""

    def __init__(
        self,
        state: AppState,
        queue: JobQueue,
        diagnosis: PhotoDiagnosis,
        recovery: WorkRecovery,
        results: ResultActions,
        stop: Callable[[], None],
    ) -> None:
        """stop: ends all that runs for the photo that is shown."""
        super().__init__()
        self._state, self._queue, self._stop = state, queue, stop
        self._diagnosis, self._recovery, self._results = diagnosis, recovery, results
        self._job: Job | None = None
        self._messages_before = 0  # about the last photo, while the next one is being opened

    @property
    def busy(self) -> bool:
        """A photo is being opened."""
        return self._job is not None

    def open(self, path: Path) -> None:
        """Open a photo."""
        self._begin(ReadPhoto(path), self.tr("Opening {0}").format(path.name))

    def paste(self) -> None:
        """Open the clipboard's picture."""
        pixels = clipboard_pixels()
        if pixels is None:
            self._state.answer(self.tr("There is no picture on the clipboard."))
        else:
            self._begin(TakePixels(pixels), self.tr("Opening the picture of the clipboard"))

    def cancel(self) -> None:
        """Stop."""
        if self._job is not None:
            self._queue.cancel(self._job)

    def owns(self, job: Job) -> bool:
        """Whether an event of that job comes here."""
        return job is self._job

    def handle(self, _job: Job, event: JobEvent, picture: ImagePyramid | None) -> None:
        """The photo is there, or cannot be opened."""
        self._job = None
        self._state.set_activity(None)
        if isinstance(event, PhotoRead) and picture is not None:
            self._show(event, picture)

    def _begin(self, work: ReadPhoto | TakePixels, text: str) -> None:
        self._stop()
        self._messages_before = len(self._state.messages)
        self._state.set_activity(Activity(text))
        self._job = self._queue.submit(work)

    def _show(self, event: PhotoRead, picture: ImagePyramid) -> None:
        photo, unsaved = event.photo, self._recovery.wanted(event.photo.path)
        if unsaved is not None and unsaved.pasted:
            photo = replace(photo, path=None)  # its pixels lie in a place of ours
        name = photo.path.name if photo.path else self.tr("Photo")
        original = Result(name)
        original.fill(photo.pixels, picture)
        self._recovery.set_aside()
        self._state.start(photo, original, self._messages_before)
        self._diagnosis.begin()
        if unsaved is not None:
            self._results.visit(self._recovery.take_up(unsaved))
            return
        opened = self.tr("{0}, {1} × {2} pixels. What shall I mend?").format(name, photo.width, photo.height)
        self._state.answer(" ".join((opened, *photo.notices)))
