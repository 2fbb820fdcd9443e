"""The journal of a batch on a cluster: names are reserved ahead and outcomes written down behind, many at a time.

Each change waits for the disk, and a hundred together wait no longer than one. Killed between, a photo whose outcome is
not written down is done again into the same name.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterable
from dataclasses import replace

from core.batch.account import JournalAccount
from core.batch.cluster.records import PhotoOutcome
from core.batch.events import BatchEntry, BatchEvent, BatchRequest, FileChanged, FileGone, FileState
from core.batch.journal import BatchJournal

_AHEAD = 200  # names
_BEHIND = 500  # outcomes
_INTERVAL = 0.25  # seconds for which an outcome waits for others at most


class Accounting:
    """Its calls raise JournalError."""

    def __init__(self, journal: BatchJournal, request: BatchRequest) -> None:
        self._journal, self._request = journal, request
        self._account = JournalAccount(journal, request)
        self._unclaimed: deque[BatchEntry] = deque()
        self._replaced: set[int] = set()  # photos whose names were reserved by a run that was killed
        self._outcomes: list[tuple[BatchEntry, PhotoOutcome]] = []
        self._settled = time.monotonic()

    def __len__(self) -> int:
        return len(self._unclaimed)

    def add(self, entry: BatchEntry) -> None:
        """A photo that is to be done."""
        self._unclaimed.append(entry)

    @property
    def first(self) -> Iterable[BatchEntry]:
        """The photos that have no name yet."""
        return self._unclaimed

    def claim(self) -> list[BatchEntry]:
        """The next photos, with names for their results."""
        count = min(_AHEAD, len(self._unclaimed))
        with self._journal.together():
            return [self._claimed(self._unclaimed.popleft()) for _ in range(count)]

    def replaces(self, entry: BatchEntry) -> bool:
        """Whether its result may take the place of an earlier one."""
        return entry.number in self._replaced

    def note(self, entry: BatchEntry, outcome: PhotoOutcome) -> None:
        """What became of a photo."""
        self._outcomes.append((entry, outcome))

    def settle(self, *, at_once: bool = False) -> list[BatchEvent]:
        """Write outcomes down, unless more are to be waited for. Returns what there is to tell of them."""
        now = time.monotonic()
        due = at_once or now - self._settled > _INTERVAL or len(self._outcomes) >= _BEHIND
        if not (self._outcomes and due):
            return []
        outcomes, self._outcomes, self._settled = self._outcomes, [], now
        with self._journal.together():
            return [self._finished(entry, outcome) for entry, outcome in outcomes]

    def _claimed(self, entry: BatchEntry) -> BatchEntry:
        if self._account.replaces(entry):
            self._replaced.add(entry.number)
        (claimed,) = self._account.claim(entry, entry.digest, self._request.order.models)
        return claimed

    def _finished(self, entry: BatchEntry, outcome: PhotoOutcome) -> BatchEvent:
        self._replaced.discard(entry.number)
        if outcome.state is FileState.FAILED and self._account.forget(entry):
            return FileGone(entry.number)
        known = replace(entry, digest=outcome.digest or entry.digest)
        ended = self._account.finish(known, outcome.state, outcome.message, outcome.notices, outcome.seconds)
        return FileChanged(replace(ended, worker=entry.worker))
