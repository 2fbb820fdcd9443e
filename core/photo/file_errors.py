"""What to tell the user when the operating system refuses to read or write a photo."""

from __future__ import annotations

import errno
from pathlib import Path

from core.errors import PhotoError
from core.translation import translatable, translate

_LONGEST_NAME = 160

_READING = {
    errno.ENOENT: translatable("there is no such file; check the name"),
    errno.ENOTDIR: translatable("a part of its path is a file and no folder; check the path"),
    errno.EISDIR: translatable("it is a folder; name the photos inside it"),
    errno.EACCES: translatable("permission is denied; allow your account to read the file"),
    errno.EPERM: translatable("permission is denied; allow your account to read the file"),
    errno.ENAMETOOLONG: translatable("its path is too long; move the photo to a folder with a shorter path"),
    errno.ELOOP: translatable("it is a link that leads to itself; name the real file"),
}

_WRITING = {
    errno.ENOENT: translatable("its folder does not exist; create the folder or choose another"),
    errno.ENOTDIR: translatable("a part of its path is a file and no folder; choose another folder"),
    errno.EISDIR: translatable("it is a folder; give a file name"),
    errno.EACCES: translatable("permission is denied; choose a folder that your account may write to"),
    errno.EPERM: translatable("permission is denied; choose a folder that your account may write to"),
    errno.EROFS: translatable("the disk is read-only; choose a folder on another disk"),
    errno.ENOSPC: translatable("the disk is full; make room or choose another disk"),
    errno.EDQUOT: translatable("your share of the disk is used up; make room or choose another disk"),
    errno.EFBIG: translatable("the disk cannot hold a file of this size; choose another disk or format"),
    errno.ENAMETOOLONG: translatable("its name or path is too long; choose a shorter one"),
}


def shown(path: Path) -> str:
    """The path as a sentence names it: whole, or the end of one that is very long."""
    text = str(path).encode(errors="replace").decode()
    return text if len(text) <= _LONGEST_NAME else "..." + text[-_LONGEST_NAME:]


def unreadable(path: Path, why: str, **facts: object) -> PhotoError:
    """The error for a photo that cannot be read; `why` says what happened and, after a semicolon, what to do.

    It is a literal, its {fields} filled with `facts`.
    """
    return PhotoError("Cannot read {path}: {why}.", path=shown(path), why=translate(why, **facts))


def unwritable(path: Path, why: str, **facts: object) -> PhotoError:
    """The error for a photo that cannot be written; `why` as of `unreadable`."""
    return PhotoError("Cannot write {path}: {why}.", path=shown(path), why=translate(why, **facts))


def reading_failed(path: Path, error: OSError) -> PhotoError:
    """The system's refusal to read, in words."""
    if (reason := _reason(_READING, error)) is not None:
        return unreadable(path, reason)
    return unreadable(path, "the disk reports an error ({reason}); check the disk", reason=error.strerror or error)


def writing_failed(path: Path, error: OSError) -> PhotoError:
    """The system's refusal to write, in words."""
    if (reason := _reason(_WRITING, error)) is not None:
        return unwritable(path, reason)
    return unwritable(path, "the disk reports an error ({reason}); choose another disk", reason=error.strerror or error)


def _reason(reasons: dict[int, str], error: OSError) -> str | None:
    return reasons.get(error.errno) if error.errno is not None else None
