"""What steers InstructIR: the embedding of a step's words, by the head that its weights were trained with."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from core.api import Step, Task
from core.language.classes import TASK_CLASSES
from core.language.classifier.encoder import SentenceEncoder
from core.language.classifier.head import TextHead, load_head
from core.language.rules.spelling import SpellingMender
from core.tasks import TASKS

if TYPE_CHECKING:
    from torch import Tensor


class Steering:
    """Loads at first use."""

    def __init__(self, encoder: SentenceEncoder | None = None) -> None:
        self._encoder = encoder or SentenceEncoder()
        self._known: dict[tuple[Task, str], Tensor] = {}  # by task and words: a batch has the same for all photos

    def embed(self, step: Step) -> Tensor:
        """The instruction embedding of `step`: float32 (256,), of length one. Raises LanguageError.

        Words that the head takes for another task than the step's, as the reader understands more than the head, would
        steer the network there; the task's own phrase stands in for them, as it does where there are no words.
        """
        key = step.task, step.words.strip()
        if key not in self._known:
            self._known[key] = self._embedded(*key)
        return self._known[key]

    def _embedded(self, task: Task, words: str) -> Tensor:
        canonical = TASKS[task].canonical
        words = words or canonical
        embedding, logits = self._head(self._encoder.encode([self.spelling.mend(words)]))
        if TASK_CLASSES[int(logits[0].argmax())] is not task and words != canonical:
            embedding = self._head(self._encoder.encode([canonical]))[0]
        return embedding[0]

    @cached_property
    def spelling(self) -> SpellingMender:
        """Mends what was mistyped."""
        return SpellingMender()

    @cached_property
    def _head(self) -> TextHead:
        return load_head()
