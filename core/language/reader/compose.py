"""Messages written as a whole, or put together from written phrases: what the reader learns from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from random import Random

from core.language.reader.fill import Filled, Filler
from core.language.reader.labels import (
    COMMAND,
    HERE,
    KEEP,
    LABELS,
    OPPOSITE,
    ORDER_MARKS,
    STORY,
    STRENGTH,
    TASKS_READ,
    VAGUE,
    WANT,
)
from core.language.reader.phrases import PLACE_BEGINS, PLACE_ENDS, Phrasebook
from core.language.reader.pieces import ComposedMessage, Piece, located
from core.language.reader.typing import typed
from core.language.reader.written import WrittenMessages
from core.plans import Command
from core.tasks import Task

_WEIGHTS = {
    "single": 26, "asked": 9, "area": 5, "sizes": 4, "amounts": 5, "several": 14, "before": 5, "after": 3, "last": 3,
    "first": 2, "contrast": 11, "kept": 4, "opposite": 5, "vaguely": 1, "background": 7, "mixed": 4, "vague": 5,
    "impossible": 8, "question": 5, "talk": 5, "unclear": 2, "commands": 13, "weakly": 2, "written": 200, "joined": 16,
}  # fmt: skip
_OTHER = {kind: kind for kind in ("vague", "impossible", "question", "talk", "unclear")} | {"vaguely": VAGUE}
_TEMPLATES = ("several", "before", "after", "last", "first", "contrast", "background", "mixed")
_MARKS = re.compile(r"([<>^$=]*)(?:([a-z-]+):(?!\S*//))?\s*(.*)", re.DOTALL)
_NAMES = {*LABELS, *Command}
_JOINTS = (".", ".", ",", ";", "", " +", " /")
_PLACE = re.compile(f"{PLACE_BEGINS}[^{PLACE_ENDS}]*{PLACE_ENDS}")
_OTHER_PLACE = 0.35  # how often a written message speaks of another place
_SLOT = re.compile(r"\{(\w+)\}")
_EMOJI = ("🙂", "😀", "🙏", "❤️", "👍", "😊", "🤔", "😕", "😭", "✨", "📷", "!!", "...")


class Composer:
    """Makes messages of one language; the same for the same seed."""

    def __init__(self, book: Phrasebook, seed: str, written: WrittenMessages | None = None) -> None:
        self._book, self._random = book, Random(f"{book.language}-{seed}")
        self._written = written or WrittenMessages((), ())
        self._filler = Filler(book, self._random)
        self._kinds = [kind for kind in _WEIGHTS if self._has(kind)]

    def messages(self, count: int) -> Iterator[ComposedMessage]:
        """That many distinct messages, or fewer where the phrases hold no more."""
        seen: set[str] = set()
        for _ in range(count * 3):
            if len(seen) == count:
                return
            example = self._message()
            if example.text and example.text not in seen:
                seen.add(example.text)
                yield example

    def _message(self) -> ComposedMessage:
        kind = self._random.choices(self._kinds, [_WEIGHTS[kind] for kind in self._kinds])[0]
        pieces = self._pieces(kind)
        if self._random.random() < 0.06:
            pieces[-1] = replace(pieces[-1], text=f"{pieces[-1].text} {self._random.choice(_EMOJI)}")
        texts = typed([piece.text for piece in pieces], self._book.language, self._random)
        return located(pieces, texts)

    def _pieces(self, kind: str) -> list[Piece]:
        book, random = self._book, self._random
        if kind in ("written", "joined"):
            return self._as_written() if kind == "written" else self._joined()
        if kind in _TEMPLATES:
            return self._from_template(random.choice(book.listed("templates", kind)))
        if kind in ("commands", "weakly"):
            name = random.choice([*book.tables["commands"], "save", "save", "undo"])
            return [self._command(name)] if kind == "commands" else self._weakly(random.choice(TASKS_READ))
        if kind in _OTHER:
            return [Piece(self._filler.of_kind(kind), _OTHER[kind], strength="light" if kind == "vaguely" else "")]
        return [self._about(kind, random.choice(TASKS_READ))]

    def _about(self, kind: str, task: Task) -> Piece:
        """A message of one clause about a task."""
        filler = self._filler
        if kind == "area":
            only = self._random.random() < 0.6
            return replace(_wish(filler.area(task, only=only), task), only=only)
        if kind == "sizes":
            return _wish(filler.size(), Task.SUPERRES)
        if kind == "kept":
            return Piece(filler.keep(task).text, KEEP, task)
        if kind == "opposite":
            return Piece(filler.opposite(task), OPPOSITE, task)
        ways = {"single": filler.say, "asked": filler.asked, "amounts": filler.amount}
        return _wish(ways[kind](task), task)

    def _as_written(self) -> list[Piece]:
        pieces = list(self._random.choice(self._written.all))
        if self._random.random() < _OTHER_PLACE:
            pieces = [replace(piece, text=self._elsewhere(piece.text)) for piece in pieces]
        if len(pieces) == 1:
            pieces = [replace(pieces[0], text=self._filler.dressed(pieces[0].text))]
        return pieces

    def _elsewhere(self, text: str) -> str:
        return _PLACE.sub(lambda _: self._random.choice(self._book.words["place"]), text)

    def _joined(self) -> list[Piece]:
        """Two or three written wishes for different tasks, one behind the other."""
        by_task = {pieces[0].task: pieces[0] for pieces in self._random.sample(self._written.single, 3)}
        joint = self._random.choice(_JOINTS)
        *firsts, last = by_task.values()
        return [*(replace(piece, text=piece.text.rstrip(" .!?") + joint) for piece in firsts), last]

    def _weakly(self, task: Task) -> list[Piece]:
        """A wish, and how strongly as a clause of its own."""
        level = self._random.choice(["light", "light", "full"])
        apart = self._book.expanded(self._random.choice(self._book.listed("strength", f"{level}_apart")), self._random)
        wish = _wish(self._filler.asked(task, plain=True), task)
        return [wish, Piece(f", {apart}" if self._random.random() < 0.5 else apart, STRENGTH, strength=level)]

    def _command(self, name: str) -> Piece:
        pattern = self._random.choice(self._book.listed("commands", name))
        text = self._filler.dressed(self._book.expanded(pattern, self._random))
        return Piece(text, COMMAND, command=Command(name))

    def _from_template(self, template: str) -> list[Piece]:
        tasks = self._random.sample(TASKS_READ, len(TASKS_READ))
        pieces: list[Piece] = []
        task = tasks[0]
        for index, clause in enumerate(template.split(" | ")):
            marks, name, text = _parted(clause)
            task = task if "=" in marks else tasks[index % len(tasks)]
            order = next((ORDER_MARKS[mark] for mark in marks if mark in ORDER_MARKS), HERE)
            pieces.append(replace(self._piece(name, text, task), order=order))
        return pieces

    def _piece(self, name: str, text: str, task: Task) -> Piece:
        if "{story}" in text and not name:
            return Piece(text.replace("{story}", self._filler.of_kind("story")), STORY)
        if "{keep}" in text:
            return Piece(text.replace("{keep}", self._filler.keep(task).text), KEEP, task)
        filled = self._filler.fill(text, task)
        if name in tuple(Command):
            return Piece(filled.text, COMMAND, command=Command(name))
        if not name:
            return _wish(filled, task)
        of_task = name in (KEEP, OPPOSITE) and _SLOT.search(text)
        return Piece(filled.text, name, task if of_task else None)

    def _has(self, kind: str) -> bool:
        book = self._book
        if kind in ("written", "joined"):
            return len(self._written.single) >= 3
        needs = {
            "area": ("area", "only"), "sizes": ("sizes", "alone"), "amounts": ("amounts", "noun"),
            "kept": ("keep", "aspect"), "weakly": ("strength", "light_apart"), "asked": ("say", "polite"),
        }  # fmt: skip
        if kind in _TEMPLATES:
            return book.has("templates", kind)
        if kind in needs:
            return book.has(*needs[kind])
        if kind == "opposite":
            return all("opposite" in phrases for phrases in book.tasks.values())
        return kind in ("single", "commands") or book.has("kinds", kind)


def _wish(filled: Filled, task: Task) -> Piece:
    return Piece(filled.text, WANT, task, strength=filled.strength)


def _parted(clause: str) -> tuple[str, str, str]:
    found = _MARKS.match(clause)
    assert found is not None
    marks, name, text = found.groups()
    if name in _NAMES:
        return marks, name, text
    return marks, "", clause[len(marks) :].strip()
