"""The colour under the pointer: what it was, and what it is."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QLabel, QWidget

from core.photo.kept_samples import Pixels, part_of
from desktop.state import AppState


class PixelReadout(QLabel):
    """Place and colour, of the result that is shown and of the original."""

    def __init__(self, state: AppState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._at: QPointF | None = None
        self.setToolTip(self.tr("Pixel under the pointer; red, green and blue from 0 to 255, before and now"))
        state.shown_changed.connect(self._show)

    def point(self, at: QPointF | None) -> None:
        """Another place, in pixels of the result; None outside."""
        self._at = at
        self._show()

    def _show(self) -> None:
        shown, original, at = self._state.shown, self._state.original, self._at
        if at is None or shown is None or original is None or shown.pixels is None or original.pixels is None:
            self.clear()
            return
        height, width = shown.pixels.shape[:2]
        x, y = int(at.x() // 1), int(at.y() // 1)
        if not (0 <= x < width and 0 <= y < height):
            self.clear()
            return
        rows, columns = original.pixels.shape[:2]
        colours = [self._colour(_pixel(original.pixels, x * columns // width, y * rows // height))]
        if shown is not original:
            colours.append(self._colour(_pixel(shown.pixels, x, y)))
        self.setText(f"{x}, {y}:  " + "  →  ".join(colours))

    def _colour(self, pixel: NDArray[np.float32]) -> str:
        red, green, blue = (f"{value * 255:.0f}" for value in pixel)
        return self.tr("R {0}  G {1}  B {2}").format(red, green, blue)


def _pixel(pixels: Pixels, x: int, y: int) -> NDArray[np.float32]:
    return part_of(pixels, slice(y, y + 1), slice(x, x + 1))[0, 0]
