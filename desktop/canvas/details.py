"""A large photo at full size where it is looked at: made off the GUI thread, seen softly until then."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QImage

from core.progress import Progress
from desktop.background import Background
from desktop.pyramid import Detail, ImagePyramid

_AROUND = 0.25  # of what is seen, on each side, so that a small move needs nothing new


class Details(QObject):
    """One at a time for each picture; `ready` tells when one is there."""

    ready = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._background = Background("details")
        self._making = set[Detail]()

    @property
    def settled(self) -> bool:
        """Nothing is being made."""
        return not self._making

    def fetch(self, pictures: Iterable[ImagePyramid | None]) -> None:
        """What was drawn of them without being there."""
        for detail in {picture.detail for picture in pictures if picture is not None}:
            if detail is not None and not detail.wanted.isEmpty() and detail not in self._making:
                self._begin(detail)

    def close(self) -> None:
        """Make no more."""
        self._background.close()

    def _begin(self, detail: Detail) -> None:
        seen, detail.wanted = detail.wanted, QRect()
        across, down = int(seen.width() * _AROUND), int(seen.height() * _AROUND)
        place = seen.adjusted(-across, -down, across, down).intersected(QRect(0, 0, *detail.size.toTuple()))
        self._making.add(detail)
        task = self._background.run(partial(_made, detail, place))
        task.done.connect(lambda image: self._done(detail, place, image))
        task.failed.connect(lambda _sentence: self._making.discard(detail))

    def _done(self, detail: Detail, place: QRect, image: QImage) -> None:
        self._making.discard(detail)
        detail.place, detail.image = place, image
        self.ready.emit()


def _made(detail: Detail, place: QRect, _progress: Progress) -> QImage:
    return detail.make(place)
