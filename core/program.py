"""How the program starts itself, where a part of the work needs a process of its own, and whether it has a screen."""

from __future__ import annotations

import os
import sys
from pathlib import Path

DECODE_PHOTO, SHOW_WINDOW = "decode-photo", "show-window"
"""First arguments that stand for such a part; `core.__main__` knows who answers."""


def itself(*arguments: str) -> list[str]:
    """The command line that starts this program again: of a bundle the very one, else its Python."""
    return [sys.executable, *arguments] if is_frozen() else [sys.executable, "-m", "core", *arguments]


def lasting(*arguments: str) -> list[str]:
    """The same for a program that outlives this one, or is started from whatever folder."""
    if image := os.environ.get("APPIMAGE"):  # what is inside goes when it ends
        return [image, *arguments]
    program, *own = itself(*arguments)
    return [str(Path(program).absolute()), *own]


def windowed(*arguments: str) -> list[str]:
    """The same for the program of a bundle that opens windows."""
    if not is_frozen():
        return itself(*arguments)
    name = "Photomend" + (".exe" if sys.platform == "win32" else "")
    return [str(Path(sys.executable).with_name(name)), *arguments]


def is_frozen() -> bool:
    """Whether this is a bundle, with Python inside."""
    return getattr(sys, "frozen", False)


def has_screen() -> bool:
    """Whether a window can be shown here."""
    given = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    return given or sys.platform in ("win32", "darwin")
