"""Numbers in a message, by the rules of resources/language/numbers.toml: strengths in figures, and tables of sizes."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from core.language.rules.plain import plain_letters
from core.weights.store import resources_dir

_LEAST, _MOST = 0.05, 2.0  # what the engine takes
_DECIMAL = re.compile(r"(?<![\d.,])([01])[.,](\d{1,2})(?![\d.,]|\s*(?:s|sec|mp|megapix|x|times|mal|fois))")
_STOPS = re.compile(r"\b(?:ev|f-?stops?|stops?|blenden?|diaphs?|pasos?|stop)\b")  # of exposure, no share
_SLIDER = re.compile(r"(?<![\w.])[+-] ?(\d{1,3})(?![\d.,:])")


def strength_in_figures(text: str) -> float | None:
    """The strength that `text` names in figures or as a share, 0.05..2; None where it names none.

    "denoise at 150 %" is 1.5, "Dehaze +25" 0.25, "halve the grain" 0.5.
    """
    plain = plain_letters(text)
    if _STOPS.search(plain):
        return None
    value: float | None = None
    if found := re.search(rf"(?<![\d.,])(\d{{1,3}})(?:[.,]\d+)? ?(?:{either('words', 'percent')})", plain):
        value = int(found[1]) / 100
    elif found := _DECIMAL.search(plain):
        value = float(f"{found[1]}.{found[2]}")
    elif ((found := _SLIDER.search(plain)) and int(found[1]) >= 5) or (
        found := re.search(rf"\b(?:{either('words', 'slider')}):? ?(\d{{2,3}})$", plain.strip(" .!?"))
    ):
        value = int(found[1]) / 100
    else:
        value = number_named("strengths", plain)
    return None if value is None else min(max(value, _LEAST), _MOST)


def number_named(table: str, plain: str) -> float | None:
    """The number of a table of which an expression stands in `plain`, letters without accents."""
    return next((number for number, _ in numbers_named(table, plain)), None)


def numbers_named(table: str, plain: str) -> Iterator[tuple[float, re.Match[str]]]:
    """The numbers of a table of which an expression stands in `plain`, each with its place, in the table's order."""
    for number, pattern in _patterns(table).items():
        for found in pattern.finditer(plain):
            yield float(number), found


@cache
def either(table: str, name: str) -> str:
    """The expressions of one entry as one."""
    return _joined(_tables()[table][name])


@cache
def _patterns(table: str) -> Mapping[str, re.Pattern[str]]:
    return {name: re.compile(rf"(?<!\w)(?:{_joined(each)})(?!\w)") for name, each in _tables()[table].items()}


@cache
def _tables() -> Mapping[str, Mapping[str, Iterable[str]]]:
    return tomllib.loads((resources_dir() / "language" / "numbers.toml").read_text("utf-8"))


def _joined(expressions: Iterable[str]) -> str:
    return "|".join(sorted(expressions, key=len, reverse=True))
