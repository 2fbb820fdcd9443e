"""What training shows a network: damaged photos and what they should become."""

from __future__ import annotations

import multiprocessing
from functools import partial
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from core.api import Damage, Task
from core.degradations import degrade
from core.training.data import VAGUE, BatchSource, Mix
from core.training.photos import DepthPool, PhotoPool
from core.training.prefetch import made_ahead

CPU = torch.device("cpu")


def test_batches_repeat_by_seed_and_hold_sound_photos_too(photos: Path) -> None:
    pool, mix = PhotoPool([photos / "pack-1"]), Mix({Damage.NOISE: 1.0}, undamaged=0.5)
    first = BatchSource(pool, mix, seed=7, device=CPU).next(16, 32)
    again = BatchSource(pool, mix, seed=7, device=CPU).next(16, 32)
    assert torch.equal(first.damaged, again.damaged)
    sound = [not damages for damages in first.damages]
    assert 0 < sum(sound) < 16
    for row, is_sound in enumerate(sound):
        assert torch.equal(first.damaged[row], first.target[row]) == is_sound


@pytest.mark.parametrize("stepwise", [True, False])
def test_a_mixture_is_mended_one_step_at_a_time_where_words_ask_for_one(photos: Path, stepwise: bool) -> None:
    shares: dict[Damage, float] = {Damage.NOISE: 1.0, Damage.LOW_LIGHT: 1.0}
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
    mix = Mix({Damage.NOISE: 1.0, Damage.LOW_LIGHT: 1.0}, mixed=1.0, vague=1.0, stepwise=True)
    batch = BatchSource(PhotoPool([photos / "pack-1"]), mix, 3, CPU).next(16, 64)
    assert set(batch.asked) == {VAGUE}
    assert min(float(target.mean()) for target in batch.target) > 0.3


def test_what_is_mended_in_small_is_shown_in_small(tmp_path: Path) -> None:
    ramp = np.linspace(0, 255, 400).astype(np.uint8)
    Image.fromarray(np.repeat(np.tile(ramp, (400, 1))[..., None], 3, axis=2)).save(tmp_path / "ramp.png")
    source = BatchSource(PhotoPool([tmp_path]), Mix({Damage.HAZE: 1.0}, reduced={Damage.HAZE: (3.0, 3.0)}), 1, CPU)
    for target in source.next(4, 64).target:
        assert float(target.max() - target.min()) == pytest.approx(3 * 64 / 400, abs=0.02)


def test_wide_views_come_from_the_photos_that_are_large_enough(tmp_path: Path) -> None:
    for name, side, grey in (("small", 140, 0), ("large", 400, 255)):
        Image.new("RGB", (side, side + 20), (grey,) * 3).save(tmp_path / f"{name}.png")
    pool, rng = PhotoPool([tmp_path]), np.random.default_rng(0)
    assert pool.crops(8, 300, rng).min() == 1
    assert pool.crops(2, 500, rng).shape == (2, 3, 400, 400)
    assert set(pool.crops(16, 100, rng).unique().tolist()) == {0, 1}


def test_blur_smears_in_what_lies_beside_the_image(tmp_path: Path) -> None:
    ramp = np.broadcast_to(np.linspace(20, 235, 160, dtype=np.uint8)[None, :, None], (160, 160, 3))
    Image.fromarray(np.ascontiguousarray(ramp)).save(tmp_path / "ramp.png")
    batch = BatchSource(PhotoPool([tmp_path]), Mix({Damage.BLUR: 1.0}), 3, CPU).next(32, 32)
    kept = _span(batch.damaged) / _span(batch.target)  # mirrored at its edges, a ramp would become flatter there
    assert float(kept.mean()) > 0.98


def _span(images: torch.Tensor) -> torch.Tensor:
    """From edge to edge, of images (batch, 3, side, side) that are ramps in one of four directions."""
    across = images[..., 0].mean(dim=(1, 2)) - images[..., -1].mean(dim=(1, 2))
    down = images[..., 0, :].mean(dim=(1, 2)) - images[..., -1, :].mean(dim=(1, 2))
    return across.abs() + down.abs()


def test_dark_photos_that_need_no_light_stay_dark(photos: Path) -> None:
    source = BatchSource(PhotoPool([photos / "pack-1"]), Mix({Damage.NOISE: 1.0}, undamaged=0.3, dimmed=0.12), 5, CPU)
    means = torch.cat([source.next(8, 64).target.mean(dim=(1, 2, 3)) for _ in range(8)])
    dark = means < 0.33
    assert 0 < float(dark.float().mean()) < 0.3


@pytest.mark.parametrize("damage", [Damage.HAZE, Damage.LOW_LIGHT, Damage.FLAT_COLOUR, Damage.NOISE])
def test_patches_show_much_of_a_photo_where_the_damage_is_everywhere(damage: Damage, tmp_path: Path) -> None:
    ramp = np.broadcast_to(np.linspace(10, 245, 300, dtype=np.uint8)[None, :, None], (300, 300, 3))
    Image.fromarray(np.ascontiguousarray(ramp)).save(tmp_path / "ramp.png")
    source = BatchSource(PhotoPool([tmp_path]), Mix({damage: 1.0}), 3, CPU)
    shown = torch.cat([_span(source.next(8, 64).target) for _ in range(8)]) / (235 / 255)
    widest = 1.0 if damage == Damage.NOISE else 2.5
    assert float(shown.max()) < widest * 64 / 300 + 0.03
    assert float(shown.max()) > 0.75 * widest * 64 / 300 - 0.03


def test_photos_of_rain_are_resized_and_have_the_side_asked_for(photos: Path) -> None:
    source = BatchSource(PhotoPool([photos / "pack-1"]), Mix({Damage.RAIN: 1.0}), 3, CPU)
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
    hazy = degrade(rgbd[:, :3], Damage.HAZE, 1, rgbd[:, 3:])
    assert hazy[..., 70:].mean() > hazy[..., :70].mean() + 0.05
    assert DepthPool(tmp_path / "nothing").photos == []


def test_processes_make_batches_ahead_that_differ_and_come_again(photos: Path) -> None:
    def made() -> list[torch.Tensor]:
        source = BatchSource(PhotoPool([photos / "pack-1"]), Mix({Damage.NOISE: 1.0}), 3, CPU)
        with made_ahead(source, partial(BatchSource.next, size=2, side=32), 2, CPU) as batches:
            return [batches().damaged for _ in range(4)]

    first, again = made(), made()
    assert len({batch.numpy().tobytes() for batch in first}) == 4
    assert all(torch.equal(batch, other) for batch, other in zip(first, again, strict=True))
    assert not multiprocessing.active_children()
