"""Commands in words: each is carried out, or a sentence says why it cannot be."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from core.api import Command, Diagnosis, Plan
from core.language.rules.about import format_of
from desktop.diagnosing import PhotoDiagnosis
from desktop.export import ResultExport
from desktop.results import ResultActions
from desktop.state import AppState

_WEAKER, _STRONGER = 0.7, 1.4  # once back and once forth is nearly where one was


class Commands(QObject):
    """When a command can be carried out, and what does it."""

    def __init__(
        self,
        state: AppState,
        results: ResultActions,
        export: ResultExport,
        diagnosis: PhotoDiagnosis,
        propose: Callable[[Diagnosis], None],
    ) -> None:
        """propose: says what could be done about a diagnosis."""
        super().__init__()
        self._state, self._results, self._export = state, results, export
        self._diagnosis, self._propose = diagnosis, propose

    def obey(self, plan: Plan) -> None:
        """Carry out the command that a plan is, or say why that cannot be."""
        assert plan.command is not None
        if hindrance := self._hindrance(plan.command):
            self._state.answer(hindrance)
            return
        if said := self._said(plan):
            self._state.answer(said)
        self._act(plan)

    def prepare(self, command: Command) -> None:
        """What goes before the steps of the same message: back to where they are to begin."""
        back = {Command.UNDO: self._results.undo, Command.ORIGINAL: self._to_original}
        if command in back:
            back[command]()

    def _hindrance(self, command: Command) -> str:
        """Why a command cannot be carried out now; nothing where it can be."""
        shown, original = self._state.shown, self._state.original
        text = ""
        if shown is None:
            return self.tr("Open a photo first: drop one on the window, or press Ctrl+O.")
        match command:
            case Command.UNDO if not self._state.can_undo:
                text = self.tr("There is nothing to take back.")
            case Command.REDO if not self._state.can_redo:
                text = self.tr("There is nothing that was taken back.")
            case Command.ORIGINAL if shown is original:
                text = self.tr("This is the photo as it was opened.")
            case Command.COMPARE if shown is original:
                text = self.tr("This is the photo as it was opened; there is nothing yet to compare it with.")
            case Command.WEAKER | Command.STRONGER if shown.plan is None:
                text = self.tr("There is nothing yet that could be made weaker or stronger.")
            case Command.OTHER_MODEL | Command.INSTRUCTIR | Command.MOCE_IR if shown.plan is None:
                text = self.tr("Nothing has been mended here yet; first say what bothers you.")
            case Command.INSTRUCTIR | Command.MOCE_IR if command.value == shown.network:
                text = self.tr('That network made this result; say "use the other model" for the other one.')
            case _:
                pass
        return text

    def _said(self, plan: Plan) -> str:
        if plan.command is Command.COMPARE:
            if self._state.comparing:
                return self.tr("Here is the result alone again.")
            return self.tr(
                "Here is the photo before and after: drag the line, or hold Space on the photo to see the original "
                "alone. Say it once more, or press C, to see the result alone again."
            )
        if plan.command is Command.DIAGNOSE:
            looking = self.tr("I am looking at the photo; a moment, please.")
            return "" if self._state.diagnosis else looking
        return plan.say

    def _act(self, plan: Plan) -> None:
        results = self._results
        actions: dict[Command, Callable[[], object]] = {
            Command.UNDO: results.undo,
            Command.REDO: results.redo,
            Command.WEAKER: lambda: results.again(_WEAKER),
            Command.STRONGER: lambda: results.again(_STRONGER),
            Command.COMPARE: self._state.compare_asked.emit,
            Command.SAVE: lambda: self._export.save(suffix=format_of(plan.text)),
            Command.ORIGINAL: self._to_original,
            Command.OTHER_MODEL: self._by_other_model,
            Command.INSTRUCTIR: self._by_other_model,
            Command.MOCE_IR: self._by_other_model,
            Command.DIAGNOSE: self._diagnose,
        }
        assert plan.command is not None
        actions[plan.command]()

    def _diagnose(self) -> None:
        if self._state.diagnosis is None:
            self._diagnosis.begin_unless_busy()  # it is said when it is known
        else:
            self._propose(self._state.diagnosis)

    def _to_original(self) -> None:
        if (original := self._state.original) is not None:
            self._results.visit(original)

    def _by_other_model(self) -> None:
        if (shown := self._state.shown) is not None:
            self._results.by_other_model(shown)
