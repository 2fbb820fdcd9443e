"""Telling another language from English, mistyped English included, by the words that give it away."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache

from core.language.corpus import all_patterns, is_command_phrase
from core.weights.store import resources_dir

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_SLOT = re.compile(r"\{\w+\}")
_ACCENTED = re.compile(r"[^\W\d_a-z]")


def is_foreign(text: str) -> bool:
    """Whether `text` is in another language that is written in Latin letters.

    It is where more of its words are known from other languages than from English. A word of both, and one of
    neither, as a mistyped one, counts for nothing; where no word is English, an accent is enough. The few commands
    that the classifiers know in other languages are not foreign.
    """
    words = _words(text)
    english = sum(word in _english() and not _is_listed(word) for word in words)
    foreign = sum(word not in _english() and _is_listed(word) for word in words)
    accented = len(words) > 1 and _ACCENTED.search(text.lower()) is not None
    return (foreign > english or (not english and accented)) and not is_command_phrase(text)


def _words(text: str) -> list[str]:
    """Lower-case and without accents."""
    parts = unicodedata.normalize("NFKD", text.lower().replace("ß", "ss"))
    return _WORD.findall("".join(part for part in parts if not unicodedata.combining(part)))


@cache
def _english() -> frozenset[str]:
    """The words of the corpus, without its phrases in other languages."""
    found: set[str] = set()
    for pattern in all_patterns():
        text = _SLOT.sub(" ", pattern)
        words = _words(text)
        if not _ACCENTED.search(text.lower()) and sum(map(_is_listed, words)) * 2 < len(words):
            found.update(words)
    return frozenset(found)


@cache
def _is_listed(word: str) -> bool:
    whole, stems = _listed()
    return any(part in whole or part.startswith(stems) for part in (word, *word.split("'")))  # l'image


@cache
def _listed() -> tuple[frozenset[str], tuple[str, ...]]:
    """Whole words, and stems that take any ending."""
    path = resources_dir() / "language" / "foreign.toml"
    words = [word for listed in tomllib.loads(path.read_text("utf-8")).values() for word in listed.split()]
    stems = tuple(word[:-1] for word in words if word.endswith("*"))
    return frozenset(word for word in words if not word.endswith("*")), stems
