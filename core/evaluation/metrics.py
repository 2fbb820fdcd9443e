"""PSNR and SSIM the way the two papers report them."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Image = NDArray[np.float32]


def psnr(image: Image, reference: Image) -> float:
    """Peak signal-to-noise ratio in dB over all of RGB; images (height, width, 3), 0..1. 100 dB for equal images."""
    error = float(np.mean(np.square(image.astype(np.float64) - reference.astype(np.float64))))
    return min(-10 * np.log10(error), 100.0) if error > 0 else 100.0


def ssim(image: Image, reference: Image) -> float:
    """Structural similarity (Wang et al., 2004) with the paper's Gaussian window, averaged over the three channels."""
    from skimage.metrics import structural_similarity  # noqa: PLC0415  # an extra; PSNR works without

    value: Any = structural_similarity(
        image, reference, data_range=1.0, channel_axis=2, gaussian_weights=True, sigma=1.5, use_sample_covariance=False
    )
    return float(value)
