"""Which part of a photo is kept, and which way up: quarter turns, mirroring, straightening, cropping.

Turns, mirroring and crops alone move pixels and change none. A straightened photo is sampled anew, once, bicubically
(Keys, "Cubic convolution interpolation", 1981; a = -0.75, as PyTorch has it).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from core.adjust.level import level_angle
from core.adjustments import ADJUSTMENTS, EDGES, Adjustment
from core.photo.bands import bands
from core.progress import Progress

Pixels = NDArray[np.float32]

_SMALLEST = 16  # pixels a side that are left at least


@dataclass(frozen=True)
class Frame:
    """What is kept of a photo that was turned and mirrored already: a rectangle in its pixels, and an angle.

    The photo is turned by `angle` degrees clockwise about its middle under the rectangle.
    """

    left: int
    top: int
    width: int
    height: int
    angle: float = 0.0


def framed(pixels: Pixels, values: Mapping[Adjustment, float], progress: Progress | None = None) -> Pixels:
    """The part of a photo, float32 (height, width, channels), that the values of a step keep, contiguous.

    Raises Cancelled where `progress` does.
    """
    turned = _turned(pixels, values)
    frame = frame_of(with_level(values, pixels), turned.shape[1], turned.shape[0])
    if not frame.angle:
        kept = turned[frame.top : frame.top + frame.height, frame.left : frame.left + frame.width]
        return np.ascontiguousarray(kept)
    return _sampled(turned, frame, progress)


def turned_size(values: Mapping[Adjustment, float], width: int, height: int) -> tuple[int, int]:
    """Width and height after the quarter turns."""
    return (height, width) if round(values.get(Adjustment.TURN, 0)) % 2 else (width, height)


def with_level(values: Mapping[Adjustment, float], pixels: Pixels) -> Mapping[Adjustment, float]:
    """The same with the angle that levels this photo, in place of the wish for it; 0 where none is found."""
    if not values.get(Adjustment.LEVEL):
        return values
    angle = level_angle(_turned(pixels, values)) or 0.0
    rest = {each: value for each, value in values.items() if each is not Adjustment.LEVEL}
    return rest | {Adjustment.STRAIGHTEN: values.get(Adjustment.STRAIGHTEN, 0.0) + angle}


def frame_of(values: Mapping[Adjustment, float], width: int, height: int) -> Frame:
    """For a photo of that width and height, in pixels, after its quarter turns.

    Without edges: the largest rectangle in the middle that shows nothing beyond the photo, of the aspect that is named
    or else the photo's own.
    """
    angle = values.get(Adjustment.STRAIGHTEN, 0.0)
    edges = [values.get(each, ADJUSTMENTS[each].usual) for each in EDGES]
    if edges == [0, 0, 1, 1]:
        aspect = values.get(Adjustment.ASPECT, 0.0) or width / height
        across, down = largest_inside(width, height, angle, aspect)
        edges = [(1 - across / width) / 2, (1 - down / height) / 2, (1 + across / width) / 2, (1 + down / height) / 2]
    left, top = (_pixel(edge, side) for edge, side in zip(edges[:2], (width, height), strict=True))
    right, bottom = (_pixel(edge, side) for edge, side in zip(edges[2:], (width, height), strict=True))
    left, right = _apart(left, right, width)
    top, bottom = _apart(top, bottom, height)
    return Frame(left, top, right - left, bottom - top, angle)


def largest_inside(width: float, height: float, angle: float, aspect: float) -> tuple[float, float]:
    """Sides of the largest rectangle of an aspect, in the middle of a photo that is turned by `angle` degrees.

    Its corners (±w/2, ±h/2), turned back, must lie within the photo: w |cos| + h |sin| <= width, and alike for height.
    """
    cos, sin = abs(math.cos(math.radians(angle))), abs(math.sin(math.radians(angle)))
    down = min(width / (aspect * cos + sin), height / (aspect * sin + cos))
    return down * aspect, down


def _pixel(share: float, side: int) -> int:
    return round(min(max(share, 0.0), 1.0) * side)


def _apart(first: int, second: int, side: int) -> tuple[int, int]:
    """Edges in order, with some pixels between them."""
    least = min(_SMALLEST, side)
    first = min(first, second, side - least)
    return first, max(first + least, second)


def _turned(pixels: Pixels, values: Mapping[Adjustment, float]) -> Pixels:
    turned = np.rot90(pixels, -round(values.get(Adjustment.TURN, 0)) % 4)
    return turned[:, ::-1] if values.get(Adjustment.FLIP) else turned


def _sampled(pixels: Pixels, frame: Frame, progress: Progress | None) -> Pixels:
    height, width, channels = pixels.shape
    photo = torch.from_numpy(np.ascontiguousarray(np.moveaxis(pixels, 2, 0)))[None]
    cos, sin = math.cos(math.radians(frame.angle)), math.sin(math.radians(frame.angle))
    x = torch.arange(frame.width, dtype=torch.float32) + (frame.left + 0.5 - width / 2)
    result = np.empty((frame.height, frame.width, channels), np.float32)
    for top, bottom in bands(frame.height, frame.width):
        y = (torch.arange(top, bottom, dtype=torch.float32) + (frame.top + 0.5 - height / 2))[:, None]
        places = torch.stack(((x * cos + y * sin) * (2 / width), (y * cos - x * sin) * (2 / height)), -1)[None]
        sampled = functional.grid_sample(photo, places, "bicubic", "border", align_corners=False)
        result[top:bottom] = sampled[0].permute(1, 2, 0).numpy()
        if progress is not None:
            progress.report(bottom / frame.height)
    return result
