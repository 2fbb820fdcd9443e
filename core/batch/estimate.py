"""How far a batch is, and how long it will take."""

from __future__ import annotations

from collections.abc import Iterable

from core.batch.events import BatchEntry


class Estimate:
    """Counts in bytes of the files: unlike their pixels they are known before a photo is opened."""

    def __init__(self) -> None:
        self._sizes: dict[int, int] = {}
        self._total = self._ended = 0  # bytes
        self._done: set[int] = set()
        self._bytes, self._seconds = 0, 0.0

    def add(self, entries: Iterable[BatchEntry]) -> None:
        """Photos that are to be done."""
        for entry in entries:
            self._total += max(entry.size, 1) - self._sizes.get(entry.number, 0)
            self._sizes[entry.number] = max(entry.size, 1)

    def end(self, number: int, seconds: float | None) -> None:
        """A photo is restored, or has its outcome. seconds: the restoration's, where there is one to tell of."""
        if number not in self._done:
            self._done.add(number)
            self._ended += self._sizes[number]
        if seconds is not None:
            self._bytes += self._sizes[number]
            self._seconds += seconds

    def at(self, number: int, fraction: float, seconds_left: float | None) -> tuple[float, float | None]:
        """Share of the batch that is done (0..1) and seconds left, or None, when a photo is done to `fraction`."""
        size = self._sizes[number]
        rest = self._total - self._ended - size
        share = (self._ended + fraction * size) / self._total
        if seconds_left is None:
            return share, None
        speed = self._seconds / self._bytes if self._bytes else self._own_speed(size, fraction, seconds_left)
        return share, seconds_left + rest * speed

    @staticmethod
    def _own_speed(size: int, fraction: float, seconds_left: float) -> float:
        """Seconds a byte, by the photo in work alone."""
        return seconds_left / max(1 - fraction, 0.01) / size
