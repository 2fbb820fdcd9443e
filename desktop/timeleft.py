"""How long something will still take, said so that it does not jump."""

from __future__ import annotations

from collections.abc import Callable

_TELLING = 3.0  # seconds before which, or _SHARE, nothing is known that is worth being told
_SHARE = 0.1
_TRUST = 0.15  # in a new estimate; the rest is what was said before, less the time since
_STEPS = ((10.0, 1.0), (60.0, 5.0), (float("inf"), 10.0))  # up to so many seconds it is told in steps of


class TimeLeft:
    """Follows one piece of work after another. clock: seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self.forget()

    def forget(self) -> None:
        """That work has ended."""
        self._begun: float | None = None
        self._left: float | None = None
        self._at = self._fraction = 0.0

    def after(self, fraction: float | None, estimate: float | None) -> float | None:
        """Seconds to be told at a fraction 0..1 of the work; None while it is too early. estimate: by the work."""
        now = self._clock()
        if self._begun is None or (fraction or 0.0) < self._fraction:
            self.forget()
            self._begun, self._at = now, now
        self._fraction = fraction or 0.0
        if estimate is None or fraction is None:
            return None
        if self._left is None:
            if now - self._begun < _TELLING and fraction < _SHARE:
                return None
            self._left = estimate
        else:
            self._left = max((1 - _TRUST) * (self._left - (now - self._at)) + _TRUST * estimate, 0.0)
        self._at = now
        return _rounded(self._left)


def _rounded(seconds: float) -> float:
    step = next(step for most, step in _STEPS if seconds <= most)
    return max(round(seconds / step) * step, 1.0)
