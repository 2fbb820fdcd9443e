"""Where "the sky" lies in the photo, found out off the GUI thread: of a large photo that takes a moment."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from core.photo.kept_samples import Pixels, floats_of
from core.progress import Progress
from desktop.background import Background, BackgroundTask

Mask = NDArray[np.float32]


class PlaceFinder(QObject):
    """One place at a time. ended: after what was to be done with it, or once it is given up."""

    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._background = Background("places")
        self._task: BackgroundTask | None = None

    @property
    def busy(self) -> bool:
        """A place is being looked for."""
        return self._task is not None

    def find(self, place: str, pixels: Pixels, then: Callable[[Mask | None], None]) -> None:
        """Call `then` with where it is, None where that cannot be told."""
        self._task = self._background.run(partial(_found, place, pixels))
        self._task.done.connect(lambda mask: self._end(lambda: then(mask)))
        self._task.failed.connect(lambda _sentence: self._end(lambda: then(None)))

    def cancel(self) -> None:
        """It is of no interest any more."""
        if self._task is not None:
            self._task.forget()
            self._end(lambda: None)

    def close(self) -> None:
        """Look for no more."""
        self._background.close()

    def _end(self, act: Callable[[], None]) -> None:
        self._task = None
        act()
        self.ended.emit()


def _found(place: str, pixels: Pixels, _progress: Progress) -> Mask | None:
    from core.engine.places import mask_of  # noqa: PLC0415  # imports torch

    return mask_of(place, floats_of(pixels))
