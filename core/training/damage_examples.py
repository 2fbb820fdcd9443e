"""Photos as they may be found, for the diagnosis to learn from and to be measured on: what is wrong is known."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor

from core.degradations import DEGRADATIONS, degrade
from core.degradations.blur import blur, motion_kernels
from core.degradations.jpeg import jpeg
from core.degradations.light import quantise
from core.degradations.night import night
from core.degradations.rain import natural_rain
from core.degradations.random import Draw
from core.diagnosis import VIEW
from core.models.damage_classes import DAMAGE_CLASSES
from core.photo.read import read_photo
from core.tasks import Damage
from core.training.photos import DepthPool, PhotoPool, resized

LEARNED = [damage for damage in DEGRADATIONS if damage in DAMAGE_CLASSES]
COUNTS = (0.2, 0.5, 0.2, 0.1)  # how often a photo has no damage, one, two, three
VISIBLE = 10 ** (-34 / 20)  # root mean square change of 0..1 below which nobody would speak of damage
GREY = 0.06  # share of photos without colour
RESIZED = 0.6  # how often a photo was made smaller or larger after it was taken
SCALES = (0.45, 1.5)  # sides after that over sides before
NATURAL = 0.5  # of rain; the rest is mostly streaks
LAMPLIT = 0.35  # of low light; the rest is too little of the light by which the photo was taken
# Of the strength at which the networks are taught; most damage is slight. Many sound photos are a little dark or flat.
MILDEST = {
    Damage.HAZE: 0.25,
    Damage.RAIN: 0.25,
    Damage.SNOW: 0.25,
    Damage.LOW_LIGHT: 0.75,
    Damage.FLAT_COLOUR: 0.75,
}
MEASURED = 0.25  # of the training photos have a measured depth, in which haze lies as in nature


class CleanCrop(NamedTuple):
    """image: of a sound photo, (1, 3, h, w). depth: (1, 1, h, w) where it was measured. side: after it was resized."""

    image: Tensor
    depth: Tensor | None
    side: int


def damaged_at_random(crop: CleanCrop, rng: np.random.Generator) -> tuple[Tensor, Tensor]:
    """A sound photo as it may be found: up to three damages, resized, often mild JPEG.

    Resizing makes streaks and grain finer or coarser than the degradations do. Returns the photo (1, 3, side, side) and
    which damages can still be seen, (damages,) of 0 and 1.
    """
    count = int(rng.choice(len(COUNTS), p=COUNTS))
    chosen = set(rng.choice(LEARNED, size=count, replace=False))
    image, label = _as_taken(crop.image, rng), torch.zeros(len(DAMAGE_CLASSES))
    for damage in LEARNED:
        if damage in chosen:
            damaged = _damaged(image, damage, rng, crop.depth)
            change = resized(damaged, crop.side) - resized(image, crop.side)
            visible = float(change.square().mean().sqrt()) > VISIBLE
            label[DAMAGE_CLASSES.index(damage)] = float(visible)
            image = damaged
    image = resized(image, crop.side)
    quality = rng.uniform(15, 60) if rng.random() < 0.08 else rng.uniform(75, 100)
    if rng.random() < 0.6:
        image = jpeg(quantise(image), torch.full((1, 1, 1, 1), quality))
        label[DAMAGE_CLASSES.index(Damage.LOW_RESOLUTION)] += float(quality < 45)
    label[DAMAGE_CLASSES.index(Damage.NOTHING)] = float(label.sum() == 0)
    return image, label.clamp(0, 1)


def _damaged(image: Tensor, damage: Damage, rng: np.random.Generator, depth: Tensor | None) -> Tensor:
    """As the networks are taught, but milder, with large blurs, rain that photographers meet in half, and nights."""
    seed = int(rng.integers(2**62))
    draw = Draw(len(image), seed, image.device)
    if damage is Damage.BLUR:
        return blur(image, draw, 1.0, motion_kernels)  # the smallest look like low resolution
    if damage is Damage.LOW_LIGHT and rng.random() < LAMPLIT:
        return night(image, draw)
    rained = damage is Damage.RAIN and rng.random() < NATURAL
    damaged = natural_rain(image, draw, depth=depth) if rained else degrade(image, damage, seed, depth)
    return image + rng.uniform(MILDEST.get(damage, 1.0), 1) * (damaged - image)


def _as_taken(clean: Tensor, rng: np.random.Generator) -> Tensor:
    """A sound photo with a tone curve and saturation of its own, at times in black and white: none of it is damage."""
    saturation = 0.0 if rng.random() < GREY else rng.uniform(0.6, 1.2)
    grey = clean.mean(dim=1, keepdim=True)
    return (grey + (clean - grey) * saturation).clamp(0, 1) ** (2 ** rng.uniform(-0.4, 0.4))


def training_crops(data: Path, count: int, seed: int, side: int = VIEW) -> Iterator[CleanCrop]:
    """Crops of the training photos that have `side` pixels after they were resized by one of SCALES, at most."""
    pool, rng = PhotoPool([data / "pack-1", data / "pack-2"], VIEW), np.random.default_rng(seed)
    depths = DepthPool(data / "depth", VIEW)
    for _ in range(count):
        scale = np.exp(rng.uniform(*np.log(SCALES))) if rng.random() < RESIZED else 1.0
        measured = bool(depths.photos) and rng.random() < MEASURED
        images = (depths if measured else pool).crops(1, round(side / scale), rng)
        after = min(side, round(images.shape[-1] * scale))
        yield CleanCrop(images[:, :3], images[:, 3:] if measured else None, after)


def evaluation_crops(suite: Path, side: int = VIEW) -> Iterator[CleanCrop]:
    """The middles of Kodak24 and CBSD68, of `side` pixels where the photo has them."""
    for path in (path for name in ("Kodak24", "CBSD68") for path in sorted((suite / name / "clean").iterdir())):
        pixels = read_photo(path).pixels
        inside = min(side, *pixels.shape[:2])
        top, left = ((extent - inside) // 2 for extent in pixels.shape[:2])
        middle = pixels[top : top + inside, left : left + inside].copy()
        yield CleanCrop(torch.from_numpy(middle).permute(2, 0, 1)[None], None, inside)
