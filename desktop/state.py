"""What the window shows, observable. Widgets bind to it and never to each other; only the session changes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from core.api import BlockRouting, Diagnosis, Plan
from desktop.records import Activity, AnswerChoice, LiveBlend, Message, PlaceRouting, Result, Speaker, View

if TYPE_CHECKING:
    from core.photo.photo import Photo

_KEPT = 2 * 2**30  # bytes of results kept with their pixels; the others are made again when they are visited


class AppState(QObject):
    """The state and the signals of its changes."""

    photo_opened = Signal()
    shown_changed = Signal()
    tile_added = Signal(object)
    preview_shown = Signal(object)
    tiles_cleared = Signal()
    message_added = Signal(object)
    chat_cleared = Signal()
    queue_changed = Signal()
    activity_changed = Signal()
    results_changed = Signal()
    plan_changed = Signal()
    routing_changed = Signal()
    diagnosis_changed = Signal()
    reference_changed = Signal()
    live_changed = Signal()
    compare_asked = Signal()
    save_asked = Signal()
    shortcuts_asked = Signal()
    open_asked = Signal(object)  # Path of another photo
    folder_asked = Signal(object)  # Path of a folder whose photos are to be mended as the one that is shown
    batch_asked = Signal(str)  # an instruction for all photos of the batch
    fault_met = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.photo: Photo | None = None
        self.results: list[Result] = []
        self.shown: Result | None = None
        self.messages: list[Message] = []
        self.batch_size = 0  # photos that are ready to be mended together
        self.elsewhere = False  # photos go to other computers now
        self.queued: list[str] = []  # messages that wait until others are answered
        self.activity: Activity | None = None
        self.plan: Plan | None = None
        self.routing: tuple[BlockRouting, ...] = ()
        self.map: tuple[PlaceRouting, ...] = ()
        self.diagnosis: Diagnosis | None = None
        self.view: View | None = None
        self.comparing = False  # the reference is shown with the result
        self.live: LiveBlend | None = None
        self.mask: NDArray[np.float32] | None = None
        self.worked_on: Result | None = None  # what tiles and previews that come in belong to
        self._reference: Result | None = None
        self._visited: list[Result] = []
        self._at = -1

    @property
    def reference(self) -> Result | None:
        """What a result is compared with: the photo as opened, as it was cropped, or another result that was chosen."""
        chosen = self._reference
        found = chosen if chosen is not None and chosen.picture is not None else self.original
        if self.shown is None or found is None or found.frame is self.shown.frame:
            return found
        frame = self.shown.frame  # what was cropped is compared with what was left by that
        return frame if frame.picture is not None else self.shown

    def compare_with(self, result: Result | None) -> None:
        """Compare with that result from now on; None: with the photo as opened."""
        self._reference = result
        self.reference_changed.emit()

    def set_live(self, live: LiveBlend | None) -> None:
        """Another strength is being chosen, or no more."""
        self.live = live
        self.live_changed.emit()

    @property
    def original(self) -> Result | None:
        """The photo as opened."""
        return self.results[0] if self.results else None

    @property
    def can_undo(self) -> bool:
        """Something was shown before."""
        return self._at > 0

    @property
    def can_redo(self) -> bool:
        """Something was taken back."""
        return self._at + 1 < len(self._visited)

    @property
    def before(self) -> Result | None:
        """What undo leads to."""
        return self._visited[self._at - 1] if self.can_undo else None

    @property
    def after(self) -> Result | None:
        """What redo leads to."""
        return self._visited[self._at + 1] if self.can_redo else None

    def start(self, photo: Photo, original: Result, said_before: int = 0) -> None:
        """Begin anew with a photo just opened. said_before: messages about the last one, of no more use."""
        self.photo, self.mask = photo, None
        self.results, self._visited, self._at = [], [], -1
        self._reference = self.live = None
        self.set_plan(None)
        self.set_diagnosis(None)
        self.add(original)
        self.messages = self.messages[said_before:]
        self.chat_cleared.emit()
        for message in self.messages:
            self.message_added.emit(message)
        self.photo_opened.emit()

    def add(self, result: Result, *, show: bool = True) -> None:
        """A new result. None is ever dropped from the tree: it keeps what was taken back, too."""
        self.results.append(result)
        self.results_changed.emit()
        if show:
            self.visit(result)

    def visit(self, result: Result) -> None:
        """Show a result that has its pixels; undo leads back to the one shown before."""
        if result is self.after:
            self._move(self._at + 1)
        elif result is self.before:
            self._move(self._at - 1)
        else:
            del self._visited[self._at + 1 :]
            self._visited.append(result)
            self._move(len(self._visited) - 1)

    def refresh(self, result: Result) -> None:
        """A result looks otherwise than before."""
        self.set_live(None)
        self.results_changed.emit()
        if result is self.shown:
            self._save_memory()
            self.shown_changed.emit()

    def enqueue(self, text: str) -> None:
        """A message that has to wait."""
        self.queued.append(text)
        self.queue_changed.emit()

    def dequeue(self, text: str = "") -> None:
        """That message waits no more; without one, none does."""
        if text in self.queued:
            self.queued.remove(text)
        elif not text:
            self.queued.clear()
        self.queue_changed.emit()

    def say(self, message: Message) -> None:
        """Add a bubble to the chat."""
        self.messages.append(message)
        self.message_added.emit(message)

    def answer(self, text: str, *choices: AnswerChoice) -> None:
        """Add the application's own words to the chat, with buttons to choose from."""
        self.say(Message(Speaker.APP, text, choices=choices))

    def set_activity(self, activity: Activity | None) -> None:
        """What is being done now; None when nothing is."""
        self.activity = activity
        self.activity_changed.emit()

    def set_plan(self, plan: Plan | None) -> None:
        """What the last message was read as."""
        self.plan = plan
        self.plan_changed.emit()

    def set_diagnosis(self, diagnosis: Diagnosis | None) -> None:
        """What the photo seems to suffer from."""
        self.diagnosis = diagnosis
        if self.original is not None:
            self.original.diagnosis = diagnosis
        self.diagnosis_changed.emit()

    def set_routing(self, routing: tuple[BlockRouting, ...]) -> None:
        """Which experts MoCE-IR chose for the whole photo."""
        self.routing = routing
        self.routing_changed.emit()

    def clear_map(self) -> None:
        """Forget which experts did which part."""
        self.map = ()
        self.routing_changed.emit()

    def add_to_map(self, part: PlaceRouting) -> None:
        """Which experts did one part."""
        self.map = (*self.map, part)
        self.routing_changed.emit()

    def _move(self, at: int) -> None:
        self._at, self.live = at, None
        self.shown = self._visited[at]
        self._save_memory()
        self.map = self.shown.map
        self.set_routing(self.shown.routing)
        self.shown_changed.emit()

    def _save_memory(self) -> None:
        """Drop the pixels of what was shown longest ago; the original and what is shown stay."""
        recent = dict.fromkeys(
            [*self.results[:1], self.shown, self._reference, *reversed(self._visited), *reversed(self.results)]
        )
        room = _KEPT
        for result in recent:
            if result is None or result.pixels is None:
                continue
            room -= result.nbytes
            if room < 0 and result not in (self.shown, self.original, self._reference):
                result.forget()
