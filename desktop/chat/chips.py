"""What could be said next, a click away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget

from desktop.flow import FlowLayout
from desktop.session import Session
from desktop.state import AppState
from desktop.wishes import DIAGNOSE, FIX, STRONGER, WEAKER, spoken

_MOST = 3


class Chips(QWidget):
    """Follows the photo: what seems wrong with it, and after a result how it could be otherwise."""

    def __init__(self, state: AppState, session: Session) -> None:
        super().__init__()
        self._state, self._session = state, session
        self._row = FlowLayout(self)
        self._shown: list[str] = []
        self._roomy = True
        self.hide()
        for signal in (state.shown_changed, state.diagnosis_changed, state.results_changed, state.activity_changed):
            signal.connect(self._suggest)

    def sentences(self) -> list[str]:
        """As they would be typed."""
        shown, diagnosis = self._state.shown, self._state.diagnosis
        if shown is None or self._session.busy:
            return []
        if shown.plan is not None:
            return [spoken(STRONGER), spoken(WEAKER), spoken(DIAGNOSE)][:_MOST]
        wishes = [step.words for step in diagnosis.proposal if step.words] if diagnosis is not None else []
        return [*wishes, spoken(FIX)][:_MOST]

    def _suggest(self) -> None:
        wanted = self.sentences()
        if wanted == self._shown:
            return
        self._shown = wanted
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for text in wanted:
            self._row.addWidget(self._chip(text, lambda text=text: self._session.conversation.say(text)))
        self.setVisible(bool(wanted) and self._roomy)

    def give_room(self, roomy: bool) -> None:
        """In a low panel what was said matters more."""
        self._roomy = roomy
        self.setVisible(bool(self._shown) and roomy)

    def _chip(self, text: str, act: Callable[[], None]) -> QPushButton:
        chip = QPushButton(text)
        chip.setObjectName("chip")
        chip.setToolTip(self.tr("Say this"))
        chip.clicked.connect(lambda _checked=False: act())
        return chip
