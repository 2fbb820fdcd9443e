"""One file of another program, mended where it lies."""

from __future__ import annotations

import math
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from core.adjust.step import with_result
from core.api import Event, Failed, Finished, RestoreRequest, StepDone
from core.batch.events import PhotoOrder
from core.batch.pipeline import PhotoRestorer
from core.engine.stages import stages_of
from core.errors import Cancelled, EngineError, UsageError
from core.photo.in_place import check_in_place, write_in_place
from core.photo.photo import Photo
from core.photo.read import read_photo
from core.policy import decided, hardly_changed, photo_decides, why_left


@dataclass(frozen=True)
class Returned:
    """How it ended. left: why the photo was left as it is, "" where it was mended. notices: what there is to say."""

    left: str
    notices: tuple[str, ...]
    seconds: float


class RoundTrip:
    """order: what is done, with one model. keep_size: refuse what enlarges. emit: hears every event of the engine.

    cancel: set from any thread, it takes effect at the next tile; once the result is being written, no more.
    """

    def __init__(
        self,
        order: PhotoOrder,
        restorer: PhotoRestorer,
        emit: Callable[[Event], None],
        cancel: threading.Event,
        *,
        keep_size: bool = False,
    ) -> None:
        self._order, self._restorer, self._emit, self._cancel = order, restorer, emit, cancel
        self._keep_size = keep_size
        self._hardly: list[str] = []

    def run(self, file: Path) -> Returned:
        """Mend the file in place. Where anything is raised it is untouched, to the byte.

        Raises PhotoError, UsageError, EngineError with a sentence, and Cancelled.
        """
        photo = read_photo(file)
        (request,) = self._order.requests(photo.pixels)
        self._check(photo, request)
        if photo_decides(request.plan, request.model):  # words are followed at once: looking first takes as long again
            diagnosis = self._restorer.diagnose(request.pixels, self._cancel)
            if left := why_left(diagnosis, self._order.hint):
                return Returned(left, (), 0.0)
            request = replace(request, plan=decided(request.plan, diagnosis))
        finished = self._finished(file, request)
        if not np.array_equal(finished.pixels, photo.pixels):  # a lossy file would lose by being written again
            write_in_place(with_result(photo, finished.pixels, (request.plan,)), self._order.write)
        return Returned("", tuple(self._hardly), finished.seconds)

    def _check(self, photo: Photo, request: RestoreRequest) -> None:
        stages = stages_of(request)
        factor = math.prod(stage.factor for stage in stages)
        if factor > 1 and self._keep_size:
            raise UsageError("Here the photo keeps its size; enlarge it in Photomend's own window.")
        if self._keep_size and any(stage.reshapes for stage in stages):
            raise UsageError("Here the photo keeps its frame; crop and turn it in the program that it comes from.")
        check_in_place(photo, enlarged=factor)

    def _finished(self, file: Path, request: RestoreRequest) -> Finished:
        match self._restorer.restore(request, self._hear, self._cancel):
            case Finished() as finished:
                return finished
            case Failed(message):
                raise EngineError("{source}: {message}", source=file, message=message)
            case _:
                raise Cancelled

    def _hear(self, event: Event) -> None:
        if isinstance(event, StepDone) and (sentence := hardly_changed(event)):
            self._hardly.append(sentence)
        self._emit(event)
