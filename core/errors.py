"""What can go wrong, each with one sentence for the person at the screen.

Every exception that Photomend raises on purpose derives from `PhotomendError`; its text says what happened, to
which file, and what to do. Faces (command line, window) print that text and nothing else.
"""

from __future__ import annotations

from core.translation import translate


class PhotomendError(Exception):
    """Base of all expected failures. `str(error)` is a full sentence for the user, in the face's language.

    sentence: a literal with {fields}, filled with `facts`; see `core.translation.translate`.
    """

    def __init__(self, sentence: str, **facts: object) -> None:
        super().__init__(translate(sentence, **facts))


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


def unforeseen(error: Exception) -> str:
    """A sentence for an error that nobody expected: its kind and the first line of its text."""
    text = (str(error).strip().splitlines() or ["no details"])[0][:200]
    kind = type(error).__name__
    return translate("Something unforeseen went wrong ({kind}: {text}); please report it.", kind=kind, text=text)
