"""What crosses the engine's boundary: plans, requests and events, as frozen dataclasses.

Nothing here imports torch, Qt or any room of `core`, so that every face can import it at no cost. `to_json`
of a plan or an event is the object that the command line prints, key by key.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.tasks import Damage, Task

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Command(StrEnum):
    """Words that steer the application instead of asking for a restoration.

    ORIGINAL: back to the photo as opened; FIRST_RESULT: to what was made of it first. OTHER_MODEL, INSTRUCTIR, MOCE_IR:
    the same again by the other network, or by this one. DIAGNOSE: what seems wrong with the photo. STRENGTH: the last
    restoration again at the plan's strength. AGAIN: the last plan once more, on what it made; FOLDER: on a folder.
    NEXT, PREVIOUS: another photo of the folder. EXPLAIN: what was done to the photo. VIEW: how the window shows it.
    """

    UNDO = "undo"
    REDO = "redo"
    WEAKER = "weaker"
    STRONGER = "stronger"
    COMPARE = "compare"
    SAVE = "save"
    ORIGINAL = "original"
    OTHER_MODEL = "other-model"
    INSTRUCTIR = "instructir"
    MOCE_IR = "moce-ir"
    DIAGNOSE = "diagnose"
    STRENGTH = "strength"
    AGAIN = "again"
    FOLDER = "folder"
    FIRST_RESULT = "first-result"
    NEXT = "next"
    PREVIOUS = "previous"
    EXPLAIN = "explain"
    SHORTCUTS = "shortcuts"
    HELP = "help"
    VIEW = "view"


# What writes files, or leaves what was done: carried out only where its plain verb was said, and asked about otherwise.
GUARDED = frozenset(
    {
        Command.SAVE,
        Command.FOLDER,
        Command.ORIGINAL,
        Command.UNDO,
        Command.FIRST_RESULT,
        Command.NEXT,
        Command.PREVIOUS,
    }
)


class Model(StrEnum):
    """Which network mends the photo. AUTO: InstructIR for planned steps; for a vague wish as `core.policy` decides."""

    INSTRUCTIR = "instructir"
    MOCE_IR = "moce-ir"
    AUTO = "auto"


class Size(StrEnum):
    """Sizes of a network. `small` is MoCE-IR-S; `full` is the published size."""

    COMPACT = "compact"
    SMALL = "small"
    FULL = "full"


@dataclass(frozen=True)
class TargetSize:
    """The size that a photo is to have, in pixels or, as `times`, against its own; what is not named is None."""

    width: int | None = None
    height: int | None = None
    longer: int | None = None
    times: float | None = None

    def scale(self, width: int, height: int) -> float:
        """How many times as large a photo of that width and height has to become; two sides are a frame for it."""
        sides = [(self.width, width), (self.height, height), (self.longer, max(width, height))]
        return min((side / own for side, own in sides if side is not None), default=self.times or 1.0)

    def to_json(self) -> dict[str, Any]:
        """What is named of it."""
        return {name: value for name, value in vars(self).items() if value is not None}


@dataclass(frozen=True)
class ExportWish:
    """How to save. suffix: of the format, as ".jpg"; "" for the one of the settings. quality: 1..100. bits: 8..16."""

    suffix: str = ""
    quality: int | None = None
    bits: int | None = None
    size: TargetSize | None = None


@dataclass(frozen=True)
class ReadClause:
    """A part of a message and what was read in it, for whoever asks why. confidence: 0..1, of the label."""

    text: str
    label: str
    task: Task | None
    order: str
    confidence: float


@dataclass(frozen=True)
class Step:
    """One restoration to carry out.

    words: the user's own words that asked for it. confidence: the head's probability of `task`, 0..1.
    probabilities: of the tasks that the text head tells apart, about the sentence and not about the photo; empty when
    there was no sentence. strength: 0 leaves the photo as it is, 1 takes the network's answer. factor: how many times
    larger, of a task that enlarges. size: what that is to come to, at most `factor` times the photo. place: where, in
    the user's words, as "the sky"; only_there: and nowhere else.
    """

    task: Task
    words: str = ""
    confidence: float = 1.0
    probabilities: Mapping[Task, float] = field(default_factory=dict[Task, float])
    strength: float = 1.0
    factor: int | None = None
    size: TargetSize | None = None
    place: str = ""
    only_there: bool = False

    def to_json(self) -> dict[str, Any]:
        """The step as it stands in `photomend plan --json`."""
        return {
            "task": self.task.value,
            "words": self.words,
            "confidence": round(self.confidence, 4),
            "probabilities": {task.value: round(p, 4) for task, p in self.probabilities.items()},
            "strength": self.strength,
            "factor": self.factor,
            "size": None if self.size is None else self.size.to_json(),
            "place": self.place,
            "only_there": self.only_there,
        }


@dataclass(frozen=True)
class Plan:
    """What a message asks for.

    auto: a vague wish ("fix it"): let the photo decide (MoCE-IR). strength of a vague wish is in `strength`.
    command: the message steers the application. supported: False for what the application cannot do. A message that
    asks for nothing has no steps, no command, auto False and supported True. ask: the plan is unsure and the face
    should let the user choose before anything runs; with a command it asks whether that was meant. say: one sentence
    for the user. export: how to save, of a plan that saves. confidence: how likely it is what was meant, 0..1.
    why: the clauses that it was made of.
    """

    text: str
    steps: tuple[Step, ...] = ()
    auto: bool = False
    command: Command | None = None
    supported: bool = True
    say: str = ""
    ask: bool = False
    strength: float = 1.0
    export: ExportWish | None = None
    confidence: float = 1.0
    why: tuple[ReadClause, ...] = ()

    def scaled(self, by: float) -> Plan:
        """The same with every strength multiplied, within what the engine takes, and no command."""

        def strength(value: float) -> float:
            return round(min(max(value * by, 0.05), 2.0), 2)

        steps = tuple(replace(step, strength=strength(step.strength)) for step in self.steps)
        return replace(self, steps=steps, strength=strength(self.strength), command=None)

    def at(self, strength: float) -> Plan:
        """The same at that strength, and no command."""
        steps = tuple(replace(step, strength=strength) for step in self.steps)
        return replace(self, steps=steps, strength=strength, command=None)

    def to_json(self) -> dict[str, Any]:
        """The plan as `photomend plan --json` prints it."""
        return {
            "text": self.text,
            "steps": [step.to_json() for step in self.steps],
            "auto": self.auto,
            "command": self.command.value if self.command else None,
            "supported": self.supported,
            "ask": self.ask,
            "say": self.say,
            "confidence": round(self.confidence, 4),
        }


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

    pixels: float32 (height, width, 3), sRGB-encoded, 0..1 nominal; never changed by the engine.
    device: None to choose, or a torch device name. tile: None to choose, or the tile's side in pixels.
    size: None for the best installed. weights: checkpoints brought by the user instead of the installed ones.
    memory_limit: bytes that a network may work in beside its weights and the photo; None to choose.
    quick: a look at what will come: the network's answer alone, without what is found out about the photo for longer.
    mask: where the plan applies, float32 (rows, columns) in 0..1, stretched over the photo; None for everywhere.
    tile_routing: tell for each tile which of MoCE-IR's experts it would choose by itself, for a map of the photo; the
    pixels come from the photo's own choice all the same.
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
    """Step number `step` (from 0) is done in `seconds`. task is None for MoCE-IR's blind pass.

    change: root mean square of what it changed where it applies, of 0..1.
    """

    step: int
    task: Task | None
    model: Model
    seconds: float
    change: float = 1.0


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
