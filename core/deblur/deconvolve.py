"""A photo without a known blur, where a first estimate of it gives what the blur has wiped out."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from core.deblur.fourier import blur_with, transfer

_MARGIN = 32  # pixels; beyond the photo its reflection is taken to be right


def deconvolve(blurred: Tensor, estimate: Tensor, kernel: Tensor, trust: float) -> Tensor:
    """The photo nearest to `estimate` that the kernel blurs to `blurred`, (1, c, h, w).

    blurred, estimate: (1, c, h, w), proportional to light, 0..1. kernel: (1, 1, k, k), sum 1. trust: of the estimate,
    above 0: the weight of the squared distance to it (Tikhonov's regularisation, solved in the Fourier domain, with
    the estimate in place of 0).
    """
    outside = (_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    wide = F.pad(estimate, outside, mode="reflect")  # (1, c, h + 64, w + 64)
    size = (wide.shape[-2], wide.shape[-1])
    response = transfer(kernel, size)  # (1, 1, h + 64, w // 2 + 33)
    inside = (..., slice(_MARGIN, -_MARGIN), slice(_MARGIN, -_MARGIN))
    missing = F.pad(blurred - torch.fft.irfft2(torch.fft.rfft2(wide) * response, s=size)[inside], outside)
    change = torch.fft.rfft2(missing) * response.conj() / (response.abs() ** 2 + trust)
    return estimate + torch.fft.irfft2(change, s=size)[inside]


def unexplained(blurred: Tensor, estimate: Tensor, kernel: Tensor, curve: float = 1.0) -> float:
    """What is left of the difference of both photos, as a share of its square, when the kernel blurs the estimate.

    blurred, estimate: (1, c, h, w), proportional to light, which is a stored value to the power of `curve`; they are
    compared as stored. 0 where the kernel explains all, 1 where it explains nothing; it can be above.
    """
    again = blur_with(estimate, kernel).clamp_min(0)
    given, guess, again = (light ** (1 / curve) for light in (blurred, estimate, again))
    return float((again - given).square().mean()) / max(float((guess - given).square().mean()), 1e-12)
