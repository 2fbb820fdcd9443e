"""What the commands exit with."""

from __future__ import annotations

from core.errors import Cancelled, UsageError

DONE, SOME_FAILED, WRONG_USAGE, NOTHING_DONE, GIVEN_UP, CANCELLED = 0, 1, 2, 3, 5, 130


def code_of(error: Exception) -> int:
    """The exit code for whatever ended a command."""
    match error:
        case UsageError():
            return WRONG_USAGE
        case Cancelled():
            return CANCELLED
        case _:
            return NOTHING_DONE
