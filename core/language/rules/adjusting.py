"""Steps that need no network, by resources/language/adjusting.toml: "half a stop brighter", "crop it to 4:5"."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

from core.adjustments import ADJUSTMENTS, STOPS, Adjustment, of_task
from core.language.rules.plain import plain_letters
from core.tasks import Task
from core.weights.store import resources_dir

_SLIGHT, _STRONG = 0.5, 2.0  # times what a wish means that names no figure
_LARGEST_LEAN = 45  # degrees; more is a turn
_TONES = (
    *(Adjustment.TEMPERATURE, Adjustment.TINT, Adjustment.CONTRAST, Adjustment.SATURATION),
    *(Adjustment.HIGHLIGHTS, Adjustment.SHADOWS, Adjustment.HOT_PIXELS),
)

Values = Mapping[Adjustment, float]


def adjustments_of(text: str) -> dict[Task, Values]:
    """The values that a clause asks for, by the task of the step that they belong to; empty where there are none."""
    plain = plain_letters(text).replace("\u2212", "-").strip(" .!?")
    if _has("words", "not", plain):
        return {}
    light = _exposure(plain) | {each: value for each in _TONES if (value := _tone(each, plain))}
    found: dict[Task, Values] = {Task.ADJUST: light, Task.FRAME: _frame(plain)}
    return {task: values for task, values in found.items() if values}


def asks_for_hot_pixels_alone(text: str) -> bool:
    """Whether a clause speaks of hot or dead pixels, and of no other noise."""
    plain = plain_letters(text)
    hot = Adjustment.HOT_PIXELS.value
    return _has(hot, "more", plain) and not _has(hot, "beside", plain)


def place_of_light(text: str, values: Values) -> str:
    """Where light and colour are to be changed and nowhere else, as "the sky"; "" for all of the photo."""
    plain = plain_letters(text)
    if Adjustment.SHADOWS in values or Adjustment.HIGHLIGHTS in values:
        return ""  # these name a value
    found = re.search(rf"(?<!\w)(?:{'|'.join(_table()['words']['place'])})(?!\w)", plain)
    return "" if found is None or not values.keys() & set(of_task(Task.ADJUST)) else found[0]


def with_figures(text: str) -> str:
    """The same with stops, and kinds of bad pixels, as one word, so that nothing comes between: "0.5EV brighter"."""
    kind = rf"(?:{_either('hot_pixels', 'kinds')})"
    text = re.sub(
        rf"(?<!\w){kind}(?:,|,? (?:and|or|und|oder)| [&+]) (?={kind} pixels?\b)", "", text, flags=re.IGNORECASE
    )
    stop = rf"(?:{_either('exposure', 'stops')})"
    for more, behind in ((0.5, rf" (?:{_either('exposure', 'and_a_half')})"), (0.0, "")):
        counted = re.compile(rf"(?<!\w)({_counts()}|\d(?:[.,]\d+)?)[ -]{stop}\b{behind}", re.IGNORECASE)
        text = counted.sub(lambda found, more=more: f"{_count(found[1].lower()) + more:g}EV", text)
    return text


def _exposure(plain: str) -> dict[Adjustment, float]:
    """In stops: "half a stop brighter", "+0.7 EV", "exposure -1", "open the shadows by a stop"."""
    count = rf"([+-]|plus |minus )? ?(\d+(?:[.,]\d+)?|{_counts()})"
    found = re.search(rf"{count} ?-?(?:{_either('exposure', 'stops')})\b", plain)
    if found is not None and not (found[1] or found[0].endswith("ev") or _has("exposure", "direction", plain)):
        found = None  # "a stop" may be anything
    found = found or re.search(
        rf"\b(?:{_either('exposure', 'by_figure')}):?(?: by| um| de| di| met)? ?{count}\b", plain
    )
    if found is None:
        return {}
    stops = _count(found[2])
    down = (found[1] or "").strip() in ("-", "minus") or _has("exposure", "darker", plain)
    for part in (Adjustment.SHADOWS, Adjustment.HIGHLIGHTS):
        if _has(part.value, "by_figure", plain):
            return _within(part, (-stops if down else stops) / STOPS * 100)
    return _within(Adjustment.EXPOSURE, -stops if down else stops)


def _tone(each: Adjustment, plain: str) -> float:
    """Of a slider from -100 to 100: in figures, or by how strongly it is wished for."""
    named = rf"(?:{_either(each.value, 'by_figure')}):? (?:(?:by|to|at|um|auf|de|a|di|met|op) )?"
    figure = re.search(rf"{named}([+-]) ?(\d{{1,3}})\b", plain)
    if figure is not None:
        return _within(each, float(f"{figure[1]}{figure[2]}"))[each]
    side = _has(each.value, "more", plain) - _has(each.value, "less", plain)
    amount = side * float(_table()[each.value]["by_hand"])
    if _has("words", "less_of_it", plain):
        amount *= _SLIGHT
    elif _has("words", "more_of_it", plain):
        amount *= _STRONG
    return amount


def _frame(plain: str) -> dict[Adjustment, float]:
    values: dict[Adjustment, float] = {}
    degrees = re.search(rf"(\d+(?:[.,]\d+)?) ?(?:{_either('frame', 'degrees')})", plain)
    lean = None if degrees is None else float(degrees[1].replace(",", "."))
    left = _has("frame", "left", plain)
    if _has("frame", "flip", plain):
        values[Adjustment.FLIP] = 1.0
        if _has("frame", "vertical", plain):
            values[Adjustment.TURN] = 2.0
    elif (level := _has("frame", "level", plain)) or _has("frame", "turn", plain):
        if lean is not None and lean <= _LARGEST_LEAN:
            values[Adjustment.STRAIGHTEN] = -lean if left else lean
        elif level:
            values[Adjustment.LEVEL] = 1.0
        elif _has("frame", "half", plain):
            values[Adjustment.TURN] = 2.0
        elif left or _has("frame", "right", plain) or _has("frame", "quarter", plain):
            values[Adjustment.TURN] = 3.0 if left else 1.0
    if _has("frame", "crop", plain) and (aspect := _aspect(plain)):
        values[Adjustment.ASPECT] = aspect
    return values


def _aspect(plain: str) -> float:
    """Width by height; 0 where none is named."""
    if _has("frame", "square", plain):
        return 1.0
    sides = re.search(r"(?<!\d)(\d{1,2}) ?(?:[:/x\u00d7]|by|zu|par|sur|por|per|su|bij|op) ?(\d{1,2})(?!\d)", plain)
    if sides is None or not int(sides[1]) or not int(sides[2]):
        return 0.0
    return int(sides[1]) / int(sides[2])


def _within(each: Adjustment, value: float) -> dict[Adjustment, float]:
    traits = ADJUSTMENTS[each]
    return {each: round(min(max(value, traits.least), traits.most), 2)}


def _count(words: str) -> float:
    for number, forms in _table()["stops"].items():
        if re.fullmatch("|".join(forms), words.strip()):
            return float(number)
    return float(words.replace(",", "."))


def _counts() -> str:
    forms = [form for each in _table()["stops"].values() for form in each]
    return "|".join(sorted(forms, key=len, reverse=True))


def _has(table: str, name: str, plain: str) -> bool:
    return re.search(rf"(?<![\w-])(?:{_either(table, name)})(?!\w)", plain) is not None


@cache
def _either(table: str, name: str) -> str:
    photo = "|".join(_table()["words"]["photo"])
    return "|".join(_table()[table][name]).replace("{photo}", photo)


@cache
def _table() -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads((resources_dir() / "language" / "adjusting.toml").read_text("utf-8"))
