"""What to tell the user when the operating system refuses to read or write a photo."""

from __future__ import annotations

import errno
from pathlib import Path

from core.errors import PhotoError

_LONGEST_NAME = 160

_READING = {
    errno.ENOENT: "there is no such file; check the name",
    errno.ENOTDIR: "a part of its path is a file and no folder; check the path",
    errno.EISDIR: "it is a folder; name the photos inside it",
    errno.EACCES: "permission is denied; allow your account to read the file",
    errno.EPERM: "permission is denied; allow your account to read the file",
    errno.ENAMETOOLONG: "its path is too long; move the photo to a folder with a shorter path",
    errno.ELOOP: "it is a link that leads to itself; name the real file",
}

_WRITING = {
    errno.ENOENT: "its folder does not exist; create the folder or choose another",
    errno.ENOTDIR: "a part of its path is a file and no folder; choose another folder",
    errno.EISDIR: "it is a folder; give a file name",
    errno.EACCES: "permission is denied; choose a folder that your account may write to",
    errno.EPERM: "permission is denied; choose a folder that your account may write to",
    errno.EROFS: "the disk is read-only; choose a folder on another disk",
    errno.ENOSPC: "the disk is full; make room or choose another disk",
    errno.EDQUOT: "your share of the disk is used up; make room or choose another disk",
    errno.EFBIG: "the disk cannot hold a file of this size; choose another disk or format",
    errno.ENAMETOOLONG: "its name or path is too long; choose a shorter one",
}


def shown(path: Path) -> str:
    """The path as a sentence names it: whole, or the end of one that is very long."""
    text = str(path).encode(errors="replace").decode()
    return text if len(text) <= _LONGEST_NAME else "..." + text[-_LONGEST_NAME:]


def unreadable(path: Path, why: str) -> PhotoError:
    """The error for a photo that cannot be read; `why` says what happened and, after a semicolon, what to do."""
    return PhotoError(f"Cannot read {shown(path)}: {why}.")


def unwritable(path: Path, why: str) -> PhotoError:
    """The error for a photo that cannot be written; `why` says what happened and, after a semicolon, what to do."""
    return PhotoError(f"Cannot write {shown(path)}: {why}.")


def reading_failed(path: Path, error: OSError) -> PhotoError:
    """The system's refusal to read, in words."""
    return unreadable(path, _reason(_READING, error) or f"the disk reports an error ({error.strerror}); check the disk")


def writing_failed(path: Path, error: OSError) -> PhotoError:
    """The system's refusal to write, in words."""
    return unwritable(
        path, _reason(_WRITING, error) or f"the disk reports an error ({error.strerror or error}); choose another disk"
    )


def _reason(reasons: dict[int, str], error: OSError) -> str | None:
    return reasons.get(error.errno) if error.errno is not None else None
