"""What damages photos, as seeded tensor operations on whichever device the photos are."""

from __future__ import annotations

from collections.abc import Callable

from torch import Tensor

from core.api import Task
from core.degradations.blur import blur
from core.degradations.haze import haze
from core.degradations.light import low_light
from core.degradations.noise import noise
from core.degradations.rain import rain, snow
from core.degradations.random import Draw
from core.degradations.resolution import low_resolution
from core.degradations.tone import flat_tone

SNOW = "snow"  # no task of InstructIR; the blind restorer and the diagnosis know it
SOUND = "sound"  # no damage

# In the order in which they befall a photo: the scene, the lens, the sensor, the file, the years.
DEGRADATIONS: dict[str, Callable[[Tensor, Draw], Tensor]] = {
    Task.DEHAZE: haze,
    Task.DERAIN: rain,
    SNOW: snow,
    Task.DEBLUR: blur,
    Task.LOWLIGHT: low_light,
    Task.DENOISE: noise,
    Task.SUPERRES: low_resolution,
    Task.ENHANCE: flat_tone,
}


def degrade(clean: Tensor, damage: str, seed: int, depth: Tensor | None = None) -> Tensor:
    """Damage photos in the way that a task mends, or with SNOW.

    clean: (batch, 3, height, width) float32, sRGB-encoded 0..1. depth: (batch, 1, height, width), 0 near to 1 far, for
    haze. Returns the damaged photos, same shape and range; the same seed on the same device gives the same damage.
    """
    draw = Draw(len(clean), seed, clean.device)
    if damage == Task.DEHAZE and depth is not None:
        return haze(clean, draw, depth)
    return DEGRADATIONS[damage](clean, draw)
