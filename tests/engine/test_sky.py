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
