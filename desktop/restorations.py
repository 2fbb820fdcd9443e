"""Results being made: a preview of what is in sight first, then the whole photo, then whatever still waits."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QRectF, Signal

from core.api import (
    BlurFound,
    Failed,
    Finished,
    ProgressMade,
    RestoreRequest,
    Routing,
    Size,
    Started,
    StepDone,
    TileFinished,
    WasCancelled,
)
from core.engine.stages import affordable
from core.errors import PhotomendError
from core.jobs.messages import JobEvent, Preview
from core.jobs.queue import Job, JobQueue
from core.policy import hardly_changed
from desktop.pyramid import ImagePyramid
from desktop.state import Activity, AppState, PlaceRouting, Result, ShownTile, View

_WORTHWHILE = 3  # times as many pixels as the preview; below that the photo itself is nearly as quick


@dataclass
class RestorationOptions:
    """How every result is made, as the settings have it."""

    device: str | None = None
    precision: str | None = None
    size: Size | None = None
    tile_routing: bool = False


class Restorations(QObject):
    """Fills results with pixels, those first that others are made from. One at a time."""

    made = Signal(object)  # Result, the one asked for
    cancelled = Signal()

    def __init__(self, state: AppState, queue: JobQueue) -> None:
        super().__init__()
        self._state, self._queue = state, queue
        self.options = RestorationOptions()
        self.with_defaults: Callable[[RestoreRequest], RestoreRequest] = lambda request: (
            request
        )  # as the settings have it
        self._todo: deque[Result] = deque()
        self._job: Job | None = None
        self._preview: tuple[Job, QRectF] | None = None

    @property
    def busy(self) -> bool:
        """Something is being made."""
        return self._job is not None

    def make(self, result: Result) -> None:
        """Make a result, and before it all that it builds on."""
        missing = [result]
        while (base := missing[-1].base) is not None and base.pixels is None:
            missing.append(base)
        self._todo = deque(reversed(missing))
        self._begin(self._todo[0])

    def cancel(self) -> None:
        """Stop within a tile."""
        for job in (self._job, self._preview and self._preview[0]):
            if job is not None:
                self._queue.cancel(job)

    def owns(self, job: Job) -> bool:
        """Whether an event of that job comes here."""
        return job is self._job or self.previews(job)

    def previews(self, job: Job) -> bool:
        """Whether it is only a quick look; what fails there fails again, and is said then."""
        return self._preview is not None and job is self._preview[0]

    def handle(self, job: Job, event: JobEvent, picture: ImagePyramid | None) -> None:
        """An event of a job of ours."""
        if job is not self._job:
            if isinstance(event, Finished) and picture is not None and self._preview is not None:
                self._state.preview_shown.emit(ShownTile(self._preview[1], picture))
        elif isinstance(event, Finished) and picture is not None:
            self._done(event, picture)
        elif isinstance(event, Failed | WasCancelled):
            self._end()
            if isinstance(event, WasCancelled):
                self.cancelled.emit()
        else:
            self._during(job, event, picture, self._todo[0])

    def _during(self, job: Job, event: JobEvent, picture: ImagePyramid | None, result: Result) -> None:
        if isinstance(event, ProgressMade):
            self._state.set_activity(Activity(result.label, event.fraction, event.seconds_left))
        elif isinstance(event, Routing):
            self._route(job, event, result)
        elif isinstance(event, Started):
            result.device = event.device
        elif isinstance(event, BlurFound):
            result.blur = event.kernel
        elif isinstance(event, StepDone):
            result.hardly += tuple(filter(None, (hardly_changed(event),)))
        elif isinstance(event, TileFinished) and picture is not None:
            self._state.tile_added.emit(ShownTile(_place(job, event), picture))

    def _done(self, event: Finished, picture: ImagePyramid) -> None:
        result = self._todo.popleft()
        result.seconds = event.seconds
        result.fill(event.pixels, picture)
        if self._todo:
            self._state.tiles_cleared.emit()
            self._begin(self._todo[0])
        else:
            self._end()
            self.made.emit(result)

    def _end(self) -> None:
        if self._preview is not None:
            self._queue.cancel(self._preview[0])
        self._todo.clear()
        self._job = self._preview = None
        self._state.set_activity(None)
        self._state.tiles_cleared.emit()

    def _begin(self, result: Result) -> None:
        base = result.base
        assert base is not None
        assert base.pixels is not None
        assert result.plan is not None
        options, result.map, result.blur, result.hardly = self.options, (), None, ()
        request = self.with_defaults(
            RestoreRequest(
                base.pixels,
                replace(result.plan, command=None),
                result.model,
                options.size,
                options.device,
                options.precision,
                tile_routing=options.tile_routing,
                mask=result.mask,
            )
        )
        self._state.worked_on = base
        self._state.clear_map()
        self._state.set_activity(Activity(result.label))
        self._preview = None
        if len(self._todo) == 1 and self._state.view is not None and not request.tile_routing:
            self._begin_preview(request, self._state.view)
        self._job = self._queue.submit(request)

    def _begin_preview(self, request: RestoreRequest, view: View) -> None:
        """What is in sight, as large as the screen shows it and as can be done in a moment."""
        height, width = request.pixels.shape[:2]
        try:
            worthwhile = _sees(request.mask, view) and height * width >= _WORTHWHILE * affordable(request) > 0
        except PhotomendError:  # the engine will say what is wrong
            return
        if worthwhile:
            place = view.place
            shares = (place.left(), place.top(), place.right(), place.bottom())
            self._preview = self._queue.submit(Preview(request, shares, view.pixels)), place

    def _route(self, job: Job, event: Routing, result: Result) -> None:
        if event.place is None:
            result.routing = event.blocks
            self._state.set_routing(event.blocks)
            return
        assert isinstance(job.work, RestoreRequest)
        height, width = (side * event.scale for side in job.work.pixels.shape[:2])
        left, top, across, down = event.place
        place = QRectF(left / width, top / height, across / width, down / height)
        part = PlaceRouting(place, event.blocks)
        result.map = (*result.map, part)
        self._state.add_to_map(part)


def _place(job: Job, tile: TileFinished) -> QRectF:
    """Where a tile lies, in shares of the photo."""
    assert isinstance(job.work, RestoreRequest)
    height, width = (side * tile.scale for side in job.work.pixels.shape[:2])
    rows, columns = tile.pixels.shape[:2]
    return QRectF(tile.left / width, tile.top / height, columns / width, rows / height)


def _sees(mask: NDArray[np.float32] | None, view: View) -> bool:
    """Something of the selection is in sight."""
    if mask is None:
        return True
    rows, columns = mask.shape
    top, bottom = int(view.place.top() * rows), round(view.place.bottom() * rows) + 1
    left, right = int(view.place.left() * columns), round(view.place.right() * columns) + 1
    return bool(mask[top:bottom, left:right].any())
