"""One photo: read, its targets checked, written. Each part can run in a thread of its own."""

from __future__ import annotations

import errno
import math
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from core.api import RestoreRequest
from core.batch.account import Account
from core.batch.events import BatchEntry, PhotoOrder
from core.engine.stages import stages_of
from core.errors import PhotoError
from core.photo.file_errors import reading_failed, writing_failed
from core.photo.options import WriteOptions
from core.photo.photo import Photo
from core.photo.read import read_photo
from core.photo.write import check_target, write_photo
from core.photo.write import told_before as before_writing

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EROFS)


@dataclass(frozen=True, eq=False)
class LoadedPhoto:
    """A photo that was read. digest: as the account knows it."""

    entry: BatchEntry
    photo: Photo
    digest: str


def read(entry: BatchEntry, order: PhotoOrder, account: Account) -> LoadedPhoto:
    """Read a photo. Raises PhotoError."""
    try:
        digest = account.digest(entry.source)
    except OSError as error:
        raise reading_failed(entry.source, error) from error
    except ValueError:
        digest = ""  # no file can have this name; the reader says so
    return LoadedPhoto(entry, read_photo(entry.source, partial=order.partial, brighten=order.brighten), digest)


def check(photo: Photo, requests: Sequence[RestoreRequest], targets: Sequence[Path], *, overwrite: bool) -> None:
    """Refuse what cannot be written before any work is done. Raises PhotoError, UsageError."""
    for request, target in zip(requests, targets, strict=True):
        enlarged = math.prod(stage.factor for stage in stages_of(request))
        check_target(photo, target, overwrite=overwrite, enlarged=enlarged)


def told_before(photo: Photo, target: Path, options: WriteOptions) -> tuple[str, ...]:
    """Sentences that are worth hearing before the work."""
    return before_writing(photo, target, options.bits)


def write(photo: Photo, target: Path, options: WriteOptions, overwrite: bool) -> tuple[str, ...]:
    """Write a result and return what its format could not keep. Its folder must exist. Raises PhotoError."""
    return write_photo(photo, target, options, overwrite=overwrite)


def make_folder(target: Path) -> list[Path]:
    """Make the folder of a target. Returns what was made. Raises PhotoError."""
    made: list[Path] = []
    try:
        made += [folder for folder in target.parents if not folder.exists()]
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        remove_empty(made)
        raise writing_failed(target, error) from error
    return made


def remove_empty(folders: Sequence[Path]) -> None:
    """Take away again those that nothing came into."""
    for folder in sorted(folders, key=lambda folder: -len(folder.parts)):
        with suppress(OSError):
            folder.rmdir()


def hopeless(error: Exception) -> bool:
    """No photo after this one could be written either."""
    cause = error.__cause__
    return isinstance(error, PhotoError) and isinstance(cause, OSError) and cause.errno in _NO_ROOM
