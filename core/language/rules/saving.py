"""How to save: the format, the quality and the size that a message names."""

from __future__ import annotations

import re

from core.api import ExportWish
from core.language.rules.numbers import either
from core.language.rules.plain import plain_letters
from core.language.rules.sizes import size_of
from core.photo.formats import FORMATS, READABLE, WRITTEN

_ENDINGS = {
    **{word: each.suffixes[0] for each in FORMATS for word in (each.name.lower(), *each.words)},
    **{suffix[1:]: suffix for suffix in (*READABLE, ".pdf", ".svg")},
    "jpeg": ".jpg",  # who says JPEG means the usual ending
}
_FORMAT = rf"(?:{'|'.join(sorted(_ENDINGS, key=len, reverse=True))})".replace(" ", " ?")
_NAMED = re.compile(rf"(?<!\w){_FORMAT}(?!\w)")
_BITS = re.compile(r"\b(8|10|12|16)[- ]?bits?\b")
_WRITTEN = ("", *(suffix for each in WRITTEN for suffix in each.suffixes))


def export_wish(text: str) -> ExportWish:
    """How to save, as far as `text`, the clause that asks for saving, says it."""
    plain = plain_letters(text)
    quality = re.search(rf"\b(?:{either('words', 'quality')})(?: (?:of|at|von|de|van|a))?[ :=]*(\d{{1,3}})", plain)
    quality = quality or re.search(rf"\b(\d{{1,3}}) ?(?:%|percent)? (?:{either('words', 'quality')})\b", plain)
    bits = _BITS.search(plain)
    rest = plain.replace(quality[0], " ") if quality else plain
    rest = rest.replace(bits[0], " ") if bits else rest
    size = size_of(rest)
    return ExportWish(
        suffix=format_of(text),
        quality=min(max(int(quality[1]), 1), 100) if quality else None,
        bits=int(bits[1]) if bits else None,
        size=size if size is not None and size.times is None else None,
    )


def is_written(export: ExportWish) -> bool:
    """Whether there is such a format to save in."""
    return export.suffix in _WRITTEN


def format_of(text: str) -> str:
    """The suffix of the last format that `text` names, as ".jpg"; "" where it names none."""
    named = [found.replace(" ", "") for found in _NAMED.findall(plain_letters(text))]
    return next((suffix for word, suffix in _ENDINGS.items() if named and word.replace(" ", "") == named[-1]), "")
