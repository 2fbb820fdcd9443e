"""What the window shows, observable. Widgets bind to it and never to each other; only the session changes it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QRectF, Signal

from core.api import BlockRouting, Model, Plan
from desktop.picture import Picture

if TYPE_CHECKING:
    from core.jobs import Photo


class Speaker(StrEnum):
    """Who says a message."""

    USER = "user"
    APP = "app"
    ERROR = "error"


@dataclass(frozen=True, eq=False)
class Choice:
    """One answer to a question of the application: what its button says, and the plan that it stands for."""

    label: str
    plan: Plan


@dataclass(frozen=True, eq=False)
class Result:
    """One state of the photo. base: what it was made from, None for the photo as opened; plan: how."""

    label: str
    pixels: NDArray[np.float32]
    picture: Picture
    base: Result | None = None
    plan: Plan | None = None
    model: Model = Model.AUTO
    seconds: float = 0.0
    device: str = ""
    routing: tuple[BlockRouting, ...] = ()


@dataclass(frozen=True, eq=False)
class Message:
    """A bubble in the chat. plan: the steps as cards; result: what came of them; choices: answers to a question."""

    speaker: Speaker
    text: str
    plan: Plan | None = None
    result: Result | None = None
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, eq=False)
class Tile:
    """A finished part of the result in the making. place: left, top, width, height as shares of the photo."""

    place: QRectF
    picture: Picture


@dataclass(frozen=True)
class Activity:
    """What is being done. fraction: None while unknown."""

    text: str
    fraction: float | None = None
    seconds_left: float | None = None


class AppState(QObject):
    """The state and the signals of its changes."""

    shown_changed = Signal()
    tile_added = Signal(object)
    tiles_cleared = Signal()
    message_added = Signal(object)
    activity_changed = Signal()
    results_changed = Signal()
    plan_changed = Signal()
    routing_changed = Signal()
    compare_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.photo: Photo | None = None
        self.results: list[Result] = []
        self.shown: Result | None = None
        self.messages: list[Message] = []
        self.activity: Activity | None = None
        self.plan: Plan | None = None
        self.routing: tuple[BlockRouting, ...] = ()
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

    def start(self, photo: Photo, picture: Picture, name: str) -> None:
        """Begin anew with a photo just opened."""
        self.photo = photo
        self.results, self._visited, self._at = [], [], -1
        self.set_plan(None)
        self.add(Result(name, photo.pixels, picture))

    def add(self, result: Result) -> None:
        """A new result, shown at once. None is ever dropped: the list keeps what was taken back, too."""
        self.results.append(result)
        self.results_changed.emit()
        self.visit(result)

    def visit(self, result: Result) -> None:
        """Show a result; undo leads back to the one shown before."""
        del self._visited[self._at + 1 :]
        self._visited.append(result)
        self._move(len(self._visited) - 1)

    def undo(self) -> None:
        """Show what was shown before."""
        if self.can_undo:
            self._move(self._at - 1)

    def redo(self) -> None:
        """Show what was taken back."""
        if self.can_redo:
            self._move(self._at + 1)

    def say(self, message: Message) -> None:
        """Add a bubble to the chat."""
        self.messages.append(message)
        self.message_added.emit(message)

    def set_activity(self, activity: Activity | None) -> None:
        """What is being done now; None when nothing is."""
        self.activity = activity
        self.activity_changed.emit()

    def set_plan(self, plan: Plan | None) -> None:
        """What the last message was read as."""
        self.plan = plan
        self.plan_changed.emit()

    def set_routing(self, routing: tuple[BlockRouting, ...]) -> None:
        """Which experts MoCE-IR chose."""
        self.routing = routing
        self.routing_changed.emit()

    def _move(self, at: int) -> None:
        self._at = at
        self.shown = self._visited[at]
        self.set_routing(self.shown.routing)
        self.shown_changed.emit()
