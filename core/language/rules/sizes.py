"""How large a photo is to be: "4x", "1.5 times", "4000 pixels wide", "A2 at 300 dpi", "4k"."""

from __future__ import annotations

import re

from core.api import TargetSize
from core.language.rules.numbers import either, number_named, numbers_named
from core.language.rules.plain import plain_letters

SMALLEST, LARGEST = 2, 8
_INCH = 25.4  # millimetres
_N = r"(?<![\d.,])(\d{1,4}(?:[.,]\d+)?)"
_BY = r" ?(?:x|\u00d7|by|mal|sur|por|per|bij) ?"
_PAIR = re.compile(rf"(?<!\d)(\d{{3,5}}){_BY}(\d{{3,5}})(?!\d)")
_SHEET = re.compile(rf"(?<![\d.,])\d{{1,3}}(?:[.,]\d)?{_BY}\d{{1,3}}(?![\d%])")  # of paper, in whatever unit
_LOOKED_AT = 4  # words in front of a size, which tell whether it is wished for
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
    for found in _PAIR.finditer(plain):
        if _is_wished(plain, found):
            return TargetSize(width=int(found[1]), height=int(found[2]))
    for found in re.finditer(rf"(?<!\d)(\d{{3,5}}) ?(?:{either('words', 'pixels')})?(?!\d)", plain):
        if _is_wished(plain, found) and (size := _of_side(plain, found)) is not None:
            return size
    for longer, found in numbers_named("sizes", plain):
        if _is_wished(plain, found):
            return TargetSize(longer=int(longer))
    return None


def _of_side(plain: str, found: re.Match[str]) -> TargetSize | None:
    """The size that a number of pixels names, by the side that is named behind it."""
    side, beside = int(found[1]), plain[found.end() :]
    if re.search(rf"\b(?:{either('sides', 'width')})", beside):
        return TargetSize(width=side)
    if re.search(rf"\b(?:{either('sides', 'height')})", beside):
        return TargetSize(height=side)
    return TargetSize(longer=side) if re.search(rf"\d ?(?:{either('words', 'pixels')})", found[0]) else None


def _is_wished(plain: str, found: re.Match[str]) -> bool:
    """Whether a size is what the photo shall have ("make it 4000 pixels wide"), not what it has ("it is only 320x240").

    The nearest word in front of it that tells decides; a size of which none tells is wished for, unless it is that of
    a thumbnail, a scan, a screenshot.
    """
    for word in reversed(re.findall(r"[a-z]+", plain[: found.start()])[-_LOOKED_AT:]):
        if re.fullmatch(either("words", "shall"), word):
            return True
        if re.fullmatch(either("words", "has"), word):
            return False
    return re.match(rf"[ -]*(?:\w+ )?(?:{either('words', 'copy')})\b", plain[found.end() :]) is None


def _times(plain: str) -> TargetSize | None:
    plain = _SHEET.sub(" ", plain)
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
