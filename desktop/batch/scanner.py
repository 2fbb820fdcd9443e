"""Which photos a batch would be about, found in a thread of its own."""

from __future__ import annotations

import itertools
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal

from core.batch.events import BatchEntry, BatchRequest
from core.errors import PhotomendError


class Scanner(QObject):
    """Only what was asked for last is told.

    found: list[BatchEntry], numbered from 1, or a sentence of what went wrong.
    """

    found = Signal(object)
    _scanned = Signal(int, object)

    def __init__(self) -> None:
        super().__init__()
        self._numbers, self._last = itertools.count(1), 0
        self._reader = ThreadPoolExecutor(1, "photomend-scanner")
        self._scanned.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def look(self, request: BatchRequest) -> None:
        """Begin; an earlier look counts no more."""
        self._last = next(self._numbers)
        self._reader.submit(self._scan, self._last, request)

    def forget(self) -> None:
        """What is still being looked for is of no more use."""
        self._last = 0

    def close(self) -> None:
        """Look no more."""
        self._reader.shutdown(cancel_futures=True)

    def _scan(self, number: int, request: BatchRequest) -> None:
        from core.batch.sources import find  # noqa: PLC0415  # loads the decoders

        if number != self._last:
            return
        answer: list[BatchEntry] | str
        try:
            answer = [replace(entry, number=place) for place, entry in enumerate(find(request), start=1)]
        except PhotomendError as error:
            answer = str(error)
        self._scanned.emit(number, answer)

    def _tell(self, number: int, answer: object) -> None:
        if number == self._last:
            self.found.emit(answer)
