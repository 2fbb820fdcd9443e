"""A recipe trains, stops by the clock, resumes, and exports what loads again."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from core.api import Model, Task
from core.errors import UsageError
from core.models.registry import network_from_state_dict
from core.training.data import VAGUE, BatchSource, DepthPool, Mix, PhotoPool
from core.training.degradations import degrade
from core.training.export import export
from core.training.gradients import pull
from core.training.losses import balance_loss, restoration_loss
from core.training.plot import plot_log
from core.training.recipe import RECIPES, Recipe, Stage, load_recipe
from core.training.trainer import Trainer
from core.weights.catalogue import describe
from core.weights.checkpoint import load_state_dict

CPU = torch.device("cpu")
TINY_MOCE: dict[str, object] = {
    "dim": 8,
    "blocks": [1, 1, 1, 1],
    "decoder_blocks": [1, 1, 1],
    "refinement_blocks": 1,
    "heads": [1, 1, 2, 2],
}
TINY_INSTRUCTIR: dict[str, object] = {
    "width": 8,
    "encoder_blocks": [1, 1, 1, 1],
    "middle_blocks": 1,
    "decoder_blocks": [1, 1, 1, 1],
}


@pytest.fixture(autouse=True)
def few_instructions(monkeypatch: pytest.MonkeyPatch) -> None:
    """A handful to encode instead of hundreds a task."""
    monkeypatch.setattr("core.training.instructions.PER_TASK", 6)


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """A folder `pack-1` of three smooth photos with grain."""
    folder = tmp_path / "data" / "pack-1"
    folder.mkdir(parents=True)
    rng = np.random.default_rng(0)
    for index in range(3):
        coarse = Image.fromarray(rng.integers(0, 255, (6, 6, 3), dtype=np.uint8)).resize(
            (160, 140), Image.Resampling.BICUBIC
        )
        coarse.save(folder / f"{index}.png")
    return tmp_path / "data"


def tiny(name: str, architecture: dict[str, object]) -> Recipe:
    recipe = load_recipe(name)
    return dataclasses.replace(
        recipe, architecture=architecture, stages=[Stage(0.0, 32, 2)], photos=["pack-1"], warmup=0.0
    )


def test_bundled_recipes_are_within_the_compact_budget() -> None:
    for name, model in (("instructir-compact", Model.INSTRUCTIR), ("moce-ir-compact", Model.MOCE_IR)):
        recipe = load_recipe(name)
        assert recipe.model is model
        assert sum(p.numel() for p in recipe.network().parameters()) <= 4_000_000


def test_the_full_recipe_is_the_published_size() -> None:
    recipe = load_recipe("instructir-full")
    assert 15.5e6 < sum(p.numel() for p in recipe.network().parameters()) < 16.1e6  # 15.8 M (section 5)
    assert recipe.stages[-1].patch == 256


def test_an_unknown_recipe_names_those_that_there_are() -> None:
    with pytest.raises(UsageError, match="instructir-compact"):
        load_recipe("nonsense")


@pytest.mark.parametrize(
    ("name", "architecture"), [("moce-ir-compact", TINY_MOCE), ("instructir-compact", TINY_INSTRUCTIR)]
)
def test_training_stops_by_the_clock_resumes_and_exports(
    name: str, architecture: dict[str, object], photos: Path, tmp_path: Path
) -> None:
    recipe = tiny(name, architecture)
    trainer = Trainer(recipe, photos, tmp_path / "run", CPU)
    before = {key: value.clone() for key, value in trainer.network.state_dict().items()}
    weights = trainer.train(minutes=0.03, report=lambda _: None)
    assert trainer.step >= 1
    assert describe(weights).own_text_head  # the run's own weights can be used at once
    assert any(not torch.equal(before[key], value) for key, value in trainer.network.state_dict().items())

    resumed = Trainer(recipe, photos, tmp_path / "run", CPU, resume=tmp_path / "run" / "state.pt")
    assert resumed.step == trainer.step
    shipped = export(weights, recipe, tmp_path / "shipped")
    network_from_state_dict(load_state_dict(shipped))
    assert describe(shipped).model is recipe.model
    assert describe(shipped).own_text_head
    assert not list(tmp_path.rglob("*.part"))


def test_a_damage_pulls_as_hard_as_the_recipe_weighs_it(photos: Path, tmp_path: Path) -> None:
    recipe = tiny("instructir-compact", TINY_INSTRUCTIR)
    norms: list[float] = []
    for weight in (1.0, 0.5, 0.0):
        weighed = dataclasses.replace(recipe, weights={Task.DERAIN: weight}, clip=1e9)
        norms.append(pull(Trainer(weighed, photos, tmp_path, CPU), Task.DERAIN, batches=1)[1])
    assert norms[0] > 0
    assert norms[1] == pytest.approx(norms[0] / 2, rel=0.05)
    assert norms[2] == 0


def test_batches_repeat_by_seed_and_hold_sound_photos_too(photos: Path) -> None:
    pool, mix = PhotoPool([photos / "pack-1"]), Mix({Task.DENOISE: 1.0}, undamaged=0.5)
    first = BatchSource(pool, mix, seed=7, device=CPU).next(16, 32)
    again = BatchSource(pool, mix, seed=7, device=CPU).next(16, 32)
    assert torch.equal(first.damaged, again.damaged)
    sound = [not damages for damages in first.damages]
    assert 0 < sum(sound) < 16
    for row, is_sound in enumerate(sound):
        assert torch.equal(first.damaged[row], first.target[row]) == is_sound


@pytest.mark.parametrize("stepwise", [True, False])
def test_a_mixture_is_mended_one_step_at_a_time_where_words_ask_for_one(photos: Path, stepwise: bool) -> None:
    shares: dict[str, float] = {Task.DENOISE: 1.0, Task.LOWLIGHT: 1.0}
    source = BatchSource(PhotoPool([photos / "pack-1"]), Mix(shares, mixed=1.0, stepwise=stepwise), 3, CPU)
    batches = [source.next(8, 64) for _ in range(4)]
    dark = [
        float(target.mean()) < 0.3
        for batch in batches
        for target, asked in zip(batch.target, batch.asked, strict=True)
        if asked == Task.DENOISE
    ]
    assert dark
    assert any(dark) == stepwise


def test_vague_wishes_are_asked_for_without_a_task_and_mend_everything(photos: Path) -> None:
    mix = Mix({Task.DENOISE: 1.0, Task.LOWLIGHT: 1.0}, mixed=1.0, vague=1.0, stepwise=True)
    batch = BatchSource(PhotoPool([photos / "pack-1"]), mix, 3, CPU).next(16, 64)
    assert set(batch.asked) == {VAGUE}
    assert min(float(target.mean()) for target in batch.target) > 0.3


def test_blur_smears_in_what_lies_beside_the_image(tmp_path: Path) -> None:
    ramp = np.broadcast_to(np.linspace(20, 235, 160, dtype=np.uint8)[None, :, None], (160, 160, 3))
    Image.fromarray(np.ascontiguousarray(ramp)).save(tmp_path / "ramp.png")
    batch = BatchSource(PhotoPool([tmp_path]), Mix({Task.DEBLUR: 1.0}), 3, CPU).next(32, 32)
    kept = _span(batch.damaged) / _span(batch.target)  # mirrored at its edges, a ramp would become flatter there
    assert float(kept.mean()) > 0.98


def _span(images: torch.Tensor) -> torch.Tensor:
    """From edge to edge, of images (batch, 3, side, side) that are ramps in one of four directions."""
    across = images[..., 0].mean(dim=(1, 2)) - images[..., -1].mean(dim=(1, 2))
    down = images[..., 0, :].mean(dim=(1, 2)) - images[..., -1, :].mean(dim=(1, 2))
    return across.abs() + down.abs()


def test_photos_of_rain_are_resized_and_have_the_side_asked_for(photos: Path) -> None:
    source = BatchSource(PhotoPool([photos / "pack-1"]), Mix({Task.DERAIN: 1.0}), 3, CPU)
    blocky = Image.new("L", (140, 140))
    blocky.putdata([255 * ((x // 2 + y // 2) % 2) for y in range(140) for x in range(140)])
    source.pool.photos = [torch.from_numpy(np.dstack([np.asarray(blocky)] * 3))]
    targets = torch.cat([source.next(8, 64).target for _ in range(8)])
    assert targets.shape == (64, 3, 64, 64)
    between = ((targets > 0.1) & (targets < 0.9)).float().mean(dim=(1, 2, 3))  # a chessboard has it only when resized
    assert 0.2 < float((between > 0.01).float().mean()) < 0.6


def test_haze_deepens_with_a_measured_depth(tmp_path: Path) -> None:
    view = np.full((140, 140, 3), 60, dtype=np.uint8)
    disparity = np.full((140, 140), 60000, dtype=np.uint16)
    disparity[:, 70:] = 6000  # ten times as far
    Image.fromarray(view).save(tmp_path / "wall.webp", lossless=True)
    Image.fromarray(disparity).save(tmp_path / "wall-disparity.png")
    (photo,) = DepthPool(tmp_path).photos
    rgbd = photo.permute(2, 0, 1)[None].float() / 255
    hazy = degrade(rgbd[:, :3], Task.DEHAZE, 1, rgbd[:, 3:])
    assert hazy[..., 70:].mean() > hazy[..., :70].mean() + 0.05
    assert DepthPool(tmp_path / "nothing").photos == []


def test_a_recipe_with_an_unknown_damage_is_one_sentence(tmp_path: Path) -> None:
    text = (RECIPES / "moce-ir-compact.toml").read_text(encoding="utf-8")
    wrong = tmp_path / "wrong.toml"
    wrong.write_text(text.replace("derain =", "drizzle ="), encoding="utf-8")
    with pytest.raises(UsageError, match="drizzle"):
        load_recipe(str(wrong))


def test_the_log_of_a_run_plots(tmp_path: Path) -> None:
    log = tmp_path / "log.csv"
    rows = [f"{step},1,{1 / step},1e-3,0.1" for step in (50, 100, 150)]
    log.write_text("\n".join(["step,seconds,loss,learning_rate,data_share", *rows]), encoding="utf-8")
    with Image.open(plot_log(log, tmp_path / "log.png")) as picture:
        assert picture.width > 600


def test_a_folder_without_photos_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no training photos"):
        PhotoPool([tmp_path])


def test_loss_counts_pixels_and_frequencies() -> None:
    clean = torch.zeros(2, 3, 16, 16)
    shifted = clean + 0.1
    weights = torch.tensor([1.0, 0.0])
    assert float(restoration_loss(clean, clean, weights, 0.1)) == 0
    assert float(restoration_loss(shifted, clean, weights, 0.0)) == pytest.approx(0.05)
    assert float(restoration_loss(shifted, clean, weights, 0.1)) > 0.05


def test_balance_is_better_when_experts_share_the_work() -> None:
    network = load_recipe("moce-ir-compact").network()
    assert hasattr(network, "complexities")
    from core.models.routing import Decision  # noqa: PLC0415  # a detail of this test alone

    def decision(logits: torch.Tensor) -> Decision:
        noisy = logits + 0.1 * torch.randn(logits.shape, generator=torch.Generator().manual_seed(0))
        return Decision("", noisy.softmax(-1), noisy.argmax(-1), logits, noisy, 0.25)

    even = 4 * torch.eye(4).repeat(2, 1)
    lopsided = torch.zeros(8, 4)
    lopsided[:, 0] = 4
    flat = [torch.ones(4)]
    assert balance_loss((decision(even),), flat, 0.25) < 0.1 * balance_loss((decision(lopsided),), flat, 0.25)
