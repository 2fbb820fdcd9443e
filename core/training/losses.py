"""What training minimises: pixel and frequency error, and MoCE-IR's balance between experts."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn

from core.models.routing import Routing

_LEAST = 1e-4  # of 0..1: a photo that is left as it was has no slope


def restoration_loss(
    restored: Tensor,
    clean: Tensor,
    weights: Tensor,
    frequency: float,
    relative: float = math.inf,
    norm: int | Tensor = 1,
) -> Tensor:
    """Weighted mean absolute error, plus `frequency` times that of the Fourier coefficients (as MoCE-IR, section 4.1).

    restored, clean: (batch, 3, h, w). weights: (batch,), one per image. The coefficients are scaled by 1 / sqrt(h w)
    so that both terms are in the unit of a pixel. norm: for all images or for each, (batch,); 2 takes the root of an
    image's mean square error instead, as PSNR does: where the clean pixel is in doubt, a network then learns the mean
    of what it may be and not the median.
    An image's error e counts as r log(1 + e / r) with r = `relative`: in full where it is small, and where it is large
    by what is mended of it, as PSNR counts (the logarithm is that of NAFNet's loss, Chen et al., ECCV 2022).
    """
    restored, clean = restored.float(), clean.float()
    difference = restored - clean
    root = (difference.square().mean(dim=(1, 2, 3)) + _LEAST**2).sqrt()
    pixel = torch.where(torch.as_tensor(norm, device=root.device) == 2, root, difference.abs().mean(dim=(1, 2, 3)))
    spectrum = torch.fft.rfft2(restored, norm="ortho") - torch.fft.rfft2(clean, norm="ortho")
    coefficients = torch.view_as_real(spectrum).abs().mean(dim=(1, 2, 3, 4))
    error = pixel + frequency * coefficients
    if math.isfinite(relative):
        error = relative * torch.log1p(error / relative)
    return (error * weights).mean()


def balance_loss(routing: Routing, complexities: list[Tensor], noise: float) -> Tensor:
    """Mean over decoder blocks of half importance plus half load (MoCE-IR, section 3.3; Shazeer et al., 2017).

    complexities: per block, each expert's share of the largest one's parameters. Importance is weighted by them, so
    that using a cheap expert costs less balance than using a dear one. noise: the router's standard deviation.
    """
    terms = [
        0.5 * _variation((decision.logits.softmax(dim=-1).sum(dim=0)) * complexity)
        + 0.5 * _variation(_load(decision.logits, decision.noisy_logits, noise))
        for decision, complexity in zip(routing, complexities, strict=True)
    ]
    return torch.stack(terms).mean()


def information(probabilities: Tensor, groups: Tensor) -> Tensor:
    """How much the expert tells about the group of an image: mutual information in nats, all groups equally often.

    probabilities: (images, experts). groups: (images,), from 0. As between tasks and experts in Mod-Squad (Chen et al.,
    CVPR 2023).
    """
    members = nn.functional.one_hot(groups).to(probabilities)  # (images, groups)
    shares = members.T @ probabilities / members.sum(dim=0)[:, None]  # (groups, experts)
    return _entropy(shares.mean(dim=0)) - _entropy(shares).mean()


def _entropy(shares: Tensor) -> Tensor:
    return torch.special.entr(shares.clamp_min(1e-9)).sum(dim=-1)


def _load(logits: Tensor, noisy: Tensor, noise: float) -> Tensor:
    """Each expert's mean probability of winning if its noise were drawn again, (experts,)."""
    threshold = noisy.amax(dim=-1, keepdim=True)
    return torch.special.ndtr((logits - threshold) / noise).mean(dim=0)


def _variation(values: Tensor) -> Tensor:
    """Squared coefficient of variation."""
    return (values.std() / (values.mean() + 1e-8)) ** 2
