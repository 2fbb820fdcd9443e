"""What can be clicked on in place of writing is understood alike in every language of the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTranslator

from core.language.planner import Planner
from desktop.i18n import LANGUAGES, PREFIX, folder
from desktop.wishes import WISHES


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_wish_is_read_as_in_english(code: str) -> None:
    translator, planner = QTranslator(), Planner()
    assert translator.load(f"{PREFIX}{code}", str(folder()))
    for wish in WISHES:
        meant, read = planner.plan(wish), planner.plan(translator.translate("wishes", wish) or "")
        assert read.text != wish
        assert [(step.task, step.strength) for step in read.steps] == [(s.task, s.strength) for s in meant.steps]
        assert (read.command, read.auto, read.ask) == (meant.command, meant.auto, meant.ask), read.text
