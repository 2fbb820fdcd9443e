"""Pictures to and from the clipboard."""

from __future__ import annotations

from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QColorSpace, QGuiApplication, QImage

from core.photo.kept_samples import Pixels
from core.progress import Progress
from desktop.background import Background, BackgroundTask
from desktop.pyramid import image_of


def clipboard_pixels() -> NDArray[np.uint8] | None:
    """The clipboard's picture, uint8 (height, width, 3); None where there is none."""
    image = QGuiApplication.clipboard().image()
    if image.isNull():
        return None
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.bits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()


class ClipboardCopier(QObject):
    """Puts results on the clipboard: the one asked for last. A large one takes a moment, off the GUI thread."""

    copied = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._background = Background("clipboard")
        self._task: BackgroundTask | None = None

    def copy(self, pixels: Pixels, icc: bytes | None) -> None:
        """pixels: (height, width, 3), as the profile `icc` encodes them, None for sRGB."""
        self._task = self._background.run(partial(_srgb_image, pixels, icc), replacing=self._task)
        self._task.done.connect(self._put)

    def close(self) -> None:
        """Wait for what is under way."""
        self._background.close()

    @Slot(object)
    def _put(self, image: QImage) -> None:
        QGuiApplication.clipboard().setImage(image)
        self.copied.emit()


def _srgb_image(pixels: Pixels, icc: bytes | None, _progress: Progress) -> QImage:
    """In sRGB, which every program expects, and not in the colours of this screen."""
    image = image_of(pixels, None if icc is None else QColorSpace.fromIccProfile(icc))
    image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    return image
