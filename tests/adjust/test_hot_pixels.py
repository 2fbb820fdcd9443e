"""Hot and dead pixels of developed photos go; light of points, and all else, stays to the bit."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from core.adjust.light import adjusted
from core.adjustments import Adjustment
from core.photo import bands as photo_bands

REMOVED = {Adjustment.HOT_PIXELS: 50.0}
CROSS = np.array([[0.25, 0.5, 0.25], [0.5, 1, 0.5], [0.25, 0.5, 0.25]], np.float32)


def scene() -> NDArray[np.float32]:
    """Soft light with a little noise, and an edge."""
    rng = np.random.default_rng(0)
    ramp = np.linspace(0.1, 0.6, 160, dtype=np.float32)
    photo = np.repeat((ramp[None] * np.ones((120, 1), np.float32))[..., None], 3, axis=2)
    photo[:, 100:] += 0.25
    return photo + rng.normal(0, 0.01, photo.shape).astype(np.float32)


PLACES = [(row, column) for row in range(0, 120, 13) for column in (0, 4, 33, 61, 89, 121, 159)]


@pytest.mark.parametrize("kind", ["hot", "dead", "coloured cross"])
def test_they_are_filled_from_around(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(photo_bands, "_BAND_PIXELS", 1600)  # ten rows
    clean = scene()
    damaged = clean.copy()
    for index, (row, column) in enumerate(PLACES):
        if kind != "coloured cross":
            damaged[row, column] = float(kind == "hot")
        elif 0 < row < 117 and 0 < column < 159:
            part = damaged[row - 1 : row + 2, column - 1 : column + 2, index % 3]
            part += (1 - part) * CROSS * 0.9
    mended = adjusted(damaged, REMOVED)
    seen = np.abs(damaged - clean) > 0.25  # not what is bright in the light, or dark in the dark
    assert seen.sum() > 30
    assert np.abs(mended - clean)[seen].max() < 0.1
    in_place = adjusted(damaged.copy(), REMOVED, in_place=True)
    np.testing.assert_array_equal(in_place, mended)


def test_light_of_points_and_all_else_stays_to_the_bit() -> None:
    photo = scene()
    rows, columns = np.mgrid[:120, :160]
    for row, column in ((20.3, 20.6), (60.0, 50.0), (90.5, 140.2)):
        star = 0.6 * np.exp(-((rows - row) ** 2 + (columns - column) ** 2) / 2)
        photo += star[..., None].astype(np.float32)
    np.testing.assert_array_equal(adjusted(photo, REMOVED), photo)


def test_a_photo_of_a_few_pixels_has_none() -> None:
    photo = np.random.default_rng(0).random((3, 9, 3), np.float32)
    np.testing.assert_array_equal(adjusted(photo, REMOVED), photo)
