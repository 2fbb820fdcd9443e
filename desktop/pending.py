"""What was asked for while something else is being done."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

Action = Callable[[], None]


class PendingActions:
    """Carries out one action after the other, in the order in which they were asked for."""

    def __init__(self, busy: Callable[[], bool]) -> None:
        """busy: whether something is being done that an action has to wait for."""
        self._busy = busy
        self._waiting: deque[Action] = deque()

    @property
    def busy(self) -> bool:
        """An action would have to wait."""
        return self._busy()

    def do_or_wait(self, action: Action) -> None:
        """Now, or once all is done that was asked for before."""
        if self.busy:
            self._waiting.append(action)
        else:
            action()

    def go_on(self) -> None:
        """Something has ended: do what waits, as far as nothing else begins."""
        while self._waiting and not self.busy:
            self._waiting.popleft()()

    def clear(self) -> None:
        """Forget what waits."""
        self._waiting.clear()
