"""A recipe: everything that decides what weights come out of training, in one small TOML file."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import torch

from core.api import Model, Size
from core.degradations import NAMED, Degradation
from core.degradations.camera import camera_noise
from core.degradations.streaks import rendered_rain
from core.errors import UsageError
from core.models.descriptor import NetworkDescriptor
from core.models.network import Network
from core.models.registry import descriptor
from core.tasks import DAMAGES, Damage
from core.training.data import Measured, Mix
from core.training.photos import DepthPool, PairPool, PhotoPool

TEACHER = Model.INSTRUCTIR  # by whose answers others may learn
RECIPES = Path(__file__).parent / "recipes"
DAMAGE_TABLES = {"reduced", "shares", "weights", "beside", "norms", "pairs", "measured"}
# What a damage can be made of: masks of streaks, a table of sensor noise.
WAYS: dict[Damage, Callable[[Path], Degradation | None]] = {Damage.RAIN: rendered_rain, Damage.NOISE: camera_noise}


@dataclass(frozen=True)
class PatchStage:
    """From this share (0..1) of the time on, `batch` patches of `patch` pixels a side make a step."""

    start: float
    patch: int
    batch: int


@dataclass(frozen=True)
class MeasuredSource:
    """A folder or file beside the photos, and its share (0..1) of the images that suffer a damage."""

    path: str
    share: float


@dataclass(frozen=True)
class TrainingRecipe:
    """One network's training.

    architecture: keyword arguments of its class. stages: patches grow as training goes on. learning_rate peaks after
    the warm-up and falls to zero along a cosine over the minutes given. shares: how often each damage comes up, in the
    file by its task or "snow"; weights: how much its error counts. undamaged: share of sound photos; mixed: of photos
    with two or three damages; beside: how often each comes up as the second or third; vague: of photos about which no
    task is said; dimmed: of photos that are to stay dark; soft: of photos as soft as large sensors' are. reduced: how
    many times the photos of a damage that is mended in small are reduced, at least and at most. balance:
    factor of MoCE-IR's auxiliary loss in the fit of routers (core.training.routers), beside the nats that an expert
    tells about the damage. norm: of an image's errors, 1 for their mean or 2 for the root of their mean square; norms:
    that of single damages. relative: error (of 0..1) from which on that of an image counts in relation to itself.
    taught: damages that alone have the answers of TEACHER as targets. photos: folders of clean ones. depths: folders of
    views with their depth, each with its share of hazy images. pairs: a damage's folder of real pairs and its share of
    the images with this damage. measured: what a damage is made of (WAYS), likewise; the rest is made up, as is all of
    it where such a folder is missing. gpu: values that a GPU has in place of these, mostly larger batches.
    """

    name: str
    model: Model
    size: Size
    architecture: dict[str, Any]
    shares: dict[Damage, float]
    weights: dict[Damage, float]
    stages: list[PatchStage]
    learning_rate: float = 1e-3
    warmup: float = 0.03
    ema: float = 0.999
    clip: float = 1.0
    frequency: float = 0.1
    norm: int = 1
    norms: dict[Damage, int] = field(default_factory=dict[Damage, int])
    relative: float = math.inf
    taught: list[Damage] = field(default_factory=list[Damage])
    undamaged: float = 0.05
    mixed: float = 0.0
    beside: dict[Damage, float] = field(default_factory=dict[Damage, float])
    vague: float = 0.0
    dimmed: float = 0.0
    soft: float = 0.0
    reduced: dict[Damage, list[float]] = field(default_factory=dict[Damage, list[float]])
    balance: float = 0.0
    seed: int = 0
    photos: list[str] = field(default_factory=lambda: ["pack-1", "pack-2", "cid22"])
    depths: dict[str, float] = field(default_factory=dict[str, float])
    pairs: dict[Damage, MeasuredSource] = field(default_factory=dict[Damage, MeasuredSource])
    measured: dict[Damage, MeasuredSource] = field(default_factory=dict[Damage, MeasuredSource])
    gpu: dict[str, Any] = field(default_factory=dict[str, Any])

    def on(self, device: torch.device) -> TrainingRecipe:
        """The recipe as it is for a device."""
        return self if device.type == "cpu" else replace(self, **self.gpu, gpu={})

    def mix(self) -> Mix:
        """What the training images suffer; a network that needs words mends one task at a time."""
        stepwise = self.descriptor.needs_words
        return Mix(
            *(self.shares, self.undamaged, self.mixed, self.beside, self.vague, self.dimmed, self.soft, self.reduced),
            stepwise=stepwise,
        )

    def pool(self, data: Path, smallest: int, device: torch.device | None = None) -> PhotoPool:
        """The clean photos under `data` that have `smallest` pixels a side."""
        return PhotoPool([data / folder for folder in self.photos], smallest, device)

    def known(self, data: Path, smallest: int, device: torch.device | None = None) -> Measured:
        """What was measured and photographed beside the clean photos; what is missing under `data` is passed over."""
        depths = [(DepthPool(data / folder, smallest, device), share) for folder, share in self.depths.items()]
        pairs = {damage: (PairPool(data / real.path, device), real.share) for damage, real in self.pairs.items()}
        ways = {damage: (WAYS[damage](data / source.path), source.share) for damage, source in self.measured.items()}
        return Measured(
            [(views, share) for views, share in depths if views.photos],
            {damage: (pool, share) for damage, (pool, share) in pairs.items() if pool.photos},
            {damage: (way, share) for damage, (way, share) in ways.items() if way is not None},
        )

    def kinds(self) -> list[Damage]:
        """What single images suffer: each damage, and NOTHING."""
        damages = [damage for damage, share in self.shares.items() if share > 0]
        return [*damages, Damage.NOTHING] if self.undamaged > 0 else damages

    def weight(self, damages: Iterable[Damage]) -> float:
        """How much the error of an image counts: as that of the least weighty damage, which errs the most."""
        return min((self.weights.get(damage, 1.0) for damage in damages), default=1.0)

    def norm_of(self, damages: Iterable[Damage]) -> int:
        """By which norm the error of an image counts: the lower one of its damages."""
        return min((self.norms.get(damage, self.norm) for damage in damages), default=self.norm)

    def stage(self, done: float) -> PatchStage:
        """The stage at this share (0..1) of the minutes given."""
        return [stage for stage in self.stages if stage.start <= done][-1]

    @property
    def descriptor(self) -> NetworkDescriptor:
        """What kind of network it trains."""
        return descriptor(self.model)

    def network(self) -> Network:
        """The network with fresh weights."""
        return self.descriptor.build(self.architecture)


def load_recipe(name: str) -> TrainingRecipe:
    """The recipe of that file, or the bundled one of that name. Raises UsageError when there is none or it is wrong."""
    path = Path(name) if name.endswith(".toml") else RECIPES / f"{name}.toml"
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        known = ", ".join(sorted(p.stem for p in RECIPES.glob("*.toml")))
        raise UsageError(f"There is no recipe {name}; the bundled ones are {known}.") from error
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"The recipe {path} is not valid TOML: {error}.") from error
    try:
        values["model"], values["size"] = Model(values["model"]), Size(values["size"])
        for table in DAMAGE_TABLES & values.keys():
            values[table] = _by_damage(values[table])
        network = descriptor(values["model"])
        if network.needs_words and (others := [damage for damage in values["shares"] if DAMAGES[damage].task is None]):
            raise ValueError(f"{network.name} has no task for {', '.join(others)}")
        values["taught"] = list(_by_damage(dict.fromkeys(values.get("taught", []))))
        if values["taught"] and network.model is TEACHER:
            raise ValueError(f"{network.name} is the teacher itself")
        if not {values.get("norm", 1), *values.get("norms", {}).values()} <= {1, 2}:
            raise ValueError("norm is 1 or 2")
        values |= _sources(values)
        values["stages"], gpu = _stages(values["stages"]), values.get("gpu", {})
        if "stages" in gpu:
            gpu["stages"] = _stages(gpu["stages"])
        recipe = TrainingRecipe(name=path.stem, **values)
        recipe.on(torch.device("cuda")).network()
        return recipe
    except (KeyError, TypeError, ValueError) as error:
        raise UsageError(f"The recipe {path} has a missing or wrong entry: {error}.") from error


def _by_damage(table: dict[str, Any]) -> dict[Damage, Any]:
    if unknown := table.keys() - NAMED.keys():
        raise ValueError(f"there is no damage {', '.join(sorted(unknown))}")
    return {NAMED[name]: value for name, value in table.items()}


def _sources(values: dict[str, Any]) -> dict[str, dict[Damage, MeasuredSource]]:
    """The recipe's tables of pairs and of what was measured."""
    tables = {
        name: {damage: MeasuredSource(**source) for damage, source in values.get(name, {}).items()}
        for name in ("pairs", "measured")
    }
    if unknown := tables["measured"].keys() - WAYS:
        names = sorted(name for name, damage in NAMED.items() if damage in unknown)
        raise ValueError(f"nothing that was measured makes {', '.join(names)}")
    shares = [source.share for table in tables.values() for source in table.values()]
    if not all(0 <= share <= 1 for share in [*shares, sum(values.get("depths", {}).values())]):
        raise ValueError("the shares of depths together, and each of pairs and measured, are between 0 and 1")
    return tables


def _stages(tables: Iterable[dict[str, Any]]) -> list[PatchStage]:
    stages = sorted((PatchStage(**table) for table in tables), key=lambda stage: stage.start)
    if not stages or stages[0].start != 0:
        raise ValueError("the first stage starts at 0")
    return stages
