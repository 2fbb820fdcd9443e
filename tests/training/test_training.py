"""A recipe trains, stops by the clock, resumes, and exports what loads again."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
import torch
from PIL import Image

from core.api import Damage, Model
from core.errors import UsageError
from core.models.registry import network_from_state_dict
from core.training.export import export, write_weights
from core.training.export import main as export_command
from core.training.gradients import pull
from core.training.losses import balance_loss, restoration_loss
from core.training.photos import PhotoPool
from core.training.plot import plot_log
from core.training.precision import trains_in_bfloat16
from core.training.recipe import RECIPES, PatchStage, TrainingRecipe, load_recipe
from core.training.trainer import Trainer
from core.weights.catalogue import describe
from core.weights.checkpoint import load_state_dict
from core.weights.store import resources_dir

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


def tiny(name: str, architecture: dict[str, object]) -> TrainingRecipe:
    recipe = load_recipe(name)
    return dataclasses.replace(
        recipe, architecture=architecture, stages=[PatchStage(0.0, 32, 2)], photos=["pack-1"], warmup=0.0
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


def test_a_gpu_has_larger_batches_of_the_same_recipe() -> None:
    recipe = load_recipe("instructir-compact")
    larger = recipe.on(torch.device("cuda"))
    assert recipe.on(CPU) is recipe
    assert (
        larger.stages[0].batch * larger.stages[0].patch ** 2 > 5 * recipe.stages[0].batch * recipe.stages[0].patch ** 2
    )
    assert (larger.shares, larger.architecture) == (recipe.shares, recipe.architecture)


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
    shipped = export(recipe, tmp_path / "shipped", weights)
    network_from_state_dict(load_state_dict(shipped))
    assert describe(shipped).model is recipe.model
    assert describe(shipped).own_text_head
    assert not list(tmp_path.rglob("*.part"))


def test_the_mean_of_two_runs_ships(tmp_path: Path) -> None:
    recipe = tiny("instructir-compact", TINY_INSTRUCTIR)
    states = [recipe.network().state_dict() for _ in range(2)]
    runs = [tmp_path / f"{name}.safetensors" for name in "ab"]
    for state, run in zip(states, runs, strict=True):
        write_weights(state, recipe, run, torch.float32)
    shipped = load_state_dict(export(recipe, tmp_path, *runs))
    for name, tensor in shipped.items():
        torch.testing.assert_close(tensor.float(), (states[0][name] + states[1][name]) / 2, rtol=1e-3, atol=1e-3)


def test_runs_of_two_recipes_have_no_mean(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    weights = [str(resources_dir() / "weights" / f"{name}-compact.safetensors") for name in ("instructir", "moce-ir")]
    with pytest.raises(SystemExit):
        export_command(["instructir-compact", str(tmp_path), *weights])
    assert "different networks" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_a_damage_pulls_as_hard_as_the_recipe_weighs_it(photos: Path, tmp_path: Path) -> None:
    recipe = tiny("instructir-compact", TINY_INSTRUCTIR)
    norms: list[float] = []
    for weight in (1.0, 0.5, 0.0):
        weighed = dataclasses.replace(recipe, weights={Damage.RAIN: weight}, clip=1e9)
        norms.append(pull(Trainer(weighed, photos, tmp_path, CPU), Damage.RAIN, batches=1)[1])
    assert norms[0] > 0
    assert norms[1] == pytest.approx(norms[0] / 2, rel=0.05)
    assert norms[2] == 0


def test_a_recipe_with_an_unknown_entry_is_one_sentence(tmp_path: Path) -> None:
    text = (RECIPES / "moce-ir-compact.toml").read_text(encoding="utf-8")
    wrong = tmp_path / "wrong.toml"
    wrongs = [
        ("derain =", "drizzle =", "drizzle"),
        ("norm = 2", "norm = 3", "norm is"),
        ("dehaze = 1\n", "dehaze = 3\n", "norm is"),
    ]
    for entry, instead, told in wrongs:
        assert entry in text
        wrong.write_text(text.replace(entry, instead), encoding="utf-8")
        with pytest.raises(UsageError, match=told):
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


def test_loss_counts_large_errors_by_what_is_mended_of_them() -> None:
    clean = torch.zeros(1, 3, 16, 16)

    def gain(error: float) -> float:
        """Of a tenth less error."""
        before, after = (
            restoration_loss(clean + part * error, clean, torch.ones(1), 0.1, relative=0.02) for part in (1.0, 0.9)
        )
        return float(before - after)

    assert gain(0.4) == pytest.approx(gain(0.2), rel=0.1)
    assert gain(0.0004) == pytest.approx(2 * gain(0.0002), rel=0.1)


@pytest.mark.parametrize(("norm", "learned"), [(1, 0.2), (2, 0.4)])
def test_where_the_clean_pixel_is_in_doubt_norm_1_learns_its_median_and_norm_2_its_mean(
    norm: int, learned: float
) -> None:
    clean = torch.tensor([0.2, 0.2, 0.8]).repeat(16).view(1, 1, 4, 12).expand(1, 3, 4, 12)  # twice as often dark
    guesses = [guess / 100 for guess in range(101)]
    losses = [restoration_loss(torch.full_like(clean, g), clean, torch.ones(1), 0.0, norm=norm) for g in guesses]
    assert guesses[int(torch.stack(losses).argmin())] == pytest.approx(learned, abs=0.006)


def test_each_damage_counts_by_its_own_norm() -> None:
    recipe = dataclasses.replace(load_recipe("moce-ir-compact"), norm=2, norms={Damage.HAZE: 1})
    norms = [recipe.norm_of(damages) for damages in ({Damage.NOISE}, {Damage.NOISE, Damage.HAZE}, set[Damage]())]
    assert norms == [2, 1, 2]
    generator = torch.Generator().manual_seed(0)
    clean, restored = (torch.rand(3, 3, 16, 16, generator=generator) for _ in range(2))
    each = [
        restoration_loss(restored[row, None], clean[row, None], torch.ones(1), 0.1, norm=norm)
        for row, norm in enumerate(norms)
    ]
    together = restoration_loss(restored, clean, torch.ones(3), 0.1, norm=torch.tensor(norms))
    assert float(together) == pytest.approx(float(torch.stack(each).mean()))


def test_a_photo_left_as_it_was_has_a_slope_of_none_by_either_norm() -> None:
    for norm in (1, 2):
        restored = torch.full((1, 3, 16, 16), 0.5, requires_grad=True)
        restoration_loss(restored, restored.detach().clone(), torch.ones(1), 0.1, norm=norm).backward()
        assert restored.grad is not None
        assert not restored.grad.any()


def test_balance_is_better_when_experts_share_the_work() -> None:
    from core.models.routing import Decision  # noqa: PLC0415  # a detail of this test alone

    def decision(logits: torch.Tensor) -> Decision:
        noisy = logits + 0.1 * torch.randn(logits.shape, generator=torch.Generator().manual_seed(0))
        return Decision("", noisy.softmax(-1), noisy.argmax(-1), logits, noisy, 0.25, logits)

    even = 4 * torch.eye(4).repeat(2, 1)
    lopsided = torch.zeros(8, 4)
    lopsided[:, 0] = 4
    flat = [torch.ones(4)]
    assert balance_loss((decision(even),), flat, 0.25) < 0.1 * balance_loss((decision(lopsided),), flat, 0.25)


@pytest.mark.parametrize("faster", [torch.bfloat16, torch.float32])
def test_training_takes_bfloat16_only_where_it_is_the_faster(
    faster: torch.dtype, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.training.precision.has_bfloat16", lambda device: True)
    monkeypatch.setattr("core.training.precision._seconds", lambda dtype: 1.0 if dtype is faster else 2.0)
    assert trains_in_bfloat16(CPU) == (faster is torch.bfloat16)
