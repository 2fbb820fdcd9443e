"""The photo on the screen: zoom, compare, select, and what goes to other applications."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QColorSpace, QGuiApplication, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.photo.read import read_photo
from desktop.app import Parts
from desktop.canvas import paint
from desktop.canvas.scene import Compare
from desktop.canvas.selection import Tool
from desktop.canvas.viewport import Viewport
from desktop.status import StatusBar

from .conftest import LIMIT, Until, said
from .photos import grabbed, mended, opened


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_what_lies_under_the_pointer_stays_there(ratio: float) -> None:
    viewport = Viewport()
    viewport.show(QSize(6000, 4000))
    viewport.resize(QSizeF(900, 700), ratio)
    pointer = QPointF(300, 450)
    before = viewport.to_photo(pointer)
    for zoom in (0.3, 1.0, 8.0):
        viewport.zoom_to(zoom, pointer)
        after = viewport.to_photo(pointer)
        assert (after.x(), after.y()) == pytest.approx((before.x(), before.y()), abs=0.01)


def test_at_100_percent_each_pixel_of_the_screen_is_one_of_the_photo(until: Until, parts: Parts, photo: Path) -> None:
    opened(until, parts, photo)
    parts.window.act.full.trigger()
    canvas, pixels = parts.window.canvas, read_photo(photo).pixels
    image = grabbed(parts)
    area = canvas.viewport.area()
    for x, y in ((0, 0), (77, 31), (159, 119)):
        colour = image.pixelColor(int(area.left()) + x, int(area.top()) + y)
        assert [colour.red(), colour.green(), colour.blue()] == (pixels[y, x] * 255).round().astype(int).tolist()


def test_every_way_to_compare_shows_original_and_result(until: Until, parts: Parts, photo: Path) -> None:
    mended(until, parts, photo)
    window, pictures = parts.window, dict[str, QImage]()
    for action in (window.act.split, window.act.side, window.act.difference):
        action.trigger()
        assert [a.isChecked() for a in (window.act.split, window.act.side, window.act.difference)].count(True) == 1
        pictures[action.text()] = grabbed(parts)
    window.act.difference.trigger()
    assert window.canvas.compare is Compare.OFF
    plain = grabbed(parts)
    QTest.keyPress(window.canvas, Qt.Key.Key_Space)
    original = grabbed(parts)
    QTest.keyRelease(window.canvas, Qt.Key.Key_Space)
    assert grabbed(parts) == plain
    different = [plain, original, *pictures.values()]
    assert all(a != b for i, a in enumerate(different) for b in different[:i])


def test_a_picture_is_pasted_mended_and_copied(qtbot: QtBot, until: Until, parts: Parts) -> None:
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(QColor(22, 25, 34))  # dark enough that brightening changes every pixel
    QGuiApplication.clipboard().setImage(image)
    parts.window.act.paste.trigger()
    until(lambda: parts.state.shown is not None)
    assert parts.state.photo is not None
    assert parts.state.photo.path is None
    parts.session.conversation.say("brighten it")
    until(lambda: len(parts.state.results) == 2)
    copied = copy(qtbot, parts)
    assert copied.size() == image.size()
    assert copied.pixelColor(5, 5) != image.pixelColor(5, 5)


def copy(qtbot: QtBot, parts: Parts) -> QImage:
    """What is on the clipboard after Copy result."""
    with qtbot.waitSignal(parts.session.export.clipboard.copied, timeout=LIMIT):
        parts.window.act.copy.trigger()
    return QGuiApplication.clipboard().image()


def test_what_is_copied_is_in_srgb_whatever_the_screen_shows(
    qtbot: QtBot, until: Until, parts: Parts, photo: Path
) -> None:
    wide = bytes(QColorSpace(QColorSpace.NamedColorSpace.DisplayP3).iccProfile().data())
    parts.bridge.show_on(wide)
    shown = opened(until, parts, photo).state.shown
    assert shown is not None
    assert shown.picture is not None
    image, pixels = copy(qtbot, parts), read_photo(photo).pixels
    assert image.colorSpace() == QColorSpace(QColorSpace.NamedColorSpace.SRgb)
    colour, on_screen = image.pixelColor(77, 31), shown.picture.levels[0].pixelColor(77, 31)
    assert [colour.red(), colour.green(), colour.blue()] == (pixels[31, 77] * 255).round().astype(int).tolist()
    assert colour != on_screen


def test_a_result_is_dragged_out_as_a_file_that_is_gone_with_the_window(
    until: Until, parts: Parts, photo: Path
) -> None:
    mended(until, parts, photo)
    result = parts.state.results[1]
    assert parts.session.export.dragged(result) is None  # the worker writes it, and the mouse moves on
    until(lambda: parts.session.export.dragged(result) is not None)
    dragged = parts.session.export.dragged(result)
    assert isinstance(dragged, QMimeData)
    (url,) = dragged.urls()
    file = Path(url.toLocalFile())
    assert read_photo(file).pixels.shape == (120, 160, 3)
    assert not said(parts, "Saved")()
    parts.window.close()
    assert not file.exists()


def test_a_drag_that_cannot_have_a_file_is_one_sentence(
    until: Until, parts: Parts, photo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mended(until, parts, photo)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    before = len(parts.state.messages)
    for _ in range(3):  # the mouse moves on
        assert parts.session.export.dragged(parts.state.results[1]) is None
    (message,) = parts.state.messages[before:]
    assert "No file" in message.text


def test_an_empty_clipboard_is_a_sentence(parts: Parts) -> None:
    QGuiApplication.clipboard().clear()
    parts.window.act.paste.trigger()
    assert said(parts, "no picture on the clipboard")()


def test_the_original_does_not_stick_when_the_focus_goes_while_its_key_is_held(
    until: Until, parts: Parts, photo: Path
) -> None:
    mended(until, parts, photo)
    canvas = parts.window.canvas
    parts.window.activateWindow()
    canvas.setFocus()
    inside = canvas.rect().adjusted(4, 4, -4, -4)  # but for the frame that tells where the focus is
    plain = grabbed(parts).copy(inside)
    QTest.keyPress(canvas, Qt.Key.Key_Space)
    assert grabbed(parts).copy(inside) != plain
    parts.window.chat.field.setFocus()
    assert grabbed(parts).copy(inside) == plain


def test_drawing_takes_nothing_from_the_interpreter(until: Until, parts: Parts, photo: Path) -> None:
    """PySide 6.12.0 loses a reference to None with most calls, and Python 3.11 ends when none is left."""
    opened(until, parts, photo)
    canvas = parts.window.canvas
    canvas.grab()
    before = sys.getrefcount(None)
    for _ in range(50):
        canvas.grab()
    assert sys.getrefcount(None) > before - 40


def test_keys_move_and_grow_a_rectangle_and_the_split_line(until: Until, parts: Parts, photo: Path) -> None:
    opened(until, parts, photo)
    canvas, keys = parts.window.canvas, Qt.Key
    parts.window.bars.selection.tools[Tool.RECTANGLE].trigger()
    QTest.keyClick(canvas, keys.Key_Right)
    masks = [parts.state.mask]
    for key, held in (
        (keys.Key_Right, Qt.KeyboardModifier.NoModifier),
        (keys.Key_Down, Qt.KeyboardModifier.ShiftModifier),
    ):
        QTest.keyClick(canvas, key, held)
        masks.append(parts.state.mask)
    first, moved, grown = (mask for mask in masks if mask is not None)
    assert moved.sum() == pytest.approx(first.sum(), rel=0.01)
    assert moved[:, : moved.shape[1] // 2].sum() < first[:, : first.shape[1] // 2].sum()
    assert grown.sum() > moved.sum() * 1.01
    parts.window.bars.options.back.trigger()
    assert parts.state.mask is None
    parts.window.act.split.trigger()
    before = grabbed(parts)
    QTest.keyClick(canvas, keys.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert grabbed(parts) != before


def test_the_colour_under_the_pointer_follows_what_is_shown(until: Until, parts: Parts, photo: Path) -> None:
    opened(until, parts, photo)
    canvas, bar = parts.window.canvas, parts.window.statusBar()
    assert isinstance(bar, StatusBar)
    QTest.mouseMove(canvas, canvas.rect().center())
    original = bar.pixel.text()
    assert "R " in original
    parts.window.canvas.zoom_by(3, QPointF(0, 0))
    assert bar.pixel.text() != original
    parts.window.act.fit.trigger()
    assert bar.pixel.text() == original
    parts.session.conversation.say("brighten it")
    until(lambda: len(parts.state.results) == 2)
    assert bar.pixel.text().startswith(original)
    assert "→" in bar.pixel.text()
    parts.session.results.undo()
    assert bar.pixel.text() == original


def test_a_photo_of_a_few_pixels_is_fitted_as_large_as_zooming_goes() -> None:
    viewport = Viewport()
    viewport.show(QSize(8, 3))
    viewport.resize(QSizeF(900, 700), 1.0)
    viewport.fit()
    assert viewport.zoom == 32


def test_a_very_narrow_photo_leaves_no_complaint(until: Until, parts: Parts, tmp_path: Path) -> None:
    narrow = tmp_path / "narrow.png"
    image = QImage(3, 200, QImage.Format.Format_RGB32)
    image.fill(QColor(90, 120, 200))
    image.save(str(narrow))
    opened(until, parts, narrow).window.inspector.tabs.setCurrentIndex(0)
    assert not parts.window.grab().isNull()


def test_another_photo_is_shown_alone_and_nothing_untouched_is_labelled_as_mended(
    until: Until, parts: Parts, photo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    captions: list[str] = []
    monkeypatch.setattr(paint, "caption", lambda _painter, text, *_where: captions.append(text))
    mended(until, parts, photo)
    parts.window.act.split.trigger()
    grabbed(parts)
    assert captions[-2:] == ["Original", "Remove noise"]
    parts.window.act.undo.trigger()
    captions.clear()
    grabbed(parts)
    assert captions == ["Original", "Original"]
    other = tmp_path / "other.png"
    other.write_bytes(photo.read_bytes())
    parts.session.opening.open(other)
    until(lambda: parts.state.results[0].label == "other.png")
    assert parts.window.canvas.compare is Compare.OFF
    assert not parts.window.act.split.isChecked()
    assert not parts.state.comparing


def test_the_split_line_is_seen_on_white(until: Until, parts: Parts, tmp_path: Path) -> None:
    white = tmp_path / "white.png"
    image = QImage(200, 150, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    image.save(str(white))
    opened(until, parts, white).window.act.split.trigger()
    canvas = parts.window.canvas
    image, area = grabbed(parts), canvas.viewport.area()
    row, middle = int(area.top() + area.height() * 0.75), int(area.center().x())
    assert min(image.pixelColor(x, row).lightness() for x in range(middle - 6, middle + 6)) < 180


def test_any_two_results_are_compared(until: Until, parts: Parts, photo: Path) -> None:
    mended(until, parts, photo)
    parts.session.conversation.say("brighten it")
    until(lambda: len(parts.state.results) == 3)
    first, second = parts.state.results[1:]
    menu = parts.window.inspector.history.menu_of(first)
    next(action for action in menu.actions() if action.text().startswith("Compare")).trigger()
    assert parts.window.canvas.compare is Compare.SPLIT
    assert parts.state.reference is first
    assert parts.state.shown is second
    first.forget()  # its pixels were dropped: the original is there again
    assert parts.state.reference is parts.state.original
