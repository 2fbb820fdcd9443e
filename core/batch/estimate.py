"""How far a batch is, and how long it will take."""

from __future__ import annotations

from collections.abc import Iterable

from core.batch.events import BatchEntry


class Estimate:
    """Counts in bytes of the files: unlike their pixels they are known before a photo is opened."""

    def __init__(self) -> None:
        self._sizes: dict[int, int] = {}
        self._ended: set[int] = set()
        self._bytes, self._seconds = 0, 0.0

    def add(self, entries: Iterable[BatchEntry]) -> None:
        """Photos that are to be done."""
        self._sizes |= {entry.number: max(entry.size, 1) for entry in entries}

    def end(self, number: int, seconds: float | None) -> None:
        """A photo is restored, or has its outcome. seconds: the restoration's, where there is one to tell of."""
        self._ended.add(number)
        if seconds is not None:
            self._bytes += self._sizes[number]
            self._seconds += seconds

    def at(self, number: int, fraction: float, seconds_left: float | None) -> tuple[float, float | None]:
        """Share of the batch that is done (0..1) and seconds left, or None, when a photo is done to `fraction`."""
        total = sum(self._sizes.values())
        ended = sum(self._sizes[done] for done in self._ended)
        size = self._sizes[number]
        rest = total - ended - size
        share = (ended + fraction * size) / total
        if seconds_left is None:
            return share, None
        speed = self._seconds / self._bytes if self._bytes else self._own_speed(size, fraction, seconds_left)
        return share, seconds_left + rest * speed

    @staticmethod
    def _own_speed(size: int, fraction: float, seconds_left: float) -> float:
        """Seconds a byte, by the photo in work alone."""
        return seconds_left / max(1 - fraction, 0.01) / size
