"""Which photos a batch would be about, found off the window's thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from core.batch.events import BatchEntry, BatchRequest
from core.batch.sources import find
from core.progress import Progress
from desktop.background import Background, BackgroundTask


class SourceScanner(QObject):
    """One look at a time. found: the photos, and a sentence about them."""

    found = Signal(object, str)  # list[BatchEntry]

    def __init__(self) -> None:
        super().__init__()
        self._background = Background("scanner")
        self._task: BackgroundTask | None = None
        self._sources: tuple[Path, ...] = ()

    def look(self, request: BatchRequest) -> None:
        """Into all of a batch's folders."""
        self._sources = request.sources
        self._task = self._background.run(partial(_entries_of, request), replacing=self._task)
        self._task.done.connect(self._tell)
        self._task.failed.connect(self._tell_failure)

    def forget(self) -> None:
        """Nobody wants to know any more."""
        if self._task is not None:
            self._task.forget()

    def close(self) -> None:
        """Look no more."""
        self._background.close()

    @Slot(object)
    def _tell(self, entries: list[BatchEntry]) -> None:
        none = self.tr("There are no photos in {0}.").format(names_of(self._sources))
        self.found.emit(entries, self.tr("Ready, photos: {0}").format(len(entries)) if entries else none)

    @Slot(str)
    def _tell_failure(self, sentence: str) -> None:
        self.found.emit([], sentence)


def names_of(sources: Sequence[Path]) -> str:
    """The first few."""
    return ", ".join(source.name for source in sources[:3]) + (" …" if len(sources) > 3 else "")


def _entries_of(request: BatchRequest, _progress: Progress) -> list[BatchEntry]:
    """The photos that a batch would be about, numbered from 1. Raises PhotoError."""
    return [replace(entry, number=number) for number, entry in enumerate(find(request), start=1)]
