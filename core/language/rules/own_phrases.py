"""Tasks that no trained head tells apart are found by their own phrases, as these are written."""

from __future__ import annotations

import re
from functools import cache

from core.language.classes import TASK_CLASSES
from core.language.corpus import task_phrases
from core.language.grammar import expression
from core.tasks import LEARNED, Task


def task_named(text: str) -> Task | None:
    """The task beside TASK_CLASSES of whose phrases one stands in `text`."""
    return next((task for task, phrases in expressions().items() if phrases.search(text.lower())), None)


@cache
def expressions() -> dict[Task, re.Pattern[str]]:
    """Of each task beside TASK_CLASSES all phrases in one."""
    return {task: _any_phrase_of(task) for task in LEARNED if task not in TASK_CLASSES}


def _any_phrase_of(task: Task) -> re.Pattern[str]:
    phrases = [expression(phrase.lower()) for entries in task_phrases(task).values() for phrase in entries]
    return re.compile(rf"\b(?:{'|'.join(phrases)})(?!\w)")
