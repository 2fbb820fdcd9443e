"""How many times larger: "4x", "four times", "double", "by a factor of three", "200%"."""

from __future__ import annotations

import math
import re

SMALLEST, LARGEST = 2, 8
_NUMBERS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "ten": 10,
}  # fmt: skip
_N = rf"(\d{{1,4}}(?:[.,]\d+)?|{'|'.join(_NUMBERS)})"
_PATTERNS = (
    re.compile(rf"\b{_N} ?[x\u00d7](?![a-z0-9])"),
    re.compile(rf"(?<![a-z0-9])[x\u00d7] ?{_N}\b"),
    re.compile(rf"\b{_N}[ -]?(?:times|fold|tiems|time)\b"),
    re.compile(rf"\bfactor (?:of )?{_N}\b"),
    re.compile(rf"\b(?:by|scale) {_N}$"),
    re.compile(rf"\b{_N}[- ](?:to[- ]one|to 1)\b"),
)
_WORDS = (
    (re.compile(r"\b(?:doubl(?:e|ed|ing)|twice|twofold|2 times)\b"), 2),
    (re.compile(r"\b(?:tripl(?:e|ed|ing)|threefold|thrice|treble)\b"), 3),
    (re.compile(r"\b(?:quadrupl(?:e|ed|ing)|fourfold)\b"), 4),
)
_PERCENT = re.compile(r"\b(by )?(\d{3}) ?(?:%|percent\b|per cent\b)")


def named_factor(text: str) -> float | None:
    """The enlargement that `text` names, however large; None where it names none."""
    text = text.lower()
    for pattern in _PATTERNS:
        if match := pattern.search(text):
            return float(_NUMBERS.get(match[1], 0) or match[1].replace(",", "."))
    for pattern, factor in _WORDS:
        if pattern.search(text):
            return factor
    if match := _PERCENT.search(text):
        grown_by = match[1] is not None and int(match[2]) == 100  # "by 100%" doubles; "by 200%" mostly means "to"
        return 2 if grown_by else int(match[2]) / 100
    return None


def factor_of(text: str) -> int | None:
    """The enlargement that `text` names, rounded up and kept within 2..8; None where it names none."""
    factor = named_factor(text)
    return None if factor is None else min(max(math.ceil(factor), SMALLEST), LARGEST)
