"""Where steps apply: rectangles, gradients, strokes and ranges of brightness."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from desktop.app import Parts
from desktop.canvas.selection import RANGES, Selection, Tones, Tool

from .conftest import Until
from .photos import grabbed, opened


def test_the_tint_covers_nothing_while_the_photo_is_moved_and_can_be_hidden(
    until: Until, parts: Parts, photo: Path
) -> None:
    opened(until, parts, photo)
    window, selection = parts.window, parts.window.canvas.selection
    window.bars.selection.tools[Tool.RECTANGLE].trigger()
    plain = grabbed(parts)
    selection.press(QPointF(0.5, 0))
    selection.move(QPointF(1, 1))
    selection.release()
    tinted = grabbed(parts)
    assert tinted != plain
    window.bars.options.tint.trigger()
    assert grabbed(parts) == plain
    window.bars.options.tint.trigger()
    before = parts.state.mask
    window.bars.options.invert.trigger()
    after = parts.state.mask
    assert before is not None
    assert after is not None
    np.testing.assert_allclose(before + after, 1, atol=0.01)
    window.bars.selection.tools[Tool.HAND].trigger()
    assert grabbed(parts) == plain
    window.bars.options.clear_all.trigger()
    assert parts.state.mask is None


def test_a_gradient_fades_and_adds_to_what_was_selected() -> None:
    selection = Selection()
    selection.begin(QSize(400, 200))
    selection.soften(0)
    selection.tool = Tool.GRADIENT
    selection.press(QPointF(0.5, 0.2))
    selection.move(QPointF(0.5, 0.8))
    selection.release()
    mask = selection.mask()
    assert mask is not None
    rows = mask.mean(axis=1)
    assert rows[0] == 1
    assert rows[-1] == 0
    assert (np.diff(rows) <= 0).all()
    assert 0.4 < rows[len(rows) // 2] < 0.6
    selection.tool = Tool.RECTANGLE
    selection.press(QPointF(0, 0.9))
    selection.move(QPointF(1, 1))
    selection.release()
    both = selection.mask()
    assert both is not None
    assert both[0].min() == both[-1].max() == 1


@pytest.mark.parametrize(("tones", "selected"), [("shadows", 0), ("middle", 1), ("highlights", 2)])
def test_parts_are_selected_by_their_brightness(tones: str, selected: int) -> None:
    selection = Selection()
    selection.begin(QSize(300, 100))
    selection.soften(0)
    picture = QImage(300, 100, QImage.Format.Format_RGB32)
    for third, grey in enumerate((20, 128, 235)):
        for x in range(third * 100, third * 100 + 100):
            for y in range(100):
                picture.setPixel(x, y, QColor(grey, grey, grey).rgb())
    selection.select_range(0, 255, picture)
    selection.select_range(*RANGES[Tones(tones)], picture)  # in place of the one before
    selection.release()
    mask = selection.mask()
    assert mask is not None
    side = mask.shape[1] // 3
    means = [float(mask[:, side * third + 20 : side * third + side - 20].mean()) for third in range(3)]
    assert [mean > 0.9 for mean in means] == [third == selected for third in range(3)]
    assert [mean < 0.1 for mean in means] == [third != selected for third in range(3)]
    selection.undo()
    assert selection.empty


def test_the_shadows_are_selected_and_seen(until: Until, parts: Parts, photo: Path) -> None:
    opened(until, parts, photo)
    window = parts.window
    window.act.tones[0].trigger()
    assert parts.state.mask is not None
    first = parts.state.mask.mean()
    assert 0.01 < first < 0.99
    assert window.canvas.selection.tool is Tool.TONES
    ends = window.bars.options.range
    assert ends.isVisible()
    assert not window.bars.options.brush.isVisible()
    assert ends.ends == RANGES[Tones.SHADOWS]
    right = QPoint(round(ends.width() * 0.33), 12)  # beside the upper end
    QTest.mousePress(ends, Qt.MouseButton.LeftButton, pos=right)
    QTest.mouseMove(ends, QPoint(round(ends.width() * 0.6), 12))
    assert parts.state.mask.mean() == first  # until it is let go
    QTest.mouseRelease(ends, Qt.MouseButton.LeftButton, pos=QPoint(round(ends.width() * 0.6), 12))
    assert ends.ends[0] == 0
    assert 140 < ends.ends[1] < 165
    assert parts.state.mask.mean() > first
    QTest.keyClick(ends, Qt.Key.Key_Space)
    QTest.keyClick(ends, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert ends.ends[0] == 16
    window.canvas.selection.undo()  # each of the three is taken back by itself
    window.canvas.selection.undo()
    assert abs(parts.state.mask.mean() - first) < 1e-6


def test_a_step_applies_to_the_selection_alone(until: Until, parts: Parts, photo: Path) -> None:
    opened(until, parts, photo)
    canvas = parts.window.canvas
    parts.window.bars.selection.tools[Tool.RECTANGLE].trigger()
    parts.window.bars.options.feather.setValue(0)
    area = canvas.viewport.area()
    corners = [QPointF(area.left() + share * area.width(), area.top() + share * area.height()) for share in (0.5, 0.9)]
    start, end = (QPoint(round(corner.x()), round(corner.y())) for corner in corners)
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(canvas, end)
    canvas.selection.move(canvas.viewport.share(QPointF(end)))  # offscreen, a move has no button
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=end)
    assert parts.state.mask is not None
    parts.session.conversation.say("remove the noise")
    until(lambda: len(parts.state.results) == 2)
    before, after = parts.state.results[0].pixels, parts.state.results[1].pixels
    assert isinstance(before, np.ndarray)
    assert isinstance(after, np.ndarray)
    changed = (before != after).any(axis=2)
    assert changed[65:100, 85:140].mean() > 0.9
    assert not changed[:50].any()
    assert not changed[:, :70].any()


def test_strokes_are_soft_at_the_edge_and_can_be_taken_back() -> None:
    selection = Selection()
    selection.begin(QSize(400, 200))
    selection.tool, selection.size = Tool.BRUSH, 0.2
    selection.press(QPointF(0.2, 0.5))
    selection.move(QPointF(0.8, 0.5))
    selection.release()
    hard, shares = selection.mask(), []
    assert hard is not None
    for feather in (0.0, 0.05, 0.1):
        selection.soften(feather)
        mask = selection.mask()
        assert mask is not None
        shares.append(float(((mask > 0.02) & (mask < 0.98)).mean()))
    assert shares[0] < shares[1] < shares[2]
    selection.tool = Tool.ERASER
    selection.press(QPointF(0.5, 0.5))
    selection.release()
    erased = selection.mask()
    assert erased is not None
    assert erased.sum() < mask.sum()
    selection.undo()
    np.testing.assert_array_equal(selection.mask(), mask)
    selection.undo()
    assert selection.mask() is None


def test_a_soft_edge_is_seen_as_soft_as_it_is() -> None:
    selection = Selection()
    selection.begin(QSize(900, 600))
    selection.tool = Tool.RECTANGLE
    selection.press(QPointF(0.5, 0))
    selection.move(QPointF(1, 1))
    selection.release()
    tints: list[list[int]] = []
    for feather in (0.0, 0.1):
        selection.soften(feather)
        overlay = selection.overlay()
        assert overlay is not None
        row = overlay.height() // 2
        shares = (0.25, 0.47, 0.53, 0.75)
        tints.append([overlay.pixelColor(int(share * overlay.width()), row).alpha() for share in shares])
    assert tints[0] == [85, 85, 0, 0]
    assert tints[1][0] == 85
    assert tints[1][0] > tints[1][1] > tints[1][2] > tints[1][3] == 0


def test_a_very_narrow_photo_can_be_brushed() -> None:
    selection = Selection()
    selection.begin(QSize(4, 20000))
    selection.tool = Tool.BRUSH
    selection.press(QPointF(0.5, 0.5))
    selection.release()
    assert selection.mask() is not None
