"""How a message is typed: capitals, punctuation, slips and chat spelling are of the message, not of one clause."""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random

from core.language.corpus import chat_spellings
from core.language.reader.phrases import PLACE_BEGINS
from core.language.text_noise import respelt, slip, unaccented

_PUNCTUATION = re.compile(r"[.,!?;:'\u2019]+")
_FILLERS = ("um", "uh", "so", "like", "ok so", "well", "hm", "er")


def typed(texts: Sequence[str], language: str, random: Random) -> list[str]:
    """The clauses of a message as somebody might type or dictate them; about half of the time unchanged."""
    written = list(texts)
    if language.startswith("english") and random.random() < 0.08:
        written = [respelt(text, chat_spellings(), random) for text in written]
    if random.random() < 0.22:
        written = [slip(text, random) if random.random() < 0.6 else text for text in written]
    if not language.startswith("english") and random.random() < 0.2:
        written = [unaccented(text) for text in written]
    if random.random() < 0.28:
        written = [_PUNCTUATION.sub("", text) for text in written]
        if language.startswith("english") and random.random() < 0.1:
            written = [f"{random.choice(_FILLERS)} {text}" for text in written]
    case = random.random()
    if case < 0.04:
        return [text.upper() for text in written]
    if case < 0.5:
        return [text.lower() for text in written]
    if case < 0.7:
        first = written[0].lstrip(PLACE_BEGINS)
        led = written[0][: len(written[0]) - len(first)]
        return [led + first[:1].upper() + first[1:], *written[1:]]
    return written
