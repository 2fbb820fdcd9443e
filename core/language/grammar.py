"""The small notation of the instruction corpus: `(a|b|)` chooses one, `{name}` takes an entry of that list."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from random import Random

_SLOT = re.compile(r"\{(\w+)\}")
_CHOICE = re.compile(r"\(([^()]*\|[^()]*)\)")
_SPACE = re.compile(r"\s+")
_LOOSE_PUNCTUATION = re.compile(r"\s+([,.!?;])")


def expand(pattern: str, lists: Mapping[str, Sequence[str]], random: Random) -> str:
    """One random reading of `pattern`. Raises KeyError for a `{name}` that `lists` lacks."""
    text = pattern
    while slot := _SLOT.search(text):
        text = text[: slot.start()] + random.choice(lists[slot[1]]) + text[slot.end() :]
    while choice := _CHOICE.search(text):
        text = text[: choice.start()] + random.choice(choice[1].split("|")) + text[choice.end() :]
    return _LOOSE_PUNCTUATION.sub(r"\1", _SPACE.sub(" ", text)).strip()


def expression(pattern: str) -> str:
    """A regular expression of all readings of `pattern`; a `{name}` stands for one to four words."""
    parts = re.split(r"(\{\w+\}|[(|)])", pattern)
    slot = r"[\w'-]+(?: [\w'-]+){0,3}"
    signs = {"(": "(?:", "|": "|", ")": ")"}
    return "".join(slot if _SLOT.fullmatch(part) else signs.get(part, re.escape(part)) for part in parts)
