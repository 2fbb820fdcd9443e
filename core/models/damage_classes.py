"""What the diagnosis's head tells apart, in the order of its outputs.

Its weights hold that order: append here, and fit the head again with `python -m core.training.diagnosis`.
"""

from __future__ import annotations

from core.tasks import Damage

DAMAGE_CLASSES: tuple[Damage, ...] = (
    Damage.NOISE,
    Damage.BLUR,
    Damage.RAIN,
    Damage.SNOW,
    Damage.HAZE,
    Damage.LOW_LIGHT,
    Damage.LOW_RESOLUTION,
    Damage.FLAT_COLOUR,
    Damage.NOTHING,
)
