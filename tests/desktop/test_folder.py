"""The folder below the photo, and what is known of the photo itself."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import ExifTags, Image
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from desktop.app import Parts
from desktop.camera import camera_data, exposure_of

from .conftest import Start, Until, said
from .scripted import Steady


@pytest.fixture
def folder(tmp_path: Path, photo: Path) -> Path:
    made = tmp_path / "wedding"
    made.mkdir()
    for name in ("b.png", "a.png", "C.png"):
        (made / name).write_bytes(photo.read_bytes())
    (made / "notes.txt").write_text("no photo")
    return made


def opened(until: Until, start: Start, photo: Path) -> Parts:
    parts = start(Steady())
    parts.session.opening.open(photo)
    until(lambda: bool(parts.window.filmstrip.photos.paths) and not parts.session.busy)
    return parts


def test_the_folder_is_walked_through_by_keys_and_clicks(until: Until, start: Start, folder: Path) -> None:
    parts = opened(until, start, folder / "b.png")
    strip = parts.window.filmstrip
    assert [path.name for path in strip.photos.paths] == ["a.png", "b.png", "C.png"]
    assert strip.list.currentIndex().row() == 1
    parts.window.activateWindow()
    QTest.keyClick(parts.window, Qt.Key.Key_PageDown)
    until(lambda: parts.state.results[0].label == "C.png" and not parts.session.busy)
    strip.step(1)  # there is none
    assert not parts.session.busy
    strip.list.clicked.emit(strip.photos.index(0))
    until(lambda: parts.state.results[0].label == "a.png")
    assert strip.list.currentIndex().row() == 0


def test_each_photo_tells_what_became_of_it(until: Until, start: Start, folder: Path) -> None:
    parts = opened(until, start, folder / "a.png")
    photos = parts.window.filmstrip.photos
    said_of = [photos.index(row).data(Qt.ItemDataRole.ToolTipRole) for row in range(3)]
    assert said_of == ["a.png", "b.png", "C.png"]
    parts.session.conversation.say("remove the noise")
    until(lambda: len(parts.state.results) == 2)
    assert photos.index(0).data(Qt.ItemDataRole.ToolTipRole) == "a.png: mended, not saved"
    parts.session.export.save()
    until(said(parts, "Saved as"))
    assert photos.index(0).data(Qt.ItemDataRole.ToolTipRole) == "a.png: saved"


def shot() -> bytes:
    exif = Image.Exif()
    exif[ExifTags.Base.Make], exif[ExifTags.Base.Model] = "Fine", "X 100"
    below = exif.get_ifd(ExifTags.IFD.Exif)
    below[ExifTags.Base.ISOSpeedRatings] = 800
    below[ExifTags.Base.ExposureTime] = 1 / 30
    below[ExifTags.Base.FNumber] = 2.8
    below[ExifTags.Base.FocalLength] = 35.0
    below[ExifTags.Base.LensModel] = "35 mm"
    return exif.tobytes().removeprefix(b"Exif\0\0")


def test_how_a_photo_was_taken_is_told_as_photographers_write_it() -> None:
    assert dict(camera_data(shot())) == {
        "Camera": "Fine X 100",
        "Lens": "35 mm",
        "Exposure": "ISO 800 · 1/30 s · f/2.8 · 35 mm",
    }
    assert exposure_of(shot()) == "ISO 800 · 1/30 s · f/2.8 · 35 mm"
    assert camera_data(None) == camera_data(b"II*\0 damaged") == []


def test_what_is_clipped_is_counted_and_marked(until: Until, start: Start, tmp_path: Path) -> None:
    pixels = np.full((40, 60, 3), 128, np.uint8)
    pixels[:20, :30], pixels[20:, 30:] = 255, 0
    Image.fromarray(pixels).save(tmp_path / "hard.png")
    parts = opened(until, start, tmp_path / "hard.png")
    info, canvas = parts.window.inspector.info, parts.window.canvas
    assert info.clipped.text() == "White in a colour: 25.0%. Black in a colour: 25.0%."
    area = canvas.viewport.area()
    places = [
        area.topLeft() + QPointF(area.width() * x, area.height() * y) for x, y in ((0.2, 0.2), (0.8, 0.8), (0.8, 0.2))
    ]
    parts.window.act.clipping.trigger()
    assert info.mark.isChecked()
    image = canvas.grab().toImage()
    white, black, grey = (image.pixelColor(place.toPoint()) for place in places)
    assert white.red() > 200 > white.green()
    assert black.blue() > 200 > black.red()
    assert grey.saturation() == 0


def test_the_navigator_moves_the_photo(until: Until, start: Start, photo: Path) -> None:
    parts = opened(until, start, photo)
    parts.window.inspector.go(parts.window.inspector.info)
    canvas, navigator = parts.window.canvas, parts.window.inspector.info.navigator
    canvas.zoom_at(8)
    QTest.mouseClick(
        navigator, Qt.MouseButton.LeftButton, pos=navigator.rect().topLeft() + navigator.rect().center() / 2
    )
    assert parts.state.view is not None
    seen = parts.state.view.place.center()
    navigator.moved.emit(QPointF(0.75, 0.25))
    assert parts.state.view.place.center() != seen
    assert abs(parts.state.view.place.center().x() - 0.75) < 0.15
