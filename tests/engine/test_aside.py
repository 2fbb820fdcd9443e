"""A large photo that is deblurred is kept once in memory, and comes out as if it had been kept twice."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
import pytest

from core.engine import aside
from core.engine.aside import set_aside
from core.engine.tiles import Pixels


@pytest.fixture
def all_are_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aside, "LARGE", 0)


def photo() -> Pixels:
    return np.random.default_rng(0).normal(0.5, 1, (150, 70, 3)).astype(np.float32)


@pytest.mark.usefixtures("all_are_large")
def test_what_is_set_aside_stays_when_the_pixels_are_overwritten() -> None:
    pixels, before = photo(), photo()
    given = set_aside(pixels, spare=True)
    pixels[:] = 0
    assert given.shape == before.shape
    for place in ((0, 150, 0, 70), (63, 130, 5, 6), (140, 999, 60, 99)):
        rows, columns = slice(*place[:2]), slice(*place[2:])
        np.testing.assert_array_equal(given[rows, columns], before[rows, columns])


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no file here stands for a full disk")
@pytest.mark.usefixtures("all_are_large")
def test_without_room_on_the_disk_the_pixels_themselves_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "TemporaryFile", lambda **_: Path("/dev/full").open("wb"))  # noqa: SIM115
    pixels = photo()
    assert set_aside(pixels, spare=True) is pixels


def test_small_photos_and_those_of_others_stay_where_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    pixels = photo()
    assert set_aside(pixels, spare=True) is pixels
    monkeypatch.setattr(aside, "LARGE", 0)
    assert set_aside(pixels, spare=False) is pixels
