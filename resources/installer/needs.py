"""Tools and libraries that making installers needs and `make setup` does not bring."""

from __future__ import annotations

import ctypes
import shutil
from collections.abc import Mapping


def needs(parts: Mapping[str, str]) -> None:
    """parts: programs and shared libraries, and the Debian packages that have them.

    Raises SystemExit, one sentence, for what is missing.
    """
    missing = sorted({package for part, package in parts.items() if not _is_there(part)})
    if missing:
        raise SystemExit(f"This needs Debian packages that are missing; run: sudo apt-get install {' '.join(missing)}")


def _is_there(part: str) -> bool:
    if ".so" not in part:
        return shutil.which(part) is not None
    try:
        ctypes.CDLL(part)
    except OSError:
        return False
    return True
