"""A photo's statistics are numbers for any photo, and tell its damages apart."""

from __future__ import annotations

import math

import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from core.models.photo_statistics import DIRECTIONS, photo_statistics
from core.photo.read import read_photo
from core.weights.store import resources_dir

EDGES = slice(42, 42 + DIRECTIONS)  # after tones, colours and places


def sample() -> torch.Tensor:
    pixels = read_photo(resources_dir() / "samples" / "coffee.png").pixels[40:296, 100:356]
    return torch.from_numpy(pixels.copy()).permute(2, 0, 1)[None]


@settings(max_examples=25, deadline=None)
@given(st.integers(8, 20), st.integers(8, 20), st.floats(0, 1), st.sampled_from([0.0, 1e-3, 0.5]))
def test_they_are_finite_and_as_many_for_any_photo(rows: int, columns: int, level: float, grain: float) -> None:
    noise = torch.rand(2, 3, 8 * rows, 8 * columns, generator=torch.Generator().manual_seed(rows))
    statistics = photo_statistics((level + grain * noise).clamp(0, 1))
    assert torch.isfinite(statistics).all()
    assert statistics.shape == (2, photo_statistics(torch.zeros(1, 3, 64, 64)).shape[1])


def test_a_photo_of_a_batch_has_those_that_it_has_alone() -> None:
    photos = torch.cat([sample(), 0.5 * sample()])
    alone = torch.cat([photo_statistics(photo[None]) for photo in photos])
    torch.testing.assert_close(photo_statistics(photos), alone, rtol=1e-4, atol=1e-4)


def test_what_eight_bits_do_not_hold_does_not_count() -> None:
    eight = (sample() * 255).round() / 255
    assert torch.equal(photo_statistics(eight + 0.4 / 255), photo_statistics(eight))


def test_streaks_are_seen_in_the_direction_in_which_they_fall() -> None:
    photo = torch.full((1, 3, 64, 64), 0.3)
    photo[..., ::9] = 0.8  # upright lines
    upright, lying = photo_statistics(photo)[0, EDGES], photo_statistics(photo.transpose(2, 3))[0, EDGES]
    assert int(upright.argmax()) == 0
    assert int(lying.argmax()) == DIRECTIONS // 2
    assert math.isclose(float(upright.sum()), 1, abs_tol=1e-3)
