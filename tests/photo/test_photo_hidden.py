"""Colours under full transparency: of no effect on what is seen, and in the new file what they were."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from core.photo.hidden import fill
from core.photo.read import read_photo
from core.photo.write import write_photo


def picture(under: tuple[int, int, int]) -> np.ndarray:
    """Noise in a disc with a soft rim, on a colour that nobody sees."""
    down, across = np.mgrid[0:80, 0:100]
    alpha = np.clip(30 - np.hypot(down - 40, across - 50), 0, 4) / 4
    colours = np.random.default_rng(0).integers(60, 200, (80, 100, 3), dtype=np.uint8)
    colours[alpha == 0] = under
    return np.dstack([colours, np.rint(alpha * 255).astype(np.uint8)])


@pytest.mark.parametrize("suffix", [".png", ".tif"])
def test_what_nobody_sees_changes_nothing(tmp_path: Path, suffix: str) -> None:
    photos = []
    for name, under in (("a", (0, 255, 0)), ("b", (255, 255, 255))):
        Image.fromarray(picture(under)).save(tmp_path / f"{name}{suffix}")
        photos.append(read_photo(tmp_path / f"{name}{suffix}"))
        write_photo(photos[-1], tmp_path / f"{name}-back{suffix}")
        with Image.open(tmp_path / f"{name}-back{suffix}") as written:
            np.testing.assert_array_equal(np.asarray(written), picture(under))
    np.testing.assert_array_equal(photos[0].pixels, photos[1].pixels)
    hidden = photos[0].alpha == 0
    assert photos[0].pixels[hidden].std() == pytest.approx(photos[0].pixels[~hidden].std(), rel=0.1)
    brighter = photos[0].with_pixels(photos[0].pixels + np.float32(0.1))
    write_photo(brighter, tmp_path / f"c{suffix}")
    with Image.open(tmp_path / f"c{suffix}") as written:
        np.testing.assert_array_equal(np.asarray(written)[hidden], picture((0, 255, 0))[hidden])


@given(st.integers(0, 2**32 - 1), st.floats(0, 1), st.integers(1, 20), st.integers(1, 20))
def test_any_shape_is_filled_from_what_is_seen(seed: int, share: float, height: int, width: int) -> None:
    rng = np.random.default_rng(seed)
    alpha = (rng.random((height, width)) < share).astype(np.float32)
    pixels = rng.random((height, width, 3), np.float32)
    pixels[alpha == 0] = 7
    before = pixels.copy()
    hidden = fill(pixels, alpha)
    assert (hidden is None) == (alpha.all() or not alpha.any())
    if hidden is not None:
        assert pixels.max() <= 1
        np.testing.assert_array_equal(pixels[alpha > 0], before[alpha > 0])
        bands = [hidden.put_back(pixels[:3], 0), hidden.put_back(pixels[3:], 3)]
        np.testing.assert_array_equal(np.concatenate(bands), before)
