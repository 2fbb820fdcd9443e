"""Batches of damaged photos, made from clean ones or real, with what a network should make of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple, TypeVar

import numpy as np
import torch
from torch import Tensor

from core.degradations import DEGRADATIONS, Degradation, degrade
from core.degradations.camera import developed
from core.degradations.light import quantise, to_linear, to_srgb
from core.degradations.random import Draw
from core.tasks import DAMAGES, Damage
from core.training.photos import DepthPool, PairPool, PhotoPool, resized

VAGUE = "vague"  # asked for in words that name no task
FALLS = {Damage.RAIN, Damage.SNOW}
RESIZED = 0.4  # of photos of rain and snow, which photographers make smaller and publishers larger
SCALES = (0.5, 1.6)  # sides after that over sides before
GLOBAL = {Damage.HAZE, Damage.LOW_LIGHT, Damage.FLAT_COLOUR}  # only much of a photo tells what these should become
WIDE = 0.6  # of photos with one of these, of which a patch shows more than its own pixels, made smaller
WIDEST = 2.5  # sides of what is shown over those of the patch
ENLARGED = (1.3, 3.0)  # sides of soft photos over those of what they were made from
FINE = {Damage.BLUR, Damage.LOW_RESOLUTION}  # softness is what these mend, so their targets have none
STOPS = (0.3, 2.0)  # less than in the photo, of those that are to stay dark
MARGIN = 16  # pixels around a blurred image, cut off afterwards: a lens smears in what lies beside the crop


@dataclass(frozen=True)
class TrainingBatch:
    """Damaged photos and what the network should make of them: both (batch, 3, side, side) in 0..1.

    damages: what each image suffers that its target does not. asked: what is said about it: a task, VAGUE, or None
    where anything may be. real: which images are a real pair, whose target was photographed.
    """

    damaged: Tensor
    target: Tensor
    damages: tuple[frozenset[Damage], ...]
    asked: tuple[str | None, ...]
    real: tuple[bool, ...]

    def to(self, device: torch.device) -> TrainingBatch:
        """The same with its images on a device."""
        return replace(self, damaged=self.damaged.to(device), target=self.target.to(device))


@dataclass(frozen=True)
class Mix:
    """What the images of a batch suffer.

    shares: how often each damage comes up, in any unit. undamaged: share of images that need nothing. mixed: share
    that suffers from one or two more; beside: how often each comes up as one of these, where not as in shares. vague:
    share about which no task is said. dimmed: share of those that need no light which are dark and are to stay so, as
    night is. soft: share of photos as soft as those of large sensors, and to stay so. reduced: damages that are mended
    in small, and how many times at least and at most their photos are reduced from what is shown. stepwise: one task is
    mended at a time, so that the target of a mixture keeps the other damages.
    """

    shares: Mapping[Damage, float]
    undamaged: float = 0.0
    mixed: float = 0.0
    beside: Mapping[Damage, float] = field(default_factory=dict[Damage, float])
    vague: float = 0.0
    dimmed: float = 0.0
    soft: float = 0.0
    reduced: Mapping[Damage, Sequence[float]] = field(default_factory=dict[Damage, Sequence[float]])
    stepwise: bool = False


Choice = TypeVar("Choice")


class _Drawn(NamedTuple):
    """How photos are to be damaged. way: made of what was measured, else made up."""

    seed: int
    way: Degradation | None


@dataclass(frozen=True)
class Measured:
    """What is not made up, each with its share of the images that suffer the damage.

    depths: views with their depth, for haze. pairs: real photos, for images with this damage alone. ways: in which the
    damage is made of what was measured.
    """

    depths: Sequence[tuple[DepthPool, float]] = ()
    pairs: Mapping[Damage, tuple[PairPool, float]] = field(default_factory=dict[Damage, tuple[PairPool, float]])
    ways: Mapping[Damage, tuple[Degradation, float]] = field(default_factory=dict[Damage, tuple[Degradation, float]])


class BatchSource:
    """Seeded batches: a few damages each, a share of photos left undamaged so that sound photos stay as they are."""

    def __init__(
        self, pool: PhotoPool, mix: Mix, seed: int, device: torch.device, measured: Measured | None = None
    ) -> None:
        self.pool, self.measured = pool, measured or Measured()
        self.mix = mix
        self.device = device
        self.rng = np.random.default_rng(seed)

    def seeded(self, seed: int) -> BatchSource:
        """Another source of the same photos and mix."""
        return BatchSource(self.pool, self.mix, seed, self.device, self.measured)

    def next(self, size: int, side: int) -> TrainingBatch:
        """A batch of `size` photos of `side` pixels; an eighth of them share damages and a call of each."""
        group = max(size // 8, 1)
        parts = [self._part(min(group, size - start), side) for start in range(0, size, group)]
        return TrainingBatch(
            torch.cat([part.damaged for part in parts]),
            torch.cat([part.target for part in parts]),
            tuple(damage for part in parts for damage in part.damages),
            tuple(asked for part in parts for asked in part.asked),
            tuple(real for part in parts for real in part.real),
        )

    def _part(self, count: int, side: int) -> TrainingBatch:
        main = self._one_of(self.mix.shares)
        if self.rng.random() < self.mix.undamaged:
            clean = self._photos(count, side, side, set())
            return TrainingBatch(clean, clean, (frozenset(),) * count, (None,) * count, (False,) * count)
        asked = (VAGUE if self.rng.random() < self.mix.vague else DAMAGES[main].task,) * count
        real = self._one_or_none([self.measured.pairs[main]] if main in self.measured.pairs else [])
        if real is not None:
            pairs = real.crops(count, side, self.rng).to(self.device)
            return TrainingBatch(pairs[:, :3], pairs[:, 3:], (frozenset({main}),) * count, asked, (True,) * count)
        chosen = {main}
        if self.rng.random() < self.mix.mixed:
            chosen |= {self._one_of(self.mix.beside or self.mix.shares) for _ in range(int(self.rng.integers(1, 3)))}
        return self._made(main, chosen, asked, side)

    def _made(self, main: Damage, chosen: set[Damage], asked: tuple[str | None, ...], side: int) -> TrainingBatch:
        """Damaged on the computer, each image for what is `asked` about it."""
        margin = MARGIN if Damage.BLUR in chosen else 0
        outer = side + 2 * margin
        drawn = {damage: self._drawn(damage) for damage in DEGRADATIONS if damage in chosen}
        falls = main in FALLS and drawn[main].way is None and self.rng.random() < RESIZED
        taken = round(outer / self._log_uniform(*SCALES)) if falls else outer
        clean, depth = self._clean(chosen, len(asked), taken, self._shown(main, chosen, taken))
        damaged = _damaged(clean, drawn, depth)
        keeps = self.mix.stepwise and asked[0] != VAGUE
        target = (
            _damaged(clean, {damage: how for damage, how in drawn.items() if damage != main}, depth) if keeps else clean
        )
        inner = slice(margin, margin + side)
        damaged, target = (resized(images, outer)[..., inner, inner] for images in (damaged, target))
        mended = frozenset({main} if keeps else chosen)
        return TrainingBatch(damaged, target, (mended,) * len(asked), asked, (False,) * len(asked))

    def _drawn(self, damage: Damage) -> _Drawn:
        ways = [self.measured.ways[damage]] if damage in self.measured.ways else []
        return _Drawn(int(self.rng.integers(2**62)), self._one_or_none(ways))

    def _shown(self, main: Damage, chosen: set[Damage], side: int) -> int:
        """Pixels a side of what a patch of `side` pixels shows."""
        if main in self.mix.reduced:
            return round(side * self._log_uniform(*self.mix.reduced[main]))
        wide = bool(chosen & GLOBAL) and self.rng.random() < WIDE
        return round(side * self._log_uniform(1.0, WIDEST)) if wide else side

    def _clean(self, chosen: set[Damage], count: int, side: int, shown: int) -> tuple[Tensor, Tensor | None]:
        views = self._one_or_none(self.measured.depths) if Damage.HAZE in chosen else None
        if views is not None:
            rgbd = resized(views.crops(count, shown, self.rng).to(self.device), side)
            return self._dimmed(rgbd[:, :3], chosen), rgbd[:, 3:]
        return self._photos(count, shown, side, chosen), None

    def _photos(self, count: int, shown: int, side: int, chosen: set[Damage]) -> Tensor:
        """Clean ones: some dark, some soft, and to stay so."""
        soft = not chosen & FINE and self.rng.random() < self.mix.soft
        taken = round(shown / self._log_uniform(*ENLARGED)) if soft else shown
        clean = resized(self.pool.crops(count, taken, self.rng).to(self.device), side)
        if soft:
            clean = developed(clean, Draw(count, int(self.rng.integers(2**62)), clean.device))
        return self._dimmed(clean, chosen)

    def _dimmed(self, clean: Tensor, chosen: set[Damage]) -> Tensor:
        if chosen & {Damage.LOW_LIGHT, Damage.FLAT_COLOUR} or self.rng.random() > self.mix.dimmed:
            return clean
        return quantise(to_srgb(to_linear(clean) * 2.0 ** -self.rng.uniform(*STOPS)))

    def _one_or_none(self, choices: Sequence[tuple[Choice, float]]) -> Choice | None:
        """Each as often as its share (0..1) says, none for the rest."""
        left = self.rng.random()
        for choice, share in choices:
            left -= share
            if left < 0:
                return choice
        return None

    def _log_uniform(self, smallest: float, largest: float) -> float:
        return float(np.exp(self.rng.uniform(np.log(smallest), np.log(largest))))

    def _one_of(self, shares: Mapping[Damage, float]) -> Damage:
        names, weights = list(shares), np.array(list(shares.values()))
        return names[int(self.rng.choice(len(names), p=weights / weights.sum()))]


def _damaged(clean: Tensor, drawn: Mapping[Damage, _Drawn], depth: Tensor | None) -> Tensor:
    for damage, (seed, way) in drawn.items():  # in the order in which light meets them
        clean = way(clean, Draw(len(clean), seed, clean.device)) if way else degrade(clean, damage, seed, depth)
    return clean
