"""What the window shows, as records: photos that were made, messages, what is being done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage

from core.api import BlockRouting, Diagnosis, Model, Plan
from core.models.registry import BLIND, STEERED, chosen
from core.photo.kept_samples import Pixels
from core.tasks import TASKS
from desktop.pyramid import ImagePyramid

_THUMBNAIL = 320  # pixels of its longer side; half as many of Qt's, for screens with two for one


class Speaker(StrEnum):
    """Who says a message."""

    USER = "user"
    APP = "app"
    ERROR = "error"


@dataclass(frozen=True, eq=False)
class AnswerChoice:
    """A button under a message: what it says and does. Choosing one closes all, unless it can be done again."""

    label: str
    act: Callable[[], None]
    hint: str = ""
    again: bool = False


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
    full, full_picture: the last step's whole answer, where the result is a blend of it and of what it began with.
    before: what the last of several steps began with; pictures: what each of them but the last made.
    hardly: a sentence for each step that changed almost nothing.
    diagnosis: what it still seems to suffer from, once it was looked at.
    asked: the plan as it was given; `plan` may have another strength since.
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
    diagnosis: Diagnosis | None = None
    thumbnail: QImage = field(default_factory=QImage)
    pixels: Pixels | None = None
    picture: ImagePyramid | None = None
    full: Pixels | None = None
    full_picture: ImagePyramid | None = None
    before: Pixels | None = None
    pictures: tuple[ImagePyramid, ...] = ()

    def __post_init__(self) -> None:
        self.asked = self.plan

    @property
    def network(self) -> Model:
        """What made it, where the choice was left to the plan."""
        return chosen(self.model, steps=self.plan is None or bool(self.plan.steps)).model

    @property
    def computed(self) -> bool:
        """No network was needed."""
        return self.plan is not None and bool(self.plan.steps) and all(TASKS[s.task].computed for s in self.plan.steps)

    @property
    def ends_computed(self) -> bool:
        """Its last step needed no network."""
        return self.plan is not None and bool(self.plan.steps) and TASKS[self.plan.steps[-1].task].computed

    @property
    def made_by(self) -> Model | None:
        """The network that made it; None where none was needed."""
        return None if self.computed else self.network

    @property
    def frame(self) -> Result:
        """The first result of those that led here that shows the same part of the photo."""
        result = self
        while result.base is not None and not (
            result.plan is not None and any(TASKS[step.task].reshapes for step in result.plan.steps)
        ):
            result = result.base
        return result

    @property
    def chain(self) -> list[Result]:
        """All results from the first one to this, without the photo as it was opened."""
        return [] if self.base is None else [*self.base.chain, self]

    @property
    def plans(self) -> tuple[Plan, ...]:
        """What was done to the photo as opened, in order."""
        own = () if self.plan is None else (self.plan,)
        return own if self.base is None else (*self.base.plans, *own)

    @property
    def other_network(self) -> Model:
        """What else could make it: the other one of the two that plans choose from."""
        return STEERED.model if self.network is BLIND.model else BLIND.model

    def fill(self, pixels: Pixels, picture: ImagePyramid) -> None:
        """The pixels are there; of a large photo as its picture keeps them."""
        held = None if picture.detail is None else picture.detail.pixels
        self.pixels, self.picture = pixels if held is None else held, picture
        self.thumbnail = picture.levels[-1].scaled(
            _THUMBNAIL, _THUMBNAIL, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )

    @property
    def start(self) -> Pixels | None:
        """What its last step began with, where that is kept."""
        if self.before is not None or self.base is None:
            return self.before
        return self.base.pixels if self.plan is None or len(self.plan.steps) < 2 else None

    def picture_before(self, step: int) -> ImagePyramid | None:
        """Of what that step of its plan, from 0, began with."""
        if step == 0:
            return None if self.base is None else self.base.picture
        return self.pictures[step - 1] if step <= len(self.pictures) else None

    def forget(self) -> None:
        """Give the memory back."""
        self.pixels = self.picture = self.full = self.full_picture = self.before = None
        self.pictures = ()

    @property
    def nbytes(self) -> int:
        """Of memory, with the pictures for the screen."""
        pixels = {id(each): each for each in (self.pixels, self.full, self.before) if each is not None}
        pictures = {id(each): each for each in (self.picture, self.full_picture, *self.pictures) if each is not None}
        return sum(each.nbytes for each in (*pixels.values(), *pictures.values()))


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
    """What is being done. fraction: None while unknown. stopping: it has been told to end."""

    text: str
    fraction: float | None = None
    seconds_left: float | None = None
    stopping: bool = False


@dataclass(frozen=True)
class View:
    """What the canvas shows: a rectangle in shares of the photo, and how many of the screen's pixels it fills."""

    place: QRectF
    pixels: int


@dataclass(frozen=True, eq=False)
class LiveBlend:
    """The shown result at another strength, while it is being chosen: so much, 0..2, of what was changed.

    note: what is said below it, where it is not all of what the result will be.
    """

    before: ImagePyramid
    after: ImagePyramid
    strength: float
    note: str = ""
