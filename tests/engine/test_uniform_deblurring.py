"""A shaken photo is mended by the network and by its own blur; what is not shaken is left to the network."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from core.api import BlurFound, Finished, Model, Plan, RestoreRequest, Step, Task, TileFinished
from core.commands.bench.seams import collage
from core.deblur.fourier import blur_with
from core.degradations.blur import shake_kernels
from core.degradations.random import Draw
from core.engine import aside, uniform_deblurring
from core.engine.restorer import Engine
from core.engine.tiled_inference import Listener
from core.engine.tiles import Pixels
from core.engine.uniform_deblurring import without_one_blur
from core.evaluation.metrics import psnr
from core.progress import Progress

FULL = np.ones((1, 1, 1), np.float32)


@pytest.fixture
def one_curve(monkeypatch: pytest.MonkeyPatch) -> None:
    """Half of the work: the light in which the photos here are shaken is the only one that is tried."""
    monkeypatch.setattr(uniform_deblurring, "_CURVES", (1.5,))


def sharp(height: int = 256, width: int = 320) -> Pixels:
    return np.ascontiguousarray(collage(1.0)[100 : 100 + height, 100 : 100 + width])


def shaken(pixels: Pixels, seed: int = 1, curve: float = 1.5) -> Pixels:
    return np.round(blurred(pixels, shake_kernels(Draw(1, seed), 0.6), curve) * 255) / np.float32(255)


def blurred(pixels: Pixels, kernel: torch.Tensor, curve: float = 1.5) -> Pixels:
    light = torch.from_numpy(pixels).permute(2, 0, 1)[None] ** curve
    return (blur_with(light, kernel).clamp(0, 1) ** (1 / curve))[0].permute(1, 2, 0).numpy()


QUIET = Listener(lambda *_: None, lambda *_: None, lambda *_: None)


def steadied(given: Pixels, mended: Pixels, strength: Pixels = FULL) -> Pixels:
    """What comes of it, which takes the place of a copy; `mended` itself where that was left as it is."""
    result = without_one_blur(given, mended.copy(), strength, Progress(), QUIET)
    return mended if np.array_equal(result, mended) else result


def between(one: Pixels, other: Pixels) -> Pixels:
    return (one + other) * np.float32(0.5)


def guess(seed: int = 1) -> tuple[Pixels, Pixels, Pixels]:
    """A shaken photo, a guess that has half of its blur, and the sharp one."""
    clean = sharp()
    given = shaken(clean, seed)
    return given, between(given, clean), clean


def deblur(
    pixels: Pixels, mask: Pixels | None = None, blurs: list[BlurFound] | None = None, *, in_place: bool = False
) -> tuple[Pixels, Pixels]:
    """What the engine makes of a photo, and what its last events show. blurs: takes those it found."""
    text = "sharpen this blurry photo"
    plan = Plan(text, (Step(Task.DEBLUR, text),))
    request = RestoreRequest(pixels, plan, Model.INSTRUCTIR, mask=mask, in_place=in_place)
    shown = pixels.copy()

    def show(event: object) -> None:
        if isinstance(event, TileFinished):
            height, width = event.pixels.shape[:2]
            shown[event.top : event.top + height, event.left : event.left + width] = event.pixels
        elif isinstance(event, BlurFound) and blurs is not None:
            blurs.append(event)

    outcome = Engine().run(request, show)
    assert isinstance(outcome, Finished)
    return outcome.pixels, shown


def test_a_shaken_photo_gains_beside_the_network_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clean, blurs = sharp(192, 256), list[BlurFound]()
    given = shaken(clean)
    mended, shown = deblur(given, blurs=blurs)
    (found,) = blurs
    assert psnr(blurred(clean, torch.from_numpy(found.kernel)[None, None]), given) > psnr(clean, given) + 5
    monkeypatch.setattr("core.engine.restorer.without_one_blur", lambda _given, alone, *_: alone)
    alone, _ = deblur(given)
    assert psnr(mended, clean) > psnr(alone, clean) + 0.5
    np.testing.assert_array_equal(shown, mended)


@pytest.mark.usefixtures("one_curve")
def test_a_large_photo_that_is_kept_once_comes_out_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    given, blurs = shaken(sharp(192, 256)), list[BlurFound]()
    twice, _ = deblur(given)
    monkeypatch.setattr(aside, "LARGE", 0)
    own = given.copy()
    once, shown = deblur(own, blurs=blurs, in_place=True)
    assert blurs
    assert np.shares_memory(once, own)
    np.testing.assert_array_equal(once, twice)
    np.testing.assert_array_equal(shown, once)


@pytest.mark.usefixtures("one_curve")
def test_what_is_not_selected_stays_as_it_is() -> None:
    given = shaken(sharp(192, 256))
    mask = np.zeros(given.shape[:2], np.float32)
    mask[:, :160] = 1
    mended, _ = deblur(given, mask)
    np.testing.assert_array_equal(mended[:, 160:], given[:, 160:])
    assert np.abs(mended[:, :110] - given[:, :110]).max() > 0.05


@pytest.mark.usefixtures("one_curve")
def test_half_the_strength_is_half_the_change() -> None:
    given, mended, _ = guess()
    full = steadied(given, mended)
    half = steadied(given, between(given, mended), FULL * np.float32(0.5))
    assert psnr(half, between(given, full)) > 50


@pytest.mark.usefixtures("one_curve")
def test_tiles_are_one_photo(monkeypatch: pytest.MonkeyPatch) -> None:
    given, mended, _ = guess()
    whole = steadied(given, mended)
    monkeypatch.setattr(uniform_deblurring, "_SIDE", 240)
    assert psnr(steadied(given, mended), whole) > 50


@pytest.mark.parametrize("curve", [1.0, 1.5])
def test_a_blur_is_undone_in_the_light_in_which_it_arose(curve: float, monkeypatch: pytest.MonkeyPatch) -> None:
    clean = sharp(192, 240)
    given = shaken(clean, curve=curve)
    mended = between(given, clean)
    chosen = steadied(given, mended)
    assert chosen is not mended
    monkeypatch.setattr(uniform_deblurring, "_CURVES", (curve,))
    np.testing.assert_array_equal(chosen, steadied(given, mended))


def test_what_one_blur_does_not_explain_is_left_to_the_network() -> None:
    clean = sharp()
    turned = np.ascontiguousarray(clean[:, ::-1])
    assert steadied(clean, clean) is clean
    assert steadied(clean, turned) is turned


def test_noise_is_not_sharpened() -> None:
    given, mended, _ = guess()
    grain = np.random.default_rng(0).normal(0, 4 / 255, given.shape).astype(np.float32)
    assert steadied(given, mended) is not mended
    assert steadied(given + grain, mended) is mended


def test_a_small_photo_is_left_to_the_network() -> None:
    given, mended, _ = guess()
    given, mended = given[:120], mended[:120]
    fractions: list[float] = []
    progress = Progress(lambda fraction, _left: fractions.append(fraction))
    assert without_one_blur(given, mended, FULL, progress, QUIET) is mended
    assert fractions == [1.0]


@pytest.mark.usefixtures("one_curve")
def test_what_lies_beyond_white_keeps_it() -> None:
    given, mended, _ = guess()
    given[50:60, 50:60], mended[50:60, 50:60] = 1.5, 1.5
    result = steadied(given, mended)
    assert result is not mended
    assert result.max() <= 1.5
    assert result[55, 55].min() > 1.2
