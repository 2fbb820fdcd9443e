"""One scale of the search for a blur: sharp edges from a kernel, a kernel from sharp edges."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from core.deblur.fourier import periodic, transfer

_COUPLING = 12  # doublings (of the paper's beta), until few edges are exactly few
_STRONG = 0.2  # of the edges tell the kernel; the others are mostly noise
_RIDGE = 0.1  # weight of the kernel's square
_STEPS = 15  # of conjugate gradients
_FAINT = 0.05  # of a kernel's peak, below which it is noise
_ISLAND = 0.1  # of a kernel's sum, below which a part that touches no other is noise


class Level:
    """A photo (1, 1, h, w), proportional to light, as one scale sees it. side: of the kernels, odd, pixels.

    Follows Xu, Zheng and Jia, "Unnatural L0 sparse representation for natural image deblurring", CVPR 2013.
    """

    def __init__(self, photo: Tensor, side: int) -> None:
        self._side, height, width = side, *photo.shape[-2:]
        self._photo = periodic(photo, side)  # (1, 1, h', w')
        self._size = (self._photo.shape[-2], self._photo.shape[-1])
        self._spectrum = torch.fft.rfft2(self._photo)  # (1, 1, h', w' // 2 + 1)
        self._slopes = torch.cat([self._difference(-1), self._difference(-2)])  # (2, 1, h', w' // 2 + 1)
        self._inside = torch.zeros(1, 1, *self._size)
        self._inside[..., side // 2 : height - side // 2, side // 2 : width - side // 2] = 1

    def _difference(self, axis: int) -> Tensor:
        impulse = torch.zeros(1, 1, *self._size)
        impulse[..., 0, 0] = 1
        return torch.fft.rfft2(impulse.roll(1, axis) - impulse)

    def _inverse(self, spectrum: Tensor) -> Tensor:
        return torch.fft.irfft2(spectrum, s=self._size)

    def sharp(self, kernel: Tensor, edges: float) -> Tensor:
        """The image (1, 1, h', w') that the kernel blurs to the photo, with few edges (the paper's equation 4).

        edges: the weight of their count (lambda); solved by half-quadratic splitting, with a coupling that doubles.
        """
        response = transfer(kernel, self._size)
        wanted, power = response.conj() * self._spectrum, response.abs() ** 2
        steep = self._slopes.abs().square().sum(dim=0)
        image, coupling = self._photo, 2 * edges
        for _ in range(_COUPLING):
            slopes = self._inverse(torch.fft.rfft2(image) * self._slopes)  # (2, 1, h', w')
            slopes = slopes * (slopes.square().sum(dim=0) >= edges / coupling)
            sparse = (self._slopes.conj() * torch.fft.rfft2(slopes)).sum(dim=0)
            image = self._inverse((wanted + coupling * sparse) / (power + coupling * steep))
            coupling *= 2
        return image

    def kernel(self, image: Tensor) -> Tensor:
        """The kernel (1, 1, side, side) that blurs the strong edges of an image (1, 1, h', w') to those of the photo.

        Least squares with a ridge (the paper's equation 7), by conjugate gradients within the kernel's side; then
        without what is negative, faint or apart.
        """
        slopes = self._inverse(torch.fft.rfft2(image) * self._slopes)  # (2, 1, h', w')
        height = slopes.square().sum(dim=0)
        least = height.flatten().kthvalue(int(height.numel() * (1 - _STRONG)) + 1).values
        edges = torch.fft.rfft2(slopes * (height >= least) * self._inside)
        seen = torch.fft.rfft2(self._inverse(self._spectrum * self._slopes) * self._inside)
        wanted = self._cropped((edges.conj() * seen).sum(dim=0, keepdim=True))
        return _cleaned(self._solved(edges.abs().square().sum(dim=0, keepdim=True), wanted))

    def _cropped(self, spectrum: Tensor) -> Tensor:
        reach = self._side // 2
        return self._inverse(spectrum).roll((reach, reach), (-2, -1))[..., : self._side, : self._side]

    def _solved(self, power: Tensor, wanted: Tensor) -> Tensor:
        kernel, rest = torch.zeros_like(wanted), wanted
        direction, error = wanted, wanted.square().sum()
        for _ in range(_STEPS):
            image = self._cropped(power * transfer(direction, self._size)) + _RIDGE * direction
            step = error / (direction * image).sum().clamp_min(1e-20)
            kernel, rest = kernel + step * direction, rest - step * image
            before, error = error, rest.square().sum()
            direction = rest + error / before.clamp_min(1e-20) * direction
        return kernel


def _cleaned(kernel: Tensor) -> Tensor:
    """Sum 1, nothing negative, faint or apart; a point where nothing is left."""
    kernel = kernel.clamp_min(0)
    kernel = kernel * (kernel >= _FAINT * kernel.max())
    parts = _parts(kernel > 0)
    sums = torch.bincount(parts.flatten(), weights=kernel.flatten())
    kernel = kernel * (sums >= _ISLAND * sums.sum())[parts]
    if not float(kernel.sum()) > 0:
        return point(kernel.shape[-1])
    return kernel / kernel.sum()


def _parts(filled: Tensor) -> Tensor:
    """Each cell's number, the same for cells that touch at a side or a corner; 0 where nothing is filled."""
    numbers = torch.arange(1, filled.numel() + 1, dtype=torch.float32).view(filled.shape) * filled
    while True:
        spread = F.max_pool2d(numbers, 3, stride=1, padding=1) * filled
        if torch.equal(spread, numbers):
            return numbers.long()
        numbers = spread


def point(side: int) -> Tensor:
    """The kernel (1, 1, side, side) that leaves an image as it is."""
    kernel = torch.zeros(1, 1, side, side)
    kernel[..., side // 2, side // 2] = 1
    return kernel
