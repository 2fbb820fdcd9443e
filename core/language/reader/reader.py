"""Reading a message: where its clauses begin, what each asks for, and how sure that is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor

from core.errors import LanguageError
from core.language.reader.encoder import ReaderEncoder, Tokens
from core.language.reader.labels import COMMANDS, LABELS, MEANT, OF_TASKS, ORDERS, STRENGTHS, TASKS_READ
from core.language.reader.network import ReaderNetwork, Scores, cut
from core.language.reader.small_words import JOINING, NAME_NOTHING, QUOTES
from core.plans import Command
from core.tasks import Task

_INSIDE = re.compile(r"[^\W_]")
_EDGES = " ,.;:!?\n-"
_NEVER = -30.0
_THRESHOLDS = (0.0, -1.5, -3.0)  # of beginning a clause: lower ones where the message asks for more than was found
_WANTED = 0.6
_MISSED = 2  # tokens from one of a place to the next


@dataclass(frozen=True)
class ClauseReading:
    """A clause and what was read in it. labels, tasks, commands: probabilities, each of which sum to 1. strength: what
    it asks for, or None; only: nowhere but at `place`, words of the message, "" where none is named."""

    text: str
    labels: Mapping[str, float]
    tasks: Mapping[Task, float]
    commands: Mapping[Command, float]
    order: str
    strength: float | None
    only: bool
    place: str

    @property
    def label(self) -> str:
        """The likeliest."""
        return max(self.labels, key=lambda label: self.labels[label])

    @property
    def task(self) -> Task:
        """The likeliest."""
        return max(self.tasks, key=lambda task: self.tasks[task])

    @property
    def command(self) -> Command:
        """The likeliest."""
        return max(self.commands, key=lambda command: self.commands[command])


@dataclass(frozen=True)
class MessageReading:
    """The clauses of a message in their order. meant: probabilities of MEANT; wanted: of each task to be asked for."""

    clauses: tuple[ClauseReading, ...]
    meant: Mapping[str, float]
    wanted: Mapping[Task, float]


class MessageReader:
    """Reads messages of the languages of one encoder."""

    def __init__(self, encoder: ReaderEncoder, weights: Path) -> None:
        """Raises LanguageError where the weights cannot be read."""
        self._encoder = encoder
        self._network = ReaderNetwork(encoder.upper, encoder.epsilon)
        try:
            self._network.load_state_dict({name: tensor.float() for name, tensor in load_file(weights).items()})
        except (OSError, RuntimeError, ValueError, SafetensorError) as error:
            raise LanguageError("The reader {path} cannot be read; install Photomend again.", path=weights) from error
        self._network.eval().requires_grad_(False)

    def read(self, text: str) -> MessageReading:
        """The reading of a message that is not empty."""
        tokens = self._encoder.tokens([text])
        spans = tokens.spans[0]
        with torch.no_grad():
            states = self._network.states(self._encoder.states(tokens), tokens.mask)
            begins = _possible(text, self._network.begins(states), spans)
            readings = (self._cut_at(text, tokens, states, begins, at) for at in _THRESHOLDS)
            first = next(readings)
            return first if _covers(first) else next(filter(_covers, readings), first)

    def _cut_at(self, text: str, tokens: Tokens, states: Tensor, begins: Tensor, at: float) -> MessageReading:
        """The reading with clauses cut wherever one begins with a logit above `at`."""
        begins = _without_loose_words(text, begins, tokens.spans[0], at)
        clauses = cut(begins, tokens.mask, at)
        scores = self._network.scores(states, tokens.mask, clauses)
        return _reading(text, tokens.spans[0], clauses[0].tolist(), scores)


def _covers(reading: MessageReading) -> bool:
    """Whether every task that the message as a whole seems to ask for is that of one of its clauses."""
    asked = {task for task, chance in reading.wanted.items() if chance > _WANTED}
    return asked <= {clause.task for clause in reading.clauses if clause.label in OF_TASKS}


def _possible(text: str, begins: Tensor, spans: Sequence[tuple[int, int]]) -> Tensor:
    """The logits of beginning a clause, out of question within a word. A token may begin with the space before it."""
    possible = begins.clone()
    for at, (first, last) in enumerate(spans):
        within = first > 0 and _INSIDE.match(text[first - 1]) is not None and not text[first:last][:1].isspace()
        if last == first or within or not any(map(_INSIDE.match, text[first:last])):
            possible[0, at] = _NEVER
    return possible


def _without_loose_words(text: str, begins: Tensor, spans: Sequence[tuple[int, int]], at: float) -> Tensor:
    """No clause begins right behind a word that only joins, where one begins already."""
    kept, last = begins.clone(), 0
    for token, (first, _) in enumerate(spans):
        if float(begins[0, token]) > at:
            if text[last:first].strip(_EDGES).lower() in JOINING and last < first:
                kept[0, token] = _NEVER
            else:
                last = first
    return kept


def _reading(text: str, spans: Sequence[tuple[int, int]], numbers: Sequence[int], scores: Scores) -> MessageReading:
    chances = {name: logits.softmax(dim=2)[0].tolist() for name, logits in scores.clauses.items()}
    places = (scores.places[0] > 0).tolist()
    clauses: list[ClauseReading] = []
    for number in range(max(numbers) + 1):
        inside = [
            (spans[at], places[at]) for at, own in enumerate(numbers) if own == number and spans[at][1] > spans[at][0]
        ]
        if not inside:
            continue
        first, last = inside[0][0][0], inside[-1][0][1]
        named = _longest_run(inside)
        strength = list(STRENGTHS)[_largest(chances["strength"][number])]
        clauses.append(
            ClauseReading(
                text=text[first:last].strip(_EDGES),
                labels=dict(zip(LABELS, chances["label"][number], strict=True)),
                tasks=dict(zip(TASKS_READ, chances["task"][number], strict=True)),
                commands=dict(zip(COMMANDS, chances["command"][number], strict=True)),
                order=ORDERS[_largest(chances["order"][number])],
                strength=STRENGTHS[strength] if strength else None,
                only=_largest(chances["only"][number]) == 1,
                place=_place(text[named[0][0] : named[-1][1]].strip(_EDGES + QUOTES)) if named else "",
            )
        )
    meant = scores.message["meant"].softmax(dim=1)[0].tolist()
    wanted = scores.message["wanted"].sigmoid()[0].tolist()
    return MessageReading(
        tuple(clauses), dict(zip(MEANT, meant, strict=True)), dict(zip(TASKS_READ, wanted, strict=True))
    )


def _longest_run(tokens: Sequence[tuple[tuple[int, int], bool]]) -> list[tuple[int, int]]:
    """The spans of the longest row of tokens that name a place; one that is missed within it does not part it."""
    runs: list[list[tuple[int, int]]] = [[]]
    last = 0
    for at, (span, is_place) in enumerate(tokens):
        if is_place:
            if at - last > _MISSED:
                runs.append([])
            runs[-1].append(span)
            last = at
    return max(runs, key=len)


def _place(words: str) -> str:
    """The words of a place; none where they name nothing."""
    return words if any(word.lower() not in NAME_NOTHING for word in words.split()) else ""


def _largest(chances: Sequence[float]) -> int:
    return max(range(len(chances)), key=lambda index: chances[index])
