"""A step that needs no network, carried out: how strongly, and where; and a photo with what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from core.adjust.frame import framed, with_level
from core.adjust.light import adjusted
from core.adjust.values import check_values
from core.photo.photo import Photo
from core.plans import Plan, Step
from core.progress import Progress
from core.tasks import TASKS

Pixels = NDArray[np.float32]


def carried_out(
    step: Step, pixels: Pixels, strength: Pixels, progress: Progress | None = None, *, in_place: bool = False
) -> Pixels:
    """What a step makes of a photo, float32 (height, width, 3), sRGB-encoded.

    strength: (height, width, 1) or (1, 1, 1), how much of what it changes applies where; of no meaning to a frame.
    in_place: the photo may be overwritten by it. Raises UsageError, Cancelled.
    """
    check_values(step)
    if TASKS[step.task].reshapes:
        return framed(pixels, step.values, progress)
    return adjusted(pixels, step.values, progress, strength, in_place=in_place)


def strength_over(pixels: Pixels, mask: Pixels | None, strength: float) -> Pixels:
    """A mask stretched over a photo, (height, width, 1), or (1, 1, 1) where all of it is meant."""
    if mask is None:
        return np.full((1, 1, 1), np.float32(strength))
    height, width = pixels.shape[:2]
    stretched = Image.fromarray(mask).resize((width, height), Image.Resampling.BILINEAR)
    return np.asarray(stretched)[..., None] * np.float32(strength)


def with_result(photo: Photo, pixels: Pixels, plans: Sequence[Plan]) -> Photo:
    """The photo with what plans, one after the other, made of its pixels; its transparency follows their frames."""
    frames = [step for plan in plans for step in plan.steps if TASKS[step.task].reshapes]
    if photo.alpha is None or not frames:
        return photo.with_pixels(pixels)
    seen, alpha = photo.pixels, photo.alpha
    for step in frames:
        values = with_level(step.values, seen)
        alpha = np.clip(framed(alpha[..., None], values)[..., 0], 0, 1)
        seen = framed(seen, values) if step is not frames[-1] else seen
    return replace(photo, alpha=alpha).with_pixels(pixels)
