"""Convolution through the Fourier transform."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

_EVEN = 32  # sides that are multiples of it transform fast


def blur_with(images: Tensor, kernels: Tensor) -> Tensor:
    """Convolve images (batch, c, h, w) with kernels (batch, 1, k, k), k odd; borders are reflected."""
    reach = kernels.shape[-1] // 2
    mode = "reflect" if reach < min(images.shape[-2:]) else "replicate"
    padded = F.pad(images, (reach, reach, reach, reach), mode=mode)
    size = padded.shape[-2:]
    product = torch.fft.rfft2(padded) * torch.fft.rfft2(kernels, s=size)
    full = torch.fft.irfft2(product, s=size)
    return full[..., 2 * reach :, 2 * reach :]


def transfer(kernel: Tensor, size: tuple[int, int]) -> Tensor:
    """What a kernel (1, 1, k, k), k odd, makes of each frequency of an image (h, w): (1, 1, h, w // 2 + 1), complex."""
    side = kernel.shape[-1]
    padded = kernel.new_zeros(1, 1, *size)
    padded[..., :side, :side] = kernel
    return torch.fft.rfft2(padded.roll((-(side // 2), -(side // 2)), (-2, -1)))


def periodic(image: Tensor, margin: int) -> Tensor:
    """An image (1, 1, h, w) extended by at least `margin` at the bottom and right, so that it goes on into itself."""
    return _extended(_extended(image, margin).mT, margin).mT


def _extended(image: Tensor, margin: int) -> Tensor:
    width = image.shape[-1]
    ramp = torch.linspace(0, 1, -(-(width + margin) // _EVEN) * _EVEN - width + 2)[1:-1]
    ramp = ramp**2 * (3 - 2 * ramp)
    return torch.cat([image, image[..., -1:] * (1 - ramp) + image[..., :1] * ramp], dim=-1)


def moved(kernel: Tensor, down: float, right: float) -> Tensor:
    """A kernel (1, 1, k, k) moved by parts of a pixel; sum 1, nothing negative."""
    side = kernel.shape[-1]
    size = (2 * side + 2, 2 * side + 2)
    y, x = torch.fft.fftfreq(size[0])[:, None], torch.fft.rfftfreq(size[1])[None]
    turn = torch.exp(-2j * torch.pi * (y * down + x * right))
    kernel = torch.fft.irfft2(torch.fft.rfft2(kernel, s=size) * turn, s=size)[..., :side, :side].clamp_min(0)
    return kernel / kernel.sum()
