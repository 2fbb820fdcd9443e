"""MoCE-IR can learn from InstructIR's answers; what InstructIR cannot mend at once is learned from the photo itself."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from test_training import TINY_MOCE
from torch import Tensor

from core.api import Damage
from core.errors import UsageError
from core.training.data import TrainingBatch
from core.training.recipe import RECIPES, PatchStage, load_recipe
from core.training.teacher import Teacher
from core.training.trainer import Trainer
from core.weights.store import resources_dir

CPU = torch.device("cpu")


@pytest.fixture
def batch() -> TrainingBatch:
    """The same grainy photo four times, said to suffer from grain, from rain and grain, from snow, and from nothing."""
    with Image.open(resources_dir() / "samples" / "coffee.png") as image:
        crop = np.asarray(image.convert("RGB").crop((64, 64, 160, 160)), np.float32) / 255
    clean = torch.from_numpy(crop).permute(2, 0, 1).expand(4, 3, 96, 96)
    noise = torch.randn(clean.shape, generator=torch.Generator().manual_seed(0))
    damages = ({Damage.NOISE}, {Damage.RAIN, Damage.NOISE}, {Damage.SNOW}, set[Damage]())
    damaged, suffered = (clean + 0.1 * noise).clamp(0, 1), tuple(map(frozenset, damages))
    return TrainingBatch(damaged, clean, suffered, (None,) * 4, (False,) * 4)


TAUGHT = (Damage.NOISE, Damage.RAIN)


def psnr(image: Tensor, clean: Tensor) -> float:
    return float(-10 * (image - clean).square().mean().log10())


def test_the_teacher_answers_what_one_task_mends(batch: TrainingBatch) -> None:
    taught = Teacher(TAUGHT, CPU, bfloat16=False, seed=0).taught(batch)
    answer, truth = taught.target[0], batch.target[0]
    assert psnr(batch.damaged[0], truth) + 6 < psnr(answer, truth) < 45  # mended, and not the photo itself
    torch.testing.assert_close(taught.target[1:], batch.target[1:], rtol=0, atol=0)
    assert taught.damaged is batch.damaged


def test_nothing_is_asked_where_no_one_task_mends(batch: TrainingBatch) -> None:
    others = TrainingBatch(batch.damaged[1:], batch.target[1:], batch.damages[1:], batch.asked[1:], batch.real[1:])
    assert Teacher(TAUGHT, CPU, bfloat16=False, seed=0).taught(others) is others


def test_what_the_recipe_does_not_name_keeps_its_truth(batch: TrainingBatch) -> None:
    assert Teacher([Damage.HAZE], CPU, bfloat16=False, seed=0).taught(batch) is batch


def test_the_truth_of_a_real_pair_stays(batch: TrainingBatch) -> None:
    real = replace(batch, real=(True,) * 4)
    assert Teacher(TAUGHT, CPU, bfloat16=False, seed=0).taught(real) is real


def test_a_taught_network_learns_the_answers(batch: TrainingBatch, photos: Path, tmp_path: Path) -> None:
    recipe = load_recipe("moce-ir-compact")
    recipe = replace(
        recipe, architecture=TINY_MOCE, stages=[PatchStage(0.0, 32, 2)], photos=["pack-1"], taught=[*TAUGHT]
    )
    pupil = Trainer(recipe, photos, tmp_path, CPU)
    assert pupil.teacher is not None
    alone = Trainer(replace(recipe, taught=[]), photos, tmp_path, CPU)

    def loss(trainer: Trainer, target: TrainingBatch) -> float:
        torch.manual_seed(0)  # the router draws noise
        return trainer.gradient(target)[0]

    pupil.teacher.instructions.table[:] = pupil.teacher.instructions.table[:, :1]  # the same wish each time
    answers = pupil.teacher.taught(batch)
    assert loss(pupil, batch) == pytest.approx(loss(alone, answers), rel=1e-5)
    assert loss(pupil, batch) != pytest.approx(loss(alone, batch), rel=1e-3)


def test_instructir_has_no_teacher(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    text = (RECIPES / "instructir-compact.toml").read_text(encoding="utf-8")
    path.write_text(text.replace("\nrelative =", '\ntaught = ["denoise"]\nrelative ='))
    with pytest.raises(UsageError, match="teacher"):
        load_recipe(str(path))
