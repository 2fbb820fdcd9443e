"""The difference shows what differs, all of it, and nothing else, at every zoom."""

from __future__ import annotations

from collections.abc import Generator

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, QSizeF
from PySide6.QtWidgets import QApplication

from desktop.canvas import paint
from desktop.canvas.difference import Difference, Differences
from desktop.canvas.viewport import Viewport
from desktop.pyramid import ImagePyramid, bytes_of, pyramid_of

from .conftest import Until


@pytest.fixture
def differences(app: QApplication) -> Generator[Differences]:
    made = Differences()
    yield made
    made.close()


def texture(seed: int) -> NDArray[np.float32]:
    """Every pixel differs from its neighbours, as in no photo."""
    return np.random.default_rng(seed).uniform(0.1, 0.9, (60, 80, 3)).astype(np.float32)


def known(until: Until, differences: Differences, before: ImagePyramid, after: ImagePyramid) -> Difference:
    until(lambda: differences.of(before, after) is not None)
    found = differences.of(before, after)
    assert found is not None
    return found


def drawn(difference: Difference, zoom: float, gain: float) -> NDArray[np.uint8]:
    """As the canvas draws it: (height, width, 3)."""
    viewport = Viewport()
    viewport.resize(QSizeF(201, 151), 1.0)
    viewport.show(QSize(80, 60))
    viewport.zoom_to(zoom, viewport.area().center())
    clip = QRectF(0, 0, 201, 151)
    image = paint.difference([(difference.picture, viewport.area())], gain, clip, 1.0)
    return bytes_of(image)[..., :3].copy()


@pytest.mark.parametrize("zoom", [0.37, 1.0, 1.37, 2.5, 7.3])
def test_where_nothing_changed_it_is_black_and_a_square_is_a_square(
    until: Until, differences: Differences, zoom: float
) -> None:
    pixels = texture(1)
    changed = pixels.copy()
    changed[20:40, 30:50] += np.float32(0.05)
    found = known(until, differences, pyramid_of(pixels), pyramid_of(changed))
    picture = drawn(found, zoom, found.gain)
    lit = np.argwhere(picture.max(axis=2) > 8)
    (top, left), (bottom, right) = lit.min(axis=0), lit.max(axis=0)
    inside = picture[top : bottom + 1, left : right + 1].max(axis=2)
    assert abs((bottom - top + 1) - 20 * zoom) <= 3
    assert abs((right - left + 1) - 20 * zoom) <= 3
    assert (inside[2:-2, 2:-2] > 100).all()  # seen, however small


def test_two_pictures_that_are_the_same_are_said_to_be(until: Until, differences: Differences) -> None:
    found = known(until, differences, pyramid_of(texture(1)), pyramid_of(texture(1)))
    assert found.nothing
    assert not drawn(found, 1.37, 64).any()


def test_a_small_difference_gets_a_large_gain_and_a_large_one_none(until: Until, differences: Differences) -> None:
    pixels, gains = texture(1), list[float]()
    for by in (0.01, 0.05, 0.8):
        other = pyramid_of(np.abs(pixels - np.float32(by)))
        gains.append(known(until, differences, pyramid_of(pixels), other).gain)
    assert gains[0] > gains[1] > gains[2] == 1


def test_an_enlarged_result_is_compared_with_the_photo_enlarged(until: Until, differences: Differences) -> None:
    pixels = np.repeat(np.repeat(np.linspace(0, 1, 80, dtype=np.float32)[None, :, None], 60, 0), 3, 2)
    twice = np.repeat(np.repeat(pixels, 2, 0), 2, 1)
    found = known(until, differences, pyramid_of(pixels), pyramid_of(twice))
    assert found.picture.size == QSize(160, 120)
    assert found.picture.histogram[:3, 8:].sum() == 0
