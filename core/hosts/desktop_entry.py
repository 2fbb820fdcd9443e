"""Desktop entries: what their Exec line has of a command, and how programs hear that there is a new one."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

_PLAIN = re.compile(r"[\w./+:@,=-]+")


def exec_line(command: Sequence[str]) -> str:
    """The arguments as that line has them: quoted where they need it, and % doubled.

    freedesktop.org, Desktop Entry Specification, The Exec key.
    """
    return " ".join(map(_quoted, command))


def tell_of_entries(folder: Path) -> None:
    """Have the entries in it known by the photos that they are for, as programs of GNOME look them up."""
    tool = shutil.which("update-desktop-database")
    if tool is not None and folder.is_dir():
        with suppress(OSError, subprocess.SubprocessError):  # it is known once the system has looked itself
            subprocess.run([tool, folder], capture_output=True, check=False, timeout=30)


def _quoted(argument: str) -> str:
    if _PLAIN.fullmatch(argument):
        return argument
    inside = re.sub(r'(["`$\\])', r"\\\1", argument.replace("%", "%%"))
    return '"' + inside.replace("\\", "\\\\") + '"'  # the line itself is a text with escapes
