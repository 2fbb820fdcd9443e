"""Exposure, white balance, shadows and highlights, contrast and saturation, on float32 pixels in linear light.

The order is that of a camera: the white, the exposure, the tones, the colours. Nothing is clipped, so that what one
step made too bright the next can bring back.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from core.adjust.guide import Guide, Pixels
from core.adjust.oklab import saturated
from core.adjust.white import white_matrix
from core.adjustments import STOPS, Adjustment, changing
from core.photo.bands import bands
from core.photo.colour.srgb import srgb_decode, srgb_encode
from core.progress import Progress

LUMA = np.array([0.2126, 0.7152, 0.0722], np.float32)  # of linear sRGB (IEC 61966-2-1)
_DARK, _BRIGHT = (0.55, 0.05), (0.45, 0.95)  # encoded brightness where they begin, and where all of it applies
_EDGE = 1e-4  # of the contrast's curve, which never reaches its ends


@dataclass(frozen=True)
class LightStep:
    """What the values of a step mean for one photo. guide: how bright its surroundings are, for each pixel."""

    values: Mapping[Adjustment, float]
    matrix: Pixels | None
    guide: Guide | None

    @staticmethod
    def of(values: Mapping[Adjustment, float], pixels: Pixels) -> LightStep:
        """For a photo, (height, width, 3), sRGB-encoded."""
        asked = changing(values)
        temperature, tint = asked.get(Adjustment.TEMPERATURE, 0.0), asked.get(Adjustment.TINT, 0.0)
        matrix = white_matrix(temperature, tint) if temperature or tint else None
        step = LightStep(asked, matrix, None)
        if not asked.keys() & {Adjustment.SHADOWS, Adjustment.HIGHLIGHTS}:
            return step
        return LightStep(asked, matrix, Guide.of(pixels, lambda small: _brightness(step.exposed(small))))

    def exposed(self, pixels: Pixels) -> Pixels:
        """Encoded pixels to linear light, with the white and the exposure that were asked for."""
        light: Pixels = np.asarray(srgb_decode(pixels), np.float32)  # pyright: ignore[reportArgumentType]
        if self.matrix is not None:
            light = light @ self.matrix.T
        gain = np.float32(2.0 ** self.values.get(Adjustment.EXPOSURE, 0.0))
        return light * gain

    def of_rows(self, pixels: Pixels, rows: slice) -> Pixels:
        """Those rows of the photo, as they become: encoded, not clipped."""
        light = self.exposed(pixels[rows])
        if self.guide is not None:
            light *= self._local_gain(self.guide.at(_brightness(light), rows))[..., None]
        if contrast := self.values.get(Adjustment.CONTRAST, 0.0):
            light *= _contrast_gain(light @ LUMA, 2.0 ** (contrast / 100))[..., None]
        if saturation := self.values.get(Adjustment.SATURATION, 0.0):
            light = saturated(light, 1 + saturation / 100)
        return np.asarray(srgb_encode(light), np.float32)  # pyright: ignore[reportArgumentType]

    def _local_gain(self, base: Pixels) -> Pixels:
        stops = np.zeros_like(base)
        for name, ends in ((Adjustment.SHADOWS, _DARK), (Adjustment.HIGHLIGHTS, _BRIGHT)):
            if amount := self.values.get(name, 0.0):
                stops += np.float32(amount / 100 * STOPS) * _ramp(base, *ends)
        return np.exp2(stops)


def adjusted(pixels: Pixels, values: Mapping[Adjustment, float], progress: Progress | None = None) -> Pixels:
    """A photo, float32 (height, width, 3), sRGB-encoded, at other values; as it is where none changes anything.

    Raises Cancelled where `progress` does.
    """
    if not changing(values):
        return pixels
    step, result = LightStep.of(values, pixels), np.empty_like(pixels)
    height = pixels.shape[0]
    for top, bottom in bands(*pixels.shape[:2]):
        result[top:bottom] = step.of_rows(pixels, slice(top, bottom))
        if progress is not None:
            progress.report(bottom / height)
    return result


def _brightness(light: Pixels) -> Pixels:
    """Encoded, from linear light."""
    return np.asarray(srgb_encode(light @ LUMA), np.float32)  # pyright: ignore[reportArgumentType]


def _contrast_gain(luminance: Pixels, slope: float) -> Pixels:
    """What makes the logit of the encoded luminance `slope` times as large: black, middle grey and white stay."""
    encoded = np.asarray(srgb_encode(luminance), np.float32)  # pyright: ignore[reportArgumentType]
    inside = np.clip(encoded, _EDGE, 1 - _EDGE)
    up, down = inside**slope, (1 - inside) ** slope
    wanted = up / (up + down)
    gain = srgb_decode(wanted) / srgb_decode(inside)  # pyright: ignore[reportArgumentType]
    return np.asarray(gain, np.float32)


def _ramp(values: Pixels, start: float, end: float) -> Pixels:
    """0 at `start` and before, 1 at `end` and behind, smooth between."""
    share = np.clip((values - start) / (end - start), 0, 1)
    return (share * share * (3 - 2 * share)).astype(np.float32)
