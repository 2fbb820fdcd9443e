"""One photo, its conversation and its results: the parts that act, and how events of the worker reach them."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, Slot

from core.api import Failed
from core.jobs.messages import JobEvent, LoadModels
from core.jobs.queue import Job, JobQueue
from desktop.conversation import Conversation
from desktop.diagnosing import PhotoDiagnosis
from desktop.export import ResultExport
from desktop.journal import WorkJournal
from desktop.lighting import Lighting
from desktop.opening import PhotoOpening
from desktop.pending import PendingActions
from desktop.pyramid import ImagePyramid
from desktop.records import Message, Result, Speaker
from desktop.recovery import WorkRecovery
from desktop.restorations import Restorations
from desktop.results import ResultActions
from desktop.state import AppState


class JobOwner(Protocol):
    """A part that has jobs in the queue."""

    def owns(self, job: Job, /) -> bool:
        """Whether an event of that job comes here."""
        ...

    def handle(self, job: Job, event: JobEvent, picture: ImagePyramid | None, /) -> None:
        """An event of a job of its own. picture: of the pixels that it brings."""
        ...


class Session(QObject):
    """Each part does one thing that the user asks for, as a job of the queue, and changes the state."""

    def __init__(self, state: AppState, queue: JobQueue, journal: WorkJournal) -> None:
        super().__init__()
        self._state = state
        self._pending = PendingActions(lambda: self.busy)
        self.recovery = WorkRecovery(state, journal)
        self.restorations = Restorations(state, queue)
        self.lighting = Lighting(state, self.restorations.strengths)
        self.export = ResultExport(state, queue, lambda: self.busy)
        self.results = ResultActions(state, self.restorations, self.export, self._pending)
        self._diagnosis = PhotoDiagnosis(state, queue)
        self.opening = PhotoOpening(state, queue, self._diagnosis, self.recovery, self.results, self._make_room)
        self.conversation = Conversation(
            state, queue, self.results, self.export, self._diagnosis, self._pending, self.cancel
        )
        self._owners: tuple[JobOwner, ...] = (
            self.export,
            self.restorations,
            self._diagnosis,
            self.opening,
            self.conversation,
        )
        self.export.saved.connect(self.recovery.saved)
        self.export.when_settled = self.restorations.strengths.when_settled
        self.restorations.ended.connect(self._pending.go_on)
        self.conversation.finder.ended.connect(self._pending.go_on)
        self.restorations.strengths.settled.connect(self._settled)
        self.lighting.settled.connect(self._settled)
        self.recovery.open_asked.connect(self.opening.open)
        state.open_asked.connect(self.opening.open)
        self._queue = queue

    def look_at(self, result: Result) -> None:
        """Find out what is left to be mended of it."""
        self._diagnosis.look_at(result)

    def load_models(self) -> None:
        """What the first message will need. It holds everything up for seconds: once the first photo is there."""
        self._queue.submit(LoadModels())

    @property
    def busy(self) -> bool:
        """A photo is being read, a message understood or a result made."""
        mending = self.restorations
        return (
            self.opening.busy or self.conversation.busy or mending.busy or mending.strengths.busy or self.lighting.busy
        )

    def cancel(self) -> None:
        """Stop what runs, within a tile, and forget the messages that wait."""
        self._pending.clear()
        self._state.dequeue()
        if (activity := self._state.activity) is not None:
            self._state.set_activity(replace(activity, stopping=True))
        for part in (self.conversation, self.opening, self._diagnosis, self.restorations):
            part.cancel()

    @Slot(object, object, object)
    def handle(self, job: Job, event: JobEvent, picture: ImagePyramid | None) -> None:
        """An event has come from the worker."""
        if isinstance(event, Failed) and not self.restorations.previews(job):
            self._state.say(Message(Speaker.ERROR, event.message))
            if event.report:
                self._state.fault_met.emit(event.message, event.report)
        for owner in self._owners:
            if owner.owns(job):
                owner.handle(job, event, picture)
                break
        self._pending.go_on()

    def _make_room(self) -> None:
        """Another photo is about to be opened; what is stopped for it need not be told."""
        self.results.silent = self.restorations.busy
        self.cancel()
        self._state.set_activity(None)

    @Slot(object)
    def _settled(self, result: Result) -> None:
        self.recovery.changed(result)
        self._pending.go_on()
