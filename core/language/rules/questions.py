"""Questions about Photomend itself: what they are about, of which resources/language/questions.toml has the words."""

from __future__ import annotations

import re
import tomllib
from functools import cache

from core.language.rules.plain import plain_letters
from core.weights.store import resources_dir


def subject_of(text: str) -> str | None:
    """The subject of a question, as "privacy"; None where it is about something else."""
    letters = plain_letters(text)
    return next((subject for subject, words in _subjects().items() if words.search(letters)), None)


@cache
def _subjects() -> dict[str, re.Pattern[str]]:
    written = tomllib.loads((resources_dir() / "language" / "questions.toml").read_text("utf-8"))
    return {subject: re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)") for subject, words in written.items()}
