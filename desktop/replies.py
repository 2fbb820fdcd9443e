"""What is answered to a message once it is understood, and to a photo once it has been looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from core.api import Command, Diagnosis, Plan, Step, Task
from core.policy import contradictions, photo_decides, why_left
from desktop.commands import Commands
from desktop.formatting import percent
from desktop.labels import plan_name, step_name, task_name
from desktop.state import Activity, AnswerChoice, AppState, Message, Speaker

if TYPE_CHECKING:
    from desktop.session import Session


class Replies(QObject):
    """Says what will be done, asks where that is unclear, and has the session do it."""

    def __init__(self, state: AppState, session: Session) -> None:
        super().__init__()
        self._state, self._session = state, session
        self._commands = Commands(state, session, self.propose)
        self._awaiting: Plan | None = None  # lets the photo decide, which is being looked at

    @property
    def waiting(self) -> bool:
        """A plan cannot be answered before the photo has been looked at."""
        return self._awaiting is not None

    def forget(self) -> None:
        """Let the plan go that waits."""
        if self._awaiting is not None:
            self._awaiting = None
            self._state.set_activity(None)

    def to_plan(self, plan: Plan) -> None:
        """A message has been read."""
        self._state.set_plan(plan)
        if plan.ask:
            self._say(plan.say, *self._readings(plan))
        elif plan.auto and self._session.looking:
            self._awaiting = plan
            self._state.set_activity(Activity(self.tr("Looking at the photo")))
        elif why := self._why_left(plan):
            self._say(why, self._choice(self.tr("Mend it all the same"), plan))
        elif plan.command is not None and not plan.steps:
            self._commands.obey(plan)
        else:
            self._carry_out(plan)

    def to_diagnosis(self, diagnosis: Diagnosis | None) -> None:
        """The photo has been looked at; None: it was stopped, or failed."""
        if diagnosis is not None:
            self._state.set_diagnosis(diagnosis)
            self._tell(diagnosis)
        if self._awaiting is not None:
            plan, self._awaiting = self._awaiting, None
            self._state.set_activity(None)
            self.to_plan(plan)

    def propose(self, diagnosis: Diagnosis) -> None:
        """Say what seems wrong with the photo, and what could be done about it."""
        proposal = diagnosis.proposal
        plans = [Plan(step.words, (step,)) for step in proposal]
        if len(proposal) > 1:
            plans.insert(0, Plan(diagnosis.say, proposal))
        self._say(diagnosis.say, *(self._choice(plan_name(plan), plan) for plan in plans))

    def _tell(self, diagnosis: Diagnosis) -> None:
        """All of it, unless the user was quicker: then only what does not fit the wish."""
        plan = self._state.plan
        asked = plan is not None and plan.command is Command.DIAGNOSE
        if asked or (plan is None and len(self._state.results) == 1):
            self.propose(diagnosis)
        elif plan is not None:
            for sentence in contradictions(diagnosis, plan.steps):
                self._say(sentence)

    def _carry_out(self, plan: Plan) -> None:
        if plan.command is not None:
            self._commands.prepare(plan.command)
        against = contradictions(self._state.diagnosis, plan.steps) if self._state.diagnosis else []
        text, steps = " ".join((plan.say, *against)), plan if plan.steps or plan.auto else None
        self._state.say(Message(Speaker.APP, text, steps, self._state.shown, mask=self._state.mask))
        if steps is not None:
            self._session.run(plan)

    def _why_left(self, plan: Plan) -> str:
        """Where no damage is seen a vague wish touches nothing, unless the user insists."""
        diagnosis = self._state.diagnosis
        first = self._state.shown is self._state.original
        return why_left(diagnosis) if photo_decides(plan) and diagnosis is not None and first else ""

    def _readings(self, plan: Plan) -> tuple[AnswerChoice, ...]:
        """The likeliest readings of an unclear message, and to let the photo decide."""
        # With the canonical words of the task, not the unclear ones: the choice says what the words did not.
        choices = [self._choice(task_name(task), Plan(plan.text, (Step(task),))) for task in likeliest(plan)]
        return (*choices, self._choice(self.tr("Let the photo decide"), Plan(plan.text, auto=True)))

    def _choice(self, label: str, plan: Plan) -> AnswerChoice:
        hint = ", ".join(f"{step_name(step)}: {percent(step.confidence)}" for step in plan.steps)
        return AnswerChoice(label, lambda: self._session.run(plan), hint)

    def _say(self, text: str, *choices: AnswerChoice) -> None:
        self._state.say(Message(Speaker.APP, text, choices=choices))


def likeliest(plan: Plan) -> list[Task]:
    """The three tasks that the least sure step of a plan may mean."""
    unsure = min(plan.steps, key=lambda step: step.confidence, default=None)
    odds = {} if unsure is None else unsure.probabilities
    return sorted(odds, key=lambda task: -odds[task])[:3]
