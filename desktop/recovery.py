"""Work that was not saved: kept as it goes, and offered again when the program starts or another photo is opened."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from desktop.journal import WorkJournal
from desktop.journal_entry import UnsavedWork, restore_into
from desktop.records import AnswerChoice, Result
from desktop.state import AppState


class WorkRecovery(QObject):
    """Writes the journal when something changes."""

    open_asked = Signal(object)  # Path, of the photo whose work is taken up
    kept_changed = Signal()

    def __init__(self, state: AppState, journal: WorkJournal) -> None:
        super().__init__()
        self._state, self._journal = state, journal
        self._wanted: UnsavedWork | None = None  # whose photo is being opened
        self._saved: Result | None = None
        state.message_added.connect(self._keep)
        state.shown_changed.connect(self._keep)

    def offer(self) -> None:
        """Say what was left when the program ended, and let the user choose."""
        left = list(self._journal.left)
        if len(left) == 1:
            text = self.tr("Last time you were working on {0}, and the results were not saved.")
            let_go = AnswerChoice(self.tr("Let it go"), lambda: self._let_go(left))
            self._say(text.format(self._name(left[0])), left[0], let_go)
        elif left:
            self._state.answer(
                self.tr("What you made of these photos was not saved; it is kept."),
                *(self._choice(kept) for kept in left),
                AnswerChoice(self.tr("Let them all go"), lambda: self._let_go(left)),
            )

    @property
    def kept(self) -> list[UnsavedWork]:
        """All work that was not saved, but for that in hand; the latest first."""
        return list(self._journal.left)

    def name_of(self, kept: UnsavedWork) -> str:
        """What it was made of."""
        return self._name(kept)

    def go_on(self, kept: UnsavedWork) -> None:
        """Take it up again."""
        self._go_on(kept)

    def changed(self, result: Result) -> None:
        """A result is no longer as it was saved."""
        if result is self._saved:
            self._saved = None

    def set_aside(self) -> None:
        """Another photo is about to be shown. What was made of this one and is in no file yet stays on disk."""
        if self._is_saved:
            self._journal.discard()
        elif self._state.photo is not None:
            self._journal.keep(self._state)
            self._journal.set_aside().done.connect(self._offer_again)
        self._saved = None

    def wanted(self, photo: Path | None) -> UnsavedWork | None:
        """The work that the user wants to go on with; None when the photo is opened anew."""
        wanted, self._wanted = self._wanted, None
        return wanted if wanted is not None and wanted.photo == photo else None

    def take_up(self, kept: UnsavedWork) -> Result:
        """Its photo is open now: put its results and messages back. Returns what was shown last."""
        shown = restore_into(kept, self._state)
        self._journal.keep(self._state)
        self._journal.forget(kept)
        return shown

    def saved(self, result: Result | None) -> None:
        """A result is in a file of its own now."""
        self._saved = result

    def close(self) -> None:
        """The window closes; what is saved, or was never begun, need not be taken up again."""
        self._state.message_added.disconnect(self._keep)
        self._state.shown_changed.disconnect(self._keep)
        if self._is_saved:
            self._journal.discard()

    @property
    def _is_saved(self) -> bool:
        """Nothing would be lost with the work in hand."""
        return len(self._state.results) < 2 or self._state.shown is self._saved

    @Slot(object)
    def _offer_again(self, kept: UnsavedWork | None) -> None:
        if kept is None:  # there was nothing to keep
            return
        self._journal.left.insert(0, kept)
        self._say(self.tr("What you made of {0} was not saved; it is kept.").format(self._name(kept)), kept)

    def _say(self, text: str, kept: UnsavedWork, *others: AnswerChoice) -> None:
        self._state.answer(text, self._choice(kept), *others)

    def _choice(self, kept: UnsavedWork) -> AnswerChoice:
        label = self.tr("Go on with {0}").format(self._name(kept))
        return AnswerChoice(label, lambda: self._go_on(kept), ", ".join(made.label for _, made in kept.results))

    def _let_go(self, left: Sequence[UnsavedWork]) -> None:
        for kept in left:
            self._journal.forget(kept)
        self.kept_changed.emit()
        self._state.answer(self.tr("It is gone; the photos themselves are as they were."))

    def _go_on(self, kept: UnsavedWork) -> None:
        self._wanted = kept
        self.open_asked.emit(kept.photo)

    def _name(self, kept: UnsavedWork) -> str:
        return self.tr("the pasted picture") if kept.pasted else kept.photo.name

    def _keep(self) -> None:
        self._journal.keep(self._state)
