"""Degradations damage as their physics says, stay in range and repeat by seed."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
import torch
from torch import Tensor

from core.api import Damage
from core.degradations import DEGRADATIONS, degrade
from core.degradations.blur import KERNEL, disc_kernels, exposure_kernels, shake_kernels
from core.degradations.haze import haze
from core.degradations.jpeg import jpeg
from core.degradations.light import to_linear, to_srgb
from core.degradations.night import night
from core.degradations.noise import demosaiced, gaussian_noise
from core.degradations.rain import natural_rain, rain, snow, streak_rain
from core.degradations.random import Draw


def scene(batch: int = 8, side: int = 96) -> Tensor:
    """Smooth coloured scenes with an edge, mid-tones only."""
    draw = Draw(batch, 11)
    smooth = 0.25 + 0.4 * draw.smooth_field(side, side, cells=4, channels=3)
    smooth[..., side // 2 :] += 0.15
    return smooth


@pytest.mark.parametrize("damage", DEGRADATIONS)
def test_damage_is_in_range_repeats_by_seed_and_differs_by_seed(damage: Damage) -> None:
    clean = scene()
    damaged = degrade(clean, damage, seed=1)
    assert damaged.shape == clean.shape
    assert damaged.min() >= 0
    assert damaged.max() <= 1
    assert torch.equal(damaged, degrade(clean, damage, seed=1))
    assert not torch.equal(damaged, degrade(clean, damage, seed=2))
    assert (damaged - clean).abs().mean() > 1e-3


def test_gaussian_noise_has_the_sigma_asked_for() -> None:
    clean = torch.full((4, 3, 128, 128), 0.5)
    noisy = gaussian_noise(clean, Draw(4, 0), low=25, high=25)
    assert float((noisy - clean).std() * 255) == pytest.approx(25, rel=0.02)


def test_demosaiced_noise_is_fainter_and_correlated_where_it_was_interpolated() -> None:
    noise = demosaiced(Draw(1, 0).normal(3, 256, 256))[0]
    red_site, between = noise[0, 0::2, 0::2], noise[0, 0::2, 1::2]
    assert float(red_site.var()) == pytest.approx(1, rel=0.05)
    assert float(between.var()) == pytest.approx(0.5, rel=0.05)  # the mean of two
    torch.testing.assert_close(between[:, :-1], (red_site[:, :-1] + red_site[:, 1:]) / 2)


def test_blur_keeps_brightness_and_lowers_contrast() -> None:
    clean = scene()
    blurred = degrade(clean, Damage.BLUR, seed=3)
    assert float((blurred.mean() - clean.mean()).abs()) < 0.01
    edge = (clean[..., 48] - clean[..., 47]).mean()
    assert (blurred[..., 48] - blurred[..., 47]).mean() < edge


def test_a_part_of_some_images_is_blurred_otherwise() -> None:
    texture = Draw(90, 5).field(3, 96, 96)
    blurred = degrade(texture, Damage.BLUR, seed=6)[..., 8:-8, 8:-8]
    cells = torch.nn.functional.unfold(blurred[:, :1], kernel_size=20, stride=20).var(dim=1)  # (images, 16)
    uneven = cells.amax(dim=1) > 4 * cells.amin(dim=1)
    assert 0.1 < float(uneven.float().mean()) < 0.5


def test_kernels_sum_to_one() -> None:
    draw = Draw(16, 5)
    for kernels in (shake_kernels(draw, 1.0), exposure_kernels(draw, 1.0), disc_kernels(draw.uniform(0.5, 5))):
        torch.testing.assert_close(kernels.sum(dim=(1, 2, 3)), torch.ones(16))


def test_the_sharp_photo_is_what_the_middle_of_an_exposure_saw() -> None:
    kernels = exposure_kernels(Draw(64, 5), 1.0)[:, 0]
    offsets = torch.arange(KERNEL) - KERNEL // 2
    centre = torch.stack([(kernels.sum(dim=dim) * offsets).sum(dim=1) for dim in (1, 2)]).norm(dim=0)  # (kernels,)
    assert (kernels[:, KERNEL // 2, KERNEL // 2] > 0).all()
    assert 0.5 < float(centre.max()) < 5  # the blur's own centre lies beside it where the speed changed
    assert float(centre.min()) < 0.2


def test_rain_and_snow_only_brighten_a_dark_scene() -> None:
    dark = scene() * 0.3
    for damaged in (streak_rain(dark, Draw(8, 4)), natural_rain(dark, Draw(8, 4)), snow(dark, Draw(8, 4))):
        assert (damaged - dark).min() > -0.01
        assert (damaged - dark).max() > 0.2


def test_rain_to_be_taken_off_has_no_veil() -> None:
    """Whoever learns to take a veil off with the rain darkens what is merely pale."""
    flat = torch.full((8, 3, 96, 96), 0.5)

    def clearest(rainy: Callable[[Tensor, Draw], Tensor]) -> Tensor:
        return torch.stack([rainy(flat, Draw(8, seed)).amin(dim=(1, 2, 3)) for seed in range(8)])

    assert float(clearest(rain).quantile(0.9)) < 0.505
    assert float(clearest(streak_rain).quantile(0.9)) > 0.52  # that of the test sets has one


def test_real_rain_hides_behind_what_is_bright() -> None:
    rain_on = [natural_rain(torch.full((8, 3, 96, 96), level), Draw(8, 4)) for level in (0.1, 0.9)]
    grain = [float(damaged.std(dim=(2, 3)).mean()) for damaged in rain_on]
    assert grain[0] > 3 * grain[1]


def test_a_downpour_hides_what_is_far() -> None:
    scene_depth = torch.cat([torch.zeros(8, 1, 96, 48), torch.ones(8, 1, 96, 48)], dim=3)
    rainy = natural_rain(torch.full((8, 3, 96, 96), 0.3), Draw(8, 4), depth=scene_depth)
    near, far = rainy.split(48, dim=3)
    # the darkest pixels have no drop before them
    assert near.flatten(1).quantile(0.02, dim=1).max() < 0.31
    assert far.flatten(1).quantile(0.02, dim=1).mean() > 0.4


def test_haze_follows_the_scattering_model() -> None:
    clean = scene(2)
    depth = torch.zeros(2, 1, 96, 96)
    torch.testing.assert_close(haze(clean, Draw(2, 0), depth), clean, rtol=0, atol=0.5 / 255 + 1e-6)
    far = haze(clean, Draw(2, 0), depth + 50)
    assert far.std(dim=(2, 3)).max() < 1e-6  # nothing but airlight
    assert far.mean() > 0.6


def test_low_light_is_darker_and_super_resolution_loses_detail() -> None:
    clean = scene()
    assert degrade(clean, Damage.LOW_LIGHT, seed=6).mean() < 0.8 * clean.mean()
    grain = torch.rand(2, 3, 96, 96, generator=torch.Generator().manual_seed(0))
    assert degrade(grain, Damage.LOW_RESOLUTION, seed=6).std() < 0.7 * grain.std()


def test_by_night_most_is_dark_and_lamps_are_bright() -> None:
    clean = scene(16)
    dark = night(clean, Draw(16, 3))
    assert torch.equal(dark, night(clean, Draw(16, 3)))
    assert float(dark.flatten(1).median(dim=1).values.max()) < 0.5 * float(clean.flatten(1).median(dim=1).values.min())
    assert float((dark.flatten(1).amax(dim=1) > 0.6).float().mean()) > 0.6
    lit = to_linear(dark).mean(dim=(0, 2, 3))
    assert lit[0] > lit[1] > lit[2]  # lamps are warm


def test_srgb_curve_goes_there_and_back() -> None:
    values = torch.linspace(0, 1, 1001)
    torch.testing.assert_close(to_srgb(to_linear(values)), values, rtol=0, atol=1e-5)
    assert float(to_linear(torch.tensor(0.5))) == pytest.approx(0.21404, abs=1e-4)


def test_jpeg_loses_what_a_real_encoder_loses() -> None:
    import imagecodecs  # noqa: PLC0415  # only this comparison needs a real encoder

    rng = np.random.default_rng(0)
    photo = (scene(1)[0].permute(1, 2, 0).numpy() * 255 + rng.normal(0, 6, (96, 96, 3))).clip(0, 255).astype(np.uint8)
    tensor = torch.from_numpy(photo).permute(2, 0, 1)[None].float() / 255
    for quality in (30, 60, 90):
        ours = jpeg(tensor, torch.full((1, 1, 1, 1), float(quality)))[0].permute(1, 2, 0).numpy() * 255
        encoded = imagecodecs.jpeg_encode(photo, level=quality, subsampling="420")
        theirs = imagecodecs.jpeg_decode(encoded)
        our_error, their_error = (float(np.sqrt(((x - photo.astype(float)) ** 2).mean())) for x in (ours, theirs))
        assert our_error == pytest.approx(their_error, rel=0.12)
