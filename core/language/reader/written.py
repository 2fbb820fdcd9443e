"""Whole messages as people type them, with their labels: resources/language/reader/messages/LANGUAGE*.txt.

A message a line, its clauses parted by " | ", each `LABEL: text`. LABEL is a task that is wanted, `keep TASK`,
`opposite TASK`, `command NAME`, or another of LABELS. Marks behind it: `<` before the clause in front of it, `>` after
the one behind it, `^` first, `$` last, `~` lightly, `~~` slightest, `~half`, `!` fully, `@` nowhere but at the place in
{braces}.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from core.language.reader.labels import COMMAND, HERE, KEEP, LABELS, OPPOSITE, ORDER_MARKS, TASKS_READ, WANT
from core.language.reader.phrases import PLACE_BEGINS, PLACE_ENDS
from core.language.reader.pieces import Piece
from core.plans import Command
from core.tasks import Task
from core.weights.store import resources_dir

_HEAD = re.compile(r"(?P<name>[a-z-]+)(?: (?P<of>[a-z-]+))?(?P<marks>(?:[<>^$!@]|~half|~~|~)*):(?: |$)(?P<text>.*)")
_MARK = re.compile(r"~half|~~|.")
_STRENGTH_MARKS = {"~": "light", "~~": "slightest", "~half": "half", "!": "full"}
_TASKS = {task.value: task for task in TASKS_READ}
_FOLDS = 20


@dataclass(frozen=True)
class WrittenMessages:
    """All that was written in one language. single: those of one clause that asks for a task."""

    all: tuple[tuple[Piece, ...], ...]
    single: tuple[tuple[Piece, ...], ...]


@cache
def written_messages(language: str, fold: int, *, inside: bool) -> WrittenMessages:
    """The messages in that fold of twenty, or the rest. Raises ValueError for a line that cannot be read."""
    lines = [line for index, line in enumerate(_lines(language)) if (index % _FOLDS == fold) == inside]
    found = tuple(map(pieces_of, lines))
    single = tuple(pieces for pieces in found if len(pieces) == 1 and pieces[0].label == WANT)
    return WrittenMessages(found, single)


def pieces_of(line: str) -> tuple[Piece, ...]:
    """The clauses of a line. Raises ValueError where it cannot be read."""
    return tuple(map(_piece, line.split(" | ")))


def written_texts(language: str) -> Iterator[str]:
    """The texts of all messages of a language."""
    for line in _lines(language):
        yield " ".join(clause.partition(": ")[2] for clause in line.split(" | "))


def _lines(language: str) -> Iterator[str]:
    folder = resources_dir() / "language" / "reader" / "messages"
    for path in sorted(folder.glob(f"{language}*.txt")):
        for line in path.read_text("utf-8").splitlines():
            if line.strip() and not line.startswith("#"):
                yield line.strip()


def _piece(clause: str) -> Piece:
    found = _HEAD.match(clause.strip())
    if found is None:
        raise ValueError(f"a clause of a written message has no label: {clause}")
    name, of, text = found["name"], found["of"] or "", found["text"].strip()
    text = text.replace("{", PLACE_BEGINS).replace("}", PLACE_ENDS)
    marks: Sequence[str] = _MARK.findall(found["marks"])
    order = next((ORDER_MARKS[mark] for mark in marks if mark in ORDER_MARKS), HERE)
    strength = next((_STRENGTH_MARKS[mark] for mark in marks if mark in _STRENGTH_MARKS), "")
    label, task, command = _label(clause, name, of)
    return Piece(text, label, task, order, strength, "@" in marks, command)


def _label(clause: str, name: str, of: str) -> tuple[str, Task | None, Command | None]:
    if name in _TASKS and not of:
        return WANT, _TASKS[name], None
    if name in (KEEP, OPPOSITE) and (not of or of in _TASKS):
        return name, _TASKS.get(of), None
    if name == COMMAND and of in tuple(Command):
        return COMMAND, None, Command(of)
    if name in LABELS and name not in (WANT, COMMAND) and not of:
        return name, None, None
    raise ValueError(f"a label of a written message is not known: {clause}")
