"""The export dialog: what is chosen is what is written, and is remembered."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtGui import QColorSpace, QDesktopServices

from core.photo.read import read_photo
from desktop import settings
from desktop.app import Parts
from desktop.batch.drawer import BatchDrawer
from desktop.dialogs.export import ExportDialog
from desktop.exporting import ExportChoice, ExportMemory

from .conftest import Start, Until, said
from .scripted import Steady

RAW = Path(__file__).parents[1] / "photo" / "cases" / "bayer.dng"


@pytest.fixture
def parts(until: Until, start: Start, photo: Path) -> Parts:
    made = start(Steady())
    made.session.opening.open(photo)
    made.session.conversation.say("remove the noise")
    until(lambda: len(made.state.results) == 2)
    return made


def opened(parts: Parts) -> ExportDialog:
    parts.window.act.export.trigger()
    return parts.window.findChildren(ExportDialog)[-1]


def choose(dialog: ExportDialog, **values: object) -> None:
    for name, value in values.items():
        box = getattr(dialog, name)
        box.setCurrentIndex(box.findData(value))


def test_format_size_space_and_name_are_those_chosen(until: Until, parts: Parts, photo: Path) -> None:
    dialog = opened(parts)
    choose(dialog, format=".jpg", sizing="long side", space="display-p3", metadata="none")
    dialog.size_.setValue(80)
    dialog.quality.setValue(70)
    dialog.template.setText("{name} for you")
    assert dialog.dimensions.text() == "80 × 60 pixels"
    assert dialog.example.text().endswith("cat for you.jpg")
    until(lambda: dialog.estimate.text().startswith("About "))
    dialog.go.click()
    until(said(parts, "Saved as"))
    saved = photo.with_name("cat for you.jpg")
    with Image.open(saved) as image:
        assert image.size == (80, 60)
        space = QColorSpace.fromIccProfile(image.info["icc_profile"])
        assert space.primaries() == QColorSpace.Primaries.DciP3D65
    shown = parts.state.shown
    assert shown is not None
    assert isinstance(shown.pixels, np.ndarray)
    assert abs(read_photo(saved).pixels.mean() - shown.pixels.mean()) < 0.01


def test_what_was_chosen_is_chosen_next_time_and_presets_are_kept(until: Until, start: Start, parts: Parts) -> None:
    dialog = opened(parts)
    choose(dialog, format=".tif", bits=16)
    dialog.keep_preset("To work on later")
    dialog.go.click()
    until(said(parts, "Saved as"))
    parts.window.close_at_once()
    parts = start(Steady())
    memory = ExportMemory(parts.settings.store)
    assert memory.last == ExportChoice(".tif", bits=16)
    assert memory.presets["To work on later"] == memory.last
    assert memory.is_own("To work on later")
    assert not memory.is_own("For the web")
    memory.forget("To work on later")
    assert "To work on later" not in memory.presets


def test_a_preset_sets_all_fields(parts: Parts) -> None:
    dialog = opened(parts)
    dialog.preset.setCurrentIndex(dialog.preset.findData("For the web"))
    dialog.preset.activated.emit(dialog.preset.currentIndex())
    chosen = dialog.choice()
    assert (chosen.suffix, chosen.sizing, chosen.size, chosen.space) == (".jpg", "long side", 2048, "srgb")
    assert chosen.metadata == "without place"
    assert not dialog.drop_preset.isEnabled()
    dialog.close()


def test_a_senseless_name_cannot_be_exported(parts: Parts) -> None:
    dialog = opened(parts)
    dialog.template.setText("{nmae}")
    assert not dialog.go.isEnabled()
    assert "{nmae}" in dialog.example.text()
    dialog.close()


def test_quality_and_size_can_be_chosen_only_where_they_count(parts: Parts) -> None:
    dialog = opened(parts)
    choose(dialog, format=".png", sizing="as it is")
    assert not dialog.quality.isEnabled()
    assert not dialog.size_.isEnabled()
    choose(dialog, format=".webp", sizing="percent")
    assert dialog.quality.isEnabled()
    assert dialog.size_.isEnabled()
    dialog.close()


def test_what_was_stored_and_makes_no_sense_counts_for_nothing(parts: Parts) -> None:
    store = parts.settings.store
    for stored in ("no json", "[1]", '{"suffix": ".xyz"}', '{"quality": 900}', '{"template": "{"}', '{"sizing": "x"}'):
        store.setValue("export/last", stored)
        assert ExportMemory(store).last == ExportChoice()


def test_a_saved_photo_can_be_shown_in_its_folder(
    until: Until, parts: Parts, photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()))
    dialog = opened(parts)
    dialog.reveal.setChecked(True)
    dialog.go.click()
    until(said(parts, "Saved as"))
    assert shown == [str(photo.parent)]
    parts.state.messages[-1].choices[0].act()
    assert len(shown) == 2


def test_a_raw_is_brightened_where_the_settings_wish_it(until: Until, start: Start, tmp_path: Path) -> None:
    parts = start(Steady())
    means: list[float] = []
    for wish in ("", "brightened"):
        parts.settings.set(settings.RAW, wish)
        shown = parts.state.photo
        parts.session.opening.open(RAW)
        until(lambda shown=shown: parts.state.photo is not None and parts.state.photo is not shown)
        assert parts.state.photo is not None
        means.append(float(parts.state.photo.pixels.mean()))
    assert means[1] > means[0] + 0.03
    drawer = parts.window.findChild(BatchDrawer)
    assert drawer is not None
    drawer.take([RAW])
    drawer.folder.setText(str(tmp_path / "out"))
    drawer.instruction.setText("remove the noise")
    drawer.start()  # which halves all values
    until((tmp_path / "out" / "bayer-mended.tif").exists)
    until(lambda: not drawer.running)
    assert read_photo(tmp_path / "out" / "bayer-mended.tif").pixels.mean() == pytest.approx(means[1] / 2, abs=0.01)


def test_a_raw_is_offered_as_dng_and_stays_one(until: Until, start: Start, tmp_path: Path) -> None:
    raw = tmp_path / "dusk.dng"
    raw.write_bytes(RAW.read_bytes())
    parts = start(Steady())
    parts.session.opening.open(raw)
    until(lambda: parts.state.shown is not None and parts.state.shown.pixels is not None)
    parts.session.conversation.say("remove the noise")
    until(lambda: len(parts.state.results) == 2)
    dialog = opened(parts)
    assert dialog.example.text().endswith("dusk-mended.dng")
    dialog.go.click()
    until(said(parts, "Saved as"))
    saved = read_photo(tmp_path / "dusk-mended.dng")
    assert saved.metadata.raw
    assert saved.bits == 16
