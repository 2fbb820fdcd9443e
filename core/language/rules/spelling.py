"""Mending mistyped words, so that "remvoe the niose" and "shaprening" read as they were meant."""

from __future__ import annotations

import importlib.resources
import re
from functools import cache, cached_property

from symspellpy import SymSpell, Verbosity

from core.language.corpus import all_patterns
from core.language.reader.phrases import english_patterns
from core.weights.store import resources_dir

_WORD = re.compile(r"[A-Za-z]{4,}")
_LONG = 6  # letters, from which on two slips are forgiven
_COMMON = 10_000  # words that a mistyped one may have been meant to be
_TRADE_COUNT = 10**9  # a word of the trade is likelier than any other


class SpellingMender:
    """Replaces a word that nobody writes by the nearest one of the trade, or else by a common one a slip away."""

    def mend(self, text: str) -> str:
        """`text` with its mistyped words mended."""
        return _WORD.sub(lambda match: self._word(match[0]), text)

    def _word(self, word: str) -> str:
        lower = word.lower()
        if lower in english_words() or lower in trade_words():
            return word
        found = [
            *self._trade.lookup(lower, Verbosity.CLOSEST, max_edit_distance=2 if len(lower) >= _LONG else 1),
            *self._common.lookup(lower, Verbosity.CLOSEST, max_edit_distance=1),
        ]
        if not found:
            return word
        # Swapped letters are the likeliest slip, then a wrong or missing letter that keeps the word's first one.
        return min(
            found,
            key=lambda each: (each.distance, sorted(each.term) != sorted(lower), each.term[0] != lower[0], -each.count),
        ).term

    @cached_property
    def _trade(self) -> SymSpell:
        return _dictionary(dict.fromkeys(trade_words(), _TRADE_COUNT), 2)

    @cached_property
    def _common(self) -> SymSpell:
        common = sorted(english_words().items(), key=lambda item: -item[1])[:_COMMON]
        return _dictionary({word: count for word, count in common if len(word) >= 4}, 1)


@cache
def english_words() -> dict[str, int]:
    """English words with how often they are written, from the package symspellpy."""
    path = importlib.resources.files("symspellpy") / "frequency_dictionary_en_82_765.txt"
    lines = (line.split() for line in path.read_text("utf-8-sig").splitlines())
    return {word: int(count) for word, count in lines}


@cache
def trade_words() -> frozenset[str]:
    """The words of the phrases that a dictionary has, without the mistyped ones among them, and those of trade.txt."""
    written = re.findall(r"[a-z]{4,}", " ".join((*all_patterns(), *english_patterns())).lower())
    lines = (resources_dir() / "language" / "trade.txt").read_text("utf-8").splitlines()
    extra = " ".join(line for line in lines if not line.startswith("#")).split()
    return frozenset(word for word in written if word in english_words()) | frozenset(extra)


def _dictionary(words: dict[str, int], distance: int) -> SymSpell:
    dictionary = SymSpell(max_dictionary_edit_distance=distance)
    for word, count in words.items():
        dictionary.create_dictionary_entry(word, count)
    return dictionary
