"""The weights that ship: the same photo gives the same bytes, half the precision the same picture, no harm is done."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from core.api import Finished, Plan, RestoreRequest, Step, Task
from core.degradations import degrade
from core.engine.restorer import Engine
from core.photo.read import read_photo
from core.tasks import damage_of
from core.weights.store import resources_dir

from .nets import psnr

DENOISE = Plan("remove the noise", (Step(Task.DENOISE, "remove the noise"),))
DERAIN = Plan("remove the rain", (Step(Task.DERAIN, "remove the rain"),))
BLIND = Plan("fix it", auto=True)


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine()


SAMPLES = ("astronaut.png", "chelsea.png", "coffee.png", "rocket.jpg")


def sample(task: Task | None = None, name: str = SAMPLES[0]) -> NDArray[np.float32]:
    """A part of a sample photo, damaged if asked for."""
    clean = torch.from_numpy(read_photo(resources_dir() / "samples" / name).pixels)
    clean = clean[20:276, 100:420].permute(2, 0, 1)[None]
    image = clean if task is None else degrade(clean, damage_of(task), 1)
    return np.ascontiguousarray(image[0].permute(1, 2, 0).numpy())


def mended(engine: Engine, pixels: NDArray[np.float32], plan: Plan, precision: str) -> NDArray[np.float32]:
    outcome = engine.run(RestoreRequest(pixels, plan, precision=precision, device="cpu", tile=160), lambda _event: None)
    assert isinstance(outcome, Finished), outcome
    return outcome.pixels.clip(0, 1)


@pytest.mark.parametrize("plan", [DENOISE, BLIND], ids=["instructir", "moce-ir"])
def test_the_same_photo_gives_the_same_bytes(engine: Engine, plan: Plan) -> None:
    pixels = sample(Task.DENOISE)[:128, :272]  # two tiles
    first = mended(engine, pixels, plan, "float32")
    np.testing.assert_array_equal(mended(engine, pixels, plan, "float32"), first)
    np.testing.assert_array_equal(mended(Engine(), pixels, plan, "float32"), first)  # another start of the program


@pytest.mark.parametrize("task", [Task.DENOISE, Task.DERAIN, Task.LOWLIGHT])
@pytest.mark.parametrize("model", ["instructir", "moce-ir"])
def test_bfloat16_shows_the_same_picture_as_float32(engine: Engine, task: Task, model: str) -> None:
    pixels = sample(task)[::2, ::2]  # one tile: slow where bfloat16 is emulated
    plan = BLIND if model == "moce-ir" else Plan("mend", (Step(task, "mend this photo"),))
    assert psnr(mended(engine, pixels, plan, "bfloat16"), mended(engine, pixels, plan, "float32")) > 50


@pytest.mark.parametrize(("plan", "least"), [(DENOISE, 34), (DERAIN, 36), (BLIND, 36)])
def test_sound_photos_are_hardly_changed(engine: Engine, plan: Plan, least: float) -> None:
    photos = [sample(name=name) for name in SAMPLES]
    changes = [psnr(mended(engine, pixels, plan, "float32"), pixels) for pixels in photos]
    assert np.mean(changes) > least
