"""Mending mistyped words of the trade, so that "remvoe the niose" reads as it was meant."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from core.language.rules.lexicon import domain_words

_WORD = re.compile(r"[A-Za-z]{4,}")


class SpellingMender:
    """Replaces a word that the encoder's vocabulary lacks by the one word of the trade a single slip away."""

    def __init__(self, vocabulary: Path) -> None:
        """vocabulary: the encoder's `vocab.txt`, one known word a line."""
        known = set(vocabulary.read_text("utf-8").split())
        self._known = known | domain_words()
        # A mistyping in the corpus's own phrases must not be what a mistyped word is mended into.
        self._targets = {word for word in domain_words() if word in known}

    def mend(self, text: str) -> str:
        """`text` with its mistyped words mended."""
        return _WORD.sub(lambda match: self._word(match[0]), text)

    def _word(self, word: str) -> str:
        lower = word.lower()
        if lower in self._known:
            return word
        close = {candidate for candidate in _one_slip(lower) if candidate in self._targets}
        if not close:
            return word
        # Swapped letters are the likeliest slip, then a wrong or missing letter that keeps the word's ends.
        return min(
            close, key=lambda candidate: (sorted(candidate) != sorted(lower), candidate[0] != lower[0], candidate)
        )


@cache
def _one_slip(word: str) -> frozenset[str]:
    """Every string one swap, loss, insertion or replacement of a letter away from `word`."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    splits = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    return frozenset(
        [head + tail[1:] for head, tail in splits if tail]
        + [head + tail[1] + tail[0] + tail[2:] for head, tail in splits if len(tail) > 1]
        + [head + letter + tail[1:] for head, tail in splits if tail for letter in letters]
        + [head + letter + tail for head, tail in splits for letter in letters]
    )
