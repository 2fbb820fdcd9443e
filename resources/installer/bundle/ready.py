"""Whether this machine can build the bundle."""

from __future__ import annotations

import sys
import sysconfig
from pathlib import Path

from needs import needs


def check() -> None:
    """Raises SystemExit, one sentence, for Debian packages that are missing."""
    if sys.platform != "linux":
        return
    library = f"libpython{sys.version_info.major}.{sys.version_info.minor}.so.1.0"
    own = Path(str(sysconfig.get_config_var("LIBDIR"))) / library  # of a Python that is not Debian's
    needs({"strip": "binutils", **({} if own.exists() else {library: library.split(".so", maxsplit=1)[0]})})
