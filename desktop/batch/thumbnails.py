"""Small pictures of photos, read in a thread of their own when they come into sight."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter


class Thumbnails(QObject):
    """Keeps every picture it has read; a file that cannot be read keeps its empty place."""

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
        from PIL import Image, ImageOps  # noqa: PLC0415  # after the window stands

        side = self._size * 2  # sharp on dense screens, too
        # A photo that cannot be read says so in its row; here it only has no picture.
        with suppress(Exception), Image.open(path) as image:
            image.draft("RGB", (side.width(), side.height()))
            image.thumbnail((side.width(), side.height()))
            small = ImageOps.exif_transpose(image).convert("RGBA")
            drawn = QImage(small.tobytes(), small.width, small.height, QImage.Format.Format_RGBA8888)
            self._read.emit(path, self._centred(drawn, side))

    def _centred(self, image: QImage, side: QSize) -> QImage:
        """In the middle of an empty picture, so that names stand below each other."""
        whole = self._empty.scaled(side)
        with QPainter(whole) as painter:
            painter.drawImage((side.width() - image.width()) // 2, (side.height() - image.height()) // 2, image)
        whole.setDevicePixelRatio(2)
        return whole

    def _keep(self, path: Path, image: QImage) -> None:
        self._pictures[path] = image
        self.ready.emit(path)
