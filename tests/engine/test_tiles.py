"""Tiles cover every pixel once in sum, lie on the network's grid, and tell when a pixel is final."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.engine.tiles import Layout, TileCanvas, cut, grid, sample_origins, spans

INSTRUCTIR = Layout(alignment=16, multiple=16, overlap=96, feather=32)
MOCE_IR = Layout(alignment=128, multiple=8, overlap=128, feather=32)
layouts = st.sampled_from([INSTRUCTIR, MOCE_IR])


@given(length=st.integers(1, 6000), side=st.integers(256, 1100), layout=layouts)
def test_weights_along_an_axis_sum_to_exactly_one(length: int, side: int, layout: Layout) -> None:
    total = np.zeros(length, np.float32)
    for span in spans(length, side, layout):
        assert span.start % layout.alignment == 0
        assert len(span.weights) == span.stop - span.start <= side
        total[span.start : span.stop] += span.weights
    assert (total == 1).all()


@given(length=st.integers(1, 6000), side=st.integers(256, 1100), layout=layouts)
def test_every_tile_has_context_where_it_counts(length: int, side: int, layout: Layout) -> None:
    margin = (layout.overlap - layout.feather) // 2 - 1
    for span in spans(length, side, layout):
        assert span.start == 0 or not span.weights[:margin].any()
        assert span.stop == length or not span.weights[-margin:].any()


@settings(max_examples=25, deadline=None)
@given(height=st.integers(1, 900), width=st.integers(1, 900), layout=layouts)
def test_a_photo_cut_up_and_put_together_is_unchanged_and_final_pieces_tile_it(
    height: int, width: int, layout: Layout
) -> None:
    pixels = np.random.default_rng(height * 1000 + width).random((height, width, 3), np.float32)
    canvas, seen = TileCanvas(height, width), np.zeros((height, width), int)
    for tile in grid(height, width, 300, layout):
        piece = cut(pixels, tile, layout.multiple)
        assert piece.shape[0] % layout.multiple == piece.shape[1] % layout.multiple == 0
        rows, columns, final = canvas.add(tile, piece)
        canvas.settle(rows, columns, final)
        seen[rows, columns] += 1
        np.testing.assert_allclose(final, pixels[rows, columns], atol=1e-6)
    assert (seen == 1).all()
    np.testing.assert_allclose(canvas.pixels, pixels, atol=1e-6)


@pytest.mark.parametrize(("height", "width"), [(1, 1), (1, 5000), (5000, 1), (3, 17), (1, 256)])
def test_thin_photos_are_padded_by_reflection(height: int, width: int) -> None:
    pixels = np.random.default_rng(0).random((height, width, 3), np.float32)
    tiles = grid(height, width, 512, INSTRUCTIR)
    assert len(tiles) == 1
    piece = cut(pixels, tiles[0], 16)
    assert piece.shape[0] % 16 == piece.shape[1] % 16 == 0
    np.testing.assert_array_equal(piece[:height, :width], pixels)
    assert set(np.unique(piece)) == set(np.unique(pixels))


@given(
    height=st.integers(128, 9000),
    width=st.integers(128, 9000),
    count=st.integers(1, 300),
    step=st.sampled_from([16, 128]),
)
def test_samples_lie_inside_on_the_grid_and_are_no_more_than_asked(
    height: int, width: int, count: int, step: int
) -> None:
    places = list(sample_origins(height, width, 128, step, count))
    assert 1 <= len(places) <= count
    for top, left in places:
        assert top % step == left % step == 0
        assert 0 <= top <= height - 128
        assert 0 <= left <= width - 128
    assert len(set(places)) == len(places)
