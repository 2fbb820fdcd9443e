"""Reading clauses: the encoder, the head and the intent classifier together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from core.api import Command, Task
from core.language.classifier.classes import TASK_CLASSES
from core.language.classifier.encoder import SentenceEncoder
from core.language.classifier.head import TextHead, load_head
from core.language.classifier.intent import IntentClassifier, load_intents
from core.language.corpus import INTENTS, TASK_INTENT
from core.language.rules.spelling import SpellingMender

if TYPE_CHECKING:
    from torch import Tensor


@dataclass(frozen=True)
class Reading:
    """What the classifiers make of one clause. tasks: the head's seven probabilities; intents: those of INTENTS."""

    text: str
    tasks: Mapping[Task, float]
    intents: Mapping[str, float]

    @property
    def task(self) -> Task:
        return max(self.tasks, key=lambda task: self.tasks[task])

    @property
    def confidence(self) -> float:
        return self.tasks[self.task]

    @property
    def intent(self) -> str:
        return max(self.intents, key=lambda intent: self.intents[intent])

    @property
    def command(self) -> Command | None:
        return Command(self.intent) if self.intent in tuple(Command) else None

    @property
    def is_task(self) -> float:
        """How likely the clause asks for one of the seven tasks at all, 0..1."""
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
        return [
            Reading(text, dict(zip(TASK_CLASSES, of_tasks, strict=True)), dict(zip(INTENTS, of_intents, strict=True)))
            for text, of_tasks, of_intents in zip(clauses, tasks, intents, strict=True)
        ]

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
