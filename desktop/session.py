"""What the user can do, and what follows from it: actions become jobs, and their events become state."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Slot

from core.api import Command, Failed, Model, Plan, WasCancelled
from core.jobs.messages import (
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
from core.jobs.queue import Job, JobQueue
from core.language.rules.about import format_of
from core.photo.naming import Naming, free_name, task_token
from desktop.clipboard import ClipboardCopier, clipboard_pixels
from desktop.drag import DragFiles
from desktop.formatting import duration
from desktop.journal import WorkJournal
from desktop.labels import model_name, plan_name
from desktop.pyramid import ImagePyramid
from desktop.recovery import WorkRecovery
from desktop.replies import Replies
from desktop.restorations import Restorations
from desktop.state import Activity, AppState, Message, Result, Speaker

_STOP = {"stop", "stop it", "stop that", "cancel", "cancel it", "cancel that", "abort", "halt"}


class Session(QObject):
    """One photo, its chat and its results. Messages are answered one after the other, each on the latest result."""

    def __init__(self, state: AppState, queue: JobQueue, journal: WorkJournal) -> None:
        super().__init__()
        self._state, self._queue = state, queue
        self._inbox: deque[Callable[[], None]] = deque()  # what was asked for while something else is done
        self._job: Job | None = None  # a photo being read, or a message
        self._looking: Job | None = None  # the diagnosis of the photo
        self._said_before = 0  # messages about the last photo, while the next one is being opened
        self._saves: dict[int, Result] = {}  # by the number of their job
        self.naming: Callable[[], Naming] = Naming  # as the settings have it
        self.restorations = Restorations(state, queue)
        self.restorations.made.connect(self._made)
        self.clipboard = ClipboardCopier()
        self.recovery = WorkRecovery(state, journal, self.open)
        self.drag_files, self.replies = DragFiles(queue, self._answer), Replies(state, self)
        self._queue.submit(LoadModels())

    @property
    def busy(self) -> bool:
        """A photo is being read, a message understood or a result made."""
        return self._job is not None or self.replies.waiting or self.restorations.busy

    @property
    def looking(self) -> bool:
        """It is being found out what seems wrong with the photo."""
        return self._looking is not None

    # What the user can do

    def open(self, path: Path) -> None:
        """Open a photo in place of this one; what still runs for this one stops."""
        self.cancel()
        self._said_before = len(self._state.messages)
        self._begin(ReadPhoto(path), self.tr("Opening {0}").format(path.name))

    def paste(self) -> None:
        """Open the clipboard's picture."""
        pixels = clipboard_pixels()
        if pixels is None:
            self._answer(self.tr("There is no picture on the clipboard."))
        else:
            self.cancel()
            self._said_before = len(self._state.messages)
            self._begin(TakePixels(pixels), self.tr("Opening the picture of the clipboard"))

    def copy(self) -> None:
        """Put what is shown on the clipboard."""
        shown, photo = self._state.shown, self._state.photo
        if photo is not None and shown is not None and shown.pixels is not None:
            self.clipboard.copy(shown.pixels, photo.screen_icc)

    def dragged(self, result: Result) -> QMimeData | None:
        """A result for another application; None while its file is being written."""
        photo = self._state.photo
        if photo is None or result.pixels is None:
            return None
        name = free_name(photo, self._naming(result)).name
        return self.drag_files.offer(result, photo.with_pixels(result.pixels), name)

    def say(self, text: str) -> None:
        """Send a message. It is answered when those before it are done; "stop" at once."""
        self._state.say(Message(Speaker.USER, text))
        if self.busy and text.lower().strip(" .!") in _STOP:
            self.cancel()
        else:
            self._soon(lambda: self._begin(MakePlan(text), self.tr("Reading your message")))

    def run(
        self, plan: Plan, base: Result | None = None, model: Model = Model.AUTO, *, like: Result | Message | None = None
    ) -> None:
        """Carry out a plan on `base`, by default on what is shown, where `like` applied, by default what is selected.

        While something else is done it waits.
        """
        mask = self._state.mask if like is None else like.mask
        if self.busy:
            self._answer(self.tr("I'll do that next."))
        self._soon(lambda: self._run(Result(plan_name(plan), base or self._state.shown, plan, model, mask)))

    def again(self, by: float) -> None:
        """The last restoration once more, weaker or stronger, from what it was made from."""
        shown = self._state.shown
        if shown is None or shown.plan is None:
            self._answer(self.tr("There is nothing yet that could be made weaker or stronger."))
        else:
            self.run(shown.plan.scaled(by), shown.base, shown.model, like=shown)

    def other_model(self, result: Result) -> None:
        """The same plan by the other network."""
        if result.plan is not None:
            plan = replace(result.plan, command=None)
            self.run(plan, result.base, result.other_network, like=result)

    def visit(self, result: Result) -> None:
        """Show a result, made again where its pixels were dropped."""
        if result.pixels is not None and result in self._state.results:
            self._state.visit(result)
        else:
            self._soon(lambda: self._run(result))

    def edit(self, result: Result) -> None:
        """Offer the steps of a result to be changed; applied, they make a branch beside it."""
        if result.plan is not None:
            text = self.tr("Change the steps; the result they led to is kept.")
            self._state.say(Message(Speaker.APP, text, result.plan, result.base, result.model, result.mask))

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
            job = self._queue.submit(WritePhoto(photo.with_pixels(shown.pixels), path, overwrite))
            self._saves[job.number] = shown
            if not self.busy:
                self._state.set_activity(Activity(self.tr("Saving {0}").format(path.name)))

    def cancel(self) -> None:
        """Stop what runs, within a tile, and forget the messages that wait."""
        self._inbox.clear()
        self.replies.forget()
        for job in (self._job, self._looking):
            if job is not None:
                self._queue.cancel(job)
        self.restorations.stop()

    # What follows

    @Slot(object, object, object)
    def handle(self, job: Job, event: JobEvent, picture: ImagePyramid | None) -> None:
        """An event has come from the worker."""
        if self.drag_files.handle(job, event):
            return
        if (saved := self._saves.pop(job.number, None)) is not None:
            self._written(saved, event)
        if isinstance(event, Failed) and not self.restorations.previews(job):
            self._state.say(Message(Speaker.ERROR, event.message))
            if event.report:
                self._state.fault_met.emit(event.message, event.report)
        if self.restorations.owns(job):
            self._handle_restoration(job, event, picture)
        elif job is self._looking:
            self._looking = None
            self.replies.to_diagnosis(event.diagnosis if isinstance(event, Diagnosed) else None)
            self._next()
        elif job is self._job:
            self._job = None
            self._state.set_activity(None)
            if isinstance(event, Planned):
                self.replies.to_plan(event.plan)
            elif isinstance(event, PhotoRead) and picture is not None:
                self._opened(event, picture)
            self._next()

    def _handle_restoration(self, job: Job, event: JobEvent, picture: ImagePyramid | None) -> None:
        ended = self.restorations.handle(job, event, picture)
        if ended is None:
            return
        self._state.set_activity(None)
        self._state.tiles_cleared.emit()
        if isinstance(ended, WasCancelled):
            self._answer(self.tr("Stopped; the photo is as it was."))
        self._next()

    def _written(self, saved: Result, event: JobEvent) -> None:
        if not self.busy:
            self._state.set_activity(None)
        if isinstance(event, PhotoWritten):
            self.recovery.saved(saved)
            self._answer(" ".join((self.tr("Saved as {0}.").format(event.path), *event.notices)))

    def _run(self, result: Result) -> None:
        if result.base is None:
            self._answer(self.tr("Open a photo first: drop one on the window, or press Ctrl+O."))
        elif result.base in self._state.results:  # and not of a photo that was closed meanwhile
            self._state.set_activity(Activity(result.label))
            self.restorations.make(result)

    @Slot(object)
    def _made(self, result: Result) -> None:
        if result in self._state.results:
            self._state.visit(result)
            return
        self._state.add(result)
        text = self.tr("Done in {0} by {1}.").format(duration(result.seconds), model_name(result.network))
        if result.blur is not None:
            text += " " + self.tr("One blur lay over all of it; it was found and undone.")
        if result.mask is not None:
            text += " " + self.tr("Only the selection was changed.")
        self._state.say(Message(Speaker.APP, text, result=result))
        if result.plan is not None and result.plan.command is Command.SAVE:
            self.save(suffix=format_of(result.plan.text))

    def _opened(self, event: PhotoRead, picture: ImagePyramid) -> None:
        photo, kept = event.photo, self.recovery.wanted(event.photo.path)
        if kept is not None and kept.pasted:
            photo = replace(photo, path=None)  # its pixels lie in a place of ours
        name = photo.path.name if photo.path else self.tr("Photo")
        original = Result(name)
        original.fill(photo.pixels, picture)
        self.recovery.set_aside()
        self._state.start(photo, original, self._said_before)
        self._looking = self._queue.submit(Diagnose(photo.pixels))
        if kept is not None:
            self.visit(self.recovery.take_up(kept))
            return
        opened = self.tr("{0}, {1} × {2} pixels. What shall I mend?").format(name, photo.width, photo.height)
        self._answer(" ".join((opened, *photo.notices)))

    def look(self) -> None:
        """Find out what seems wrong with the photo, unless that is being done."""
        original = self._state.original
        if self._looking is None and original is not None and original.pixels is not None:
            self._looking = self._queue.submit(Diagnose(original.pixels))

    def _naming(self, result: Result, suffix: str = "") -> Naming:
        """The name's tokens for a result. suffix: of another format than that of the settings."""
        task = task_token(result.plan.steps if result.plan else ())
        naming = self.naming()
        return replace(naming, suffix=suffix or naming.suffix, task=task, model=result.network.value)

    def _begin(self, work: Work, text: str) -> None:
        self._state.set_activity(Activity(text))
        self._job = self._queue.submit(work)

    def _soon(self, action: Callable[[], None]) -> None:
        """Now, or once all is done that was asked for before."""
        if self.busy:
            self._inbox.append(action)
        else:
            action()

    def _next(self) -> None:
        while self._inbox and not self.busy:
            self._inbox.popleft()()

    def _answer(self, text: str) -> None:
        self._state.say(Message(Speaker.APP, text))
