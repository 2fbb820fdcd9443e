"""What damages photos, as seeded tensor operations on whichever device the photos are."""

from __future__ import annotations

from collections.abc import Callable

from torch import Tensor

from core.api import Task
from core.training.degradations.blur import blur
from core.training.degradations.haze import haze
from core.training.degradations.light import low_light
from core.training.degradations.noise import noise
from core.training.degradations.rain import rain
from core.training.degradations.random import Draw
from core.training.degradations.resolution import low_resolution
from core.training.degradations.tone import flat_tone

DEGRADATIONS: dict[Task, Callable[[Tensor, Draw], Tensor]] = {
    Task.DENOISE: noise,
    Task.DEBLUR: blur,
    Task.DERAIN: rain,
    Task.DEHAZE: haze,
    Task.LOWLIGHT: low_light,
    Task.SUPERRES: low_resolution,
    Task.ENHANCE: flat_tone,
}


def degrade(clean: Tensor, task: Task, seed: int) -> Tensor:
    """Damage photos in the way that `task` mends.

    clean: (batch, 3, height, width) float32, sRGB-encoded 0..1. Returns the damaged photos, same shape and range; the
    same seed on the same device gives the same damage.
    """
    return DEGRADATIONS[task](clean, Draw(len(clean), seed, clean.device))
