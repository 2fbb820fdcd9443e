"""Pictures to and from other applications: the clipboard, and what is dragged out of the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import mkdtemp

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication, QImage

Write = Callable[[Path], None]


def pasted() -> NDArray[np.uint8] | None:
    """The clipboard's picture, uint8 (height, width, 3); None where there is none."""
    image = QGuiApplication.clipboard().image()
    if image.isNull():
        return None
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.bits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()


def copy(image: QImage) -> None:
    """Put a picture on the clipboard."""
    QGuiApplication.clipboard().setImage(image)


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
