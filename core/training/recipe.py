"""A recipe: everything that decides what weights come out of training, in one small TOML file."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from torch import nn

from core.api import Model, Size, Task
from core.errors import UsageError
from core.models.instructir import InstructIR
from core.models.moce_ir import MoCEIR

RECIPES = Path(__file__).parent / "recipes"


@dataclass(frozen=True)
class Stage:
    """From this share (0..1) of the time on, `batch` patches of `patch` pixels a side make a step."""

    start: float
    patch: int
    batch: int


@dataclass(frozen=True)
class Recipe:
    """One network's training.

    architecture: keyword arguments of its class. stages: patches grow as training goes on. learning_rate peaks after
    the warm-up and falls to zero along a cosine over the minutes given. shares: how often each task comes up; weights:
    how much its error counts. undamaged: share of sound photos. balance: factor of MoCE-IR's auxiliary loss.
    """

    name: str
    model: Model
    size: Size
    architecture: dict[str, Any]
    shares: dict[Task, float]
    weights: dict[Task, float]
    stages: list[Stage]
    learning_rate: float = 1e-3
    warmup: float = 0.03
    ema: float = 0.999
    clip: float = 1.0
    frequency: float = 0.1
    undamaged: float = 0.05
    balance: float = 0.0
    seed: int = 0
    photos: list[str] = field(default_factory=lambda: ["pack-1", "pack-2"])

    def stage(self, done: float) -> Stage:
        """The stage at this share (0..1) of the minutes given."""
        return [stage for stage in self.stages if stage.start <= done][-1]

    def network(self) -> nn.Module:
        """The network with fresh weights."""
        return (InstructIR if self.model is Model.INSTRUCTIR else MoCEIR)(**self.architecture)


def load_recipe(name: str) -> Recipe:
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
        values["shares"] = {Task(task): share for task, share in values["shares"].items()}
        values["weights"] = {Task(task): weight for task, weight in values["weights"].items()}
        values["stages"] = sorted((Stage(**stage) for stage in values["stages"]), key=lambda stage: stage.start)
        if not values["stages"] or values["stages"][0].start != 0:
            raise ValueError("the first stage starts at 0")
        recipe = Recipe(name=path.stem, **values)
        recipe.network()
        return recipe
    except (KeyError, TypeError, ValueError) as error:
        raise UsageError(f"The recipe {path} has a missing or wrong entry: {error}.") from error
