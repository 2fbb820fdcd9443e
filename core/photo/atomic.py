"""Files that appear whole or not at all."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
from collections.abc import Generator
from pathlib import Path
from typing import BinaryIO


@contextlib.contextmanager
def atomic_file(target: Path, *, overwrite: bool, like: Path | None = None, times: bool = True) -> Generator[BinaryIO]:
    """A binary file to write to that becomes `target` at the end of the block, and vanishes when the block fails.

    like: a file whose permissions it gets and, unless `times` is False, whose times. It is written under a temporary
    name in the target's own folder, flushed to the disk, then renamed. Raises OSError as the system does,
    FileExistsError when `target` exists and `overwrite` is False.
    """
    temporary = target.parent / f".photomend-{secrets.token_hex(8)}.part"
    # tempfile would narrow the permissions to the owner alone.
    file = temporary.open("x+b")
    try:
        with file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if like is not None:
            with contextlib.suppress(OSError):  # a disk that keeps neither
                (shutil.copystat if times else shutil.copymode)(like, temporary)
        _publish(temporary, target, overwrite=overwrite)
    except BaseException:  # Ctrl-C too must leave nothing half-written; raised again below
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


def _publish(temporary: Path, target: Path, *, overwrite: bool) -> None:
    """Give the file its name. A hard link cannot replace a file that another program has written meanwhile."""
    if not overwrite:
        try:
            os.link(temporary, target)
        except FileExistsError:
            raise
        except OSError:  # a file system without links
            if target.exists():
                raise FileExistsError(target) from None
        else:
            temporary.unlink()
            return
    temporary.replace(target)
