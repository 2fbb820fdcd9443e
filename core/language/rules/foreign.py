"""Telling the languages that are read from English, and both from others, by the words that give them away."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache

from core.language.reader.phrases import LANGUAGES, written_in
from core.language.rules.plain import plain_letters
from core.language.rules.spelling import english_words, trade_words
from core.weights.store import resources_dir

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_SLOT = re.compile(r"\{\w+\}")
_ACCENTED = re.compile(r"[^\W\d_a-z]")
_COMMON = 3 * 10**6  # an English word that is written so often is more likely that than a foreign one


def is_english(text: str) -> bool:
    """Whether nothing in `text` speaks for another language that is read.

    Words of English and of another language as well tell something only where no word is English alone: then an accent,
    or a word that is neither, speaks for the other language.
    """
    words = _words(text)
    if any(_is_foreign(word) for word in words):
        return False
    shared = [word for word in words if _is_listed(word) and _is_known(word)]
    own = [word for word in words if _is_known(word) and not _is_listed(word)]
    if own or not shared:
        return True
    unknown = any(len(word) > 1 for word in words if word not in shared)
    common = sum(english_words().get(word, 0) > _COMMON or word in trade_words() for word in shared)
    return not (unknown or _has_accents(text)) and common * 2 >= len(shared)


def is_unread(text: str) -> bool:
    """Whether `text` is in a language that is not read: no word of one that is, and letters that English lacks."""
    words = _words(text)
    return len(words) > 1 and _has_accents(text) and not any(_is_known(word) or _is_listed(word) for word in words)


def _has_accents(text: str) -> bool:
    return _ACCENTED.search(unicodedata.normalize("NFC", text.lower())) is not None


def _is_known(word: str) -> bool:
    """Whether a word is English."""
    return word in english_words() or word in trade_words() or word.partition("'")[0] in english_words()


def _is_foreign(word: str) -> bool:
    """Whether a word is known from another language and not from English."""
    return _is_listed(word) and not _is_known(word)


def _is_listed(word: str) -> bool:
    """Whether a word, or what stands behind its apostrophe, belongs to another language."""
    return any(
        len(part) > 1 and (part in _listed() or part.startswith(_from_table()[1]))
        for part in (word, *word.split("'")[1:])
    )


def _words(text: str) -> list[str]:
    """Lower-case and without accents."""
    return _WORD.findall(plain_letters(text))


@cache
def _listed() -> frozenset[str]:
    """Words of the other languages: those of their phrases, and the commonest small ones."""
    found = set(_from_table()[0])
    for language in LANGUAGES:
        if language != "english":
            found.update(word for phrase in written_in(language) for word in _words(_SLOT.sub(" ", phrase)))
    return frozenset(found)


@cache
def _from_table() -> tuple[frozenset[str], tuple[str, ...]]:
    """Whole words, and stems that take any ending."""
    path = resources_dir() / "language" / "foreign.toml"
    words = [word for listed in tomllib.loads(path.read_text("utf-8")).values() for word in listed.split()]
    stems = tuple(word[:-1] for word in words if word.endswith("*"))
    return frozenset(word for word in words if not word.endswith("*")), stems
