"""The `photomend` command, and `python -m core`."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from core.commands.exit_codes import CANCELLED
from core.engine.threads import patient_threads
from core.program import DECODE_PHOTO, SHOW_WINDOW, has_screen
from core.streams import prepare_streams

INNER = {DECODE_PHOTO: "core.photo.isolated", SHOW_WINDOW: "desktop.selftest"}
"""First arguments with which the program starts itself, and the modules that answer."""


def main(window: bool = False) -> int:
    """Open the window, run the command line, or work for another process of this program.

    window: this is the windowed program, which opens a window whatever is named. An interruption while it still loads
    ends it as quietly as one later.
    """
    arguments = sys.argv[1:]
    prepare_streams()
    patient_threads()
    try:
        # By name, since core knows nothing of the window and works without it.
        if arguments and arguments[0] in INNER:
            return int(importlib.import_module(INNER[arguments[0]]).main(arguments[1:]))
        if window or wants_window(arguments):
            return int(importlib.import_module("desktop.__main__").main())
        return int(importlib.import_module("core.cli").main())
    except KeyboardInterrupt:
        return CANCELLED


def wants_window(arguments: Sequence[str]) -> bool:
    """Nothing but photos is named, or nothing at all, and there is a screen."""
    photos = all(Path(name).exists() and (Path(name).suffix or os.sep in name) for name in arguments)
    return photos and has_screen()


def run() -> NoReturn:
    """`main` as a process. What was cancelled ends at once: Python takes seconds to take networks apart."""
    code = main()
    if code == CANCELLED:
        with suppress(OSError, ValueError):  # a reader that has gone
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(code)
    sys.exit(code)


if __name__ == "__main__":
    run()
