"""The `photomend` command, and `python -m core`."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path


def main() -> int:
    """Open the window, run the command line, or decode a photo for another process of this program.

    An interruption while it still loads ends it as quietly as one later.
    """
    arguments = sys.argv[1:]
    try:
        if arguments[:1] == ["decode-photo"]:  # isolated.COMMAND; the frozen program starts itself for this
            return int(importlib.import_module("core.photo.isolated").main(arguments[1:]))
        if wants_window(arguments):
            # By name, since core knows nothing of the window and works without it.
            return int(importlib.import_module("desktop.__main__").main())
        return int(importlib.import_module("core.cli").main())
    except KeyboardInterrupt:
        return 130


def wants_window(arguments: Sequence[str]) -> bool:
    """Nothing but photos is named, or nothing at all, and there is a screen."""
    photos = all(Path(name).exists() and (Path(name).suffix or os.sep in name) for name in arguments)
    return photos and _has_screen()


def _has_screen() -> bool:
    given = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    return given or sys.platform in ("win32", "darwin")


if __name__ == "__main__":
    sys.exit(main())
