"""The tree of results: made, shown, taken back, made again otherwise."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from core.api import Command, Model, Plan
from desktop.export import ResultExport
from desktop.formatting import duration
from desktop.labels import model_name, plan_name
from desktop.pending import PendingActions
from desktop.records import Activity, AnswerChoice, Message, Result, Speaker
from desktop.restorations import Restorations
from desktop.state import AppState


class ResultActions(QObject):
    """What can be done with results. Each waits until all is done that was asked for before."""

    def __init__(
        self, state: AppState, restorations: Restorations, export: ResultExport, pending: PendingActions
    ) -> None:
        super().__init__()
        self._state, self._restorations, self._export, self._pending = state, restorations, export, pending
        self.silent = False  # what is stopped now makes room for another photo
        self._compared: Result | None = None  # is to be seen beside what is being made
        self._for_photo: Result | None = None  # what was asked for before there was a photo
        restorations.made.connect(self._made)
        restorations.cancelled.connect(self._cancelled)

    def run(
        self, plan: Plan, base: Result | None = None, model: Model = Model.AUTO, *, like: Result | Message | None = None
    ) -> None:
        """Carry out a plan on `base`, by default on what is shown, where `like` applied, by default what is selected.

        While something else is done it waits.
        """
        mask = self._state.mask if like is None else like.mask
        if self._pending.busy:
            self._state.answer(self.tr("I'll do that next."))
        self._pending.do_or_wait(
            lambda: self._make(Result(plan_name(plan), base or self._state.shown, plan, model, mask))
        )

    def again(self, by: float) -> None:
        """The last restoration once more, weaker or stronger, from what it was made from."""
        shown = self._state.shown
        if shown is None or shown.plan is None:
            self._state.answer(self.tr("There is nothing yet that could be made weaker or stronger."))
        else:
            self.run(shown.plan.scaled(by), shown.base, shown.model, like=shown)

    def at(self, strength: float) -> None:
        """The last restoration once more at that strength, from what it was made from."""
        shown = self._state.shown
        if shown is not None and shown.plan is not None:
            self.run(shown.plan.at(strength), shown.base, shown.model, like=shown)

    def once_more(self) -> None:
        """The last restoration once more, on what it made."""
        shown = self._state.shown
        if shown is not None and shown.plan is not None:
            self.run(replace(shown.plan, command=None), shown, shown.model, like=shown)

    def by_other_model(self, result: Result) -> None:
        """The same plan by the other network."""
        if result.plan is not None:
            self.run(replace(result.plan, command=None), result.base, result.other_network, like=result)

    def compare_networks(self, result: Result) -> None:
        """Beside what the other network makes of the same, which is made where it is not there yet."""
        plan = result.plan
        if plan is None:
            return
        same = (each for each in self._state.results if each.base is result.base and each.plan is not None)
        other = next((r for r in same if r.network is result.other_network and r.asked == result.asked), None)
        if other is not None and other.pixels is not None:
            self._beside(result, other)
        else:
            self._compared = result
            self.by_other_model(result)

    def _beside(self, one: Result, other: Result) -> None:
        self._state.compare_with(one)
        self.visit(other)
        if not self._state.comparing:
            self._state.compare_asked.emit()

    def edit(self, result: Result) -> None:
        """Offer the steps of a result to be changed; applied, they make a branch beside it."""
        if result.plan is not None:
            text = self.tr("Change the steps; the result they led to is kept.")
            self._state.say(Message(Speaker.APP, text, result.plan, result.base, result.model, result.mask))

    def visit(self, result: Result) -> None:
        """Show a result, made again where its pixels were dropped."""
        if result.pixels is not None and result in self._state.results:
            self._state.visit(result)
        else:
            self._pending.do_or_wait(lambda: self._make(result))

    def undo(self) -> None:
        """Show what was shown before."""
        if (result := self._state.before) is not None:
            self.visit(result)

    def redo(self) -> None:
        """Show what was taken back."""
        if (result := self._state.after) is not None:
            self.visit(result)

    def _make(self, result: Result) -> None:
        self.silent = False
        if result.base is None:
            if self._state.batch_size and result.plan is not None:
                self._offer_batch(result.plan.text)
                return
            self._for_photo = result
            self._state.answer(self.tr("Open a photo first: drop one on the window, or press Ctrl+O. I'll do it then."))
        elif result.base in self._state.results:  # and not of a photo that was closed meanwhile
            self._state.set_activity(Activity(result.label))
            self._restorations.make(result)

    @Slot(object)
    def _made(self, result: Result) -> None:
        if result in self._state.results:
            self._state.visit(result)
            return
        self._state.add(result)
        text = self.tr("Done in {0} by {1}.").format(duration(result.seconds), model_name(result.network))
        if result.computed:
            text = self.tr("Done in {0}.").format(duration(result.seconds))
        if result.blur is not None:
            text += " " + self.tr("One blur lay over all of it; it was found and undone.")
        if result.mask is not None:
            text += " " + self.tr("Only the selection was changed.")
        text = " ".join((text, *result.hardly))
        self._state.say(Message(Speaker.APP, text, result=result))
        compared, self._compared = self._compared, None
        if compared is not None and compared.base is result.base and compared.network is not result.network:
            self._beside(compared, result)
        if result.plan is not None and result.plan.command is Command.SAVE:
            self._export.save(wish=result.plan.export)

    def _offer_batch(self, text: str) -> None:
        """There is no photo in the window, but there are some in the batch."""
        label = self.tr("Do it to all {0} photos of the batch").format(self._state.batch_size)
        choice = AnswerChoice(label, lambda: self._state.batch_asked.emit(text))
        self._state.answer(self.tr("No single photo is open. Do you mean the batch?"), choice)

    @property
    def waits_for_photo(self) -> bool:
        """Something was asked for before there was a photo."""
        return self._for_photo is not None

    def take_up_waiting(self) -> None:
        """A photo is open: do what was asked for before."""
        waiting, self._for_photo = self._for_photo, None
        if waiting is not None and waiting.plan is not None:
            self.run(waiting.plan, self._state.original, waiting.model)

    @Slot(object)
    def _cancelled(self, result: Result) -> None:
        if result.base not in self._state.results or self.silent:
            return
        self._state.answer(
            self.tr("Stopped; the photo is as it was."),
            AnswerChoice(self.tr("Run it again"), lambda: self._run_again(result)),
        )

    def _run_again(self, result: Result) -> None:
        if result.plan is not None:
            self.run(result.plan, result.base, result.model, like=result)
