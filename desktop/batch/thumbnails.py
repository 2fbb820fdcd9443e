"""Small pictures of photos, read in a thread of their own when they come into sight."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader


class Thumbnails(QObject):
    """Keeps every picture it has read; a file that Qt cannot read keeps its empty place."""

    ready = Signal(object)  # Path
    _read = Signal(object, object)

    def __init__(self, size: QSize) -> None:
        super().__init__()
        self._size = size
        self._empty = QImage(size, QImage.Format.Format_ARGB32)
        self._empty.fill(Qt.GlobalColor.transparent)
        self._pictures: dict[Path, QImage] = {}
        self._reader = ThreadPoolExecutor(1, "photomend-thumbnails")
        self._read.connect(self._keep, Qt.ConnectionType.QueuedConnection)

    def of(self, path: Path) -> QImage:
        """The picture, or for now an empty one."""
        if path not in self._pictures:
            self._pictures[path] = self._empty
            self._reader.submit(self._load, path)
        return self._pictures[path]

    def close(self) -> None:
        """Read no more."""
        self._reader.shutdown(cancel_futures=True)

    def _load(self, path: Path) -> None:
        reader = QImageReader(str(path))
        reader.setAutoTransform(True)
        full = reader.size()
        if full.isValid():
            reader.setScaledSize(full.scaled(self._size * 2, Qt.AspectRatioMode.KeepAspectRatio))
            image = reader.read()
            if not image.isNull():
                image.setDevicePixelRatio(2)
                self._read.emit(path, image)

    def _keep(self, path: Path, image: QImage) -> None:
        self._pictures[path] = image
        self.ready.emit(path)
