"""Commands that do harm where they were not meant: each needs its plain verb, in any of the languages that are read."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache

from core.api import GUARDED, Command
from core.weights.store import resources_dir

_ASIDE = (
    r"(?:[\s,]*(?:please|pls|it|that|this|now|bitte|das|es|svp|ca|la|por favor|per favore|graag|alsjeblieft)\b[\s,]*)*"
)
SURE = 0.95  # below it a guarded command is asked about


def is_plain(command: Command, text: str, confidence: float) -> bool:
    """Whether `command` may be carried out: it does no harm, or `text` says it plainly and was surely understood."""
    if command not in GUARDED or says_only(command, text):
        return True
    return confidence > SURE and says(command, text) and not is_question(text)


def says_only(command: Command, text: str) -> bool:
    """Whether `text` is the plain verb of a guarded command and nothing else: "undo that, please"."""
    verb = _forms()[command.value].pattern
    return re.fullmatch(rf"{_ASIDE}{verb}{_ASIDE}[\s.!]*", plain_letters(text).strip()) is not None


def says(command: Command, text: str) -> bool:
    """Whether a plain verb of a guarded command stands in `text`."""
    return _forms()[command.value].search(plain_letters(text)) is not None


def is_question(text: str) -> bool:
    """Whether `text` asks about something ("where do you save?"), unlike "can you save it?"."""
    return _forms()["question"].match(plain_letters(text)) is not None


def says_form(name: str, text: str) -> bool:
    """Whether an expression of the list `name` of resources/language/plain.toml stands in `text`."""
    return _forms()[name].search(plain_letters(text)) is not None


def has_form(name: str) -> bool:
    """Whether there is a list of that name."""
    return name in _forms()


def plain_letters(text: str) -> str:
    """Lower-case and without accents."""
    parts = unicodedata.normalize("NFKD", text.lower().replace("ß", "ss").replace("\u2019", "'"))
    return "".join(part for part in parts if not unicodedata.combining(part))


@cache
def _forms() -> dict[str, re.Pattern[str]]:
    written = tomllib.loads((resources_dir() / "language" / "plain.toml").read_text("utf-8"))
    return {name: re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)") for name, forms in written.items()}
