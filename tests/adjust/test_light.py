"""What a photographer relies on: each slider does what it says, to every level, and nothing where it stands at 0."""

from __future__ import annotations

import numpy as np
import pytest

from core.adjust.light import LUMA, adjusted
from core.adjustments import Adjustment
from core.photo.colour.srgb import srgb_decode

RAMP = np.repeat(np.linspace(0, 1, 256, dtype=np.float32)[None, :, None], 3, axis=2).repeat(64, axis=0)


def light(pixels: np.ndarray) -> np.ndarray:
    return srgb_decode(pixels.astype(np.float64))


def test_a_stop_is_twice_the_light_also_beyond_white() -> None:
    brighter = adjusted(RAMP, {Adjustment.EXPOSURE: 1.0})
    np.testing.assert_allclose(light(brighter), 2 * light(RAMP), atol=1e-5)
    back = adjusted(brighter, {Adjustment.EXPOSURE: -1.0})
    np.testing.assert_allclose(back, RAMP, atol=1e-5)


def test_nothing_set_changes_nothing() -> None:
    assert adjusted(RAMP, {Adjustment.EXPOSURE: 0.0, Adjustment.CONTRAST: 0.0}) is RAMP


@pytest.mark.parametrize(
    "each", [Adjustment.CONTRAST, Adjustment.SATURATION, Adjustment.SHADOWS, Adjustment.HIGHLIGHTS]
)
@pytest.mark.parametrize("value", [-100, 60, 100])
def test_grey_stays_grey_and_brighter_stays_brighter(each: Adjustment, value: float) -> None:
    changed = adjusted(RAMP, {each: value})
    assert np.ptp(changed, axis=2).max() < 1e-4
    assert np.diff(changed[32, :, 1]).min() > -2e-3


def test_shadows_leave_highlights_alone_and_highlights_leave_shadows() -> None:
    lifted, calmed = adjusted(RAMP, {Adjustment.SHADOWS: 80}), adjusted(RAMP, {Adjustment.HIGHLIGHTS: -80})
    assert lifted[32, 30, 0] > RAMP[32, 30, 0] + 0.03
    np.testing.assert_allclose(lifted[:, 200:], RAMP[:, 200:], atol=1e-3)
    assert calmed[32, 240, 0] < RAMP[32, 240, 0] - 0.05
    np.testing.assert_allclose(calmed[:, :60], RAMP[:, :60], atol=1e-3)


def test_white_balance_moves_grey_between_blue_and_orange_and_keeps_its_brightness() -> None:
    grey = np.full((8, 8, 3), 0.5, np.float32)
    warm, cool = adjusted(grey, {Adjustment.TEMPERATURE: 40}), adjusted(grey, {Adjustment.TEMPERATURE: -40})
    assert warm[0, 0, 0] > warm[0, 0, 2] + 0.03
    assert cool[0, 0, 2] > cool[0, 0, 0] + 0.03
    magenta = adjusted(grey, {Adjustment.TINT: 40})
    assert magenta[0, 0, 0] > magenta[0, 0, 1] + 0.01
    for each in (warm, cool, magenta):
        np.testing.assert_allclose(light(each) @ LUMA, light(grey) @ LUMA, rtol=1e-3)


def test_no_saturation_is_grey_and_contrast_keeps_black_middle_and_white() -> None:
    colours = np.random.default_rng(1).random((16, 16, 3), np.float32)
    assert np.ptp(adjusted(colours, {Adjustment.SATURATION: -100}), axis=2).max() < 1e-3
    strong = adjusted(RAMP, {Adjustment.CONTRAST: 60})[0, :, 0]
    np.testing.assert_allclose(strong[[0, 255]], [0, 1], atol=2e-3)
    assert strong[60] < RAMP[0, 60, 0]
    assert strong[200] > RAMP[0, 200, 0]


def test_an_edge_gets_no_halo_when_shadows_are_lifted() -> None:
    edge = np.full((200, 200, 3), 0.15, np.float32)
    edge[:, 100:] = 0.85
    lifted = adjusted(edge, {Adjustment.SHADOWS: 100})
    assert np.ptp(lifted[100, 5:99, 0]) < 0.05
    assert np.ptp(lifted[100, 101:195, 0]) < 0.02
