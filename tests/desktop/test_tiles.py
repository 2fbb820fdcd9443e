"""What is finished of a photo appears where it belongs, and nothing else is drawn for it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from desktop.app import Parts
from desktop.canvas.scene import Compare
from desktop.pyramid import ImagePyramid, pyramid_of
from desktop.records import ShownTile

from .conftest import Until

CORNER = 0.55, 0.25  # right of a line in the middle
TALL, WIDE = QRectF(*CORNER, 0.125, 0.5), QRectF(*CORNER, 0.4, 0.25)


def on_screen(parts: Parts) -> QImage:
    """The canvas as it stands on the screen; `grab` would draw it anew."""
    QTest.qWait(1)
    canvas, screen = parts.window.canvas, parts.window.screen()
    corner = canvas.mapTo(parts.window, canvas.rect().topLeft())
    return screen.grabWindow(parts.window.winId(), corner.x(), corner.y(), canvas.width(), canvas.height()).toImage()


def differ(one: QImage, other: QImage) -> int:
    """Pixels."""
    images = [image.convertToFormat(QImage.Format.Format_RGB32) for image in (one, other)]
    first, second = (np.frombuffer(image.bits(), np.uint8).reshape(-1, 4).astype(int) for image in images)
    return int((np.abs(first - second).max(1) > 2).sum())


def plain(tone: float) -> ImagePyramid:
    return pyramid_of(np.full((20, 30, 3), tone, np.float32))


@pytest.mark.parametrize("compare", Compare)
def test_a_finished_tile_is_seen_at_once_and_as_if_all_were_drawn(
    until: Until, parts: Parts, photo: Path, compare: Compare
) -> None:
    parts.session.opening.open(photo)
    until(lambda: parts.state.diagnosis is not None)
    parts.window.canvas.set_compare(compare)
    parts.state.worked_on = parts.state.shown
    before = on_screen(parts)
    for tone, place in ((1.0, TALL), (0.0, WIDE)):  # the second takes the place of the first, which is seen no more
        parts.state.tile_added.emit(ShownTile(place, plain(tone)))
        after = on_screen(parts)
        assert differ(before, after) > 100
        parts.window.canvas.update()
        assert differ(after, on_screen(parts)) == 0
        before = after


def test_a_tile_has_only_its_place_drawn(
    until: Until, parts: Parts, photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts.session.opening.open(photo)
    until(lambda: parts.state.diagnosis is not None)
    canvas, drawn = parts.window.canvas, list[int]()
    QTest.qWait(1)
    monkeypatch.setattr(canvas, "paintEvent", lambda event: drawn.append(event.rect().width() * event.rect().height()))
    parts.state.worked_on = parts.state.shown
    parts.state.tile_added.emit(ShownTile(WIDE, plain(1)))
    QTest.qWait(1)
    assert 0 < sum(drawn) < 0.2 * canvas.width() * canvas.height()
