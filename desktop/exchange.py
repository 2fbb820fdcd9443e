"""Pictures to and from other applications: the clipboard, and what is dragged out of the window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import mkdtemp

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QMimeData, QObject, QUrl, Signal
from PySide6.QtGui import QColorSpace, QGuiApplication, QImage

from core.progress import Progress
from desktop.background import Background, Task
from desktop.picture import image_of

Write = Callable[[Path], None]


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
        self._latest: Task | None = None

    def copy(self, pixels: NDArray[np.float32], icc: bytes | None) -> None:
        """pixels: float32 (height, width, 3), as the profile `icc` encodes them, None for sRGB."""
        task = self._latest = self._background.run(lambda progress: _for_others(pixels, icc, progress))
        task.done.connect(partial(self._put, task))

    def close(self) -> None:
        """Wait for what is under way."""
        self._background.close()

    def _put(self, task: Task, image: QImage) -> None:
        if task is self._latest:
            QGuiApplication.clipboard().setImage(image)
            self.copied.emit()


def _for_others(pixels: NDArray[np.float32], icc: bytes | None, progress: Progress) -> QImage:
    """In sRGB, which every program expects, and not in the colours of this screen."""
    progress.check()
    image = image_of(pixels, None if icc is None else QColorSpace.fromIccProfile(icc))
    image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    return image


class DraggedPhoto(QMimeData):
    """A photo that becomes a file only where it is dropped. write: saves it under the path given."""

    def __init__(self, name: str, write: Write) -> None:
        super().__init__()
        self._name, self._write = name, write
        self._path: Path | None = None

    def formats(self) -> list[str]:
        return ["text/uri-list"]

    def hasFormat(self, mimetype: str) -> bool:  # noqa: N802
        return mimetype in self.formats()

    def retrieveData(self, mimetype: str, preferred: object) -> object:  # noqa: N802
        if self._path is None:
            self._path = Path(mkdtemp(prefix="photomend-")) / self._name  # the other program may read it late
            self._write(self._path)
        return [QUrl.fromLocalFile(str(self._path))]
