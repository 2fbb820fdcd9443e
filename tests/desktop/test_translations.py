"""The window speaks German throughout."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from desktop.i18n import LANGUAGES
from tests.desktop.conftest import Start, said, until
from tests.translations import FOLDER, collect, make, untranslated


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_string_of_the_window_is_translated(code: str, tmp_path: Path) -> None:
    """When this fails: make translations, then translate in resources/translations what it lists."""
    ts = tmp_path / f"photomend_{code}.ts"
    shutil.copy(FOLDER / ts.name, ts)
    collect(ts)
    assert untranslated(ts) == []
    make(ts, ts.with_suffix(".qm"))
    assert ts.with_suffix(".qm").read_bytes() == (FOLDER / f"photomend_{code}.qm").read_bytes()


def test_a_string_without_translation_is_named(tmp_path: Path) -> None:
    ts = tmp_path / "photomend_de.ts"
    text = (FOLDER / ts.name).read_text(encoding="utf-8")
    ts.write_text(text.replace("<translation>Gerät</translation>", '<translation type="unfinished"></translation>'))
    assert untranslated(ts) == ["settings: Device"]


@pytest.mark.usefixtures("german")
def test_the_engine_answers_in_german(start: Start, photo: Path) -> None:
    parts = start()
    parts.window.open_paths([photo])
    parts.session.say("remove the grain and brighten it a little")
    until(parts, said(parts, "Zuerst werde ich das Rauschen entfernen, dann behutsam das Foto aufhellen."))
    parts.session.cancel()
    parts.window.open_paths([photo.with_name("missing.jpg")])
    until(parts, said(parts, "es gibt keine solche Datei; prüfen Sie den Namen"))
