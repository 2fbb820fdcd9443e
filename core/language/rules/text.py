"""Cleaning a message before anything is read into it."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 1500  # characters that are read; nobody describes a photo in more
_QUOTES = str.maketrans(
    {"\u2019": "'", "\u2018": "'", "`": "'", "\u00b4": "'", "\u201c": '"', "\u201d": '"', "\u2026": "."}
)
_PICTURES = str.maketrans(
    {
        **dict.fromkeys("\u2614\u2602\U0001f327\U0001f326\U0001f4a7", " rain "),
        **dict.fromkeys("\U0001f32b\U0001f301", " fog "),
        **dict.fromkeys("\U0001f4a1\U0001f526\U0001f506", " light "),
        **dict.fromkeys("\u2744\U0001f328", " snow "),
        **dict.fromkeys("\U0001f3a8\U0001f308", " colours "),
        "\ufe0f": "",
    }
)  # small pictures that say what a word would
_EMOTICON = re.compile(r"(?:(?<=\s)|^)(?:[:;=]-?[()DPp/|3]+|<3+|\^_*\^|xD+|[:;]')(?=\s|$)")
_REPEATED = re.compile(r"([a-z])\1{2,}", re.IGNORECASE)
_SPACE = re.compile(r"[^\S\n]+")


def tidy(message: str) -> str:
    """`message` without control characters, emoji and emoticons; plain quotes; "sooooo" as "soo"; cut at LONGEST.

    Emoji that stand for a word, as the umbrella, become it.
    """
    text = unicodedata.normalize("NFKC", message[: 4 * LONGEST].replace("\u00d7", "x")).translate(_QUOTES)
    text = text.translate(_PICTURES)
    text = "".join(_plain(character) for character in text)
    text = _REPEATED.sub(r"\1\1", _EMOTICON.sub(". ", text))
    return _SPACE.sub(" ", text).strip()[:LONGEST]


def has_words(text: str) -> bool:
    """Whether there is a letter or digit to read at all."""
    return any(character.isalnum() for character in text)


def is_latin(text: str) -> bool:
    """Whether most letters belong to the Latin alphabet, the only one that the encoder reads."""
    letters = [character for character in text if character.isalpha()]
    return sum("LATIN" in unicodedata.name(letter, "") for letter in letters) * 2 >= len(letters)


def _plain(character: str) -> str:
    """A line break or visible text as it is; symbols and emoji end a clause; control characters vanish into a space."""
    category = unicodedata.category(character)
    if character == "\n":
        return "\n"
    if category in ("So", "Sk", "Cs", "Co", "Cn"):
        return " . "
    return " " if category[0] in "CZ" else character
