"""What crosses the engine's boundary: plans, requests and events, as frozen dataclasses.

Nothing here imports torch, Qt or any room of `core`, so that every face can import it at no cost. `to_json`
of a plan or an event is the object that the command line prints, key by key. Plans are in `core.plans`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.adjustments import Adjustment
from core.plans import (
    GUARDED,
    STRONGER,
    WEAKER,
    Command,
    ExportWish,
    Model,
    Plan,
    ReadClause,
    Size,
    Step,
    TargetSize,
)
from core.tasks import Damage, Task

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = [
    "GUARDED",
    "LIKELY",
    "POSSIBLE",
    "STRONGER",
    "WEAKER",
    "Adjustment",
    "BlockRouting",
    "BlurFound",
    "Command",
    "Damage",
    "Diagnosis",
    "Event",
    "ExportWish",
    "Failed",
    "Finished",
    "Model",
    "Plan",
    "ProgressMade",
    "ReadClause",
    "RestoreRequest",
    "Routing",
    "Size",
    "Started",
    "Step",
    "StepDone",
    "TargetSize",
    "Task",
    "TileFinished",
    "WasCancelled",
]


POSSIBLE, LIKELY = 0.3, 0.5  # from here on a damage is named, and its mending proposed


@dataclass(frozen=True)
class Diagnosis:
    """What a photo seems to suffer from: a calibrated probability for each damage, several at once.

    proposal: the steps that would mend it, in order. say: one sentence for the user.
    """

    probabilities: Mapping[Damage, float]
    proposal: tuple[Step, ...]
    say: str

    @property
    def sound(self) -> bool:
        """That nothing is wrong is more likely than not, and no damage is likely enough to be named."""
        return self.probabilities[Damage.NOTHING] > LIKELY and not self.seen

    @property
    def seen(self) -> tuple[Damage, ...]:
        """The damages that are likely enough to be named, the likeliest first."""
        named = (d for d, p in self.probabilities.items() if p >= POSSIBLE and d is not Damage.NOTHING)
        return tuple(sorted(named, key=lambda damage: -self.probabilities[damage]))

    def to_json(self) -> dict[str, Any]:
        """The diagnosis as `photomend diagnose --json` prints it, without the file."""
        return {
            "probabilities": {damage.value: round(p, 4) for damage, p in self.probabilities.items()},
            "proposal": [step.to_json() for step in self.proposal],
            "say": self.say,
        }


@dataclass(frozen=True)
class RestoreRequest:
    """Everything that one run of the engine needs.

    pixels: float32 (height, width, 3), sRGB-encoded, 0..1 nominal; never changed by the engine unless `in_place`.
    device: None to choose, or a torch device name. tile: None to choose, or the tile's side in pixels.
    size: None for the best installed. weights: checkpoints brought by the user instead of the installed ones.
    memory_limit: bytes that a network may work in beside its weights and the photo; None to choose.
    quick: a look at what will come: the network's answer alone, without what is found out about the photo for longer.
    mask: where the plan applies, float32 (rows, columns) in 0..1, stretched over the photo; None for everywhere.
    tile_routing: tell for each tile which of MoCE-IR's experts it would choose by itself, for a map of the photo; the
    pixels come from the photo's own choice all the same.
    keep_steps: tell what each step made, to whoever wants to blend it with what was there before; with `in_place` it
    is to be copied before the call returns, since the next step overwrites it.
    in_place: what is made takes the place of `pixels`, which nobody else needs: large photos take half of the memory.
    load: gives the pixels once the run begins, for it alone; `pixels` has nothing but their shape then.
    """

    pixels: NDArray[np.float32]
    plan: Plan
    model: Model = Model.AUTO
    size: Size | None = None
    device: str | None = None
    precision: str | None = None
    tile: int | None = None
    weights: Path | None = None
    tile_routing: bool = False
    mask: NDArray[np.float32] | None = None
    memory_limit: int | None = None
    quick: bool = False
    keep_steps: bool = False
    in_place: bool = False
    load: Callable[[], NDArray[np.float32]] | None = None

    def loaded(self) -> RestoreRequest:
        """With its pixels, which may take a second."""
        return self if self.load is None else replace(self, pixels=self.load(), load=None, in_place=True)


@dataclass(frozen=True)
class BlockRouting:
    """One MoCE-IR decoder block's decision: four probabilities and the expert chosen (0..3).

    windows: side of each expert's Fourier windows in pixels of the block. costs: each expert's parameters as a share of
    the largest one's.
    """

    name: str
    probabilities: tuple[float, ...]
    expert: int
    windows: tuple[int, ...] = ()
    costs: tuple[float, ...] = ()


@dataclass(frozen=True)
class Started:
    """The engine begins. steps: how many passes over the photo there will be."""

    steps: int
    device: str
    precision: str
    tile: int


@dataclass(frozen=True)
class ProgressMade:
    """fraction: 0..1 of the whole request. seconds_left: an estimate, None while unknown."""

    fraction: float
    seconds_left: float | None


@dataclass(frozen=True)
class TileFinished:
    """A rectangle of the step's output is final. left, top: its place there; pixels: float32 (h, w, 3).

    scale: how many times as wide and high as the photo the step's output is.
    """

    step: int
    left: int
    top: int
    pixels: NDArray[np.float32]
    scale: int


@dataclass(frozen=True)
class Routing:
    """MoCE-IR has decided which experts mend this photo; or, with a place, what that part would choose by itself.

    place: left, top, width, height; None for the photo.
    place is in pixels of the step's output, which is `scale` times as wide and high as the photo.
    """

    step: int
    blocks: tuple[BlockRouting, ...]
    place: tuple[int, int, int, int] | None = None
    scale: int = 1


@dataclass(frozen=True)
class BlurFound:
    """One blur lay over all of the photo in step number `step`, and is being undone.

    kernel: float32 (side, side), sum 1: where the light of one point came to lie, as a shaken camera drew it.
    """

    step: int
    kernel: NDArray[np.float32]


@dataclass(frozen=True)
class StepDone:
    """Step number `step` (from 0) is done in `seconds`. task is None for MoCE-IR's blind pass, model for no network.

    change: root mean square of what it changed where it applies, of 0..1. pixels: what it made, as of `Finished`, where
    the request asked for it and another step follows.
    """

    step: int
    task: Task | None
    model: Model | None
    seconds: float
    change: float = 1.0
    pixels: NDArray[np.float32] | None = None


@dataclass(frozen=True)
class Finished:
    """The result: float32 (height, width, 3), sRGB-encoded."""

    pixels: NDArray[np.float32]
    seconds: float


@dataclass(frozen=True)
class Failed:
    """The run ended with an error; message is a sentence for the user. report: details of an unforeseen one."""

    message: str
    report: str = ""


@dataclass(frozen=True)
class WasCancelled:
    """The run ended because the user asked."""


Event = Started | ProgressMade | TileFinished | Routing | BlurFound | StepDone | Finished | Failed | WasCancelled
