"""The written phrases of a language that the reader learns from: resources/language/reader/LANGUAGE.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Any

from core.language.corpus import common_words, task_phrases
from core.language.grammar import expand
from core.language.reader.labels import TASKS_READ
from core.tasks import Task
from core.weights.store import resources_dir

LANGUAGES = ("english", "german", "french", "spanish", "italian", "portuguese", "dutch")
PLACE_BEGINS, PLACE_ENDS = "\x02", "\x03"  # around the words of a place, until its letters have been counted
_KINDS = ("fault", "aspect", "is_not", "verb", "opposite", "doing")
_FOLDS = 20


@dataclass(frozen=True, eq=False)
class Phrasebook:
    """All that is written in one language. words: lists for the {slots}; tasks: by task and kind of phrase."""

    language: str
    words: Mapping[str, Sequence[str]]
    tasks: Mapping[Task, Mapping[str, Sequence[str]]]
    tables: Mapping[str, Mapping[str, Sequence[str]]]

    def has(self, table: str, name: str) -> bool:
        """Whether there is a list of that name."""
        return bool(self.tables.get(table, {}).get(name))

    def listed(self, table: str, name: str) -> Sequence[str]:
        """The entries of a list."""
        return self.tables[table][name]

    def expanded(self, pattern: str, random: Random, task: Task | None = None) -> str:
        """One reading of a pattern; {slots} of a task are its own."""
        lists = self.words if task is None else {**self.words, **self.tasks[task]}
        return expand(pattern, lists, random)

    def mixed_with(self, other: Phrasebook) -> Phrasebook:
        """The same ways of asking, with phrases of the tasks in both languages."""
        tasks = {
            task: {
                kind: [*kinds.get(kind, ()), *other.tasks[task].get(kind, ())]
                for kind in dict.fromkeys([*kinds, *other.tasks[task]])
                if not kind.startswith("old_") or kind in kinds
            }
            for task, kinds in self.tasks.items()
        }
        return Phrasebook(f"{self.language}-{other.language}", {**other.words, **self.words}, tasks, self.tables)

    def fold(self, number: int, *, inside: bool) -> Phrasebook:
        """The part of the phrases in that fold of twenty, or the rest: for measuring on phrases never trained on.

        Words, templates and lists too short to be parted are in both.
        """
        tasks = {
            task: {kind: _part(entries, number, inside) for kind, entries in kinds.items()}
            for task, kinds in self.tasks.items()
        }
        parted = {
            table: {name: _part(entries, number, inside) for name, entries in lists.items()}
            for table, lists in self.tables.items()
            if table in ("kinds", "commands", "say", "keep")
        }
        return Phrasebook(self.language, self.words, tasks, {**self.tables, **parted})


@cache
def phrasebook(language: str) -> Phrasebook:
    """The phrases of a language."""
    data = _read(language)
    if language == "english":
        data = {**data, **_read("english-clauses")}
    tasks = {task: _of_task(data, task, english=language == "english") for task in TASKS_READ}
    words = {**(common_words() if language == "english" else {}), **data["words"]}
    words["place"] = [f"{PLACE_BEGINS}{place}{PLACE_ENDS}" for place in words["place"]]
    words["n"] = [str(number) for number in (2, 3, 4, 5, 6, 8)]
    words["p"] = [str(number) for number in range(10, 160, 10)] + ["25", "75", "35", "15"]
    words["s"], words["d"] = [str(number) for number in range(5, 105, 5)], [str(digit) for digit in range(1, 10)]
    tables = {name: table for name, table in data.items() if name not in (*TASKS_READ, *_KINDS, "words")}
    kinds = tables["kinds"]
    for name in ("object", "format"):
        words[name] = kinds[name]
    return Phrasebook(language, words, tasks, tables)


def english_patterns() -> Iterator[str]:
    """All that is written for the reader in English."""
    yield from written_in("english")
    yield from written_in("english-clauses")


def written_in(name: str) -> Iterator[str]:
    """Every entry of a file of phrases."""
    for table in _read(name).values():
        for entries in table.values():
            yield from entries


def _of_task(data: Mapping[str, Any], task: Task, *, english: bool) -> Mapping[str, Sequence[str]]:
    own = {**data[task.value], **{kind: data[kind][task.value] for kind in _KINDS if kind in data}}
    if english:
        # The tasks' own files steer InstructIR's head and have more of the same.
        own |= {f"old_{kind}": entries for kind, entries in task_phrases(task).items()}
    return own


def _part(entries: Sequence[str], number: int, inside: bool) -> Sequence[str]:
    if len(entries) < _FOLDS:
        return entries
    return [entry for index, entry in enumerate(entries) if (index % _FOLDS == number) == inside]


def _read(name: str) -> Mapping[str, Any]:
    path = resources_dir() / "language" / "reader" / f"{name}.toml"
    return tomllib.loads(path.read_text("utf-8"))


_WORD = re.compile(r"\S+")
_E_STAYS = ("ee", "oe", "ye")
_DOUBLED = re.compile(r"(?:^|[^aeiou])[aeiou][bdgklmnprt]$")
_PAST = {
    "take": "taken", "get": "got", "make": "made", "give": "given", "bring": "brought", "blow": "blown", "cut": "cut",
    "burn": "burnt", "light": "lit", "do": "done", "lose": "lost", "put": "put",
}  # fmt: skip


def gerund(action: str) -> str:
    """ "remove the noise" -> "removing the noise"."""
    verb, _, rest = action.partition(" ")
    if verb.endswith("e") and not verb.endswith(_E_STAYS):
        verb = verb[:-1]
    elif _DOUBLED.search(verb) and len(verb) < 7:
        verb += verb[-1]
    return f"{verb}ing {rest}".strip()


def participle(action: str) -> str:
    """ "remove the noise" -> "removed the noise"."""
    verb, _, rest = action.partition(" ")
    if verb in _PAST:
        past = _PAST[verb]
    elif verb.endswith("e"):
        past = verb + "d"
    elif verb.endswith("y") and verb[-2] not in "aeiou":
        past = verb[:-1] + "ied"
    else:
        past = (verb + verb[-1] if _DOUBLED.search(verb) and len(verb) < 7 else verb) + "ed"
    return f"{past} {rest}".strip()
