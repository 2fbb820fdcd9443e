"""What can go wrong, each with one sentence for the person at the screen.

Every exception that Photomend raises on purpose derives from `PhotomendError`; its text says what happened, to
which file, and what to do. Faces (command line, window) print that text and nothing else.
"""

from __future__ import annotations

import errno
import traceback

from core.program import is_frozen
from core.translation import translatable, translate

_REFUSALS = {  # what systems say in English, and with a number
    errno.ENOENT: translatable("there is no such file or folder"),
    errno.ENOTDIR: translatable("a part of its path is a file and no folder"),
    errno.EISDIR: translatable("it is a folder"),
    errno.EEXIST: translatable("there is one of that name already"),
    errno.EACCES: translatable("permission is denied"),
    errno.EPERM: translatable("permission is denied"),
    errno.EROFS: translatable("the disk is read-only"),
    errno.ENOSPC: translatable("the disk is full"),
    errno.EDQUOT: translatable("your share of the disk is used up"),
    errno.ENAMETOOLONG: translatable("its name or path is too long"),
}

_ESCAPED = {number: repr(chr(number))[1:-1] for number in (*range(32), 127)}  # line breaks and the like, in names


class PhotomendError(Exception):
    """Base of all expected failures. `str(error)` is a full sentence for the user, in the face's language.

    sentence: a literal with {fields}, filled with `facts`; see `core.translation.translate`.
    """

    def __init__(self, sentence: str, **facts: object) -> None:
        super().__init__(translate(sentence, **facts).translate(_ESCAPED))


class PhotoError(PhotomendError):
    """A photo cannot be read or written: missing, damaged, of an unknown kind, no room, no permission."""


class WeightsError(PhotomendError):
    """Weights are missing, damaged, unsafe to read, or not of a known network."""


class LanguageError(PhotomendError):
    """The sentence encoder or its head is missing or damaged."""


class DeviceError(PhotomendError):
    """The device asked for is not there or cannot run the networks."""


class EngineError(PhotomendError):
    """A restoration could not be carried out (out of memory at the smallest tile, broken numbers, ...)."""


class UsageError(PhotomendError):
    """A request makes no sense as given (unknown task, strength out of range, ...)."""


class Cancelled(PhotomendError):
    """The user asked to stop. Raised at the next tile; nothing is written."""

    def __init__(self, sentence: str = "Cancelled.", **facts: object) -> None:
        super().__init__(sentence, **facts)


def sentence_of(error: BaseException, about: object = "") -> str:
    """One sentence for the user, whatever was raised; the only place where exceptions become words.

    about: the file that it happened to; it is named before what is no error of ours, whose sentences say so themselves.
    """
    if isinstance(error, PhotomendError):
        return str(error)
    return f"{about}: {_foreign(error)}" if about else _foreign(error)


def refusal_of(error: OSError) -> str:
    """Why the system refused, as a part of a sentence; in the system's words where it is none of the usual reasons."""
    known = _REFUSALS.get(error.errno) if error.errno is not None else None
    return error.strerror or str(error) if known is None else translate(known)


def report_of(error: BaseException) -> str:
    """The traceback of an error that nobody expected, for whoever mends it; "" for what can happen to anyone."""
    return "" if isinstance(error, PhotomendError | MemoryError) else "".join(traceback.format_exception(error))


def _foreign(error: BaseException) -> str:
    match error:
        case MemoryError():
            return translate("There is not enough memory for this; close other programs or take a smaller photo.")
        case ModuleNotFoundError() if is_frozen():
            return translate(
                "The installed program comes without {name}; use its source for this.", name=error.name or error
            )
        case ModuleNotFoundError():
            return translate("The package {name} is missing; run make setup, then try again.", name=error.name or error)
        case _:
            return translate(
                "Something unforeseen went wrong ({kind}: {text}); please report it.",
                kind=type(error).__name__,
                text=(str(error).strip().splitlines() or [translate("no details")])[0][:200],
            )
