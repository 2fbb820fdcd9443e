"""What was measured or photographed goes into training beside what is made up, and stays true."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from torch import Tensor

from core.api import Damage, Task
from core.degradations.camera import COLUMNS, CameraNoise, camera_noise, developed
from core.degradations.haze import room_haze
from core.degradations.random import Draw
from core.degradations.streaks import RenderedRain, rendered_rain
from core.errors import UsageError
from core.training.data import BatchSource, Measured, Mix
from core.training.photos import DepthPool, PairPool, PhotoPool
from core.training.recipe import RECIPES, load_recipe

CPU = torch.device("cpu")
RNG = np.random.default_rng


def psnr(image: Tensor, clean: Tensor) -> Tensor:
    """Of each image, (batch,)."""
    return -10 * (image - clean).square().mean(dim=(1, 2, 3)).log10()


def save_pair(folder: Path, damaged: str, size: tuple[int, int] = (60, 40)) -> None:
    """NAME.png in `damaged` and `clean`: grain, and the same grain half as bright."""
    for side in (damaged, "clean"):
        (folder / side).mkdir(parents=True, exist_ok=True)
    grain = RNG(1).integers(0, 256, (size[1], size[0], 3)).astype(np.uint8)
    Image.fromarray(grain // 2).save(folder / damaged / "0.png")
    Image.fromarray(grain).save(folder / "clean" / "0.png")


def test_both_sides_of_a_pair_are_cropped_flipped_and_turned_alike(tmp_path: Path) -> None:
    save_pair(tmp_path, "low")
    pairs = (PairPool(tmp_path).crops(16, 24, RNG(0)) * 255).round()
    assert torch.equal(pairs[:, :3], (pairs[:, 3:] / 2).floor())
    assert len({pair.numpy().tobytes() for pair in pairs}) == 16


def test_pairs_that_are_too_small_are_mirrored_and_none_is_resized(tmp_path: Path) -> None:
    save_pair(tmp_path, "blur")
    pairs = (PairPool(tmp_path).crops(4, 48, RNG(0)) * 255).round()
    assert pairs.shape == (4, 6, 48, 48)
    assert torch.equal(pairs[:, :3], (pairs[:, 3:] / 2).floor())  # not so for pixels in between
    torch.testing.assert_close(pairs[..., 40:], pairs[..., 31:39].flip(-1))


def test_a_pair_of_two_sizes_is_one_sentence_and_no_folder_is_none(tmp_path: Path) -> None:
    save_pair(tmp_path, "low")
    Image.new("RGB", (50, 50)).save(tmp_path / "clean" / "0.png")
    with pytest.raises(UsageError, match="differ in size"):
        PairPool(tmp_path)
    (tmp_path / "clean" / "0.png").unlink()
    with pytest.raises(UsageError, match="cannot be read"):
        PairPool(tmp_path)
    assert PairPool(tmp_path / "nothing").photos == []


def test_a_share_of_the_images_with_a_damage_are_real_pairs(photos: Path, tmp_path: Path) -> None:
    save_pair(tmp_path / "lol", "low", (80, 80))
    known = Measured(pairs={Damage.LOW_LIGHT: (PairPool(tmp_path / "lol"), 0.5)})
    mix = Mix({Damage.LOW_LIGHT: 1.0, Damage.NOISE: 1.0}, mixed=0.5, dimmed=0.5)
    source = BatchSource(PhotoPool([photos / "pack-1"]), mix, 3, CPU, known)
    batch = source.next(256, 32)
    damaged, target = (batch.damaged * 255).round(), (batch.target * 255).round()
    real = [torch.equal(*sides) for sides in zip(damaged, (target / 2).floor(), strict=True)]
    dark = [asked == Task.LOWLIGHT for asked in batch.asked]
    assert not any(r and not d for r, d in zip(real, dark, strict=True))
    assert 0.2 < sum(real) / sum(dark) < 0.8
    assert {batch.damages[row] for row, is_real in enumerate(real) if is_real} == {frozenset({Damage.LOW_LIGHT})}


def test_depth_of_rooms_is_enlarged_and_counts_from_the_farthest_of_the_whole_view(tmp_path: Path) -> None:
    for side in ("view", "depth"):
        (tmp_path / side).mkdir()
    Image.new("RGB", (200, 160), (90, 90, 90)).save(tmp_path / "view" / "0.png")
    depth = np.full((80, 100), 25, np.uint8)
    depth[:, 50:] = 50  # twice as far, and far from 255
    Image.fromarray(depth).save(tmp_path / "depth" / "0.png")
    (view,) = DepthPool(tmp_path).photos
    assert view.shape == (160, 200, 4)
    assert (view[:, :90, 3] == 128).all()
    assert (view[:, 110:, 3] == 255).all()
    assert ((view[:, 99, 3] > 128) & (view[:, 99, 3] < 255)).all()  # between the two


def test_haze_of_rooms_covers_the_published_ranges() -> None:
    black, white, far = torch.zeros(512, 3, 4, 4), torch.ones(512, 3, 4, 4), torch.ones(512, 1, 4, 4)
    veil = room_haze(black, Draw(512, 1), far)[:, :, 0, 0]
    transmission = (room_haze(white, Draw(512, 1), far)[:, :, 0, 0] - veil)[:, 0]  # I = J t + A (1 - t)
    beta, airlight = -transmission.log(), veil / (1 - transmission[:, None])
    for values, low, high in ((beta, 0.6, 1.8), (airlight, 0.7, 1.0)):
        assert low - 0.03 < float(values.min()) < low + 0.05
        assert high - 0.05 < float(values.max()) < high + 0.03
    assert torch.equal(room_haze(black, Draw(512, 1), far * 0), black)  # what is near is clear


def streaks(side: int = 96) -> Tensor:
    """A mask of upright streaks, bytes."""
    mask = torch.zeros(side, side, dtype=torch.uint8)
    mask[:, ::16] = 160
    return mask


def test_rendered_rain_is_light_that_is_added_in_one_to_five_layers() -> None:
    clean = torch.full((256, 3, 48, 48), 0.1)
    rainy = RenderedRain([streaks()])(clean, Draw(256, 1))
    assert float((rainy - clean).min()) > -0.003
    assert torch.equal(rainy[:, 0], rainy[:, 2])
    levels = psnr(rainy, clean)
    assert float(levels.quantile(0.05)) < 12.5 + 2  # as heavy as Rain100H's, whose mean is 12.5
    assert float(levels.quantile(0.95)) > 20
    alike = torch.tensor([coherence(image[0]) for image in rainy])
    assert 0.3 < float((alike > 0.8).float().mean()) < 0.8  # one layer, or some of nearly one direction
    assert float(alike.min()) < 0.4


def coherence(image: Tensor) -> float:
    """1 where all of the image's lines have one direction, 0 where they have all: of the tensor of its slopes."""
    down, across = image[1:, :-1] - image[:-1, :-1], image[:-1, 1:] - image[:-1, :-1]
    xx, yy, xy = float(across.square().sum()), float(down.square().sum()), float((down * across).sum())
    return ((xx - yy) ** 2 + 4 * xy**2) ** 0.5 / (xx + yy)


def test_streaks_come_from_a_folder_and_no_folder_is_none(tmp_path: Path) -> None:
    Image.fromarray(streaks().numpy()).save(tmp_path / "0.png")
    rain = rendered_rain(tmp_path)
    assert rain is not None
    assert torch.equal(rain.masks[0], streaks())
    assert rendered_rain(tmp_path / "nothing") is None


def test_camera_noise_has_the_variance_that_was_measured() -> None:
    """Flat grey, one setting without a channel's read noise: what is left of the noise in each channel is in order."""
    strong = torch.tensor([[4e-4, 1e-4, 4e-4, 1e-6, 1e-6, 1e-6]])
    grey = torch.full((64, 3, 64, 64), 0.5)
    change = CameraNoise(strong)(grey, Draw(64, 1)) - grey
    deviation = change.std(dim=(2, 3)).mean(dim=0)
    assert deviation[0] > 1.5 * deviation[1] < deviation[2]  # twice as measured, and raised by the white balance
    brighter = CameraNoise(strong * 4)(grey, Draw(64, 1)) - grey
    assert float(brighter.std() / change.std()) == pytest.approx(2, rel=0.15)
    assert float(change.mean().abs()) < 2e-3
    near, far = (float((change[..., :-n] * change[..., n:]).mean() / change.square().mean()) for n in (1, 6))
    assert near > 0.1 > far + 0.05  # interpolated from neighbours


def test_strong_sensor_noise_is_as_frequent_as_faint() -> None:
    rows = torch.logspace(-6, -2, 500)[:, None].expand(-1, 6) * torch.tensor([1, 1, 1, 0.0, 0, 0])
    grey = torch.full((64, 3, 32, 32), 0.5)
    deviations = 255 * (CameraNoise(rows)(grey, Draw(64, 3)) - grey).std(dim=(1, 2, 3))
    assert float(deviations.quantile(0.1)) < 4
    assert float(deviations.quantile(0.9)) > 7


def test_settings_that_no_sensor_has_are_left_out() -> None:
    rows = torch.tensor([[1e-4] * 3 + [1e-6] * 3, [-1e-4, 1e-4, 1e-4, 0, 0, 0], [1e-6, 1e-6, 1e-6, -1, -1, -1]])
    assert CameraNoise(rows).profiles.tolist() == rows[:1].tolist()


def test_the_table_of_sensor_noise_is_read_and_another_one_is_one_sentence(tmp_path: Path) -> None:
    table = tmp_path / "noise.csv"
    assert camera_noise(table) is None
    table.write_text("iso," + ",".join(COLUMNS) + "\n100,1e-4,2e-4,3e-4,1e-6,2e-6,3e-6\n", encoding="utf-8")
    noise = camera_noise(table)
    assert noise is not None
    torch.testing.assert_close(noise.profiles, torch.tensor([[1e-4, 2e-4, 3e-4, 1e-6, 2e-6, 3e-6]]))
    table.write_text("iso,a,b\n100,1,2\n", encoding="utf-8")
    with pytest.raises(UsageError, match="needs the columns"):
        camera_noise(table)


def test_soft_photos_stay_soft_but_where_sharpness_is_asked_for(tmp_path: Path) -> None:
    fine = np.kron(RNG(0).integers(0, 2, (200, 200, 1)), np.full((1, 1, 3), 255)).astype(np.uint8)
    Image.fromarray(fine).save(tmp_path / "fine.png")

    def detail(damage: Damage) -> Tensor:
        batch = BatchSource(PhotoPool([tmp_path]), Mix({damage: 1.0}, soft=0.5), 3, CPU).next(64, 48)
        return (batch.target[..., 1:] - batch.target[..., :-1]).abs().mean(dim=(1, 2, 3))

    noisy, low = detail(Damage.NOISE), detail(Damage.LOW_RESOLUTION)
    assert 0.2 < float((noisy < 0.4).float().mean()) < 0.8
    assert float(low.min()) > 0.4


def test_development_sharpens_and_compresses() -> None:
    edge = torch.zeros(16, 3, 64, 64)
    edge[..., 20:] = 1
    smooth = torch.nn.functional.interpolate(edge, (64, 96), mode="bilinear")[..., 16:80] * 0.4 + 0.3
    made = developed(smooth, Draw(16, 1))
    assert float(made.max()) > float(smooth.max()) + 0.02  # overshoots beside the edge
    assert float((made - smooth).abs().mean()) < 0.02


def test_a_recipe_takes_what_there_is_in_the_data_folder(photos: Path) -> None:
    recipe = dataclasses.replace(load_recipe("instructir-compact"), photos=["pack-1"])
    assert recipe.known(photos, 32) == Measured([], {}, {})
    save_pair(photos / recipe.pairs[Damage.LOW_LIGHT].path, "low")
    (photos / "streaks").mkdir()
    Image.fromarray(streaks().numpy()).save(photos / "streaks" / "0.png")
    known = recipe.known(photos, 32)
    assert set(known.pairs) == {Damage.LOW_LIGHT}
    assert set(known.ways) == {Damage.RAIN}
    assert known.ways[Damage.RAIN][1] == recipe.measured[Damage.RAIN].share
    source = BatchSource(recipe.pool(photos, 32), Mix({Damage.RAIN: 1.0}), 3, CPU, known)
    added = torch.cat([source.next(8, 32).damaged - source.next(8, 32).target for _ in range(4)])
    assert added.shape == (32, 3, 32, 32)


@pytest.mark.parametrize(
    ("entry", "instead", "told"),
    [
        ("derain = { path", "dehaze = { path", "makes dehaze"),
        ("lowlight = { path", "dusk = { path", "dusk"),
        ('"lol", share', '"lol", part', "part"),
        ('"lol", share = ', '"lol", share = 3', "between 0 and 1"),
        ("nyu = ", "nyu = 1", "between 0 and 1"),
    ],
)
def test_a_recipe_with_a_wrong_source_is_one_sentence(entry: str, instead: str, told: str, tmp_path: Path) -> None:
    text = (RECIPES / "instructir-compact.toml").read_text(encoding="utf-8")
    assert entry in text
    wrong = tmp_path / "wrong.toml"
    wrong.write_text(text.replace(entry, instead), encoding="utf-8")
    with pytest.raises(UsageError, match=told):
        load_recipe(str(wrong))
