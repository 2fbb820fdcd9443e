"""Results being made: a preview of what is in sight first, then the whole photo, then whatever still waits."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QRectF, Signal, Slot

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
from desktop.background import BackgroundTask
from desktop.pyramid import ImagePyramid
from desktop.records import Activity, Message, PlaceRouting, Result, ShownTile, Speaker, View
from desktop.state import AppState
from desktop.strengths import Strengths, blended_at, kept_like, with_strength

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
    cancelled = Signal(object)  # Result, the one asked for
    ended = Signal()  # without an event of a job

    def __init__(self, state: AppState, queue: JobQueue) -> None:
        super().__init__()
        self._state, self._queue = state, queue
        self.strengths = Strengths(state, self._builds_on)
        self.options = RestorationOptions()
        self.with_defaults: Callable[[RestoreRequest], RestoreRequest] = lambda request: (
            request
        )  # as the settings have it
        self._todo: deque[Result] = deque()
        self._job: Job | None = None
        self._preview: tuple[Job, QRectF] | None = None
        self._blending: BackgroundTask | None = None
        self._stopping = False

    @property
    def busy(self) -> bool:
        """Something is being made."""
        return self._job is not None or self._blending is not None

    def _builds_on(self, result: Result) -> bool:
        return self.busy and any(each.base is result or each is result for each in self._todo)

    def make(self, result: Result) -> None:
        """Make a result, and before it all that it builds on."""
        missing, self._stopping = [result], False
        self._state.set_live(None)
        while (base := missing[-1].base) is not None and base.pixels is None:
            missing.append(base)
        self._todo = deque(reversed(missing))
        self._begin(self._todo[0])

    def cancel(self) -> None:
        """Stop within a tile."""
        for job in (self._job, self._preview and self._preview[0]):
            if job is not None:
                self._queue.cancel(job)
                self._stopping = True
        if self._blending is not None:
            self._blending.forget()
            asked = self._todo[-1]
            self._end()
            self.cancelled.emit(asked)
            self.ended.emit()

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
            asked = self._todo[-1]
            self._end()
            if isinstance(event, WasCancelled):
                self.cancelled.emit(asked)
        else:
            self._during(job, event, picture, self._todo[0])

    def _during(self, job: Job, event: JobEvent, picture: ImagePyramid | None, result: Result) -> None:
        if isinstance(event, ProgressMade) and not self._stopping:
            self._state.set_activity(Activity(result.label, event.fraction, event.seconds_left))
        elif isinstance(event, Routing):
            self._route(job, event, result)
        elif isinstance(event, Started):
            result.device = event.device
        elif isinstance(event, BlurFound):
            result.blur = event.kernel
        elif isinstance(event, StepDone):
            photo, steps = self._state.photo, result.plan.steps if result.plan else ()
            raw = photo is not None and photo.metadata.raw is not None
            result.hardly += tuple(filter(None, (hardly_changed(event, steps, raw=raw),)))
            if event.pixels is not None and picture is not None:
                held = None if picture.detail is None else picture.detail.pixels
                result.before = event.pixels if held is None else held
                result.pictures = (*result.pictures, picture)
        elif isinstance(event, TileFinished) and picture is not None:
            self._state.tile_added.emit(ShownTile(_place(job, event), picture))

    def _done(self, event: Finished, picture: ImagePyramid) -> None:
        result = self._todo[0]
        result.seconds = event.seconds
        strength = blended_at(result)
        result.fill(event.pixels, picture)
        if strength is None or result.start is None:
            self._next()
            return
        result.full, result.full_picture = result.pixels, picture
        if strength == 1:
            self._next()
        else:
            self._blend(result, result, strength)

    def _blend(self, like: Result, result: Result, strength: float) -> None:
        """Of the network's answer, which `like` has kept."""
        self._job = None
        self._blending = self.strengths.blend(like, strength)
        self._blending.done.connect(lambda made: self._blended(like, result, *made))
        self._blending.failed.connect(self._not_blended)

    def _blended(self, like: Result, result: Result, pixels: NDArray[np.float32], picture: ImagePyramid) -> None:
        result.fill(pixels, picture)
        result.full, result.full_picture = like.full, like.full_picture
        result.before, result.pictures = like.before, like.pictures
        self._blending = None
        self._next()
        self.ended.emit()

    @Slot(str)
    def _not_blended(self, sentence: str) -> None:
        self._state.say(Message(Speaker.ERROR, sentence))
        self._end()
        self.ended.emit()

    def _next(self) -> None:
        """The first of what was to be made is there."""
        result = self._todo.popleft()
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
        self._job = self._preview = self._blending = None
        self._stopping = False
        self._state.set_activity(None)
        self._state.tiles_cleared.emit()

    def _begin(self, result: Result) -> None:
        base = result.base
        assert base is not None
        assert base.pixels is not None
        assert result.plan is not None
        if (kept := kept_like(result, self._state.results)) is not None:
            strength = blended_at(result)
            assert strength is not None
            result.seconds, result.device, result.routing = kept.seconds, kept.device, kept.routing
            result.map, result.blur, result.hardly = kept.map, kept.blur, kept.hardly
            self._blend(kept, result, strength)
            return
        options, plan = self.options, replace(result.plan, command=None)
        result.map, result.blur, result.hardly = (), None, ()
        result.before, result.pictures = None, ()
        blended = blended_at(result) is not None
        given, load = base.pixels, None
        if not isinstance(given, np.ndarray):
            given, load = given.hollow(), given.floats
        request = self.with_defaults(
            RestoreRequest(
                given,
                with_strength(plan, 1.0) if blended else plan,
                result.model,
                options.size,
                options.device,
                options.precision,
                tile_routing=options.tile_routing,
                mask=result.mask,
                keep_steps=blended and len(plan.steps) > 1,
                load=load,
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
