"""Which photo has which outcome, and which name is whose: in a batch's journal, or for as long as a command runs."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Protocol

from core.api import Model
from core.batch.events import BatchEntry, BatchRequest, FileState
from core.batch.journal import BatchJournal
from core.batch.sources import digest_of
from core.photo.naming import output_path


class Account(Protocol):
    """Any thread may use it. folder: the outputs of entries lie within it."""

    folder: Path

    def digest(self, source: Path) -> str:
        """By which the photo is known again; "" where that does not matter. Raises OSError, ValueError."""
        ...

    def claim(self, entry: BatchEntry, digest: str, models: Sequence[Model]) -> Sequence[BatchEntry]:
        """Work on a photo begins: its entry, once for each model's result, with a name that nothing else has."""
        ...

    def replaces(self, entry: BatchEntry) -> bool:
        """Whether the result, of an entry that is not claimed yet, may take the place of an earlier one."""
        ...

    def finish(
        self,
        entry: BatchEntry,
        state: FileState,
        message: str = "",
        notices: tuple[str, ...] = (),
        seconds: float = 0.0,
    ) -> BatchEntry:
        """A photo, or one of its results, has its outcome. A name without a result is free again."""
        ...

    def forget(self, entry: BatchEntry) -> bool:
        """Whether a photo that failed is none any more, since it went away and may come back under another name."""
        ...


class JournalAccount:
    """In a batch's journal, on the disk when a call returns. Its calls raise JournalError."""

    def __init__(self, journal: BatchJournal, request: BatchRequest) -> None:
        self.folder = request.output
        self._journal, self._naming, self._watch = journal, request.naming, request.watch

    def digest(self, source: Path) -> str:
        return digest_of(source)

    def claim(self, entry: BatchEntry, digest: str, models: Sequence[Model]) -> Sequence[BatchEntry]:
        names = self._naming.names(entry.source, date.fromtimestamp(entry.modified / 1e9), entry.number)
        self._journal.claim(entry.number, digest, (entry.folder / name for name in names))
        return (self._journal.get(entry.number),)

    def replaces(self, entry: BatchEntry) -> bool:
        return entry.output is not None  # reserved by a run that was killed

    def finish(
        self,
        entry: BatchEntry,
        state: FileState,
        message: str = "",
        notices: tuple[str, ...] = (),
        seconds: float = 0.0,
    ) -> BatchEntry:
        return self._journal.finish(entry.number, state, message, notices, seconds, entry.digest)

    def forget(self, entry: BatchEntry) -> bool:
        gone = self._watch and not entry.source.exists()
        if gone:
            self._journal.forget(entry.number)
        return gone


class MemoryAccount:
    """Kept nowhere. out, overwrite: where results go, as of `output_path`.

    done, failed: numbers of the photos of which there is a result, and of those that failed.
    """

    folder = Path()

    def __init__(self, out: str | None = None, *, overwrite: bool = False) -> None:
        self._out, self._overwrite = out, overwrite
        self._lock = threading.Lock()
        self._owners: dict[Path, int | None] = {}  # by name: the photo in work that has it, None once it is written
        self.done: set[int] = set()
        self.failed: set[int] = set()

    def digest(self, source: Path) -> str:
        return ""

    def claim(self, entry: BatchEntry, digest: str, models: Sequence[Model]) -> Sequence[BatchEntry]:
        with self._lock:
            free = output_path(entry.source, self._out, overwrite=self._overwrite, taken=self._owners)
            each = [free.with_stem(f"{free.stem}-{model.value}") for model in models] if len(models) > 1 else [free]
            self._owners |= dict.fromkeys((free, *each), entry.number)
        return [replace(entry, state=FileState.WORKING, output=name) for name in each]

    def replaces(self, entry: BatchEntry) -> bool:
        return self._overwrite

    def finish(
        self,
        entry: BatchEntry,
        state: FileState,
        message: str = "",
        notices: tuple[str, ...] = (),
        seconds: float = 0.0,
    ) -> BatchEntry:
        output = entry.output if state is FileState.DONE else None
        with self._lock:
            if output is not None:
                self._owners[output] = None
                self.done.add(entry.number)
            else:
                self._owners = {name: owner for name, owner in self._owners.items() if owner != entry.number}
            if state is FileState.FAILED:
                self.failed.add(entry.number)
        return replace(entry, state=state, output=output, message=message, notices=notices, seconds=seconds)

    def forget(self, entry: BatchEntry) -> bool:
        return False
