"""Commands in words: each is carried out, or a sentence says why it cannot be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from core.api import STRONGER, WEAKER, Command, Diagnosis, Plan
from desktop.diagnosing import PhotoDiagnosis
from desktop.explaining import explanation
from desktop.export import ResultExport
from desktop.neighbours import neighbour
from desktop.records import Result
from desktop.results import ResultActions
from desktop.state import AppState

_OF_RESULTS = (
    *(Command.OTHER_MODEL, Command.INSTRUCTIR, Command.MOCE_IR, Command.STRENGTH, Command.AGAIN, Command.FOLDER),
)
_OF_FOLDERS = (Command.NEXT, Command.PREVIOUS, Command.FOLDER)
_WITHOUT_PHOTO = (Command.HELP, Command.SHORTCUTS, Command.VIEW)


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
        back = {
            Command.UNDO: self._results.undo,
            Command.ORIGINAL: self._to_original,
            Command.FIRST_RESULT: self._to_first_result,
        }
        if command in back:
            back[command]()

    def _hindrance(self, command: Command) -> str:
        """Why a command cannot be carried out now; nothing where it can be."""
        shown = self._state.shown
        if command in _WITHOUT_PHOTO:
            return ""
        if shown is None:
            return self.tr("Open a photo first: drop one on the window, or press Ctrl+O.")
        if command in _OF_RESULTS and shown.plan is None:
            return self.tr("Nothing has been mended here yet; first say what bothers you.")
        if command in _OF_FOLDERS:
            return self._no_folder(command)
        return self._not_now(command, shown)

    def _not_now(self, command: Command, shown: Result) -> str:
        original, text = self._state.original, ""
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
            case Command.FIRST_RESULT if len(self._state.results) < 2:
                text = self.tr("There is no result yet.")
            case Command.INSTRUCTIR | Command.MOCE_IR if command.value == shown.network:
                text = self.tr('That network made this result; say "use the other model" for the other one.')
            case _:
                pass
        return text

    def _no_folder(self, command: Command) -> str:
        if self._path is None:
            return self.tr("This picture is in no folder.")
        if command is Command.NEXT and self._beside(1) is None:
            return self.tr("This is the last photo of its folder.")
        if command is Command.PREVIOUS and self._beside(-1) is None:
            return self.tr("This is the first photo of its folder.")
        return ""

    def _said(self, plan: Plan) -> str:
        text = plan.say
        match plan.command:
            case Command.COMPARE if self._state.comparing:
                text = self.tr("Here is the result alone again.")
            case Command.COMPARE:
                text = self.tr(
                    "Here is the photo before and after: drag the line, or hold Space on the photo to see the original "
                    "alone. Say it once more, or press C, to see the result alone again."
                )
            case Command.DIAGNOSE:
                looking = self.tr("I am looking at the photo; a moment, please.")
                text = "" if self._state.diagnosis else looking
            case Command.EXPLAIN:
                text = explanation(self._state)
            case Command.FOLDER:
                text = self.tr(
                    "The photos of this folder are in the batch now, to be mended as this one was; look at them, and "
                    "press Start there."
                )
            case _:
                pass
        return text

    def _act(self, plan: Plan) -> None:
        results = self._results
        actions: dict[Command, Callable[[], object]] = {
            Command.UNDO: results.undo,
            Command.REDO: results.redo,
            Command.WEAKER: lambda: results.again(WEAKER),
            Command.STRONGER: lambda: results.again(STRONGER),
            Command.COMPARE: self._state.compare_asked.emit,
            Command.SAVE: lambda: self._export.save(wish=plan.export),
            Command.ORIGINAL: self._to_original,
            Command.OTHER_MODEL: self._by_other_model,
            Command.INSTRUCTIR: self._by_other_model,
            Command.MOCE_IR: self._by_other_model,
            Command.DIAGNOSE: self._diagnose,
            Command.STRENGTH: lambda: results.at(plan.strength),
            Command.AGAIN: results.once_more,
            Command.FIRST_RESULT: self._to_first_result,
            Command.NEXT: lambda: self._open_beside(1),
            Command.PREVIOUS: lambda: self._open_beside(-1),
            Command.FOLDER: self._ask_for_folder,
            Command.SHORTCUTS: self._state.shortcuts_asked.emit,
        }
        assert plan.command is not None
        if plan.command in actions:  # the others are only answered
            actions[plan.command]()

    @property
    def _path(self) -> Path | None:
        return None if self._state.photo is None else self._state.photo.path

    def _beside(self, step: int) -> Path | None:
        return None if self._path is None else neighbour(self._path, step)

    def _open_beside(self, step: int) -> None:
        if (path := self._beside(step)) is not None:
            self._state.open_asked.emit(path)

    def _ask_for_folder(self) -> None:
        if self._path is not None:
            self._state.folder_asked.emit(self._path.parent)

    def _to_first_result(self) -> None:
        if len(self._state.results) > 1:
            self._results.visit(self._state.results[1])

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
