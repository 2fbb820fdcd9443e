"""The one place where an event of the worker becomes a Qt signal on the GUI thread."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColorSpace

from core.api import Finished, RestoreRequest, StepDone, TileFinished
from core.batch.events import BatchEvent
from core.jobs.messages import JobEvent, PhotoRead
from core.jobs.queue import Job
from core.photo.kept_samples import Pixels, is_large, kept
from desktop.pyramid import ImagePyramid, half, image_of, pyramid_of


class Bridge(QObject):
    """`post` is called by the worker; `arrived` is heard on the GUI thread.

    Pixels are turned into pictures on the way, while still in the worker, so that the GUI thread only draws.
    """

    arrived = Signal(object, object, object)  # Job, JobEvent, ImagePyramid | None
    batch_arrived = Signal(object)  # BatchEvent
    _posted = Signal(object, object, object)
    _batch_posted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._space, self._screen = QColorSpace(), QColorSpace()
        self._posted.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._batch_posted.connect(self._deliver_batch, Qt.ConnectionType.QueuedConnection)

    def show_on(self, profile: bytes | None) -> None:
        """The screen's ICC profile, None for one of sRGB. It counts for the pictures that are made from now on."""
        self._screen = QColorSpace() if profile is None else QColorSpace.fromIccProfile(profile)

    def picture_of(self, pixels: Pixels) -> ImagePyramid:
        """Pixels of the photo that is open, as the screen shows them. Slow: for other threads than the window's."""
        return pyramid_of(pixels, self._space, self._screen)

    def post(self, job: Job, event: JobEvent) -> None:
        """Called in the worker's thread."""
        self._posted.emit(job, event, self._picture(job.work, event))

    @Slot(object, object, object)
    def _deliver(self, job: Job, event: JobEvent, picture: ImagePyramid | None) -> None:
        self.arrived.emit(job, event, picture)

    def post_batch(self, event: BatchEvent) -> None:
        """Called in the batch's threads."""
        self._batch_posted.emit(event)

    @Slot(object)
    def _deliver_batch(self, event: BatchEvent) -> None:
        self.batch_arrived.emit(event)

    def _picture(self, work: object, event: JobEvent) -> ImagePyramid | None:
        if isinstance(event, PhotoRead):
            icc = event.photo.screen_icc
            self._space = QColorSpace() if icc is None else QColorSpace.fromIccProfile(icc)
            return self.picture_of(event.pixels)
        if isinstance(event, Finished):
            return self.picture_of(event.pixels)
        if isinstance(event, StepDone) and event.pixels is not None:
            return self.picture_of(_aside(event.pixels))
        if isinstance(event, TileFinished):
            assert isinstance(work, RestoreRequest)
            return self._picture_of_tile(event.pixels, large=is_large(work.pixels))
        return None

    def _picture_of_tile(self, pixels: NDArray[np.float32], *, large: bool) -> ImagePyramid:
        """Of a large photo its half, as the photo's own picture is: all tiles together would be the whole one."""
        image = image_of(pixels, self._space, self._screen)
        return ImagePyramid((half(image) if large else image,))


def _aside(pixels: NDArray[np.float32]) -> Pixels:
    """What a step has made of a large photo, which the next one overwrites."""
    held = kept(pixels)
    return pixels.copy() if held is pixels and is_large(pixels) else held
