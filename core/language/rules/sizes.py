"""How large a photo is to be: "4x", "1.5 times", "4000 pixels wide", "A2 at 300 dpi", "4k"."""

from __future__ import annotations

import re

from core.api import TargetSize
from core.language.rules.numbers import either, number_named
from core.language.rules.plain import plain_letters

SMALLEST, LARGEST = 2, 8
_INCH = 25.4  # millimetres
_N = r"(?<![\d.,])(\d{1,4}(?:[.,]\d+)?)"
_BY = r" ?(?:x|\u00d7|by|mal|sur|por|per|bij) ?"
_PAIR = re.compile(rf"(?<!\d)(\d{{3,5}}){_BY}(\d{{3,5}})(?!\d)")
_PRINT = re.compile(rf"(?<!\d)(\d{{1,3}}){_BY}(\d{{1,3}}) ?(cm|mm|in\b|inch|inches|\"|pollici|pouces|zoll)?")
_UNITS = {"cm": 10.0, "mm": 1.0}


def size_of(text: str) -> TargetSize | None:
    """The size that `text` names; None where it names none."""
    plain = plain_letters(text)
    return _paper(plain) or _pixels(plain) or _times(plain)


def factor_of(size: TargetSize) -> int | None:
    """The whole factor that a size names, within 2..8; None for one that must be known against the photo."""
    if size.times is None or not float(size.times).is_integer():
        return None
    return min(max(int(size.times), SMALLEST), LARGEST)


def _paper(plain: str) -> TargetSize | None:
    dots = re.search(rf"(\d{{2,4}}) ?(?:{either('words', 'dots')})", plain)
    if dots is None:
        return None
    if side := number_named("paper", plain):
        return TargetSize(longer=round(side / _INCH * int(dots[1])))
    if found := _PRINT.search(plain):
        longer = max(int(found[1]), int(found[2])) * _UNITS.get(found[3] or "cm", _INCH)
        return TargetSize(longer=round(longer / _INCH * int(dots[1])))
    return None


def _pixels(plain: str) -> TargetSize | None:
    if found := _PAIR.search(plain):
        return TargetSize(width=int(found[1]), height=int(found[2]))
    if found := re.search(rf"(?<!\d)(\d{{3,5}}) ?(?:{either('words', 'pixels')})?(?!\d)", plain):
        side = int(found[1])
        beside = plain[found.end() :]
        if re.search(rf"\b(?:{either('sides', 'width')})", beside):
            return TargetSize(width=side)
        if re.search(rf"\b(?:{either('sides', 'height')})", beside):
            return TargetSize(height=side)
        if re.search(rf"\d ?(?:{either('words', 'pixels')})", found[0]):
            return TargetSize(longer=side)
    longer = number_named("sizes", plain)
    return None if longer is None else TargetSize(longer=int(longer))


def _times(plain: str) -> TargetSize | None:
    percent, times = either("words", "percent"), either("words", "times")
    if found := re.search(rf"(?:\b({either('words', 'more')}) )?{_N} ?(?:{percent})", plain):
        share = float(found[2].replace(",", ".")) / 100
        grown = found[1] is not None and share <= 1  # "by 50 %" adds; "by 200 %" mostly means "to"
        return TargetSize(times=share + 1 if grown else share)
    patterns = (
        rf"{_N} ?[- ]?(?:{times})(?![a-z0-9])",
        rf"(?<![a-z0-9])[x\u00d7] ?{_N}",
        rf"\b(?:factor|faktor|facteur)(?: (?:of|von|de))? {_N}",
        rf"\b(?:by|scale|um|auf das) {_N}$",
        rf"{_N}[- ](?:to[- ]one|to 1)\b",
    )
    for pattern in patterns:
        if found := re.search(pattern, plain):
            return TargetSize(times=float(found[1].replace(",", ".")))
    number = number_named("factors", plain)
    return None if number is None else TargetSize(times=number)
