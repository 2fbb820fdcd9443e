"""Which photo goes to whom next, and how often one is tried."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from core.batch.cluster.crew import IN_FLIGHT, Member
from core.batch.events import BatchEntry
from core.translation import translate

_TRIES = 3
_DEATHS = 2  # of workers, beside nothing but this photo the second time


@dataclass
class _Losses:
    tries: int = 0
    deaths: int = 0


class Turns:
    """The photos that are to be done, in order. fits: whether the object store has room for one now."""

    def __init__(self, fits: Callable[[BatchEntry, Member], bool]) -> None:
        self._fits = fits
        self.waiting: deque[BatchEntry] = deque()
        self._suspects: deque[BatchEntry] = deque()  # a worker died of them or beside them
        self._losses: dict[int, _Losses] = {}

    def __len__(self) -> int:
        return len(self.waiting) + len(self._suspects)

    def take(self, entries: Sequence[BatchEntry]) -> None:
        """Behind those that wait."""
        self.waiting.extend(entries)

    def again(self, entry: BatchEntry) -> None:
        """Before those that wait."""
        self.waiting.appendleft(entry)

    def lost(self, entry: BatchEntry, died: bool) -> str:
        """Its worker is gone. died: of itself, and not with its computer. Why it is not tried again, or ""."""
        losses = self._losses.setdefault(entry.number, _Losses())
        losses.tries += 1
        losses.deaths += died
        if losses.deaths >= _DEATHS:
            return translate(
                "{source}: the program ended twice while it was being mended, so it was set aside; mend it alone, on a "
                "computer with more memory.",
                source=entry.source,
            )
        if losses.tries >= _TRIES:
            return translate(
                "{source}: {count} computers were lost while they had it in work; go on with --resume.",
                source=entry.source,
                count=losses.tries,
            )
        (self._suspects if losses.deaths else self.waiting).appendleft(entry)
        return ""

    def tried(self, entry: BatchEntry) -> bool:
        """Whether an earlier try may have left a result."""
        return entry.number in self._losses

    def ended(self, entry: BatchEntry) -> None:
        """It has its outcome."""
        self._losses.pop(entry.number, None)

    def assign(self, ready: Sequence[Member]) -> list[tuple[BatchEntry, Member]]:
        """Give photos to whoever is free; each is noted in its member's flights."""
        pairs = self._assign_suspects(ready)
        for flights in range(IN_FLIGHT):
            for member in ready:
                if len(member.flights) == flights and not member.alone and self.waiting:
                    if not self._fits(self.waiting[0], member):
                        return pairs
                    pairs.append(self._given(self.waiting.popleft(), member))
        return pairs

    def _assign_suspects(self, ready: Sequence[Member]) -> list[tuple[BatchEntry, Member]]:
        """Each alone with a worker, so that the next death tells which photo it was."""
        pairs: list[tuple[BatchEntry, Member]] = []
        for member in ready:
            member.alone &= bool(member.flights or self._suspects)
            if self._suspects and not member.flights:
                member.alone = True
                pairs.append(self._given(self._suspects.popleft(), member))
        if self._suspects and ready and not any(member.alone for member in ready):
            min(ready, key=lambda member: len(member.flights)).alone = True  # nobody else joins what it has
        return pairs

    def _given(self, entry: BatchEntry, member: Member) -> tuple[BatchEntry, Member]:
        member.flights.add(entry.number)
        return entry, member
