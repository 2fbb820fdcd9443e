"""What the window shows, observable. Widgets bind to it and never to each other; only the session changes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QImage

from core.api import BlockRouting, Diagnosis, Model, Plan
from core.models.registry import BLIND, STEERED, chosen
from desktop.pyramid import ImagePyramid

if TYPE_CHECKING:
    from core.photo.photo import Photo

_THUMBNAIL = 320  # pixels of its longer side; half as many of Qt's, for screens with two for one
_KEPT = 2 * 2**30  # bytes of results kept with their pixels; the others are made again when they are visited


class Speaker(StrEnum):
    """Who says a message."""

    USER = "user"
    APP = "app"
    ERROR = "error"


@dataclass(frozen=True, eq=False)
class AnswerChoice:
    """A button under a message: what it says, and what it does. Choosing one closes the others."""

    label: str
    act: Callable[[], None]
    hint: str = ""


@dataclass(frozen=True, eq=False)
class PlaceRouting:
    """The experts chosen for one part of the photo; place as of a tile."""

    place: QRectF
    blocks: tuple[BlockRouting, ...]


@dataclass(eq=False)
class Result:
    """One state of the photo. base: what it was made from, None for the photo as opened; plan and model: how.

    pixels and picture may be dropped to save memory; base, plan, model and mask are the recipe to make them again.
    mask: where the plan applies, float32 (height, width), 0..1; None for everywhere.
    blur: what lay over all of the photo and was undone, float32 (side, side), sum 1; None where nothing was found.
    hardly: a sentence for each step that changed almost nothing.
    """

    label: str
    base: Result | None = None
    plan: Plan | None = None
    model: Model = Model.AUTO
    mask: NDArray[np.float32] | None = None
    seconds: float = 0.0
    device: str = ""
    routing: tuple[BlockRouting, ...] = ()
    map: tuple[PlaceRouting, ...] = ()
    blur: NDArray[np.float32] | None = None
    hardly: tuple[str, ...] = ()
    thumbnail: QImage = field(default_factory=QImage)
    pixels: NDArray[np.float32] | None = None
    picture: ImagePyramid | None = None

    @property
    def network(self) -> Model:
        """What made it, where the choice was left to the plan."""
        return chosen(self.model, steps=self.plan is None or bool(self.plan.steps)).model

    @property
    def other_network(self) -> Model:
        """What else could make it: the other one of the two that plans choose from."""
        return STEERED.model if self.network is BLIND.model else BLIND.model

    def fill(self, pixels: NDArray[np.float32], picture: ImagePyramid) -> None:
        """The pixels are there."""
        self.pixels, self.picture = pixels, picture
        self.thumbnail = picture.levels[-1].scaled(
            _THUMBNAIL, _THUMBNAIL, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )

    def forget(self) -> None:
        """Give the memory back."""
        self.pixels = self.picture = None


@dataclass(frozen=True, eq=False)
class Message:
    """A bubble in the chat. result: what came of a plan; choices: buttons.

    plan: the steps as cards, for `base`, done by `model` where `mask` is: float32 (height, width), 0..1, or None.
    """

    speaker: Speaker
    text: str
    plan: Plan | None = None
    base: Result | None = None
    model: Model = Model.AUTO
    mask: NDArray[np.float32] | None = None
    result: Result | None = None
    choices: tuple[AnswerChoice, ...] = ()


@dataclass(frozen=True, eq=False)
class ShownTile:
    """A finished part of the result in the making. place: left, top, width, height as shares of the photo."""

    place: QRectF
    picture: ImagePyramid


@dataclass(frozen=True)
class Activity:
    """What is being done. fraction: None while unknown."""

    text: str
    fraction: float | None = None
    seconds_left: float | None = None


@dataclass(frozen=True)
class View:
    """What the canvas shows: a rectangle in shares of the photo, and how many of the screen's pixels it fills."""

    place: QRectF
    pixels: int


class AppState(QObject):
    """The state and the signals of its changes."""

    photo_opened = Signal()
    shown_changed = Signal()
    tile_added = Signal(object)
    preview_shown = Signal(object)
    tiles_cleared = Signal()
    message_added = Signal(object)
    chat_cleared = Signal()
    activity_changed = Signal()
    results_changed = Signal()
    plan_changed = Signal()
    routing_changed = Signal()
    diagnosis_changed = Signal()
    compare_asked = Signal()
    save_asked = Signal()
    fault_met = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.photo: Photo | None = None
        self.results: list[Result] = []
        self.shown: Result | None = None
        self.messages: list[Message] = []
        self.activity: Activity | None = None
        self.plan: Plan | None = None
        self.routing: tuple[BlockRouting, ...] = ()
        self.map: tuple[PlaceRouting, ...] = ()
        self.diagnosis: Diagnosis | None = None
        self.view: View | None = None
        self.comparing = False  # the original is shown with the result
        self.mask: NDArray[np.float32] | None = None
        self.worked_on: Result | None = None  # what tiles and previews that come in belong to
        self._visited: list[Result] = []
        self._at = -1

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
        self._at = at
        self.shown = self._visited[at]
        self._save_memory()
        self.map = self.shown.map
        self.set_routing(self.shown.routing)
        self.shown_changed.emit()

    def _save_memory(self) -> None:
        """Drop the pixels of what was shown longest ago; the original and what is shown stay."""
        recent = dict.fromkeys([*self.results[:1], self.shown, *reversed(self._visited), *reversed(self.results)])
        room = _KEPT
        for result in recent:
            if result is None or result.pixels is None:
                continue
            room -= result.pixels.nbytes * 5 // 3  # with the pictures for the screen
            if room < 0 and result is not self.shown and result is not self.original:
                result.forget()
