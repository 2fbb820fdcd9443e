"""What is answered to a message once it is understood, and to a photo once it has been looked at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Slot

from core.api import Command, Diagnosis, Plan, Step, Task
from core.jobs.messages import JobEvent, MakePlan, Planned
from core.jobs.queue import Job, JobQueue
from core.policy import contradictions, decided, photo_decides, why_left
from desktop.commands import Commands
from desktop.diagnosing import PhotoDiagnosis
from desktop.export import ResultExport
from desktop.finding import PlaceFinder
from desktop.formatting import percent
from desktop.labels import plan_name, step_name, task_name
from desktop.pending import PendingActions
from desktop.pyramid import ImagePyramid
from desktop.records import Activity, AnswerChoice, Message, Speaker
from desktop.results import ResultActions
from desktop.state import AppState

_STOP = {"stop", "stop it", "stop that", "cancel", "cancel it", "cancel that", "abort", "halt"}


class Conversation(QObject):
    """Has messages read one after the other, says what will be done, asks where that is unclear, and has it done."""

    def __init__(
        self,
        state: AppState,
        queue: JobQueue,
        results: ResultActions,
        export: ResultExport,
        diagnosis: PhotoDiagnosis,
        pending: PendingActions,
        stop: Callable[[], None],
    ) -> None:
        """stop: ends all that runs."""
        super().__init__()
        self._state, self._queue, self._results, self._diagnosis = state, queue, results, diagnosis
        self._pending, self._stop = pending, stop
        self._commands = Commands(state, results, export, diagnosis, self._propose)
        self._job: Job | None = None  # the message that is being read
        self._awaiting: Plan | None = None  # lets the photo decide, which is being looked at
        self.finder = PlaceFinder()
        diagnosis.ended.connect(self._diagnosed)

    @property
    def busy(self) -> bool:
        """A message is being read, or cannot be answered before the photo has been looked at."""
        return self._job is not None or self._awaiting is not None or self.finder.busy

    def say(self, text: str) -> None:
        """Send a message. It is answered when those before it are done, and stands below them; "stop" at once."""
        if self._pending.busy and text.lower().strip(" .!") in _STOP:
            self._state.say(Message(Speaker.USER, text))
            self._stop()
            return
        if self._pending.busy:
            self._state.enqueue(text)
        self._pending.do_or_wait(lambda: self._begin(text))

    def _begin(self, text: str) -> None:
        self._state.dequeue(text)
        self._state.say(Message(Speaker.USER, text))
        self._read(text)

    def cancel(self) -> None:
        """Stop reading, and let the plan go that waits."""
        if self._job is not None:
            self._queue.cancel(self._job)
        if self._awaiting is not None:
            self._awaiting = None
            self._state.set_activity(None)
        self.finder.cancel()

    def owns(self, job: Job) -> bool:
        """Whether an event of that job comes here."""
        return job is self._job

    def handle(self, _job: Job, event: JobEvent, _picture: ImagePyramid | None) -> None:
        """The message has been read, or could not be."""
        self._job = None
        self._state.set_activity(None)
        if isinstance(event, Planned):
            self._answer(event.plan)

    def _read(self, text: str) -> None:
        self._state.set_activity(Activity(self.tr("Reading your message")))
        shown = self._state.shown
        self._job = self._queue.submit(MakePlan(text, None if shown is None else shown.plan))

    def _answer(self, plan: Plan) -> None:
        self._state.set_plan(plan)
        if plan.ask:
            self._state.answer(plan.say, *self._readings(plan))
        elif plan.auto and self._diagnosis.busy:
            self._awaiting = plan
            self._state.set_activity(Activity(self.tr("Looking at the photo")))
        elif why := self._why_left(plan):
            self._state.answer(why, self._choice(self.tr("Mend it all the same"), plan))
        elif plan.command is not None and not plan.steps:
            self._commands.obey(plan)
        else:
            self._carry_out(plan)

    @Slot(object)
    def _diagnosed(self, diagnosis: Diagnosis | None) -> None:
        if diagnosis is not None:
            self._state.set_diagnosis(diagnosis)
            self._tell(diagnosis)
        if self._awaiting is not None:
            plan, self._awaiting = self._awaiting, None
            self._state.set_activity(None)
            self._answer(plan)

    def _propose(self, diagnosis: Diagnosis) -> None:
        """Say what seems wrong with the photo, and what could be done about it."""
        proposal = diagnosis.proposal
        plans = [Plan(step.words, (step,)) for step in proposal]
        if len(proposal) > 1:
            plans.insert(0, Plan(diagnosis.say, proposal))
        self._state.answer(diagnosis.say, *(self._choice(plan_name(plan), plan) for plan in plans))

    def _tell(self, diagnosis: Diagnosis) -> None:
        """All of it, unless the user was quicker: then only what does not fit the wish."""
        plan = self._state.plan
        asked = plan is not None and plan.command is Command.DIAGNOSE
        if asked or (plan is None and len(self._state.results) == 1):
            self._propose(diagnosis)
        elif plan is not None:
            for sentence in contradictions(diagnosis, plan.steps):
                self._state.answer(sentence)

    def _carry_out(self, plan: Plan) -> None:
        if plan.command is not None:
            self._commands.prepare(plan.command)
        if photo_decides(plan) and self._state.diagnosis is not None and self._state.shown is self._state.original:
            plan = decided(plan, self._state.diagnosis)
        place, original = _place_to_find(plan), self._state.original
        if self._state.mask is None and place and original is not None and original.pixels is not None:
            self._state.set_activity(Activity(self.tr("Looking at the photo")))
            self.finder.find(place, original.pixels, lambda mask: self._found(plan, mask))
        else:
            self._do(plan, self._state.mask)

    def _found(self, plan: Plan, mask: NDArray[np.float32] | None) -> None:
        self._state.set_activity(None)
        self._do(plan, mask)

    def _do(self, plan: Plan, mask: NDArray[np.float32] | None) -> None:
        """mask: what is selected, else the place that the plan names, where it was found."""
        where = self._said_of_place(plan, mask)
        if where and mask is None and any(step.only_there for step in plan.steps):
            self._state.answer(where, self._choice(self.tr("Everywhere"), everywhere(plan)))
            return
        against = contradictions(self._state.diagnosis, plan.steps) if self._state.diagnosis else []
        text = " ".join(filter(None, (plan.say, where, *against)))
        steps = plan if plan.steps or plan.auto else None
        message = Message(Speaker.APP, text, steps, self._state.shown, mask=mask)
        self._state.say(message)
        if steps is not None:
            self._results.run(plan, like=message)

    def _said_of_place(self, plan: Plan, mask: NDArray[np.float32] | None) -> str:
        """That a step is done there alone, or that the place was not found."""
        places = _places_of(plan)
        if self._state.mask is not None or not places or self._state.photo is None:
            return ""
        if mask is not None:
            return self.tr("Only there.")
        named = ", ".join(f"\u201c{place}\u201d" for place in places)
        if any(step.only_there for step in plan.steps):
            return self.tr(
                "I cannot find {0} in a photo by myself. Paint over it with the brush and say it again, or have it "
                "done everywhere."
            ).format(named)
        return self.tr("All over the photo, since I cannot find {0} by myself; with the brush you can.").format(named)

    def _why_left(self, plan: Plan) -> str:
        """Where no damage is seen a vague wish touches nothing, unless the user insists."""
        diagnosis = self._state.diagnosis
        first = self._state.shown is self._state.original
        return why_left(diagnosis) if photo_decides(plan) and diagnosis is not None and first else ""

    def _readings(self, plan: Plan) -> tuple[AnswerChoice, ...]:
        """The likeliest readings of an unclear message, and to let the photo decide; of a command, to carry it out."""
        if plan.command is not None and not plan.steps:
            meant = replace(plan, ask=False, say="")
            return (AnswerChoice(self.tr("Yes, do that"), lambda: self._commands.obey(meant)),)
        # With the canonical words of the task, not the unclear ones: the choice says what the words did not.
        choices = [self._choice(task_name(task), Plan(plan.text, (Step(task),))) for task in likeliest(plan)]
        return (*choices, self._choice(self.tr("Let the photo decide"), Plan(plan.text, auto=True)))

    def _choice(self, label: str, plan: Plan) -> AnswerChoice:
        hint = ", ".join(f"{step_name(step)}: {percent(step.confidence)}" for step in plan.steps)
        return AnswerChoice(label, lambda: self._results.run(plan), hint)


def _places_of(plan: Plan) -> list[str]:
    return list(dict.fromkeys(step.place for step in plan.steps if step.place))


def _place_to_find(plan: Plan) -> str:
    """The one that all of it is about; "" where there is none, or several."""
    places = _places_of(plan)
    return places[0] if len(places) == 1 == len(plan.steps) else ""


def everywhere(plan: Plan) -> Plan:
    """The same without its places."""
    return replace(plan, steps=tuple(replace(step, place="", only_there=False) for step in plan.steps))


def likeliest(plan: Plan) -> list[Task]:
    """The three tasks that the least sure step of a plan may mean."""
    unsure = min(plan.steps, key=lambda step: step.confidence, default=None)
    odds = {} if unsure is None else unsure.probabilities
    return sorted(odds, key=lambda task: -odds[task])[:3]
