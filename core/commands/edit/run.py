"""`photomend edit`: who does it, and how it is stopped. Light, since another Photomend may do the work."""

from __future__ import annotations

import argparse
import os
import sys
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager

from core.commands.console import interruptible
from core.commands.handing import engine_for, follow


def run(options: argparse.Namespace) -> int:
    """Mend the file. 0 saved, 1 failed, 5 the user gave up; raises what is wrong with the command."""
    if (call := engine_for(options)) is not None:
        with _stopping(options, call.cancel):
            return follow(call, options, options.file)
    cancel = threading.Event()
    with _stopping(options, cancel.set):
        from core.commands.edit.job import edit_here  # noqa: PLC0415  # loads torch

        return edit_here(options, cancel)


@contextmanager
def _stopping(options: argparse.Namespace, stop: Callable[[], None]) -> Generator[None]:
    """Ctrl-C, or the end of standard input."""
    if options.until_stdin_ends:
        threading.Thread(target=_wait_for_end, args=(stop,), name="photomend-stdin", daemon=True).start()
    with interruptible(stop):
        yield


def _wait_for_end(stop: Callable[[], None]) -> None:
    """In a thread of its own, for which the program's end does not wait."""
    # Not by sys.stdin: its lock, held by a thread at the end of the program, would abort it.
    try:
        while os.read(sys.stdin.fileno(), 1024):
            pass
    except OSError:
        pass
    stop()
