"""What the user can do, and what follows from it: actions become jobs, and their events become state."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Slot

from core.api import Command, Diagnosis, Failed, Model, Naming, Plan, Step, Task, WasCancelled
from core.jobs import Job, JobQueue, contradictions, free_name, scaled
from core.language.about import format_of
from core.work import (
    Diagnose,
    Diagnosed,
    JobEvent,
    LoadModels,
    MakePlan,
    PhotoRead,
    PhotoWritten,
    Planned,
    ReadPhoto,
    TakePixels,
    Work,
    WritePhoto,
)
from desktop.commands import Commands
from desktop.exchange import Outbox, copy, pasted
from desktop.journal import Journal
from desktop.keeping import Keeping
from desktop.making import Making
from desktop.picture import Picture
from desktop.state import Activity, AppState, Choice, Message, Result, Speaker
from desktop.words import duration, plan_name, step_name, task_name


class Session(QObject):
    """One photo, its chat and its results. Messages are answered one after the other, each on the latest result."""

    def __init__(self, state: AppState, queue: JobQueue, journal: Journal) -> None:
        super().__init__()
        self._state, self._queue = state, queue
        self._inbox: deque[str] = deque()
        self._job: Job | None = None  # a photo being read, or a message
        self._looking: Job | None = None  # the diagnosis of the photo
        self._saving: Result | None = None
        self.naming: Callable[[], Naming] = Naming  # as the settings have it
        self.making = Making(state, queue)
        self.making.made.connect(self._made)
        self.keeping = Keeping(state, journal, self.open)
        self.outbox, self.commands = Outbox(queue, self._answer), Commands(state, self)
        self._queue.submit(LoadModels())
        self.keeping.offer()

    @property
    def busy(self) -> bool:
        """A photo is being read, a message understood or a result made."""
        return self._job is not None or self.making.busy

    # What the user can do

    def open(self, path: Path) -> None:
        """Open a photo in place of this one; what still runs for this one stops."""
        self.cancel()
        self._begin(ReadPhoto(path), self.tr("Opening {0}").format(path.name))

    def paste(self) -> None:
        """Open the clipboard's picture."""
        pixels = pasted()
        if pixels is None:
            self._answer(self.tr("There is no picture on the clipboard."))
        else:
            self.cancel()
            self._begin(TakePixels(pixels), self.tr("Opening the picture of the clipboard"))

    def copy(self) -> None:
        """Put what is shown on the clipboard."""
        if (shown := self._state.shown) is not None and shown.picture is not None:
            copy(shown.picture.levels[0])

    def dragged(self, result: Result) -> QMimeData | None:
        """A result for another application; None while its file is being written."""
        photo = self._state.photo
        if photo is None or result.pixels is None:
            return None
        name = free_name(photo, self._naming(result)).name
        return self.outbox.offer(result, photo.with_pixels(result.pixels), name)

    def say(self, text: str) -> None:
        """Send a message. It is answered when those before it are done."""
        self._state.say(Message(Speaker.USER, text))
        self._inbox.append(text)
        self._next()

    def run(self, plan: Plan, base: Result | None = None, model: Model = Model.AUTO) -> None:
        """Carry out a plan on `base`, by default on what is shown."""
        base = base or self._state.shown
        if base is None:
            self._answer(self.tr("Open a photo first: drop one on the window, or press Ctrl+O."))
        elif self._is_free():
            self._make(Result(plan_name(plan), base, plan, model, self._state.mask))

    def again(self, by: float) -> None:
        """The last restoration once more, weaker or stronger, from what it was made from."""
        shown = self._state.shown
        if shown is None or shown.plan is None:
            self._answer(self.tr("There is nothing yet that could be made weaker or stronger."))
        else:
            self.run(scaled(shown.plan, by), shown.base, shown.model)

    def other_model(self, result: Result) -> None:
        """The same plan by the other network."""
        if result.plan is not None:
            plan = replace(result.plan, command=None)
            self.run(plan, result.base, Model.INSTRUCTIR if result.blind else Model.MOCE_IR)

    def visit(self, result: Result) -> None:
        """Show a result, made again where its pixels were dropped."""
        if result.pixels is not None:
            self._state.visit(result)
        elif self._is_free():
            self._make(result)

    def edit(self, result: Result) -> None:
        """Offer the steps of a result to be changed; applied, they make a branch beside it."""
        if result.plan is not None:
            text = self.tr("Change the steps; the result they led to is kept.")
            self._state.say(Message(Speaker.APP, text, result.plan, result.base))

    def undo(self) -> None:
        """Show what was shown before."""
        if (result := self._state.before) is not None:
            self.visit(result)

    def redo(self) -> None:
        """Show what was taken back."""
        if (result := self._state.after) is not None:
            self.visit(result)

    def save(self, path: Path | None = None, *, overwrite: bool = False, suffix: str = "") -> None:
        """Save what is shown, by default beside the original under a free name and in the settings' format."""
        shown, photo = self._state.shown, self._state.photo
        if shown is None or photo is None or shown.pixels is None:
            self._answer(self.tr("There is no photo to save yet."))
        elif path is None and photo.path is None:
            self._state.save_asked.emit()  # a pasted picture has no place of its own
        else:
            path = path or free_name(photo, self._naming(shown, suffix))
            self._saving = shown
            self._queue.submit(WritePhoto(photo.with_pixels(shown.pixels), path, overwrite))

    def cancel(self) -> None:
        """Stop what runs, within a tile, and forget the messages that wait."""
        self._inbox.clear()
        for job in (self._job, self._looking):
            if job is not None:
                self._queue.cancel(job)
        self.making.stop()

    # What follows

    @Slot(object, object, object)
    def handle(self, job: Job, event: JobEvent, picture: Picture | None) -> None:
        """An event has come from the worker."""
        if self.outbox.handle(job, event):
            return
        if isinstance(event, PhotoWritten):
            self.keeping.saved(self._saving)
            self._answer(" ".join((self.tr("Saved as {0}.").format(event.path), *event.notices)))
        elif isinstance(event, Failed) and not self.making.previews(job):
            self._state.say(Message(Speaker.ERROR, event.message))
            if event.report:
                self._state.fault_met.emit(event.message, event.report)
        if self.making.owns(job):
            self._handle_making(job, event, picture)
        elif job is self._looking:
            self._looking = None
            if isinstance(event, Diagnosed):
                self._diagnosed(event.diagnosis)
        elif job is self._job:
            self._job = None
            self._state.set_activity(None)
            if isinstance(event, Planned):
                self._planned(event.plan)
            elif isinstance(event, PhotoRead) and picture is not None:
                self._opened(event, picture)
            self._next()

    def _handle_making(self, job: Job, event: JobEvent, picture: Picture | None) -> None:
        ended = self.making.handle(job, event, picture)
        if ended is None:
            return
        self._state.set_activity(None)
        self._state.tiles_cleared.emit()
        if isinstance(ended, WasCancelled):
            self._answer(self.tr("Stopped; the photo is as it was."))
        self._next()

    def _make(self, result: Result) -> None:
        self._state.set_activity(Activity(result.label))
        self.making.make(result)

    @Slot(object)
    def _made(self, result: Result) -> None:
        if result in self._state.results:
            self._state.visit(result)
            return
        self._state.add(result)
        text = self.tr("Done in {0}.").format(duration(result.seconds))
        self._state.say(Message(Speaker.APP, text, result=result))
        if result.plan is not None and result.plan.command is Command.SAVE:
            self.save(suffix=format_of(result.plan.text))

    def _opened(self, event: PhotoRead, picture: Picture) -> None:
        photo = event.photo
        name = photo.path.name if photo.path else self.tr("Photo")
        original = Result(name)
        original.fill(photo.pixels, picture)
        self._state.start(photo, original)
        if (shown := self.keeping.take_up()) is not None:
            self.visit(shown)
            return
        opened = self.tr("{0}, {1} × {2} pixels. What shall I mend?").format(name, photo.width, photo.height)
        self._answer(" ".join((opened, *photo.notices)))
        self._looking = self._queue.submit(Diagnose(photo.pixels))

    def look(self) -> None:
        """Find out what seems wrong with the photo, unless that is being done."""
        original = self._state.original
        if self._looking is None and original is not None and original.pixels is not None:
            self._looking = self._queue.submit(Diagnose(original.pixels))

    def _diagnosed(self, diagnosis: Diagnosis) -> None:
        self._state.set_diagnosis(diagnosis)
        self.propose(diagnosis)

    def propose(self, diagnosis: Diagnosis) -> None:
        """Say what seems wrong with the photo, and what could be done about it."""
        proposal = diagnosis.proposal
        if not proposal:
            self._answer(diagnosis.say)
            return
        plans = [Plan(step.words, (step,)) for step in proposal]
        if len(proposal) > 1:
            plans.insert(0, Plan(diagnosis.say, proposal))
        choices = tuple(self._choice(plan_name(plan), plan) for plan in plans)
        self._state.say(Message(Speaker.APP, diagnosis.say, choices=choices))

    def _planned(self, plan: Plan) -> None:
        self._state.set_plan(plan)
        if plan.ask:
            self._state.say(Message(Speaker.APP, plan.say, choices=self._readings(plan)))
            return
        if self._left_alone(plan):
            return
        if plan.command is not None and not plan.steps:
            self.commands.obey(plan)
            return
        if plan.command is not None:
            self.commands.prepare(plan.command)
        against = contradictions(self._state.diagnosis, plan.steps) if self._state.diagnosis else []
        text = " ".join((plan.say, *against))
        self._state.say(Message(Speaker.APP, text, plan if plan.steps else None, self._state.shown))
        if plan.steps or plan.auto:
            self.run(plan)

    def _left_alone(self, plan: Plan) -> bool:
        """A sound photo is not touched on a vague wish, unless the user insists."""
        diagnosis = self._state.diagnosis
        if not plan.auto or diagnosis is None or not diagnosis.sound or self._state.shown is not self._state.original:
            return False
        text = self.tr("{0} I left it as it is.").format(diagnosis.say)
        insist = self._choice(self.tr("Mend it all the same"), plan)
        self._state.say(Message(Speaker.APP, text, choices=(insist,)))
        return True

    def _readings(self, plan: Plan) -> tuple[Choice, ...]:
        """The likeliest readings of an unclear message, and to let the photo decide."""
        # With the canonical words of the task, not the unclear ones: the choice says what the words did not.
        choices = [self._choice(task_name(task), Plan(plan.text, (Step(task),))) for task in likeliest(plan)]
        return (*choices, self._choice(self.tr("Let the photo decide"), Plan(plan.text, auto=True)))

    def _choice(self, label: str, plan: Plan) -> Choice:
        hint = ", ".join(f"{step_name(step)}: {step.confidence:.0%}" for step in plan.steps)
        return Choice(label, lambda: self.run(plan), hint)

    def _naming(self, result: Result, suffix: str = "") -> Naming:
        """The name's tokens for a result. suffix: of another format than that of the settings."""
        steps = result.plan.steps if result.plan else ()
        task = "-".join(step.task.value for step in steps) or "mended"
        naming, model = self.naming(), Model.MOCE_IR if result.blind else Model.INSTRUCTIR
        return replace(naming, suffix=suffix or naming.suffix, task=task, model=model.value)

    def _is_free(self) -> bool:
        if self.busy:
            self._answer(self.tr("One thing after the other: wait until this is done, or press Esc to stop it."))
        return not self.busy

    def _begin(self, work: Work, text: str) -> None:
        self._state.set_activity(Activity(text))
        self._job = self._queue.submit(work)

    def _next(self) -> None:
        if not self.busy and self._inbox:
            self._begin(MakePlan(self._inbox.popleft()), self.tr("Reading your message"))

    def _answer(self, text: str) -> None:
        self._state.say(Message(Speaker.APP, text))


def likeliest(plan: Plan) -> list[Task]:
    """The three tasks that the least sure step of a plan may mean."""
    unsure = min(plan.steps, key=lambda step: step.confidence, default=None)
    odds = {} if unsure is None else unsure.probabilities
    return sorted(odds, key=lambda task: -odds[task])[:3]
