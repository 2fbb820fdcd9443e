"""One photo of a batch: read and given a name, restored, written. Each part can run in a thread of its own."""

from __future__ import annotations

import errno
import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Protocol

from core.api import Diagnosis, Event, Failed, Finished, RestoreRequest, WasCancelled
from core.batch.events import BatchEntry, BatchRequest, FileState
from core.batch.journal import BatchJournal
from core.batch.register import digest_of
from core.engine.stages import stages_of
from core.errors import PhotoError
from core.photo.file_errors import reading_failed, writing_failed
from core.photo.photo import Photo
from core.photo.read import read_photo
from core.photo.write import check_target, write_photo
from core.policy import photo_decides, why_left

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EROFS)


class PhotoRestorer(Protocol):
    """Who owns the networks."""

    def restore(
        self, request: RestoreRequest, emit: Callable[[Event], None], cancel: Any
    ) -> Finished | Failed | WasCancelled: ...
    def diagnose(self, pixels: Any) -> Diagnosis: ...


@dataclass(frozen=True, eq=False)
class LoadedPhoto:
    """A photo that was read. target: where its result goes; again: the name was reserved by a run that was killed."""

    entry: BatchEntry
    photo: Photo
    request: RestoreRequest
    target: Path
    again: bool


def read(entry: BatchEntry, request: BatchRequest, journal: BatchJournal) -> LoadedPhoto:
    """Read a photo and reserve a name for its result. Raises PhotoError, UsageError."""
    try:
        digest = digest_of(entry.source)
    except OSError as error:
        raise reading_failed(entry.source, error) from error
    except ValueError:
        digest = ""  # no file can have this name; the reader says so
    photo = read_photo(entry.source, partial=request.partial)
    plan = request.recipe.plan()
    wanted = RestoreRequest(
        photo.pixels,
        plan,
        request.recipe.model,
        request.size,
        request.device,
        request.precision,
        request.tile,
        request.weights,
    )
    day = date.fromtimestamp(entry.modified / 1e9)
    names = request.naming.names(entry.source, day, entry.number)
    target = request.output / journal.claim(entry.number, digest, (entry.folder / name for name in names))
    again = entry.output is not None
    enlarged = math.prod(stage.factor for stage in stages_of(wanted))
    check_target(photo, target, overwrite=again, enlarged=enlarged)
    return LoadedPhoto(entry, photo, wanted, target, again)


def left_alone(loaded: LoadedPhoto, restorer: PhotoRestorer) -> str:
    """Where the photo is to decide and no damage is seen in it: a sentence that says so; else nothing."""
    request = loaded.request
    return why_left(restorer.diagnose(loaded.photo.pixels)) if photo_decides(request.plan, request.model) else ""


def write(loaded: LoadedPhoto, result: Finished, request: BatchRequest, journal: BatchJournal) -> BatchEntry:
    """Write a result, and then its outcome into the journal. Raises PhotoError, JournalError."""
    photo = loaded.photo.with_pixels(result.pixels)
    try:
        loaded.target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise writing_failed(loaded.target, error) from error
    notices = write_photo(photo, loaded.target, request.write, overwrite=loaded.again)
    told = (*loaded.photo.notices, *notices)
    return journal.finish(loaded.entry.number, FileState.DONE, notices=told, seconds=result.seconds)


def hopeless(error: Exception) -> bool:
    """No photo after this one could be written either."""
    cause = error.__cause__
    return isinstance(error, PhotoError) and isinstance(cause, OSError) and cause.errno in _NO_ROOM
