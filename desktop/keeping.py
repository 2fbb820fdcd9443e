"""The work of last time: kept as it goes, offered again at the next start."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from desktop.journal import Journal, restored
from desktop.state import AppState, Choice, Message, Result, Speaker


class Keeping(QObject):
    """Writes the journal when something changes. open_photo: opens the photo whose work is taken up."""

    def __init__(self, state: AppState, journal: Journal, open_photo: Callable[[Path], None]) -> None:
        super().__init__()
        self._state, self._journal, self._open = state, journal, open_photo
        self._left = journal.left
        self._saved: Result | None = None
        state.message_added.connect(self._keep)
        state.shown_changed.connect(self._keep)

    def offer(self) -> None:
        """Say what was left, and let the user choose."""
        kept = self._left
        if kept is None or not kept.results:
            return
        text = self.tr("Last time you were working on {0}, and the results were not saved.").format(kept.photo.name)
        go_on = Choice(self.tr("Go on with it"), lambda: self._open(kept.photo))
        self._state.say(Message(Speaker.APP, text, choices=(go_on, Choice(self.tr("Let it go"), self._let_go))))

    def take_up(self) -> Result | None:
        """What was shown last, once the photo that it belongs to is open; None for any other photo."""
        photo, kept = self._state.photo, self._left
        if kept is None or photo is None or kept.photo != photo.path:
            return None
        self._left = None
        return restored(kept, self._state)

    def saved(self, result: Result | None) -> None:
        """A result is in a file of its own now."""
        self._saved = result

    def close(self) -> None:
        """The window closes; what is saved, or was never begun, need not be taken up again."""
        if self._left is None and (len(self._state.results) < 2 or self._state.shown is self._saved):
            self._journal.discard()

    def _let_go(self) -> None:
        self._left = None
        self._journal.discard()

    def _keep(self) -> None:
        if self._state.photo is not None and self._left is None:
            self._journal.keep(self._state)
