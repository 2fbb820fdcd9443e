"""What a message asks for: steps in order, or a command, as frozen records. `core.api` hands them on.

Nothing here imports torch, Qt or any room of `core`. `to_json` of a plan is the object that the command line prints.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from core.adjustments import Adjustment
from core.tasks import Task

WEAKER, STRONGER = 0.7, 1.4  # times a strength; once back and once forth is nearly where one was


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
    the user's words, as "the sky"; only_there: and nowhere else. values: what is set, of a task that needs no network.
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
    values: Mapping[Adjustment, float] = field(default_factory=dict[Adjustment, float])

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
            "values": {each.value: value for each, value in self.values.items()},
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
