"""Which photos a batch is about: those named, and those in the folders named."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from core.batch.events import BatchEntry, BatchRequest
from core.batch.passed_over import FOLDERS, PassedOver
from core.errors import UsageError
from core.photo.file_errors import reading_failed

_SETTLE = 2.0  # seconds for which a file must stay as it is before it counts as completely written


def check_folders(request: BatchRequest) -> None:
    """Refuse results that would lie among the photos and be taken for photos. Raises UsageError."""
    for source in request.sources:
        if source.is_dir() and request.output.is_dir() and source.samefile(request.output):
            raise UsageError(
                "The results would lie among the photos in {source}; name another folder for them.", source=source
            )


def find(request: BatchRequest, passed: PassedOver | None = None) -> list[BatchEntry]:
    """All photos in order, each once, not yet numbered. Raises PhotoError for a folder that cannot be read.

    passed: counts what lies in the folders and is left alone.
    """
    passed = passed or PassedOver()
    output = request.output.resolve()
    found: dict[Path, BatchEntry] = {}
    for source in request.sources:
        root = source.absolute()
        paths = _below(root, output, request.recursive, passed) if root.is_dir() else [root]
        for path in paths:
            folder = path.parent.relative_to(root) if path != root else Path()
            found.setdefault(path, entry_of(path, folder))
    return list(found.values())


def _below(folder: Path, output: Path, recursive: bool, passed: PassedOver) -> Iterator[Path]:
    """Photos in a folder, by their endings or else their content, hidden ones left out."""

    def refuse(error: OSError) -> None:
        raise reading_failed(Path(error.filename), error) from error

    for parent, folders, names in os.walk(folder, onerror=refuse):
        place = Path(parent)
        inside = [name for name in folders if (place / name).resolve() != output]
        own = [name for name in inside if name.startswith(".") or name.lower() in FOLDERS]
        if recursive:
            for name in own:
                passed.folder(place / name)
        folders[:] = sorted(set(inside) - set(own)) if recursive else []
        yield from (place / name for name in sorted(names) if not name.startswith(".") and passed.takes(place / name))


def entry_of(path: Path, folder: Path = Path(), number: int = 0) -> BatchEntry:
    """A photo as it is now; without size and time where there is none."""
    try:
        status = path.stat()
    except (OSError, ValueError):  # reading it will say why
        return BatchEntry(number, path, folder, 0, 0)
    return BatchEntry(number, path, folder, status.st_size, status.st_mtime_ns)


def digest_of(path: Path) -> str:
    """SHA-256 of a file, as 64 hexadecimal digits. Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@dataclass
class Settling:
    """Tells files that are completely written from those that still grow."""

    _seen: dict[Path, tuple[int, int, float]] = field(default_factory=dict[Path, tuple[int, int, float]])

    def settled(self, found: Sequence[BatchEntry], now: float) -> list[BatchEntry]:
        """Those that have been as they are for a while. now: seconds of a clock that never goes back."""
        before, self._seen, still = self._seen, {}, list[BatchEntry]()
        for entry in found:
            size, modified, since = before.get(entry.source, (-1, -1, now))
            if (size, modified) != (entry.size, entry.modified):
                since = now
            self._seen[entry.source] = (entry.size, entry.modified, since)
            if entry.size and now - since >= _SETTLE:
                still.append(entry)
        return still
