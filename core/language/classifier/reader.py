"""Reading clauses: the encoder, the head and the intent classifier together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from core.api import Command, Task
from core.language.classes import TASK_CLASSES
from core.language.classifier.encoder import SentenceEncoder
from core.language.classifier.head import TextHead, load_head
from core.language.classifier.intent import IntentClassifier, load_intents
from core.language.corpus import INTENTS, TASK_INTENT
from core.language.rules.own_phrases import task_named
from core.language.rules.spelling import SpellingMender

if TYPE_CHECKING:
    from torch import Tensor


@dataclass(frozen=True)
class Reading:
    """What the classifiers make of one clause.

    tasks: the head's probabilities, of TASK_CLASSES; intents: those of INTENTS. named: a task that the head does not
    know, by its own phrases.
    """

    text: str
    tasks: Mapping[Task, float]
    intents: Mapping[str, float]
    named: Task | None = None

    @property
    def task(self) -> Task:
        return self.named or max(self.tasks, key=lambda task: self.tasks[task])

    @property
    def confidence(self) -> float:
        return 1.0 if self.named else self.tasks[self.task]

    @property
    def intent(self) -> str:
        return max(self.intents, key=lambda intent: self.intents[intent])

    @property
    def command(self) -> Command | None:
        return Command(self.intent) if self.intent in tuple(Command) else None

    @property
    def is_task(self) -> float:
        """How likely the clause asks for a task at all, 0..1."""
        return self.intents[TASK_INTENT]


class ClauseReader:
    """Loads at first use; a reading takes milliseconds after that."""

    def __init__(self, encoder: SentenceEncoder | None = None) -> None:
        self._encoder = encoder or SentenceEncoder()

    def read(self, clauses: Sequence[str]) -> list[Reading]:
        """One reading a clause. Raises LanguageError where the encoder or a classifier is missing."""
        if not clauses:
            return []
        sentences = self._encoder.encode([self._spelling.mend(clause) for clause in clauses])
        tasks: list[list[float]] = self._head(sentences)[1].softmax(dim=1).tolist()
        intents: list[list[float]] = self._intents(sentences)[1].softmax(dim=1).tolist()
        return [_reading(*parts) for parts in zip(clauses, tasks, intents, strict=True)]

    def embed(self, sentence: str) -> Tensor:
        """InstructIR's instruction embedding of `sentence`: float32 (256,), of length one."""
        return self._head(self._encoder.encode([self._spelling.mend(sentence)]))[0][0]

    @cached_property
    def _head(self) -> TextHead:
        return load_head()

    @cached_property
    def _intents(self) -> IntentClassifier:
        return load_intents()

    @cached_property
    def _spelling(self) -> SpellingMender:
        return SpellingMender(self._encoder.vocabulary)


def _reading(text: str, tasks: Sequence[float], intents: Sequence[float]) -> Reading:
    named = task_named(text)
    likely = dict(zip(INTENTS, intents, strict=True))
    if named is not None:
        likely = {intent: float(intent == TASK_INTENT) for intent in INTENTS}
    return Reading(text, dict(zip(TASK_CLASSES, tasks, strict=True)), likely, named)
