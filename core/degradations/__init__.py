"""What damages photos, as seeded tensor operations on whichever device the photos are."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from torch import Tensor

from core.degradations.haze import haze
from core.degradations.random import Draw
from core.tasks import DAMAGES, Damage

Degradation = Callable[[Tensor, Draw], Tensor]


def _degradation(name: str) -> Degradation:
    module, function = name.split(".")
    return getattr(import_module(f"{__name__}.{module}"), function)


# In the order in which they befall a photo.
DEGRADATIONS: dict[Damage, Degradation] = {
    damage: _degradation(traits.degradation) for damage, traits in DAMAGES.items() if traits.degradation
}
# As training recipes name them: by the task that mends them, else by themselves.
NAMED: dict[str, Damage] = {(DAMAGES[damage].task or damage).value: damage for damage in DEGRADATIONS}


def degrade(clean: Tensor, damage: Damage, seed: int, depth: Tensor | None = None) -> Tensor:
    """Damage photos, as `core.tasks.DAMAGES` says.

    clean: (batch, 3, height, width) float32, sRGB-encoded 0..1. depth: (batch, 1, height, width), 0 near to 1 far, for
    haze. Returns the damaged photos, same shape and range; the same seed on the same device gives the same damage.
    """
    draw = Draw(len(clean), seed, clean.device)
    if damage is Damage.HAZE and depth is not None:
        return haze(clean, draw, depth)
    return DEGRADATIONS[damage](clean, draw)
