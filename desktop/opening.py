"""Opening a photo in place of the one that is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from core.api import Failed
from core.jobs.messages import JobEvent, PhotoRead, ReadPhoto, TakePixels
from core.jobs.queue import Job, JobQueue
from core.photo.beside import about_light
from core.photo.formats import of_file
from desktop.clipboard import clipboard_pixels
from desktop.diagnosing import PhotoDiagnosis
from desktop.pyramid import ImagePyramid
from desktop.records import Activity, AnswerChoice, Result
from desktop.recovery import WorkRecovery
from desktop.results import ResultActions
from desktop.state import AppState


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
        self._beside: tuple[Result, Path] | None = None  # a result to come with the photo, and its file
        self._reading_beside: ReadPhoto | None = None
        self.brightens_raw: Callable[[], bool] = lambda: False  # as the settings have it
        self._messages_before = 0  # about the last photo, while the next one is being opened

    @property
    def busy(self) -> bool:
        """A photo is being opened."""
        return self._job is not None

    def open(self, path: Path, *, partial: bool = False) -> None:
        """Open a photo. partial: of one that is cut short, what there is."""
        self._beside = None
        self._begin(ReadPhoto(path, partial, self.brightens_raw()), self.tr("Opening {0}").format(path.name))

    def open_result(self, source: Path, made: Result, path: Path) -> None:
        """Open a photo and, as something made of it, a result that is in a file."""
        self.open(source)
        self._beside = made, path

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

    def handle(self, job: Job, event: JobEvent, picture: ImagePyramid | None) -> None:
        """The photo is there, or cannot be opened."""
        work, self._job = job.work, None
        self._state.set_activity(None)
        if isinstance(event, PhotoRead) and picture is not None:
            if work is self._reading_beside:
                self._show_beside(event, picture)
            else:
                self._show(event, picture)
        elif isinstance(event, Failed) and isinstance(work, ReadPhoto) and work is not self._reading_beside:
            self._offer_part(work)

    def _offer_part(self, work: ReadPhoto) -> None:
        """Of a file that is cut short the rest can still be worth something."""
        path, kind = work.path, of_file(work.path)
        if kind is not None and kind.partial and not work.partial:
            choice = AnswerChoice(self.tr("Open what there is of it"), lambda: self.open(path, partial=True))
            self._state.answer(
                self.tr("If {0} is only cut short, a part of it may be there.").format(path.name), choice
            )

    def _show_beside(self, event: PhotoRead, picture: ImagePyramid) -> None:
        assert self._beside is not None
        made, self._beside = self._beside[0], None
        made.base = self._state.original
        made.fill(event.pixels, picture)
        self._state.add(made)

    def _begin(self, work: ReadPhoto | TakePixels, text: str) -> None:
        self._stop()
        opened = self._state.photo is not None
        self._messages_before = len(self._state.messages) if opened else 0  # what was said before any photo stays
        self._state.set_activity(Activity(text))
        self._job = self._queue.submit(work)

    def _show(self, event: PhotoRead, picture: ImagePyramid) -> None:
        photo, unsaved = event.photo, self._recovery.wanted(event.photo.path)
        if unsaved is not None and unsaved.pasted:
            photo = replace(photo, path=None)  # its pixels lie in a place of ours
        name = photo.path.name if photo.path else self.tr("Photo")
        original = Result(name)
        original.fill(event.pixels, picture)
        self._recovery.set_aside()
        self._state.start(photo, original, self._messages_before)
        QTimer.singleShot(0, self._diagnosis, self._diagnosis.begin)  # the photo is painted before the networks load
        if self._beside is not None:
            self._reading_beside = ReadPhoto(self._beside[1])
            self._job = self._queue.submit(self._reading_beside)
            return
        if unsaved is not None:
            self._results.visit(self._recovery.take_up(unsaved))
            return
        opened = self.tr("{0}, {1} × {2} pixels. What shall I mend?").format(name, photo.width, photo.height)
        if self._results.waits_for_photo:
            opened = self.tr("{0}, {1} × {2} pixels.").format(name, photo.width, photo.height)
        self._state.answer(" ".join((opened, *photo.notices, *about_light(photo))))
        self._results.take_up_waiting()
