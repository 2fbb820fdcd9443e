"""Noise as it was measured on the sensors of cameras, and what a camera makes of it and of large sensors' photos."""

from __future__ import annotations

import csv
from pathlib import Path

import torch
from torch import Tensor

from core.deblur.fourier import blur_with
from core.degradations.jpeg import jpeg
from core.degradations.kernels import gaussian_kernels
from core.degradations.light import quantise, to_linear, to_srgb
from core.degradations.noise import demosaiced
from core.degradations.random import Draw
from core.errors import UsageError

COLUMNS = ("aR", "aG", "aB", "bR", "bG", "bB")
GREY = 0.1  # of linear raw, where the noise of two settings is compared
STRENGTHS = (1e-3, 2.5e-2)  # standard deviation there: from hardly to be seen to the highest settings


class CameraNoise:
    """Sensor noise of variance a x + b, x in 0..1 of linear raw, for the settings (ISO) of many cameras.

    profiles: (settings, 6), by COLUMNS.
    """

    def __init__(self, profiles: Tensor) -> None:
        strengths = (profiles[:, 1] * GREY + profiles[:, 4]).clamp_min(0).sqrt()
        usable = (profiles[:, :3] > 0).all(dim=1) & (strengths > 0)
        order = strengths[usable].argsort()
        self.profiles, self.strengths = profiles[usable][order], strengths[usable][order]

    def __call__(self, clean: Tensor, draw: Draw) -> Tensor:
        """A photo developed again with noise (batch, 3, height, width), sRGB-encoded 0..1.

        Unprocessed as by Brooks et al. (CVPR 2019): tone curve, encoding and white balance taken back; noise by the
        channel on the Bayer pattern, interpolated; then forwards again, the noise smoothed or sharpened by the camera
        (the clean photo is what it made of no noise), at times JPEG.
        """
        curved = draw.chance(0.5) > 0
        gains = torch.cat([draw.uniform(1.4, 2.6), draw.uniform(1.0, 1.0), draw.uniform(1.3, 2.4)], dim=1)
        gains = gains / draw.uniform(0.4, 1.0)  # what is white does not fill the sensor
        linear = to_linear(torch.where(curved, _uncurved(clean), clean))
        a, b = self._settings(draw)
        deviation = (a * linear / gains + b).clamp_min(0).sqrt()
        grain = demosaiced(deviation * draw.normal(*clean.shape[1:])) * gains
        smooth = blur_with(grain, gaussian_kernels(draw.uniform(0.5, 1.2), 9))
        grain = grain + draw.uniform(-0.7, 0.9) * (grain - smooth)
        encoded = to_srgb(linear + grain).clamp(0, 1)
        noisy = quantise(torch.where(curved, _curved(encoded), encoded))
        return torch.where(draw.chance(0.5) > 0, jpeg(noisy, draw.uniform(70, 98)), noisy)

    def _settings(self, draw: Draw) -> tuple[Tensor, Tensor]:
        """a and b of one setting an image, strong noise as often as faint, each (batch, 3, 1, 1)."""
        wanted = draw.log_uniform(*STRENGTHS).flatten()
        rows = torch.searchsorted(self.strengths.to(draw.device), wanted).clamp_max(len(self.strengths) - 1)
        chosen = self.profiles.to(draw.device)[rows].view(-1, 6, 1, 1)
        return chosen[:, :3], chosen[:, 3:]


def _curved(encoded: Tensor) -> Tensor:
    """A tone curve that steepens the middle."""
    return encoded**2 * (3 - 2 * encoded)


def _uncurved(image: Tensor) -> Tensor:
    return 0.5 - torch.sin(torch.asin((1 - 2 * image).clamp(-1, 1)) / 3)


def camera_noise(path: Path) -> CameraNoise | None:
    """By the table in a CSV file; None when there is no such file. Raises UsageError when it is another table."""
    if not path.is_file():
        return None
    try:
        with path.open(newline="", encoding="utf-8") as file:
            rows = [[float(row[column]) for column in COLUMNS] for row in csv.DictReader(file)]
    except (KeyError, ValueError, TypeError) as error:
        raise UsageError(f"{path} is no table of sensor noise; it needs the columns {', '.join(COLUMNS)}.") from error
    return CameraNoise(torch.tensor(rows).view(-1, 6))


def developed(images: Tensor, draw: Draw) -> Tensor:
    """Enlarged photos as a camera leaves those of large sensors: sharpened, saved as JPEG; (batch, 3, h, w), 0..1."""
    smooth = blur_with(images, gaussian_kernels(draw.uniform(0.8, 2.0), 13))
    sharpened = quantise(images + draw.uniform(0.0, 0.8) * (images - smooth))
    return jpeg(sharpened, draw.uniform(85, 98))
