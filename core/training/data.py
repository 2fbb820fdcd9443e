"""Clean training photos in memory, and batches of damaged ones made from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor, nn

from core.degradations import DEGRADATIONS, degrade
from core.degradations.light import quantise, to_linear, to_srgb
from core.errors import UsageError
from core.tasks import DAMAGES, Damage

SUFFIXES = {".webp", ".png", ".jpg", ".jpeg", ".bmp", ".tif", ".tiff"}
VAGUE = "vague"  # asked for in words that name no task
WITH_DEPTH = 0.35  # of hazy images, where depth maps are at hand
FALLS = {Damage.RAIN, Damage.SNOW}
RESIZED = 0.4  # of photos of rain and snow, which photographers make smaller and publishers larger
SCALES = (0.5, 1.6)  # sides after that over sides before
GLOBAL = {Damage.HAZE, Damage.LOW_LIGHT, Damage.FLAT_COLOUR}  # only much of a photo tells what these should become
WIDE = 0.6  # of photos with one of these, of which a patch shows more than its own pixels, made smaller
WIDEST = 2.5  # sides of what is shown over those of the patch
STOPS = (0.3, 2.0)  # less than in the photo, of those that are to stay dark
MARGIN = 16  # pixels around a blurred image, cut off afterwards: a lens smears in what lies beside the crop


class PhotoPool:
    """All photos of some folders, decoded once and kept as bytes in the device's memory.

    Raises UsageError when a folder holds no photo.
    """

    def __init__(self, folders: Sequence[Path], smallest: int = 128, device: torch.device | None = None) -> None:
        paths = sorted(p for folder in folders for p in folder.rglob("*") if p.suffix.lower() in SUFFIXES)
        photos = (_decoded(path) for path in paths)
        self.photos = [
            torch.from_numpy(photo.copy()).to(device) for photo in photos if min(photo.shape[:2]) >= smallest
        ]
        if not self.photos:
            raise UsageError(
                f"There are no training photos in {', '.join(map(str, folders))}; name a folder of photos."
            )

    def crops(self, count: int, side: int, rng: np.random.Generator) -> Tensor:
        """Random square crops, flipped and turned at random: float32 (count, channels, side, side), bytes as 0..1.

        From photos that have `side` pixels a side; smaller ones where none has.
        """
        side = min(side, int(self._sides.max()))
        large = np.flatnonzero(self._sides >= side)
        crops = [self._crop(self.photos[rng.choice(large)], side, rng) for _ in range(count)]
        return torch.stack(crops).permute(0, 3, 1, 2).float() / 255

    @cached_property
    def _sides(self) -> NDArray[np.int64]:
        """The shorter one of each photo."""
        return np.array([min(photo.shape[:2]) for photo in self.photos])

    def _crop(self, photo: Tensor, side: int, rng: np.random.Generator) -> Tensor:
        top, left = (int(rng.integers(extent - side + 1)) for extent in photo.shape[:2])
        crop = photo[top : top + side, left : left + side].rot90(int(rng.integers(4)), (0, 1))
        return crop.flip(1) if rng.integers(2) else crop


class DepthPool(PhotoPool):
    """Photos with their depth as a fourth channel: NAME.webp beside NAME-disparity.png, 0 where it is not known.

    Depth goes as 1 / disparity; what is not known counts as far. Empty when the folder is not there.
    """

    def __init__(self, folder: Path, smallest: int = 128, device: torch.device | None = None) -> None:  # pyright: ignore[reportMissingSuperCall]
        self.photos: list[Tensor] = []
        for path in sorted(folder.glob("*-disparity.png")):
            view = _decoded(path.with_name(path.name.replace("-disparity.png", ".webp")))
            with Image.open(path) as image:
                disparity = np.asarray(image, dtype=np.float32)
            if min(view.shape[:2]) >= smallest and view.shape[:2] == disparity.shape and disparity.any():
                rgbd = np.dstack([view, _depth(disparity)])
                self.photos.append(torch.from_numpy(rgbd).to(device))


def _depth(disparity: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Relative depth, 255 for the farthest that is known."""
    farthest = float(np.percentile(disparity[disparity > 0], 2))
    return (255 * farthest / np.maximum(disparity, farthest)).round().astype(np.uint8)


def _decoded(path: Path) -> NDArray[np.uint8]:
    try:
        with Image.open(path) as image:
            return np.asarray(image.convert("RGB"))
    except (OSError, ValueError) as error:
        raise UsageError(f"The training photo {path} cannot be read; take it out of the folder.") from error


@dataclass(frozen=True)
class TrainingBatch:
    """Damaged photos and what the network should make of them: both (batch, 3, side, side) in 0..1.

    damages: what each image suffers that its target does not. asked: what is said about it: a task, VAGUE, or None
    where anything may be.
    """

    damaged: Tensor
    target: Tensor
    damages: tuple[frozenset[Damage], ...]
    asked: tuple[str | None, ...]

    def to(self, device: torch.device) -> TrainingBatch:
        """The same with its images on a device."""
        return replace(self, damaged=self.damaged.to(device), target=self.target.to(device))


@dataclass(frozen=True)
class Mix:
    """What the images of a batch suffer.

    shares: how often each damage comes up, in any unit. undamaged: share of images that need nothing. mixed: share
    that suffers from one or two more; beside: how often each comes up as one of these, where not as in shares. vague:
    share about which no task is said. dimmed: share of those that need no light which are dark and are to stay so, as
    night is. stepwise: one task is mended at a time, so that the target of a mixture keeps the other damages.
    """

    shares: Mapping[Damage, float]
    undamaged: float = 0.0
    mixed: float = 0.0
    beside: Mapping[Damage, float] = field(default_factory=dict[Damage, float])
    vague: float = 0.0
    dimmed: float = 0.0
    stepwise: bool = False


class BatchSource:
    """Seeded batches: a few damages each, a share of photos left undamaged so that sound photos stay as they are."""

    def __init__(
        self, pool: PhotoPool, mix: Mix, seed: int, device: torch.device, depths: DepthPool | None = None
    ) -> None:
        self.pool, self.depths = pool, depths if depths and depths.photos else None
        self.mix = mix
        self.device = device
        self.rng = np.random.default_rng(seed)

    def seeded(self, seed: int) -> BatchSource:
        """Another source of the same photos and mix."""
        return BatchSource(self.pool, self.mix, seed, self.device, self.depths)

    def next(self, size: int, side: int) -> TrainingBatch:
        """A batch of `size` photos of `side` pixels; an eighth of them share damages and a call of each."""
        group = max(size // 8, 1)
        parts = [self._part(min(group, size - start), side) for start in range(0, size, group)]
        return TrainingBatch(
            torch.cat([part.damaged for part in parts]),
            torch.cat([part.target for part in parts]),
            tuple(damage for part in parts for damage in part.damages),
            tuple(asked for part in parts for asked in part.asked),
        )

    def _part(self, count: int, side: int) -> TrainingBatch:
        main = self._one_of(self.mix.shares)
        if self.rng.random() < self.mix.undamaged:
            clean = self._dimmed(self._crops(count, side, side), set())
            return TrainingBatch(clean, clean, (frozenset(),) * count, (None,) * count)
        chosen = {main}
        if self.rng.random() < self.mix.mixed:
            chosen |= {self._one_of(self.mix.beside or self.mix.shares) for _ in range(int(self.rng.integers(1, 3)))}
        vague = self.rng.random() < self.mix.vague
        margin = MARGIN if Damage.BLUR in chosen else 0
        outer = side + 2 * margin
        clean, depth = self._clean(chosen, count, self._side_before(main, outer))
        seeds = {name: int(self.rng.integers(2**62)) for name in DEGRADATIONS if name in chosen}
        damaged = _damaged(clean, seeds, depth)
        keeps = self.mix.stepwise and not vague
        target = _damaged(clean, {n: s for n, s in seeds.items() if n != main}, depth) if keeps else clean
        inner = slice(margin, margin + side)
        damaged, target = (resized(images, outer)[..., inner, inner] for images in (damaged, target))
        mended = frozenset({main} if keeps else chosen)
        return TrainingBatch(damaged, target, (mended,) * count, (VAGUE if vague else DAMAGES[main].task,) * count)

    def _side_before(self, main: Damage, side: int) -> int:
        """Pixels a side before the photo is made smaller or larger, which draws streaks and flakes out of shape."""
        if main not in FALLS or self.rng.random() > RESIZED:
            return side
        return round(side / self._log_uniform(*SCALES))

    def _clean(self, chosen: set[Damage], count: int, side: int) -> tuple[Tensor, Tensor | None]:
        wide = bool(chosen & GLOBAL) and self.rng.random() < WIDE
        shown = round(side * self._log_uniform(1.0, WIDEST)) if wide else side
        if self.depths and Damage.HAZE in chosen and self.rng.random() < WITH_DEPTH:
            rgbd = resized(self.depths.crops(count, shown, self.rng).to(self.device), side)
            return self._dimmed(rgbd[:, :3], chosen), rgbd[:, 3:]
        return self._dimmed(self._crops(count, shown, side), chosen), None

    def _crops(self, count: int, shown: int, side: int) -> Tensor:
        return resized(self.pool.crops(count, shown, self.rng).to(self.device), side)

    def _dimmed(self, clean: Tensor, chosen: set[Damage]) -> Tensor:
        if chosen & {Damage.LOW_LIGHT, Damage.FLAT_COLOUR} or self.rng.random() > self.mix.dimmed:
            return clean
        return quantise(to_srgb(to_linear(clean) * 2.0 ** -self.rng.uniform(*STOPS)))

    def _log_uniform(self, smallest: float, largest: float) -> float:
        return float(np.exp(self.rng.uniform(np.log(smallest), np.log(largest))))

    def _one_of(self, shares: Mapping[Damage, float]) -> Damage:
        names, weights = list(shares), np.array(list(shares.values()))
        return names[int(self.rng.choice(len(names), p=weights / weights.sum()))]


def resized(images: Tensor, side: int) -> Tensor:
    """Images (batch, channels, height, width) in 0..1 with `side` pixels a side, bicubic."""
    if images.shape[-2:] == (side, side):
        return images
    return nn.functional.interpolate(images, (side, side), mode="bicubic", antialias=True).clamp(0, 1)


def _damaged(clean: Tensor, seeds: Mapping[Damage, int], depth: Tensor | None) -> Tensor:
    for name, seed in seeds.items():  # in the order in which light meets them
        clean = degrade(clean, name, seed, depth)
    return clean
