"""A large photo is cleared of haze as it would be in small, keeps its own detail, and is quick."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from core.api import Event, Finished, Plan, RestoreRequest, Step, StepDone, Task, TileFinished
from core.degradations import degrade
from core.engine.guided_upsampling import applied, local_transforms
from core.engine.preview import preview_of
from core.engine.restorer import Engine
from core.engine.tiles import Pixels
from core.evaluation.sizes import compressed_photo, enlarged_photo
from core.photo.read import read_photo
from core.photo.reduce import reduced
from core.tasks import damage_of
from core.weights.store import resources_dir

LOW = (Task.DEHAZE, Task.LOWLIGHT, Task.ENHANCE)


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine()


def plan(task: Task, strength: float = 1.0) -> Plan:
    return Plan(task.value, (Step(task, strength=strength),))


def mended(engine: Engine, request: RestoreRequest) -> tuple[Pixels, list[Event]]:
    events: list[Event] = []
    outcome = engine.run(request, events.append)
    assert isinstance(outcome, Finished), outcome
    return outcome.pixels, events


def planes(pixels: Pixels) -> torch.Tensor:
    return torch.from_numpy(pixels).permute(2, 0, 1).contiguous()


def soft(height: int, width: int, seed: int) -> Pixels:
    """A photo of colours that change slowly, all three for themselves."""
    coarse = torch.rand(1, 3, 6, 7, generator=torch.Generator().manual_seed(seed))
    image = torch.nn.functional.interpolate(coarse, (height, width), mode="bicubic", align_corners=False).clamp(0, 1)
    return image[0].permute(1, 2, 0).numpy().copy()


def damaged(task: Task) -> Pixels:
    """A sample photo of two megapixels, damaged by what the task mends."""
    sample = read_photo(resources_dir() / "samples" / "coffee.png").pixels
    large = enlarged_photo(degrade(planes(sample)[None], damage_of(task), 7)[0].permute(1, 2, 0).numpy(), 3)
    return compressed_photo(large)


@pytest.mark.parametrize("seed", range(5))
def test_one_change_of_all_colours_is_carried_as_it_is(seed: int) -> None:
    numbers = torch.Generator().manual_seed(seed)
    matrix, offset = torch.randn(3, 3, generator=numbers), torch.randn(3, generator=numbers)
    small, large = planes(soft(90, 121, seed)), planes(soft(447, 603, seed + 50))
    changed = torch.einsum("ij,jhw->ihw", matrix, small) + offset[:, None, None]
    found = applied(local_transforms(small[None], changed[None]), large, slice(0, 447), 447)
    expected = torch.einsum("ij,jhw->ihw", matrix, large) + offset[:, None, None]
    torch.testing.assert_close(found, expected, atol=0.02, rtol=0.01)


def test_what_8_bits_leave_of_a_sky_is_not_magnified() -> None:
    small = planes(soft(160, 240, 4))
    small[:, :96] = 0.7  # a sky
    blocks = torch.randint(-1, 2, (3, 40, 100), generator=torch.Generator().manual_seed(0)) / 255
    large = planes(soft(480, 720, 4))
    large[:, :288] = 0.7
    large[:, 80:240, 160:560] += blocks.repeat_interleave(4, 1).repeat_interleave(4, 2)
    found = applied(local_transforms(small[None], 4 * small[None] - 2), large, slice(0, 480), 480)
    sky, ground = (slice(None), slice(100, 220), slice(180, 540)), (slice(None), slice(400, 480), slice(180, 540))
    assert float(found[sky].std()) < 1.3 * float(large[sky].std())
    assert float(found[ground].std()) > 3.5 * float(large[ground].std())


def test_strips_are_parts_of_the_whole() -> None:
    small, large = planes(soft(80, 100, 1)), planes(soft(400, 501, 2))
    transforms = local_transforms(small[None], small[None].sqrt())
    whole = applied(transforms, large, slice(0, 400), 400)
    ends = [slice(top, min(top + 37, 400)) for top in range(0, 400, 37)]
    strips = [applied(transforms, large[:, rows], rows, 400) for rows in ends]
    torch.testing.assert_close(torch.cat(strips, dim=1), whole, atol=1e-5, rtol=0)


@pytest.mark.parametrize("task", LOW)
def test_the_preview_is_the_result_in_small(engine: Engine, task: Task) -> None:
    request = RestoreRequest(damaged(task), plan(task))
    result, _ = mended(engine, request)
    look = preview_of(request, (0, 0, 1, 1), 700_000)
    seen = look.of(mended(engine, look.request)[0])
    assert np.abs(seen - look.request.pixels).mean() * 255 > 2  # something was done
    assert np.abs(reduced(result, seen.shape[0] * seen.shape[1]) - seen).mean() * 255 < 2


def test_detail_that_the_small_photo_lacks_stays(engine: Engine) -> None:
    large = soft(1000, 1200, 4) * 0.5 + 0.2
    fine = np.where(np.indices((1000, 1200)).sum(axis=0) % 2, 0.02, -0.02)[..., None].astype(np.float32)
    plain, _ = mended(engine, RestoreRequest(large, plan(Task.DEHAZE)))
    detailed, _ = mended(engine, RestoreRequest(large + fine, plan(Task.DEHAZE)))
    assert np.abs(detailed - plain).mean() > 0.015


def test_what_is_not_selected_stays_to_the_bit_and_every_pixel_is_told(engine: Engine) -> None:
    large = soft(900, 1000, 5)
    mask = np.zeros((9, 10), np.float32)
    mask[:, 5:] = 1
    result, events = mended(engine, RestoreRequest(large, plan(Task.DEHAZE), mask=mask))
    np.testing.assert_array_equal(result[:, :400], large[:, :400])
    assert np.abs(result - large)[:, 600:].mean() > 0.001
    told = np.full_like(large, np.nan)
    for tile in (event for event in events if isinstance(event, TileFinished)):
        told[tile.top : tile.top + tile.pixels.shape[0], tile.left : tile.left + tile.pixels.shape[1]] = tile.pixels
    np.testing.assert_array_equal(told, result)
    assert sum(isinstance(event, StepDone) for event in events) == 1


def test_what_lies_beyond_white_and_broken_numbers_do_not_spread(engine: Engine) -> None:
    large = soft(900, 1000, 6) * 0.8
    large[10, 10] = 3.0
    large[20, 20] = np.nan
    result, _ = mended(engine, RestoreRequest(large, plan(Task.LOWLIGHT)))
    assert np.isfinite(result).all()
    assert result[10, 10].max() > 2
    assert result[400:].max() <= 1


def test_a_preview_of_a_part_shows_the_whole_photos_colours(engine: Engine) -> None:
    large = soft(1000, 1400, 7) * 0.5 + 0.3
    request = RestoreRequest(large, plan(Task.DEHAZE))
    look = preview_of(request, (0.5, 0.5, 1, 1), 300_000)
    seen = look.of(mended(engine, look.request)[0])
    result = mended(engine, request)[0][500:, 700:]
    assert np.abs(reduced(result, seen.shape[0] * seen.shape[1]) - seen[: seen.shape[0]]).mean() * 255 < 2
