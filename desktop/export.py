"""Results for other programs: saved as files, put on the clipboard, dragged out of the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal

from core.api import ExportWish, TargetSize
from core.jobs.messages import JobEvent, PhotoWritten, WritePhoto
from core.jobs.queue import Job, JobQueue
from core.photo.delivery import Delivery, Sizing
from core.photo.kept_samples import Pixels
from core.photo.naming import Naming, free_name, task_token
from core.photo.options import WriteOptions
from desktop.clipboard import ClipboardCopier
from desktop.drag import DragFiles
from desktop.exporting import ExportChoice
from desktop.places import show_in_folder
from desktop.pyramid import ImagePyramid
from desktop.records import Activity, AnswerChoice, Result
from desktop.state import AppState


class ResultExport(QObject):
    """Nothing is ever written over the photo that was opened, unless the user names its file."""

    saved = Signal(object)  # Result

    def __init__(self, state: AppState, queue: JobQueue, busy: Callable[[], bool]) -> None:
        """busy: whether the status bar tells of something else."""
        super().__init__()
        self._state, self._queue, self._busy = state, queue, busy
        self._saves: dict[int, Result] = {}  # by the number of their job
        self._revealed = set[int]()  # jobs whose file is to be shown in its folder
        self.naming: Callable[[], Naming] = Naming  # as the settings have it
        self.options: Callable[[], WriteOptions] = WriteOptions
        self.when_settled: Callable[[Callable[[], None]], None] = lambda action: action()
        self.clipboard = ClipboardCopier()
        self._drag_files = DragFiles(queue, state.answer)

    def save(self, path: Path | None = None, *, overwrite: bool = False, wish: ExportWish | None = None) -> None:
        """Save what is shown, by default beside the original under a free name and in the settings' format.

        wish: the format, quality and size that were asked for in words.
        """
        self.when_settled(lambda: self._save(path, overwrite, wish or ExportWish()))

    def _save(self, path: Path | None, overwrite: bool, wish: ExportWish) -> None:
        shown, photo = self._state.shown, self._state.photo
        if shown is None or photo is None or shown.pixels is None:
            self._state.answer(self.tr("There is no photo to save yet."))
        elif path is None and photo.path is None:
            self._state.save_asked.emit()  # a pasted picture has no place of its own
        else:
            path = path or free_name(photo, self.naming_of(shown, wish.suffix))
            options = self.options()
            options = replace(options, quality=wish.quality or options.quality, bits=wish.bits or options.bits)
            delivery = _delivery(wish.size, shown.pixels)
            work = WritePhoto(photo, path, overwrite, options, delivery, shown.pixels, shown.plans)
            self._begun(self._queue.submit(work), shown, path)

    def deliver(self, path: Path, choice: ExportChoice) -> None:
        """Write what is shown as the export dialog has it."""
        shown, photo = self._state.shown, self._state.photo
        if shown is not None and photo is not None and shown.pixels is not None:
            options, delivery = choice.options(self.options()), choice.delivery()
            work = WritePhoto(photo, path, False, options, delivery, shown.pixels, shown.plans)
            job = self._queue.submit(work)
            self._begun(job, shown, path)
            if choice.reveal:
                self._revealed.add(job.number)

    def _begun(self, job: Job, shown: Result, path: Path) -> None:
        self._saves[job.number] = shown
        if not self._busy():
            self._state.set_activity(Activity(self.tr("Saving {0}").format(path.name)))

    def copy(self) -> None:
        """Put what is shown on the clipboard."""
        self.when_settled(self._copy)

    def _copy(self) -> None:
        shown, photo = self._state.shown, self._state.photo
        if photo is not None and shown is not None and shown.pixels is not None:
            self.clipboard.copy(shown.pixels, photo.screen_icc)

    def dragged(self, result: Result) -> QMimeData | None:
        """A result for another application; None while its file is being written."""
        photo = self._state.photo
        if photo is None or result.pixels is None:
            return None
        name = free_name(photo, self.naming_of(result)).name
        work = WritePhoto(photo, pixels=result.pixels, plans=result.plans)
        return self._drag_files.offer(result, work, name)

    def owns(self, job: Job) -> bool:
        """Whether an event of that job comes here."""
        return job.number in self._saves or self._drag_files.owns(job)

    def handle(self, job: Job, event: JobEvent, _picture: ImagePyramid | None) -> None:
        """A file is written, or could not be."""
        if self._drag_files.owns(job):
            self._drag_files.handle(job, event)
            return
        saved = self._saves.pop(job.number)
        if not self._busy():
            self._state.set_activity(None)
        if isinstance(event, PhotoWritten):
            self.saved.emit(saved)
            show = AnswerChoice(self.tr("Show in folder"), partial(show_in_folder, event.path), again=True)
            self._state.answer(" ".join((self.tr("Saved as {0}.").format(event.path), *event.notices)), show)
            if job.number in self._revealed:
                show_in_folder(event.path)
        self._revealed.discard(job.number)

    def close(self) -> None:
        """Once the queue is closed: wait for what is being copied, and delete what could be dragged."""
        self._drag_files.close()
        self.clipboard.close()

    def naming_of(self, result: Result, suffix: str = "") -> Naming:
        """The name's tokens for a result. suffix: of another format than that of the settings."""
        task = task_token(result.plan.steps if result.plan else ())
        naming = self.naming()
        return replace(naming, suffix=suffix or naming.suffix, task=task, model=result.network.value)


def _delivery(size: TargetSize | None, pixels: Pixels) -> Delivery | None:
    """How a photo comes to a size that was asked for; it is never enlarged by that."""
    if size is None:
        return None
    height, width = pixels.shape[:2]
    return Delivery(Sizing.WIDTH, max(round(width * size.scale(width, height)), 1))
