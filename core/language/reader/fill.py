"""Filling the slots of a clause with phrases of its task."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

from core.language.corpus import common_frames
from core.language.grammar import expand
from core.language.reader.phrases import Phrasebook, gerund, participle
from core.tasks import Task

_SLOT = re.compile(
    r"\{(imp|ger|past|fault|aspect|is|is_not|opposite|outcome|say|cause|quality|one|verb|inf|doing|keep|x)\}"
)
_STRONG = (("slightest", 2), ("light", 5), ("full", 3), ("half", 1))
_OLD = {
    "old_action": 24,
    "old_problem": 20,
    "old_adjective": 16,
    "old_state": 14,
    "old_outcome": 13,
    "old_sentence": 14,
}
_SAID = {"cause": 10, "simile": 12, "complaint": 14, "wish": 20, "one": 4, "is": 6, "action": 8, "sentence": 40}
_OLD_SHARE = {"imp": 0.2, "outcome": 0.4}
_FRAMED = {"fault": 12, "outcome": 6, "quality": 6, "state": 10, "doing": 6}


@dataclass(frozen=True)
class Filled:
    """Text and the strength that was put into it, a name of STRENGTHS."""

    text: str
    strength: str = ""


class Filler:
    """Chooses phrases at random."""

    def __init__(self, book: Phrasebook, random: Random) -> None:
        self._book, self._random = book, random

    def fill(self, text: str, task: Task, *, plain: bool = False) -> Filled:
        """`text` with its slots filled. plain: with no word of strength."""
        strength = ""
        while found := _SLOT.search(text):
            filled = self._slot(found[1], task, plain=plain)
            strength = strength or filled.strength
            text = text[: found.start()] + filled.text + text[found.end() :]
        return Filled(self._book.expanded(text, self._random, task), strength)

    def say(self, task: Task) -> Filled:
        """A whole message that asks for the task and nothing else."""
        phrases = self._book.tasks[task]
        ways = {kind: weight for kind, weight in {**_SAID, **_OLD}.items() if phrases.get(kind)}
        ways |= {f"framed-{kind}": weight for kind, weight in _FRAMED.items() if self._book.has("say", kind)}
        way = self._random.choices(list(ways), list(ways.values()))[0]
        if way.startswith("framed-"):
            return self._framed(way.removeprefix("framed-"), task)
        if way.startswith("old_"):
            return self._in_old_frame(way.removeprefix("old_"), phrases)
        return Filled(self._book.expanded(self._choice(phrases[way]), self._random, task))

    def _framed(self, kind: str, task: Task) -> Filled:
        """A phrase of that kind in a way of asking for it; sometimes with how strongly."""
        frame = self._choice(self._book.listed("say", kind))
        if "{x}" not in frame:
            return self.fill(frame, task)
        words = self._choice(self._book.tasks[task][kind])
        level = self._random.choice(["light", "light", "full"]) if self._random.random() < 0.4 else ""
        if kind == "quality":
            words = (
                f"{self._choice(self._book.listed('strength', f'{level}_outcome'))} more {words}"
                if level
                else f"more {words}"
            )
        elif level:
            words = f"{self._choice(self._book.listed('strength', f'{level}_adjective'))} {words}"
        return Filled(self._book.expanded(frame.replace("{x}", words), self._random, task), level)

    def asked(self, task: Task, *, plain: bool = False) -> Filled:
        """A request in the imperative, politely or not."""
        frame = self._choice(self._book.listed("say", "polite"))
        return self.fill(frame.replace("{x}", "{imp}"), task, plain=plain)

    def area(self, task: Task, *, only: bool) -> Filled:
        """A wish about a place."""
        return self.fill(self._choice(self._book.listed("area", "only" if only else "there")), task, plain=True)

    def size(self) -> Filled:
        """A wish for an enlargement to a size."""
        if self._random.random() < 0.5:
            return self.fill(self._choice(self._book.listed("sizes", "alone")), Task.SUPERRES, plain=True)
        size = self._choice(self._book.listed("sizes", "want"))
        return self.fill("{imp} " + size, Task.SUPERRES, plain=True)

    def amount(self, task: Task) -> Filled:
        """A wish with a strength in numbers."""
        name = "noun" if self._random.random() < 0.5 else "beside"
        text = self._choice(self._book.listed("amounts", name))
        return self.fill(text if name == "noun" else "{imp} " + text, task, plain=True)

    def keep(self, task: Task) -> Filled:
        """What leaves a task alone."""
        ways = [name for name in ("action", "aspect", "aspect", "state") if self._book.has("keep", name)]
        return self.fill(self._choice(self._book.listed("keep", self._random.choice(ways))), task, plain=True)

    def opposite(self, task: Task) -> str:
        """What would do the damage that the task mends."""
        phrases = self._book.tasks[task]["opposite"]
        return self.dressed(self._book.expanded(self._choice(phrases), self._random, task))

    def of_kind(self, kind: str) -> str:
        """What is no wish for a task."""
        return self.dressed(self._book.expanded(self._choice(self._book.listed("kinds", kind)), self._random))

    def dressed(self, text: str) -> str:
        """Sometimes with a greeting or a please."""
        extras = self._book.tables["kinds"].get("extras", ())
        if extras and self._random.random() < 0.12:
            return self._choice(extras).replace("{x}", text)
        return text

    def _slot(self, name: str, task: Task, *, plain: bool) -> Filled:
        phrases = self._book.tasks[task]
        if name in ("say", "keep"):
            return self.say(task) if name == "say" else self.keep(task)
        if name in ("ger", "past"):
            action = self._book.expanded(self._choice(phrases["action"]), self._random, task)
            return Filled((gerund if name == "ger" else participle)(action))
        if name in ("imp", "outcome"):
            kind = "action" if name == "imp" else name
            old = phrases.get(f"old_{kind}", ())
            chosen = old if old and self._random.random() < _OLD_SHARE[name] else phrases[kind]
            filled = Filled(self._choice(chosen))
            return self._strongly(filled, "" if name == "imp" else "_outcome", plain=plain)
        return Filled(self._choice(phrases[name]))

    def _strongly(self, filled: Filled, kind: str, *, plain: bool) -> Filled:
        """Sometimes with how strongly, before it or behind."""
        if plain or self._random.random() > 0.16:
            return filled
        levels = dict(_STRONG)
        if kind:
            levels = {"light": 3, "full": 2}
        level = self._random.choices(list(levels), list(levels.values()))[0]
        if kind:
            words = self._choice(self._book.listed("strength", level + kind))
            return Filled(f"{words} {filled.text}", level)
        before = self._book.has("strength", f"{level}_before") and self._random.random() < 0.4
        words = self._choice(self._book.listed("strength", f"{level}_before" if before else level))
        return Filled(f"{words} {filled.text}" if before else f"{filled.text} {words}", level)

    def _in_old_frame(self, kind: str, phrases: Mapping[str, Sequence[str]]) -> Filled:
        frames = common_frames()[kind]
        register = self._choice([name for name in frames if name != "story"])
        frame = self._choice(frames[register])
        level = self._random.choice(["light", "full", "slightest"]) if "{degree}" in frame else ""
        degree = self._book.listed("strength", level) if level else ()
        if "{much}" in frame:
            level = self._random.choice(["light", "full"])
        much = self._book.listed("strength", f"{level}_outcome") if "{much}" in frame else ()
        lists = {**self._book.words, kind: phrases[f"old_{kind}"], "degree": degree, "much": much}
        # An action that brings a degree of its own is told apart no further.
        lists = {**lists, "degree": degree or self._book.listed("strength", "full")}
        lists = {**lists, "much": much or self._book.listed("strength", "full_outcome")}
        return Filled(expand(frame, lists, self._random), level)

    def _choice(self, entries: Sequence[str]) -> str:
        return self._random.choice(entries)
