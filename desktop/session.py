"""What the user can do, and what follows from it: actions become jobs, and their events become state."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QRectF, Slot

from core.api import (
    Command,
    Failed,
    Finished,
    Model,
    Naming,
    Plan,
    ProgressMade,
    RestoreRequest,
    Routing,
    Started,
    Step,
    TileFinished,
    WasCancelled,
)
from core.errors import PhotomendError
from core.jobs import (
    Job,
    JobEvent,
    JobQueue,
    LoadModels,
    MakePlan,
    PhotoRead,
    PhotoWritten,
    Planned,
    ReadPhoto,
    Work,
    WritePhoto,
    enlargements,
    free_name,
    scaled,
)
from desktop.picture import Picture
from desktop.state import Activity, AppState, Choice, Message, Result, Speaker, Tile
from desktop.words import duration, plan_name, task_name

_WEAKER, _STRONGER = 0.7, 1.4  # once back and once forth is nearly where one was


class Session(QObject):
    """One photo, its chat and its results. Messages are answered one after the other, each on the latest result."""

    def __init__(self, state: AppState, queue: JobQueue) -> None:
        super().__init__()
        self._state, self._queue = state, queue
        self._inbox: deque[str] = deque()
        self._job: Job | None = None
        self._making: Result | None = None  # the result in the making: all but its pixels
        self.equip: Callable[[RestoreRequest], RestoreRequest] = lambda request: request
        self.naming: Callable[[], Naming] = Naming
        self._queue.submit(LoadModels())

    # What the user can do

    def open(self, path: Path) -> None:
        """Open a photo in place of this one; what still runs for this one stops."""
        self.cancel()
        self._begin(ReadPhoto(path), self.tr("Opening {0}").format(path.name))

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
            return
        if self._job is not None:
            self._answer(self.tr("One thing after the other: wait until this is done, or press Esc to stop it."))
            return
        request = self.equip(RestoreRequest(base.pixels, replace(plan, command=None), model))
        self._making = Result(plan_name(plan), base.pixels, base.picture, base, plan, model)
        self._begin(request, self.tr("Mending"))

    def again(self, by: float) -> None:
        """The last restoration once more, weaker or stronger, from what it was made from."""
        shown = self._state.shown
        if shown is None or shown.plan is None:
            self._answer(self.tr("There is nothing yet that could be made weaker or stronger."))
        else:
            self.run(scaled(shown.plan, by), shown.base, shown.model)

    def other_model(self, result: Result) -> None:
        """The same plan by the other network."""
        blind = result.model is Model.MOCE_IR or (result.plan is not None and not result.plan.steps)
        if result.plan is not None:
            self.run(result.plan, result.base, Model.INSTRUCTIR if blind else Model.MOCE_IR)

    def undo(self) -> None:
        """Show what was shown before."""
        self._state.undo()

    def redo(self) -> None:
        """Show what was taken back."""
        self._state.redo()

    def save(self, path: Path | None = None, *, overwrite: bool = False) -> None:
        """Save what is shown, by default beside the original under a free name."""
        shown, photo = self._state.shown, self._state.photo
        if shown is None or photo is None:
            self._answer(self.tr("There is no photo to save yet."))
        else:
            path = path or free_name(photo, self.naming())
            self._queue.submit(WritePhoto(photo.with_pixels(shown.pixels), path, overwrite))

    def cancel(self) -> None:
        """Stop what runs, within a tile, and forget the messages that wait."""
        self._inbox.clear()
        if self._job is not None:
            self._queue.cancel(self._job)

    # What follows

    @Slot(object, object, object)
    def handle(self, job: Job, event: JobEvent, picture: Picture | None) -> None:
        """An event has come from the worker."""
        if isinstance(event, PhotoWritten):
            self._answer(" ".join((self.tr("Saved as {0}.").format(event.path), *event.notices)))
            return
        if isinstance(event, Failed):
            self._state.say(Message(Speaker.ERROR, event.message))
        if job is not self._job:
            return  # of a photo that is no longer open, or of a job that nobody waits for
        if isinstance(event, Started | ProgressMade | TileFinished | Routing):
            self._during(job, event, picture)
        else:
            self._after(event, picture)

    def _during(
        self, job: Job, event: Started | ProgressMade | TileFinished | Routing, picture: Picture | None
    ) -> None:
        if isinstance(event, ProgressMade):
            self._state.set_activity(Activity(self.tr("Mending"), event.fraction, event.seconds_left))
        elif isinstance(event, Routing):
            self._make(routing=event.blocks)
            self._state.set_routing(event.blocks)
        elif isinstance(event, Started):
            self._make(device=event.device)
        elif picture is not None:
            self._state.tile_added.emit(Tile(_place(job, event), picture))

    def _after(self, event: JobEvent, picture: Picture | None) -> None:
        """The job has ended; what came of it, and then the next message."""
        if not isinstance(event, Planned | PhotoRead | Finished | Failed | WasCancelled):
            return  # a step of several is done
        making, self._job, self._making = self._making, None, None
        self._state.set_activity(None)
        self._state.tiles_cleared.emit()
        if isinstance(event, Planned):
            self._planned(event.plan)
        elif isinstance(event, PhotoRead) and picture is not None:
            self._opened(event, picture)
        elif isinstance(event, Finished) and picture is not None and making is not None:
            self._finished(replace(making, pixels=event.pixels, picture=picture, seconds=event.seconds))
        elif isinstance(event, WasCancelled):
            self._answer(self.tr("Stopped; the photo is as it was."))
        self._next()

    def _opened(self, event: PhotoRead, picture: Picture) -> None:
        photo = event.photo
        name = photo.path.name if photo.path else self.tr("Photo")
        self._state.start(photo, picture, name)
        opened = self.tr("{0}, {1} × {2} pixels. What shall I mend?").format(name, photo.width, photo.height)
        self._answer(" ".join((opened, *photo.notices)))

    def _finished(self, result: Result) -> None:
        self._state.add(result)
        text = self.tr("Done in {0}.").format(duration(result.seconds))
        self._state.say(Message(Speaker.APP, text, result=result))
        if result.plan is not None and result.plan.command is Command.SAVE:
            self.save()

    def _planned(self, plan: Plan) -> None:
        self._state.set_plan(plan)
        if plan.ask:
            self._state.say(Message(Speaker.APP, plan.say, choices=self._choices(plan)))
            return
        self._state.say(Message(Speaker.APP, plan.say, plan=plan if plan.steps else None))
        if plan.command is Command.UNDO and plan.steps:
            self.undo()
        if plan.steps or plan.auto:
            self.run(plan)
        elif plan.command is not None:
            self._command(plan.command)

    def _command(self, command: Command) -> None:
        actions: dict[Command, Callable[[], None]] = {
            Command.UNDO: self.undo,
            Command.REDO: self.redo,
            Command.WEAKER: lambda: self.again(_WEAKER),
            Command.STRONGER: lambda: self.again(_STRONGER),
            Command.COMPARE: self._state.compare_asked.emit,
            Command.SAVE: self.save,
        }
        actions[command]()

    def _choices(self, plan: Plan) -> tuple[Choice, ...]:
        """The likeliest readings of an unclear message, and to let the photo decide."""
        unsure = min(plan.steps, key=lambda step: step.confidence, default=None)
        odds = {} if unsure is None else unsure.probabilities
        likeliest = sorted(odds, key=lambda task: -odds[task])[:3]
        # With the canonical words of the task, not the unclear ones: the choice says what the words did not.
        choices = [Choice(task_name(task), Plan(plan.text, (Step(task),))) for task in likeliest]
        return (*choices, Choice(self.tr("Let the photo decide"), Plan(plan.text, auto=True)))

    def _begin(self, work: Work, text: str) -> None:
        self._state.set_activity(Activity(text))
        self._job = self._queue.submit(work)

    def _next(self) -> None:
        if self._job is None and self._inbox:
            self._begin(MakePlan(self._inbox.popleft()), self.tr("Reading your message"))

    def _make(self, **known: object) -> None:
        if self._making is not None:
            self._making = replace(self._making, **known)  # pyright: ignore[reportArgumentType]

    def _answer(self, text: str) -> None:
        self._state.say(Message(Speaker.APP, text))


def _place(job: Job, tile: TileFinished) -> QRectF:
    """Where a tile lies, in shares of the photo."""
    assert isinstance(job.work, RestoreRequest)
    try:
        times = enlargements(job.work)[tile.step]
    except PhotomendError:  # the engine would have refused
        return QRectF()
    height, width = (side * times for side in job.work.pixels.shape[:2])
    rows, columns = tile.pixels.shape[:2]
    return QRectF(tile.left / width, tile.top / height, columns / width, rows / height)
