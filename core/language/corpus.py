"""The instruction corpus: hand-written phrases of `resources/language`, combined by a seeded generator.

Each task has a file of phrases by part of speech: problems ("rain streaks"), adjectives ("rainy"), outcomes
("dry"), actions ("stop the rain"), states ("it was pouring") and whole sentences. `common.toml` holds the ways in
which people ask (terse, polite, children, professionals, learners of English, long stories). `intents.toml` holds
what is not a task: vague wishes, what the program cannot do, nothing to do, background, commands.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Any

from core.api import Command, Task
from core.language.grammar import expand
from core.language.text_noise import retype
from core.tasks import LEARNED
from core.weights.store import resources_dir

_KIND_WEIGHTS = {"action": 25, "problem": 20, "adjective": 16, "state": 15, "outcome": 13, "sentence": 14}
TASK_INTENT = "task"
OTHER_INTENTS = ("auto", "unsupported", "nothing", "context")
_TAUGHT = (Command.UNDO, Command.REDO, Command.WEAKER, Command.STRONGER, Command.COMPARE, Command.SAVE)
INTENTS: tuple[str, ...] = (TASK_INTENT, *OTHER_INTENTS, *(command.value for command in _TAUGHT))

Phrases = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class _Common:
    """common.toml: words by list, frames by kind of phrase and register, chat spellings."""

    words: Mapping[str, Sequence[str]]
    frames: Mapping[str, Mapping[str, Sequence[str]]]
    spellings: Mapping[str, str]


def sample_instructions(task: Task, count: int, seed: int) -> list[str]:
    """`count` instructions that ask for `task`, the same for the same seed; a few may repeat."""
    random = Random(f"{task}-{seed}")
    phrases = task_phrases(task)
    return [_instruction(phrases, random) for _ in range(count)]


def generate(phrases: Phrases, count: int, seed: str) -> list[str]:
    """Up to `count` distinct sentences out of `phrases`; fewer where the phrases hold no more."""
    random = Random(seed)
    found: dict[str, None] = {}
    for _ in range(count * 4):
        found[_instruction(phrases, random)] = None
        if len(found) == count:
            break
    return list(found)


def corpus(per_task: int, seed: int = 0) -> dict[Task, list[str]]:
    """`per_task` distinct instructions for each task."""
    return {task: generate(task_phrases(task), per_task, f"{task}-{seed}") for task in LEARNED}


def common_words() -> Phrases:
    """Words that phrases of every task use, by list."""
    return _common().words


def common_frames() -> Mapping[str, Mapping[str, Sequence[str]]]:
    """Ways of asking, by kind of phrase and register."""
    return _common().frames


def chat_spellings() -> Mapping[str, str]:
    """How words are written in chats."""
    return _common().spellings


@cache
def task_phrases(task: Task) -> Phrases:
    """The hand-written phrases of one task, by kind."""
    return _read(task.value)


@cache
def intent_phrases() -> Mapping[str, Phrases]:
    """The hand-written phrases of what is not a task, by intent and kind."""
    return _read("intents")


def fold_of(phrases: Phrases, fold: int, folds: int, *, inside: bool) -> Phrases:
    """The part of `phrases` in fold number `fold`, or the rest: for measuring on phrases never trained on."""
    return {
        kind: [phrase for index, phrase in enumerate(entries) if (index % folds == fold) == inside]
        for kind, entries in phrases.items()
    }


def all_phrases() -> Iterator[str]:
    """Every hand-written pattern, for checking the notation."""
    for task in LEARNED:
        for entries in task_phrases(task).values():
            yield from entries
    for phrases in intent_phrases().values():
        for entries in phrases.values():
            yield from entries


def all_patterns() -> Iterator[str]:
    """Every hand-written pattern, and every way of asking."""
    yield from all_phrases()
    common = _common()
    for entries in (*common.words.values(), *(frames for kind in common.frames.values() for frames in kind.values())):
        yield from entries


def _instruction(phrases: Phrases, random: Random) -> str:
    common = _common()
    kinds = [kind for kind in _KIND_WEIGHTS if phrases.get(kind)]
    kind = random.choices(kinds, [_KIND_WEIGHTS[kind] for kind in kinds])[0]
    registers = list(common.frames[kind].values())
    frame = random.choice(random.choices(registers, [max(len(frames), 8) for frames in registers])[0])
    text = expand(frame, {**common.words, **phrases}, random)
    return retype(text, common.spellings, random)


@cache
def _common() -> _Common:
    data = _read("common")
    return _Common(words=data["words"], frames=data["frames"], spellings=data["txt"])


def _read(name: str) -> Any:
    return tomllib.loads((resources_dir() / "language" / f"{name}.toml").read_text("utf-8"))
