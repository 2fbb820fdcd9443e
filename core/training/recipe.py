"""A recipe: everything that decides what weights come out of training, in one small TOML file."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import torch

from core.api import Model, Size
from core.degradations import NAMED
from core.errors import UsageError
from core.models.descriptor import NetworkDescriptor
from core.models.network import Network
from core.models.registry import descriptor
from core.tasks import DAMAGES, Damage
from core.training.data import Mix

TEACHER = Model.INSTRUCTIR  # by whose answers others may learn
RECIPES = Path(__file__).parent / "recipes"
DAMAGE_TABLES = {"shares", "weights", "beside", "norms"}


@dataclass(frozen=True)
class PatchStage:
    """From this share (0..1) of the time on, `batch` patches of `patch` pixels a side make a step."""

    start: float
    patch: int
    batch: int


@dataclass(frozen=True)
class TrainingRecipe:
    """One network's training.

    architecture: keyword arguments of its class. stages: patches grow as training goes on. learning_rate peaks after
    the warm-up and falls to zero along a cosine over the minutes given. shares: how often each damage comes up, in the
    file by its task or "snow"; weights: how much its error counts. undamaged: share of sound photos; mixed: of photos
    with two or three damages; beside: how often each comes up as the second or third; vague: of photos about which no
    task is said; dimmed: of photos that are to stay dark. balance: factor of MoCE-IR's auxiliary loss in the fit of
    routers (core.training.routers), beside the nats that an expert tells about the damage. norm: of an image's errors,
    1 for their mean or 2 for the root of their mean square; norms: that of single damages. relative: error (of 0..1)
    from which on that of an image counts in relation to itself. taught: targets are the answers of TEACHER where it
    has a task for all of the damage. depth: folder of photos with disparity maps, for haze. gpu: values that a
    GPU has in place of these, mostly larger batches.
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
    taught: bool = False
    undamaged: float = 0.05
    mixed: float = 0.0
    beside: dict[Damage, float] = field(default_factory=dict[Damage, float])
    vague: float = 0.0
    dimmed: float = 0.0
    balance: float = 0.0
    seed: int = 0
    photos: list[str] = field(default_factory=lambda: ["pack-1", "pack-2"])
    depth: str = "depth"
    gpu: dict[str, Any] = field(default_factory=dict[str, Any])

    def on(self, device: torch.device) -> TrainingRecipe:
        """The recipe as it is for a device."""
        return self if device.type == "cpu" else replace(self, **self.gpu, gpu={})

    def mix(self) -> Mix:
        """What the training images suffer; a network that needs words mends one task at a time."""
        stepwise = self.descriptor.needs_words
        return Mix(self.shares, self.undamaged, self.mixed, self.beside, self.vague, self.dimmed, stepwise)

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
        if values.get("taught") and network.model is TEACHER:
            raise ValueError(f"{network.name} is the teacher itself")
        if not {values.get("norm", 1), *values.get("norms", {}).values()} <= {1, 2}:
            raise ValueError("norm is 1 or 2")
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


def _stages(tables: Iterable[dict[str, Any]]) -> list[PatchStage]:
    stages = sorted((PatchStage(**table) for table in tables), key=lambda stage: stage.start)
    if not stages or stages[0].start != 0:
        raise ValueError("the first stage starts at 0")
    return stages
