"""Pictures to and from other applications: the clipboard, and what is dragged out of the window."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QMimeData, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QColorSpace, QGuiApplication, QImage

from core.jobs.messages import JobEvent, PhotoWritten, WritePhoto
from core.jobs.queue import Job, JobQueue
from core.progress import Progress
from desktop.background import Background, BackgroundTask
from desktop.picture import image_of

if TYPE_CHECKING:
    from core.photo.photo import Photo


translate = QCoreApplication.translate

_REST = 3.0  # seconds after a failure, so that one movement of the mouse does not fail again and again


def pasted() -> NDArray[np.uint8] | None:
    """The clipboard's picture, uint8 (height, width, 3); None where there is none."""
    image = QGuiApplication.clipboard().image()
    if image.isNull():
        return None
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.bits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()


class Copier(QObject):
    """Puts results on the clipboard. A large one takes a moment, in a thread of its own."""

    copied = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._background = Background()
        self._latest: BackgroundTask | None = None

    def copy(self, pixels: NDArray[np.float32], icc: bytes | None) -> None:
        """pixels: float32 (height, width, 3), as the profile `icc` encodes them, None for sRGB."""
        task = self._latest = self._background.run(lambda progress: _for_others(pixels, icc, progress))
        task.done.connect(partial(self._put, task))

    def close(self) -> None:
        """Wait for what is under way."""
        self._background.close()

    def _put(self, task: BackgroundTask, image: QImage) -> None:
        if task is self._latest:
            QGuiApplication.clipboard().setImage(image)
            self.copied.emit()


def _for_others(pixels: NDArray[np.float32], icc: bytes | None, progress: Progress) -> QImage:
    """In sRGB, which every program expects, and not in the colours of this screen."""
    progress.check()
    image = image_of(pixels, None if icc is None else QColorSpace.fromIccProfile(icc))
    image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    return image


class Outbox:
    """Photos as files for the applications that they are dragged to, until the window is closed.

    The worker writes them, and a drag begins when its file is there: nothing waits with the mouse in hand.
    """

    def __init__(self, queue: JobQueue, complain: Callable[[str], None]) -> None:
        self._queue, self._complain = queue, complain
        self._folder: TemporaryDirectory[str] | None = None
        self._files: dict[object, Path] = {}
        self._jobs: dict[int, object] = {}
        self._failed = float("-inf")

    def offer(self, key: object, photo: Photo, name: str) -> QMimeData | None:
        """A photo to be dragged; None while it is being written, so ask again. key: tells photos apart."""
        if key in self._files:
            mime = QMimeData()
            mime.setUrls([QUrl.fromLocalFile(str(self._files[key]))])
            return mime
        if key not in self._jobs.values() and time.monotonic() - self._failed > _REST:
            try:
                place = self._place()
            except OSError as error:
                self._failed = time.monotonic()
                text = translate("exchange", "No file can be made to be dragged: {0}. Save the photo instead.")
                self._complain(text.format(error.strerror))
                return None
            job = self._queue.submit(WritePhoto(photo, place / name, overwrite=True))
            self._jobs[job.number] = key
            QGuiApplication.setOverrideCursor(Qt.CursorShape.BusyCursor)
        return None

    def _place(self) -> Path:
        """A folder for one file, which keeps its own name. Raises OSError."""
        self._folder = self._folder or TemporaryDirectory(prefix="photomend-", ignore_cleanup_errors=True)
        return Path(mkdtemp(dir=self._folder.name))

    def handle(self, job: Job, event: JobEvent) -> bool:
        """Whether an event was of a file of ours, and there is nothing to say about it."""
        key = self._jobs.pop(job.number, None)
        if key is None:
            return False
        QGuiApplication.restoreOverrideCursor()
        if isinstance(event, PhotoWritten):
            self._files[key] = event.path
            return True
        self._failed = time.monotonic()
        return False

    def close(self) -> None:
        """Once the queue is closed: delete the files."""
        for _ in self._jobs:
            QGuiApplication.restoreOverrideCursor()
        self._jobs.clear()
        if self._folder is not None:
            self._folder.cleanup()
