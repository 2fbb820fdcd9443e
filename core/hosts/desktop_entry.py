"""What a desktop entry's Exec line has of a command (freedesktop.org, Desktop Entry Specification, The Exec key)."""

from __future__ import annotations

import re
from collections.abc import Sequence

_PLAIN = re.compile(r"[\w./+:@,=-]+")


def exec_line(command: Sequence[str]) -> str:
    """The arguments as that line has them: quoted where they need it, and % doubled."""
    return " ".join(map(_quoted, command))


def _quoted(argument: str) -> str:
    if _PLAIN.fullmatch(argument):
        return argument
    inside = re.sub(r'(["`$\\])', r"\\\1", argument.replace("%", "%%"))
    return '"' + inside.replace("\\", "\\\\") + '"'  # the line itself is a text with escapes
