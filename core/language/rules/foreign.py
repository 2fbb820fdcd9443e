"""Telling the languages that are read from one another, and from others, by the words that give them away."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache

from core.language.reader.phrases import written_in
from core.language.reader.written import written_texts
from core.language.rules.plain import plain_letters
from core.language.rules.spelling import english_words, trade_words
from core.weights.store import resources_dir

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_SLOT = re.compile(r"\{\w+\}")
_ACCENTED = re.compile(r"[^\W\d_a-z]")
CODES = {"german": "de", "french": "fr", "spanish": "es", "italian": "it", "portuguese": "pt", "dutch": "nl"}
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


def language_of(text: str) -> str:
    """The code of the language that `text` is in, as "de"; "" where it may be more than one."""
    words = _words(text)
    if is_english(text):
        return "en" if any(_is_known(word) and not _is_listed(word) for word in words) else ""
    scores = dict.fromkeys(_by_language(), 0.0)
    for word in words:
        among = [name for name, listed in _by_language().items() if word in listed or word.startswith(listed.stems)]
        for name in among:
            scores[name] += 1 / len(among)
    best, second = sorted(scores.values(), reverse=True)[:2]
    return CODES[max(scores, key=lambda name: scores[name])] if best > second else ""


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
        len(part) > 1 and (part in _listed() or part.startswith(_stems())) for part in (word, *word.split("'")[1:])
    )


def _words(text: str) -> list[str]:
    """Lower-case and without accents."""
    return _WORD.findall(plain_letters(text))


@dataclass(frozen=True)
class _Listed:
    """The words of a language: whole ones, and stems that take any ending."""

    words: frozenset[str]
    stems: tuple[str, ...]

    def __contains__(self, word: str) -> bool:
        return word in self.words


@cache
def _listed() -> frozenset[str]:
    """Words of the other languages."""
    return frozenset().union(*(listed.words for listed in _by_language().values()))


@cache
def _stems() -> tuple[str, ...]:
    return tuple(stem for listed in _by_language().values() for stem in listed.stems)


@cache
def _by_language() -> dict[str, _Listed]:
    """Words of each language but English: those of its phrases, and the commonest small ones.

    Of the written messages, which hold many an English word, only those words that nobody writes in English.
    """
    english = {word for text in written_texts("english") for word in _words(text)}
    path = resources_dir() / "language" / "foreign.toml"
    found: dict[str, _Listed] = {}
    for name, table in tomllib.loads(path.read_text("utf-8")).items():
        common = table.split()
        words = {word for word in common if not word.endswith("*")}
        words.update(word for phrase in written_in(name) for word in _words(_SLOT.sub(" ", phrase)))
        words.update(
            word for text in written_texts(name) for word in _words(text) if not _is_known(word) and word not in english
        )
        found[name] = _Listed(frozenset(words), tuple(word[:-1] for word in common if word.endswith("*")))
    return found
