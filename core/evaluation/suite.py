"""The standard sets and the project's own seeded ones, each with its task and the figures that the papers publish."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch import Tensor

from core.api import Model, Task
from core.degradations import DEGRADATIONS, Degradation, degrade
from core.degradations.blur import motion_blur
from core.degradations.haze import bright_haze
from core.degradations.rain import streak_rain
from core.degradations.random import Draw
from core.evaluation.measure import Pair, Pixels, clean_photos, pairs
from core.evaluation.sizes import compressed_photo, enlarged_photo
from core.tasks import DAMAGES, Damage

SEED = 2024


@dataclass(frozen=True)
class StandardSet:
    """One row of the table: a set, what is asked, and the dB that the papers publish for the same set.

    folder: within the suite. tasks: what InstructIR is told, step by step. sigma: make the noisy photos. damage: make
    the damaged ones, (photo, seed) -> photo. times: enlarge both by it, as large sensors show them, and compress the
    damaged one; 0 for neither. photos: how many of the set, all where that is None.
    """

    title: str
    folder: str
    tasks: tuple[Task, ...]
    sigma: float | None = None
    damage: Callable[[Pixels, int], Pixels] | None = None
    papers: dict[Model, float] = field(default_factory=dict[Model, float])
    times: int = 0
    photos: int | None = None

    @property
    def asked(self) -> str:
        """The tasks' names."""
        return ", ".join(self.tasks)

    def pairs(self, suite: Path, limit: int | None = None) -> Iterator[Pair]:
        """The set's pairs. Raises UsageError where the folder is not laid out as an evaluation set."""
        if self.damage is None:
            return pairs(suite / self.folder, self.sigma, limit)
        photos = enumerate(islice(clean_photos(suite / self.folder), self.photos))
        made = (self._enlarged(Pair(name, self.damage(clean, index), clean)) for index, (name, clean) in photos)
        return islice(made, limit)

    def _enlarged(self, pair: Pair) -> Pair:
        if not self.times:
            return pair
        damaged, clean = (enlarged_photo(pixels, self.times) for pixels in (pair.damaged, pair.clean))
        return Pair(pair.name, compressed_photo(damaged), clean)


def _tensor(pixels: Pixels) -> Tensor:
    return torch.from_numpy(pixels).permute(2, 0, 1)[None]


def _pixels(image: Tensor) -> Pixels:
    return np.ascontiguousarray(image[0].permute(1, 2, 0).numpy())


def _moved(pixels: Pixels, seed: int) -> Pixels:
    return _pixels(motion_blur(_tensor(pixels), Draw(1, SEED + seed)))


def _dark(pixels: Pixels, seed: int) -> Pixels:
    return _pixels(degrade(_tensor(pixels), Damage.LOW_LIGHT, SEED + seed))


def _flat(pixels: Pixels, seed: int) -> Pixels:
    return _pixels(degrade(_tensor(pixels), Damage.FLAT_COLOUR, SEED + seed))


def _hazed(pixels: Pixels, seed: int) -> Pixels:
    return _pixels(bright_haze(_tensor(pixels), Draw(1, SEED + seed)))


def _smaller(factor: int) -> Callable[[Pixels, int], Pixels]:
    """Fewer pixels a side and back, both bicubic with 8 bits between: what enlarging without the network gives."""

    def damage(pixels: Pixels, _seed: int) -> Pixels:
        height, width = pixels.shape[:2]
        photo = Image.fromarray(np.round(pixels * 255).astype(np.uint8))
        small = photo.resize((width // factor, height // factor), Image.Resampling.BICUBIC)
        return np.asarray(small.resize((width, height), Image.Resampling.BICUBIC), dtype=np.float32) / np.float32(255)

    return damage


# Of the kinds of rain and haze those that the published sets show.
_PUBLISHED: dict[Damage, Degradation] = {Damage.RAIN: streak_rain, Damage.HAZE: bright_haze}


def _mixed(*damages: Damage) -> Callable[[Pixels, int], Pixels]:
    def damage(pixels: Pixels, seed: int) -> Pixels:
        image = _tensor(pixels)
        for each in damages:
            make = _PUBLISHED.get(each, DEGRADATIONS[each])
            image = make(image, Draw(1, SEED + seed))
        return _pixels(image)

    return damage


def _sound(pixels: Pixels, _seed: int) -> Pixels:
    return pixels


INSTRUCTIR, MOCE_IR = Model.INSTRUCTIR, Model.MOCE_IR


def _mixture(*damages: Damage) -> StandardSet:
    """A kind of CDD-11 (Guo et al., OneRestore, ECCV 2024) on Kodak24; what befell the scene first is mended last."""
    tasks = tuple(DAMAGES[damage].task or Task.DERAIN for damage in reversed(damages))  # which is nearest to snow
    seen = " + ".join("dark" if damage is Damage.LOW_LIGHT else damage for damage in damages)
    return StandardSet(f"Kodak24, {seen}", "Kodak24", tasks, damage=_mixed(*damages))


_HAZE, _RAIN, _SNOW, _DARK = Damage.HAZE, Damage.RAIN, Damage.SNOW, Damage.LOW_LIGHT

MIXTURES = (
    *(_mixture(damage) for damage in (_DARK, _HAZE, _RAIN, _SNOW)),
    *(_mixture(damage, _DARK) for damage in (_HAZE, _RAIN, _SNOW)),
    *(_mixture(_HAZE, damage) for damage in (_RAIN, _SNOW)),
    *(_mixture(_HAZE, damage, _DARK) for damage in (_RAIN, _SNOW)),
)

# The same six photos with ever more pixels.
SIZES = tuple(
    StandardSet(f"Kodak24, {name}, {n * n / 4:g} MP", "Kodak24", (task,), damage=damage, times=n, photos=6)
    for name, task, damage in (
        ("haze", Task.DEHAZE, _hazed),
        ("low light", Task.LOWLIGHT, _dark),
        ("flat tone", Task.ENHANCE, _flat),
    )
    for n in (1, 2, 4, 8)
)

SUITE = (
    StandardSet("CBSD68, sigma 15", "CBSD68", (Task.DENOISE,), 15, papers={INSTRUCTIR: 34.15, MOCE_IR: 34.11}),
    StandardSet("CBSD68, sigma 25", "CBSD68", (Task.DENOISE,), 25, papers={INSTRUCTIR: 31.52, MOCE_IR: 31.45}),
    StandardSet("CBSD68, sigma 50", "CBSD68", (Task.DENOISE,), 50, papers={INSTRUCTIR: 28.30, MOCE_IR: 28.18}),
    StandardSet("Rain100L-even", "Rain100L-even", (Task.DERAIN,), papers={INSTRUCTIR: 37.98, MOCE_IR: 38.57}),
    StandardSet("Rain100H-a", "Rain100H-a", (Task.DERAIN,)),
    StandardSet("SOTS-indoor-a", "SOTS-indoor-a", (Task.DEHAZE,)),
    StandardSet("LOL-eval15-a", "LOL-eval15-a", (Task.LOWLIGHT,), papers={INSTRUCTIR: 23.00, MOCE_IR: 23.00}),
    StandardSet("GoPro-a", "GoPro-a", (Task.DEBLUR,), papers={INSTRUCTIR: 29.40}),
    StandardSet("CC15-real-noise", "CC15-real-noise", (Task.DENOISE,)),
    *(StandardSet(f"Kodak24, enlarged x{n}", "Kodak24", (Task.SUPERRES,), damage=_smaller(n)) for n in (2, 3, 4)),
    StandardSet("Kodak24, motion blur", "Kodak24", (Task.DEBLUR,), damage=_moved),
    StandardSet("Kodak24, low light", "Kodak24", (Task.LOWLIGHT,), damage=_dark),
    StandardSet("Kodak24, flat tone", "Kodak24", (Task.ENHANCE,), damage=_flat),
    StandardSet("CBSD68, undamaged, denoised", "CBSD68", (Task.DENOISE,), damage=_sound),
    StandardSet("CBSD68, undamaged, derained", "CBSD68", (Task.DERAIN,), damage=_sound),
    *MIXTURES,
    *SIZES,
)
