"""How far a batch on many machines is, and how long it will take."""

from __future__ import annotations

import time


class Pace:
    """Counts in bytes of the files, and by the clock: photos end side by side."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._total = self._ended = 0

    def add(self, size: int) -> None:
        """A photo is to be done."""
        self._total += max(size, 1)

    def end(self, size: int) -> None:
        """One is done."""
        self._ended += max(size, 1)

    def at(self, in_work: float) -> tuple[float, float | None]:
        """Share of the batch that is done (0..1) and seconds left, or None. in_work: bytes of photos not yet ended."""
        done = min(self._ended + in_work, self._total)
        share = done / max(self._total, 1)
        return share, (time.monotonic() - self._began) * (1 / share - 1) if share > 0 else None
