"""What another program asks of the window: to take a copy of a photo and give it back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

SAVED, FAILED, GIVEN_UP = 0, 1, 5
"""Exit codes of `photomend edit`."""


class HostRequest(QObject):
    """One round trip. wish: what is done as soon as the photo is there. recipe: a file with steps for the same.

    keep_size: the photo must come back as large as it was. Exactly one answer is given, unless the caller goes away.
    """

    answered = Signal(int, str)  # an exit code, and a sentence where there is something to say
    withdrawn = Signal()  # nobody waits any more

    def __init__(self, file: Path, wish: str = "", recipe: Path | None = None, *, keep_size: bool = False) -> None:
        super().__init__()
        self.file, self.wish, self.recipe, self.keep_size = file, wish, recipe, keep_size
        self.code: int | None = None

    def answer(self, code: int, sentence: str = "") -> None:
        """How it ended."""
        if self.code is None:
            self.code = code
            self.answered.emit(code, sentence)

    def withdraw(self) -> None:
        """The caller is gone, or has its answer."""
        if self.code is None:
            self.code = GIVEN_UP
            self.withdrawn.emit()
