"""The sky is found where it is plain to see, and nothing is called the sky where it is not."""

from __future__ import annotations

import numpy as np

from core.engine.places import mask_of


def test_a_sky_over_a_rough_landscape_is_found_to_its_edge() -> None:
    rng = np.random.default_rng(5)
    photo = rng.random((240, 320, 3), np.float32) * 0.5
    photo[:100] = np.array([0.5, 0.65, 0.85], np.float32) + rng.normal(0, 0.005, (100, 320, 3)).astype(np.float32)
    mask = mask_of("the sky", photo)
    assert mask is not None
    assert mask[:92].min() > 0.95
    assert mask[110:].max() < 0.05


def test_noise_and_a_dark_wall_are_no_sky() -> None:
    assert mask_of("the sky", np.random.default_rng(6).random((120, 160, 3), np.float32)) is None
    assert mask_of("der Himmel", np.full((120, 160, 3), 0.1, np.float32)) is None


def test_an_evening_sky_is_found_above_what_is_dark() -> None:
    rng = np.random.default_rng(8)
    photo = rng.random((240, 320, 3), np.float32) * 0.15
    height = np.linspace(0, 1, 120, dtype=np.float32)[:, None, None]
    high, low = np.array([0.35, 0.45, 0.7], np.float32), np.array([0.95, 0.75, 0.6], np.float32)
    photo[:120] = high + height * (low - high) + rng.normal(0, 0.004, (120, 320, 3)).astype(np.float32)
    mask = mask_of("the sky", photo)
    assert mask is not None
    assert mask[:112].min() > 0.9
    assert mask[132:].max() < 0.1


def test_a_grey_wall_and_a_cream_one_are_no_sky() -> None:
    rng = np.random.default_rng(9)
    for wall in ((0.5, 0.5, 0.5), (0.75, 0.7, 0.6), (0.62, 0.6, 0.6)):
        photo = rng.random((240, 320, 3), np.float32) * 0.6
        photo[:150] = np.array(wall, np.float32) + rng.normal(0, 0.006, (150, 320, 3)).astype(np.float32)
        assert mask_of("the sky", photo) is None, wall
