"""A blur that all of a photo shares is found from the photo alone, and undone."""

from __future__ import annotations

import threading

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor

from core.commands.bench.seams import collage
from core.deblur.deconvolve import deconvolve, unexplained
from core.deblur.fourier import blur_with, moved, periodic
from core.deblur.kernel import KERNEL, centred, estimate_kernel, refined_kernels
from core.deblur.level import Level, point
from core.degradations.blur import shake_kernels
from core.degradations.random import Draw
from core.errors import Cancelled
from core.evaluation.metrics import psnr
from core.progress import Progress


def scene() -> Tensor:
    """A photo, (1, 3, 320, 400)."""
    return torch.from_numpy(collage(1.0)[100:420, 100:500]).permute(2, 0, 1)[None].contiguous()


def alike(one: Tensor, other: Tensor) -> float:
    """Correlation of two kernels, 0..1, wherever they lie."""
    size = (2 * KERNEL, 2 * KERNEL)
    both = torch.fft.rfft2(one, s=size) * torch.fft.rfft2(other, s=size).conj()
    return float(torch.fft.irfft2(both, s=size).max() / (one.norm() * other.norm()))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_what_blurred_a_photo_is_found(seed: int) -> None:
    kernel = shake_kernels(Draw(1, seed), 0.6)
    photo = blur_with(scene(), kernel).mean(dim=1, keepdim=True)
    found = estimate_kernel(photo, Progress())
    assert float(found.sum()) == pytest.approx(1, abs=1e-4)
    assert found.min() >= 0
    assert alike(found, kernel) > 0.8


def test_a_kernel_is_refined_by_a_sharper_photo() -> None:
    sharp, kernel = scene(), shake_kernels(Draw(1, 4), 0.6)
    photo = blur_with(sharp, kernel).mean(dim=1, keepdim=True)
    (refined,) = refined_kernels(photo, point(KERNEL), lambda _: sharp.mean(dim=1, keepdim=True), 1)
    assert alike(refined, kernel) > 0.95


def test_a_known_blur_is_undone() -> None:
    sharp, kernel = scene(), shake_kernels(Draw(1, 5), 0.6)
    blurred = blur_with(sharp, kernel)
    mended = deconvolve(blurred, blurred, kernel, 0.003)
    assert psnr(mended.numpy(), sharp.numpy()) > psnr(blurred.numpy(), sharp.numpy()) + 5
    assert unexplained(blurred, sharp, kernel) < 0.01
    assert unexplained(blurred, sharp, point(KERNEL)) == pytest.approx(1)


def test_what_needs_no_change_stays() -> None:
    sharp, kernel = scene(), shake_kernels(Draw(1, 6), 0.6)
    mended = deconvolve(blur_with(sharp, kernel), sharp, kernel, 0.1)
    inside = (..., slice(KERNEL, -KERNEL), slice(KERNEL, -KERNEL))  # the photo's border was blurred with its reflection
    torch.testing.assert_close(mended[inside], sharp[inside], rtol=0, atol=0.02)


def test_a_photo_without_any_edge_has_no_blur() -> None:
    grey = torch.full((1, 1, 128, 128), 0.5)
    level = Level(grey, 5)
    torch.testing.assert_close(level.kernel(level.sharp(point(5), 4e-3)), point(5))
    assert torch.isfinite(estimate_kernel(grey, Progress())).all()


@given(st.integers(8, 70), st.integers(8, 70), st.integers(16, 31))
@settings(max_examples=20, deadline=None)
def test_an_extended_photo_holds_the_photo_and_goes_on_into_itself(height: int, width: int, margin: int) -> None:
    photo = torch.rand(1, 1, height, width, generator=torch.Generator().manual_seed(0))
    wide = periodic(photo, margin)
    torch.testing.assert_close(wide[..., :height, :width], photo)
    assert wide.shape[-1] % 32 == 0
    assert wide.shape[-1] >= width + margin
    assert float((wide[..., -1] - wide[..., 0]).abs().max()) < 0.1


@given(st.floats(-2, 2), st.floats(-2, 2))
@settings(max_examples=20, deadline=None)
def test_a_kernel_moves_by_parts_of_a_pixel_and_back_to_the_middle(down: float, right: float) -> None:
    kernel = centred(shake_kernels(Draw(1, 7), 0.4))
    again = centred(moved(kernel, down, right))
    assert alike(again, kernel) > 0.9
    places = torch.arange(KERNEL, dtype=torch.float32) - KERNEL // 2
    assert abs(float((again.sum(dim=-1) * places).sum())) < 0.5  # of a pixel: what turns negative is cut off


def test_a_cancel_ends_the_search() -> None:
    cancel = threading.Event()
    seen: list[float] = []

    def stop(fraction: float, _left: float | None) -> None:
        seen.append(fraction)
        cancel.set()

    with pytest.raises(Cancelled):
        estimate_kernel(scene().mean(dim=1, keepdim=True), Progress(stop, cancel))
    assert len(seen) == 1
