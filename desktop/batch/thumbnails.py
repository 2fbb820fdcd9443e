"""Small pictures of photos, read off the GUI thread when they come into sight."""

from __future__ import annotations

import io
from functools import partial
from pathlib import Path
from typing import BinaryIO

from PIL import Image, ImageOps
from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter

from core.photo.formats import by_suffix
from core.progress import Progress
from desktop.background import Background


class Thumbnails(QObject):
    """Keeps every picture it has read. A file that cannot be read keeps its empty place: its row says what is wrong."""

    ready = Signal(object)  # Path

    def __init__(self, size: QSize) -> None:
        super().__init__()
        self._size = size
        self._empty = QImage(size, QImage.Format.Format_ARGB32)
        self._empty.fill(Qt.GlobalColor.transparent)
        self._pictures: dict[Path, QImage] = {}
        self._background = Background("thumbnails")

    def of(self, path: Path) -> QImage:
        """The picture, or for now an empty one."""
        if path not in self._pictures:
            self._pictures[path] = self._empty
            self._background.run(partial(self._read, path)).done.connect(partial(self._keep, path))
        return self._pictures[path]

    def close(self) -> None:
        """Read no more."""
        self._background.close()

    def _read(self, path: Path, _progress: Progress) -> QImage:
        side = self._size * 2  # sharp on dense screens, too
        with Image.open(_picture_in(path)) as image:
            image.draft("RGB", (side.width(), side.height()))
            image.thumbnail((side.width(), side.height()))
            small = ImageOps.exif_transpose(image).convert("RGBA")
        drawn = QImage(small.tobytes(), small.width, small.height, QImage.Format.Format_RGBA8888)
        return self._centred(drawn, side)

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


def _picture_in(path: Path) -> Path | BinaryIO:
    """The file, or the picture that a camera put into its RAW: developing takes seconds."""
    kind = by_suffix(path.suffix)
    if kind is None or kind.name != "RAW":
        return path
    import rawpy  # noqa: PLC0415

    with rawpy.imread(str(path)) as raw:
        preview = raw.extract_thumb()
    return io.BytesIO(bytes(preview.data)) if preview.format == rawpy.ThumbFormat.JPEG else path
