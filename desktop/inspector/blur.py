"""The blur that lay over all of the photo, as the camera drew it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.state import AppState

_SIDE = 124  # Qt's pixels
_NOTHING = 0.05  # of the strongest share; less than that is what moving a kernel by parts of a pixel leaves
_SEEN = 0.1  # of the strongest share; what has less is no part of the blur's extent


class BlurView(QWidget):
    """The kernel, bright where it is strong; there only while a result is shown whose blur was found."""

    def __init__(self, state: AppState) -> None:
        super().__init__()
        self._state = state
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("The blur that was undone"))
        self.hide()
        state.shown_changed.connect(self._show)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(_SIDE, _SIDE + 2 * self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        shown = self._state.shown
        if shown is None or shown.blur is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRect(0, 0, _SIDE, _SIDE), _image(shown.blur))
        painter.setPen(self.palette().windowText().color())
        below = self.rect().adjusted(0, _SIDE, 0, 0)
        painter.drawText(
            below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.accessibleDescription()
        )

    def _show(self) -> None:
        blur = None if self._state.shown is None else self._state.shown.blur
        if blur is not None:
            across, down = _extent(blur)
            self.setAccessibleDescription(self.tr("Blur undone: {0} × {1} pixels").format(across, down))
            self.setToolTip(self.tr("What became of each point of light: the blur kernel that was found and undone"))
        self.setVisible(blur is not None)
        self.update()


def _extent(blur: NDArray[np.float32]) -> tuple[int, int]:
    """Pixels across and down that hold what can be seen of a blur."""
    seen = blur > _SEEN * blur.max()
    across, down = (np.flatnonzero(seen.any(axis=axis)) for axis in (0, 1))
    return int(across[-1] - across[0]) + 1, int(down[-1] - down[0]) + 1


def _image(blur: NDArray[np.float32]) -> QImage:
    shares = (blur / blur.max() - _NOTHING).clip(0) / (1 - _NOTHING)
    shares = np.sqrt(shares)  # so that its faint ends are seen too
    grey = np.ascontiguousarray((shares * 255).astype(np.uint8))
    return QImage(grey.data, grey.shape[1], grey.shape[0], grey.shape[1], QImage.Format.Format_Grayscale8).copy()
