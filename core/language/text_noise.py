"""How people type: slips of the finger, chat spelling, capitals, missing punctuation."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from random import Random

_NEIGHBOURS = {
    "a": "sq", "b": "vn", "c": "xv", "d": "sf", "e": "wr", "f": "dg", "g": "fh", "h": "gj", "i": "uo", "j": "hk",
    "k": "jl", "l": "k", "m": "n", "n": "bm", "o": "ip", "p": "o", "q": "wa", "r": "et", "s": "ad", "t": "ry",
    "u": "yi", "v": "cb", "w": "qe", "x": "zc", "y": "tu", "z": "x",
}  # fmt: skip
_PUNCTUATION = re.compile(r"[.,!?;:'\u2019]")


def retype(text: str, spellings: Mapping[str, str], random: Random) -> str:
    """`text` as somebody might type it; about half of the time unchanged. spellings: word -> chat spelling."""
    if random.random() < 0.12:
        text = respelt(text, spellings, random)
    if random.random() < 0.25:
        for _ in range(1 + len(text) // 40):
            text = slip(text, random)
    if random.random() < 0.25:
        text = _PUNCTUATION.sub("", text)
    case = random.random()
    if case < 0.06:
        return text.upper()
    if case < 0.45:
        return text.lower()
    if case < 0.65:
        return text[:1].upper() + text[1:]
    return text


def slip(text: str, random: Random) -> str:
    """One slip inside a word of four letters or more: a letter swapped, lost, doubled, wrong or drawn out."""
    words = text.split(" ")
    long = [index for index, word in enumerate(words) if len(word) >= 4 and word.isalpha()]
    if not long:
        return text
    index = random.choice(long)
    word = words[index]
    at = random.randrange(1, len(word) - 1)
    letter = word[at]
    words[index] = random.choice(
        (
            word[:at] + word[at + 1] + letter + word[at + 2 :],
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at:],
            word[:at] + random.choice(_NEIGHBOURS.get(letter.lower(), letter)) + word[at + 1 :],
            word + word[-1] * random.randint(1, 3),
        )
    )
    return " ".join(words)


def respelt(text: str, spellings: Mapping[str, str], random: Random) -> str:
    """`text` with most of the words that have a chat spelling respelled."""
    for word, short in spellings.items():
        if random.random() < 0.7:
            text = re.sub(rf"\b{re.escape(word)}\b", short, text, flags=re.IGNORECASE)
    return text


def unaccented(text: str) -> str:
    """`text` as typed without the keys for accents: "schön" as "schon", "ß" as "ss"."""
    parts = unicodedata.normalize("NFKD", text.replace("ß", "ss"))
    return "".join(part for part in parts if not unicodedata.combining(part))
