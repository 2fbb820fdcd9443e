"""Photos as files for the applications that they are dragged to."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

from PySide6.QtCore import QCoreApplication, QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication

from core.errors import refusal_of
from core.jobs.messages import JobEvent, PhotoWritten, WritePhoto
from core.jobs.queue import Job, JobQueue

translate = QCoreApplication.translate

_REST = 3.0  # seconds after a failure, so that one movement of the mouse does not fail again and again


class DragFiles:
    """Photos as files for the applications that they are dragged to, until the window is closed.

    The worker writes them, and a drag begins when its file is there: nothing waits with the mouse in hand.
    """

    def __init__(self, queue: JobQueue, say: Callable[[str], None]) -> None:
        self._queue, self._say = queue, say
        self._folder: TemporaryDirectory[str] | None = None
        self._files: dict[object, Path] = {}
        self._jobs: dict[int, object] = {}
        self._failed = float("-inf")

    def offer(self, key: object, work: WritePhoto, name: str) -> QMimeData | None:
        """A photo to be dragged; None while it is being written, so ask again. key: tells photos apart.

        work: what is to be written, wherever that is.
        """
        if key in self._files:
            mime = QMimeData()
            mime.setUrls([QUrl.fromLocalFile(str(self._files[key]))])
            return mime
        if key not in self._jobs.values() and time.monotonic() - self._failed > _REST:
            try:
                place = self._place()
            except OSError as error:
                self._failed = time.monotonic()
                text = translate("drag", "No file can be made to be dragged: {0}. Save the photo instead.")
                self._say(text.format(refusal_of(error)))
                return None
            job = self._queue.submit(replace(work, path=place / name, overwrite=True))
            self._jobs[job.number] = key
            QGuiApplication.setOverrideCursor(Qt.CursorShape.BusyCursor)
        return None

    def _place(self) -> Path:
        """A folder for one file, which keeps its own name. Raises OSError."""
        self._folder = self._folder or TemporaryDirectory(prefix="photomend-", ignore_cleanup_errors=True)
        return Path(mkdtemp(dir=self._folder.name))

    def owns(self, job: Job) -> bool:
        """Whether a job writes a file to be dragged."""
        return job.number in self._jobs

    def handle(self, job: Job, event: JobEvent) -> None:
        """A file is there, or could not be written."""
        key = self._jobs.pop(job.number)
        QGuiApplication.restoreOverrideCursor()
        if isinstance(event, PhotoWritten):
            self._files[key] = event.path
        else:
            self._failed = time.monotonic()

    def close(self) -> None:
        """Once the queue is closed: delete the files."""
        for _ in self._jobs:
            QGuiApplication.restoreOverrideCursor()
        self._jobs.clear()
        if self._folder is not None:
            self._folder.cleanup()
