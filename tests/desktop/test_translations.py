"""The window speaks German throughout."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from desktop.i18n import LANGUAGES
from tests.desktop.conftest import Start, Until, said
from tests.translations import (
    FOLDER,
    always_english,
    collect,
    make,
    sentences_of_core,
    sources_of_the_window,
    untranslated,
)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_string_of_the_window_is_translated(code: str, tmp_path: Path) -> None:
    """When this fails: make translations, then translate in resources/translations what it lists."""
    ts = tmp_path / f"photomend_{code}.ts"
    shutil.copy(FOLDER / ts.name, ts)
    collect(ts)
    assert untranslated(ts) == []
    make(ts, ts.with_suffix(".qm"))
    assert ts.with_suffix(".qm").read_bytes() == (FOLDER / f"photomend_{code}.qm").read_bytes()


def test_no_sentence_that_the_window_may_show_stays_english() -> None:
    """When this fails: give the sentence to `translate` or an error as a literal, and what varies as {facts}."""
    known = frozenset(sentences_of_core())
    found = {path: always_english(path.read_text(encoding="utf-8"), known) for path in sources_of_the_window()}
    assert {path: sentences for path, sentences in found.items() if sentences} == {}


@pytest.mark.parametrize(
    "line",
    [
        'raise PhotoError(f"{path} is lost; find it.")',
        'raise _AbsentError("There is no " + name)',
        'return f"{path}: there is not enough memory for this photo."',
        'self.say("Nothing can be done.")',
        'label = self.tr(f"Saved as {path}.")',
    ],
)
def test_a_sentence_that_would_stay_english_is_found(line: str) -> None:
    assert len(always_english(f'"""A module that says things."""\nclass A:\n    def b(self):\n        {line}')) == 1


def test_a_string_without_translation_is_named(tmp_path: Path) -> None:
    ts = tmp_path / "photomend_de.ts"
    text = (FOLDER / ts.name).read_text(encoding="utf-8")
    ts.write_text(text.replace("<translation>Gerät</translation>", '<translation type="unfinished"></translation>'))
    assert untranslated(ts) == ["settings: Device"]


@pytest.mark.usefixtures("german")
def test_the_engine_answers_in_german(until: Until, start: Start, photo: Path) -> None:
    parts = start()
    parts.window.open_paths([photo])
    parts.session.conversation.say("entferne erst das Rauschen, dann helle das Foto auf")
    until(said(parts, "Zuerst werde ich das Rauschen entfernen, dann das Foto aufhellen."))
    parts.session.cancel()
    parts.window.open_paths([photo.with_name("missing.jpg")])
    until(said(parts, "es gibt keine solche Datei; prüfen Sie den Namen"))
