"""Exposure, white balance, shadows and highlights, contrast and saturation, on float32 pixels in linear light.

The order is that of a camera: the sensor's faults, the white, the exposure, the tones, the colours. Nothing is clipped,
so that what one step made too bright the next can bring back.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from core.adjust.guide import Guide, Pixels
from core.adjust.hot_pixels import Spots, hot_pixels
from core.adjust.oklab import saturated
from core.adjust.white import white_matrix
from core.adjustments import STOPS, Adjustment, changing
from core.photo.bands import bands
from core.photo.colour.srgb import srgb_decode, srgb_encode
from core.progress import Progress

FULL = np.ones((1, 1, 1), np.float32)
LUMA = np.array([0.2126, 0.7152, 0.0722], np.float32)  # of linear sRGB (IEC 61966-2-1)
_DARK, _BRIGHT = (0.55, 0.05), (0.45, 0.95)  # encoded brightness where they begin, and where all of it applies
_EDGE = 1e-4  # of the contrast's curve, which never reaches its ends


@dataclass(frozen=True)
class LightStep:
    """What the values of a step mean for one photo. guide: how bright its surroundings are, for each pixel. spots: its
    hot and dead pixels.
    """

    values: Mapping[Adjustment, float]
    matrix: Pixels | None
    guide: Guide | None = None
    spots: Spots | None = None

    @staticmethod
    def of(values: Mapping[Adjustment, float], pixels: Pixels) -> LightStep:
        """For a photo, (height, width, 3), sRGB-encoded."""
        asked = changing(values)
        temperature, tint = asked.get(Adjustment.TEMPERATURE, 0.0), asked.get(Adjustment.TINT, 0.0)
        matrix = white_matrix(temperature, tint) if temperature or tint else None
        hot = asked.get(Adjustment.HOT_PIXELS)
        step = LightStep(asked, matrix, spots=hot_pixels(pixels, hot) if hot else None)
        if not asked.keys() & {Adjustment.SHADOWS, Adjustment.HIGHLIGHTS}:
            return step
        return replace(step, guide=Guide.of(pixels, lambda small: _brightness(step.exposed(small))))

    def exposed(self, pixels: Pixels) -> Pixels:
        """Encoded pixels to linear light, with the white and the exposure that were asked for."""
        light: Pixels = np.asarray(srgb_decode(pixels), np.float32)  # pyright: ignore[reportArgumentType]
        if self.matrix is not None:
            light = light @ self.matrix.T
        gain = np.float32(2.0 ** self.values.get(Adjustment.EXPOSURE, 0.0))
        return light * gain

    def of_rows(self, pixels: Pixels, rows: slice) -> Pixels:
        """Those rows of the photo, as they become: encoded, not clipped."""
        given = pixels[rows] if self.spots is None else self.spots.filled(pixels[rows], rows.start)
        if not self.values.keys() - {Adjustment.HOT_PIXELS}:
            return given  # to the bit, where none are
        light = self.exposed(given)
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


def adjusted(
    pixels: Pixels,
    values: Mapping[Adjustment, float],
    progress: Progress | None = None,
    strength: Pixels = FULL,
    *,
    in_place: bool = False,
) -> Pixels:
    """A photo, float32 (height, width, 3), sRGB-encoded, at other values; as it is where none changes anything.

    strength: (height, width, 1) or (1, 1, 1), how much of the change applies where. Raises Cancelled where `progress`
    does.
    """
    if not changing(values):
        return pixels
    step, result = LightStep.of(values, pixels), pixels if in_place else np.empty_like(pixels)
    height = pixels.shape[0]
    for top, bottom in bands(*pixels.shape[:2]):
        share = strength if strength.size == 1 else strength[top:bottom]
        result[top:bottom] = _blended(pixels[top:bottom], step.of_rows(pixels, slice(top, bottom)), share)
        if progress is not None:
            progress.report(bottom / height)
    return result


def _blended(before: Pixels, after: Pixels, share: Pixels) -> Pixels:
    if (share == 1).all():
        return after
    return np.where(share == 0, before, before + (after - before) * share)


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
