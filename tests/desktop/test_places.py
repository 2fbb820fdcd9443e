"""The window remembers where the photographer works."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QLineEdit, QMessageBox

from desktop.app import Parts
from desktop.dialogs.files import OpenDialog, SaveDialog
from desktop.places import Places
from desktop.settings import DATES

from .conftest import Start, Until, said
from .scripted import Steady


@pytest.fixture
def parts(start: Start) -> Parts:
    return start(Steady())


def opened(until: Until, parts: Parts, photo: Path) -> Parts:
    parts.session.opening.open(photo)
    until(lambda: parts.state.photo is not None and parts.state.photo.path == photo and not parts.session.busy)
    return parts


def test_dialogs_begin_where_the_last_photo_was(until: Until, start: Start, photo: Path, tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "wedding"
    folder.mkdir(parents=True)
    other = folder / "other.png"
    other.write_bytes(photo.read_bytes())
    opened(until, start(Steady()), other).window.close_at_once()
    parts = start(Steady())
    parts.window.act.open.trigger()
    (dialog,) = parts.window.findChildren(OpenDialog)
    assert Path(dialog.directory().absolutePath()) == folder
    dialog.close()
    assert parts.window.menus.recent.actions()[0].text() == "other.png"
    parts.window.menus.recent.actions()[0].trigger()
    until(lambda: parts.state.photo is not None)


def test_recent_photos_are_the_latest_first_and_those_that_are_gone_are_left_out(tmp_path: Path) -> None:
    places = Places(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    paths = [tmp_path / f"{number}.png" for number in range(20)]
    for path in paths:
        path.touch()
        places.opened(path)
    places.opened(paths[15])
    paths[18].unlink()
    assert [path.name for path in places.recent][:4] == ["15.png", "19.png", "17.png", "16.png"]
    assert len(places.recent) < 20
    places.forget()
    assert not places.recent


def test_results_go_beside_the_original_until_they_are_put_elsewhere(until: Until, parts: Parts, photo: Path) -> None:
    opened(until, parts, photo)
    assert proposed(parts) == photo.with_name("cat-mended.png")
    elsewhere = photo.parent / "finished"
    elsewhere.mkdir()
    parts.window.places.saved(elsewhere / "cat-mended.png", photo)
    assert proposed(parts) == elsewhere / "cat-mended.png"
    parts.window.places.saved(photo.with_name("x.png"), photo)
    assert proposed(parts) == photo.with_name("cat-mended.png")


def proposed(parts: Parts) -> Path:
    parts.window.act.save.trigger()
    dialog = parts.window.findChildren(SaveDialog)[-1]
    name = dialog.findChildren(QLineEdit)[0].text()
    dialog.close()
    return Path(dialog.directory().absolutePath()) / name


def test_the_original_is_refused_before_anything_is_asked(until: Until, parts: Parts, photo: Path) -> None:
    content = photo.read_bytes()
    opened(until, parts, photo).window.act.save.trigger()
    (dialog,) = parts.window.findChildren(SaveDialog)
    dialog.findChildren(QLineEdit)[0].setText(photo.name)
    dialog.accept()
    (box,) = dialog.findChildren(QMessageBox)
    assert "original" in box.text()
    assert dialog.isVisible()
    box.close()
    dialog.close()
    assert photo.read_bytes() == content
    assert not said(parts, "Saved")()


@pytest.mark.parametrize(("dates", "old"), [("", False), ("original", True)])
def test_a_result_is_dated_when_it_was_saved_unless_the_original_s_date_is_wanted(
    until: Until, parts: Parts, photo: Path, dates: str, old: bool
) -> None:
    os.utime(photo, (1_000_000_000, 1_000_000_000))
    parts.settings.set(DATES, dates)
    opened(until, parts, photo).session.export.save()
    until(said(parts, "Saved as"))
    assert (photo.with_name("cat-mended.png").stat().st_mtime == 1_000_000_000) is old


def test_a_file_that_is_cut_short_can_be_opened_as_far_as_it_goes(until: Until, parts: Parts, photo: Path) -> None:
    cut = photo.with_name("cut.png")
    cut.write_bytes(photo.read_bytes()[: photo.stat().st_size * 2 // 3])
    parts.session.opening.open(cut)
    until(said(parts, "only cut short"))
    choice = next(message.choices[0] for message in parts.state.messages if message.choices)
    choice.act()
    until(lambda: parts.state.photo is not None)
    assert parts.state.photo is not None
    there = parts.state.photo.pixels.max(axis=(1, 2)) > 0
    assert there[:40].all()
    assert not there[-5:].any()
