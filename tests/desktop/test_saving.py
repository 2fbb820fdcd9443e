"""The dialog that asks where to save."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit

from core.api import Plan, Step, Task
from core.photo.formats import WRITTEN
from core.photo.naming import Naming
from core.photo.read import read_photo
from desktop.app import Parts
from desktop.dialogs.files import SaveDialog
from desktop.records import Result

from .conftest import Until, said


@pytest.fixture
def dialog(until: Until, parts: Parts, photo: Path) -> SaveDialog:
    parts.session.opening.open(photo)
    until(lambda: parts.state.shown is not None and not parts.session.busy)
    parts.window.act.save.trigger()
    (found,) = parts.window.findChildren(SaveDialog)
    return found


def test_every_format_is_offered_and_a_name_without_an_ending_gets_one(
    until: Until, parts: Parts, dialog: SaveDialog, photo: Path
) -> None:
    offered = " ".join(dialog.nameFilters())
    assert all(f"*{suffix}" in offered for each in WRITTEN for suffix in each.suffixes)
    assert dialog.selectedNameFilter().startswith("PNG")
    field = dialog.findChildren(QLineEdit)[0]
    assert field.text() == "cat-mended.png"
    field.setText("holiday")
    dialog.accept()
    until(said(parts, "Saved as"))
    assert read_photo(photo.with_name("holiday.png")).pixels.shape == (120, 160, 3)


def test_the_name_proposed_says_what_was_done(until: Until, parts: Parts, photo: Path) -> None:
    parts.session.opening.open(photo)
    until(lambda: parts.state.shown is not None and not parts.session.busy)
    parts.session.export.naming = lambda: Naming("{name}-{task}-{model}")
    original = parts.state.shown
    assert original is not None
    assert original.pixels is not None
    assert original.picture is not None
    made = Result("denoised", original, Plan("", (Step(Task.DENOISE),)))
    made.fill(original.pixels, original.picture)
    parts.state.add(made)
    parts.window.act.save.trigger()
    (dialog,) = parts.window.findChildren(SaveDialog)
    assert dialog.findChildren(QLineEdit)[0].text() == "cat-denoise-instructir.png"


def test_the_ending_follows_the_format(until: Until, parts: Parts, dialog: SaveDialog, photo: Path) -> None:
    dialog.findChildren(QLineEdit)[0].clearFocus()  # as when the list of formats is used; Qt leaves a name being typed
    dialog.filterSelected.emit(next(pattern for pattern in dialog.nameFilters() if pattern.startswith("TIFF")))
    dialog.accept()
    until(said(parts, "Saved as"))
    assert photo.with_name("cat-mended.tif").read_bytes()[:2] in (b"II", b"MM")
