"""Crops, turns and straightening: which pixels are kept, that none is invented, and that transparency follows."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.adjust.frame import frame_of, framed, largest_inside
from core.adjust.level import level_angle
from core.adjust.step import carried_out, with_result
from core.adjustments import Adjustment
from core.api import Plan, Step, Task
from core.errors import UsageError
from core.photo.photo import Photo

PHOTO = np.random.default_rng(2).random((60, 90, 3), np.float32)
ONE = np.ones((1, 1, 1), np.float32)


def test_quarter_turns_and_mirroring_move_pixels_and_change_none() -> None:
    np.testing.assert_array_equal(framed(PHOTO, {Adjustment.TURN: 1}), np.rot90(PHOTO, -1))
    np.testing.assert_array_equal(framed(PHOTO, {Adjustment.TURN: 3}), np.rot90(PHOTO))
    np.testing.assert_array_equal(framed(PHOTO, {Adjustment.FLIP: 1}), PHOTO[:, ::-1])


def test_a_crop_is_those_pixels() -> None:
    edges = {Adjustment.LEFT: 1 / 3, Adjustment.TOP: 0.5, Adjustment.RIGHT: 2 / 3, Adjustment.BOTTOM: 1.0}
    np.testing.assert_array_equal(framed(PHOTO, edges), PHOTO[30:, 30:60])
    np.testing.assert_array_equal(framed(PHOTO, {Adjustment.ASPECT: 1.0}), PHOTO[:, 15:75])


@given(st.floats(-45, 45), st.floats(0.3, 3), st.integers(20, 300), st.integers(20, 300))
def test_what_is_straightened_shows_nothing_beyond_the_photo(
    angle: float, aspect: float, width: int, height: int
) -> None:
    across, down = largest_inside(width, height, angle, aspect)
    cos, sin = np.cos(np.radians(angle)), np.sin(np.radians(angle))
    for x, y in ((across / 2, down / 2), (across / 2, -down / 2)):
        assert abs(x * cos + y * sin) <= width / 2 + 1e-6
        assert abs(y * cos - x * sin) <= height / 2 + 1e-6
    frame = frame_of({Adjustment.STRAIGHTEN: angle, Adjustment.ASPECT: aspect}, width, height)
    assert 0 <= frame.left < frame.left + frame.width <= width
    assert 0 <= frame.top < frame.top + frame.height <= height


def test_a_leaning_horizon_is_found_and_levelled() -> None:
    y, x = np.mgrid[:300, :400]
    leaning = np.repeat(((y - 150 - (x - 200) * np.tan(np.radians(4))) > 0)[..., None], 3, 2).astype(np.float32)
    angle = level_angle(leaning)
    assert angle == pytest.approx(-4, abs=0.3)
    level = framed(leaning, {Adjustment.LEVEL: 1})
    assert np.ptp((level[..., 0] > 0.5).argmax(axis=0)) <= 2
    assert level_angle(np.random.default_rng(3).random((100, 100, 3), np.float32)) is None


def test_transparency_follows_the_frame() -> None:
    alpha = PHOTO[..., 0].copy()
    plan = Plan("", (Step(Task.FRAME, values={Adjustment.TURN: 1, Adjustment.ASPECT: 1.0}),))
    made = with_result(Photo(PHOTO, alpha=alpha), carried_out(plan.steps[0], PHOTO, ONE), (plan,))
    assert made.alpha is not None
    np.testing.assert_array_equal(made.alpha, made.pixels[..., 0])


def test_values_beyond_their_range_or_of_another_task_are_refused() -> None:
    with pytest.raises(UsageError, match="exposure"):
        carried_out(Step(Task.ADJUST, values={Adjustment.EXPOSURE: 9.0}), PHOTO, ONE)
    with pytest.raises(UsageError, match="turn"):
        carried_out(Step(Task.ADJUST, values={Adjustment.TURN: 1.0}), PHOTO, ONE)
