"""`photomend bench --seams`: whether tiles show, by restoring a photo in tiles and in one piece."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

import numpy as np
import torch

from core.api import Failed, Finished, Model, Plan, RestoreRequest, Started, Step, Task
from core.commands.console import print_json, say
from core.degradations import degrade
from core.engine.restorer import Engine
from core.errors import EngineError
from core.evaluation.metrics import Image as Pixels
from core.evaluation.metrics import psnr
from core.language.classes import TASK_CLASSES
from core.models.registry import descriptor
from core.photo.read import read_photo
from core.tasks import damage_of
from core.weights.catalogue import installed_models
from core.weights.store import resources_dir

_SHAPE = 3 / 4  # height over width
_SEED = 12


def run(options: argparse.Namespace) -> int:
    """For each network and task, print the PSNR between the tiled result and the one in one piece."""
    engine, clean = Engine(), collage(options.megapixels)
    image = torch.from_numpy(clean).permute(2, 0, 1)[None]
    for model, task in _runs(options.model):
        damaged = degrade(image, damage_of(task), _SEED)[0].permute(1, 2, 0).numpy()
        plan = Plan("", (Step(task, factor=1),)) if descriptor(model).needs_words else Plan("", auto=True)
        tiled, tiles = _restored(engine, options, damaged, plan, model, options.tile)
        whole, _ = _restored(engine, options, damaged, plan, model, max(clean.shape) + 1)
        record = {
            "model": model.value,
            "task": task.value,
            "megapixels": round(clean.shape[0] * clean.shape[1] / 1e6, 2),
            "tile": tiles,
            "change": round(psnr(whole, damaged), 2),
            "seams": round(psnr(tiled, whole), 2),
        }
        if options.json:
            print_json(record)
        else:
            say(
                f"{model.value:10} {task.value:8} {record['megapixels']} MP in tiles of {tiles}: "
                f"{record['seams']:.1f} dB from the whole (the damage: {record['change']:.1f} dB)"
            )
    return 0


def _runs(model: Model) -> Iterator[tuple[Model, Task]]:
    for each in installed_models() if model is Model.AUTO else [model]:
        yield from ((each, task) for task in TASK_CLASSES)


def _restored(
    engine: Engine, options: argparse.Namespace, pixels: Pixels, plan: Plan, model: Model, tile: int | None
) -> tuple[Pixels, int]:
    started: list[Started] = []
    request = RestoreRequest(pixels, plan, model, options.size, options.device, options.precision, tile)
    outcome = engine.run(request, lambda event: started.append(event) if isinstance(event, Started) else None)
    if not isinstance(outcome, Finished):
        raise EngineError(outcome.message if isinstance(outcome, Failed) else "The measurement was interrupted.")
    return outcome.pixels, started[0].tile


def collage(megapixels: float) -> Pixels:
    """The sample photos side by side over and over, mirrored: a scene whose parts differ much."""
    width = round((megapixels * 1e6 / _SHAPE) ** 0.5)
    height = round(width * _SHAPE)
    photos = [read_photo(path).pixels for path in sorted((resources_dir() / "samples").glob("*.*g"))]
    rows: list[Pixels] = []
    while sum(row.shape[0] for row in rows) < height:
        turn = len(rows)
        side = min(photo.shape[0] for photo in photos)
        strip = [photo[:side, :: -1 if turn % 2 else 1] for photo in photos[turn % 4 :] + photos[: turn % 4]]
        row = np.concatenate(strip, axis=1)
        rows.append(np.concatenate([row] * (width // row.shape[1] + 1), axis=1)[:, :width])
    return np.ascontiguousarray(np.concatenate(rows)[:height])
