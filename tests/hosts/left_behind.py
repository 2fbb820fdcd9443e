"""Folders for a layer's file, as plug-ins leave them that were killed."""

from __future__ import annotations

import fcntl
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def left_behind(folder: Path) -> Generator[tuple[Path, Path]]:
    """One whose plug-in is gone, and one whose plug-in works as long as the block lasts."""
    free, held = folder / "photomend-free", folder / "photomend-held"
    for each in (free, held):
        each.mkdir()
        (each / "layer.tif").write_text("half")
        (each / "in-use").touch()
    with (held / "in-use").open("wb") as used:
        fcntl.flock(used, fcntl.LOCK_EX)
        yield free, held
