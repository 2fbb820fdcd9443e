"""The averages that decide a whole photo's look are taken over all of it, exactly, piece by piece."""

from __future__ import annotations

import threading

import numpy as np
import pytest
import torch

from core.api import Damage, Finished, Model, Plan, RestoreRequest, Size
from core.commands.bench.seams import collage
from core.degradations import degrade
from core.engine.global_statistics import survey, survey_averages
from core.engine.networks import installed_network, run_network
from core.engine.restorer import Engine
from core.engine.tiles import Pixels
from core.errors import Cancelled
from core.evaluation.metrics import psnr
from core.models.statistics import collect
from core.progress import Progress


def tensor(pixels: Pixels) -> torch.Tensor:
    return torch.from_numpy(np.ascontiguousarray(pixels)).permute(0, 3, 1, 2)


def faded(height: int, width: int) -> Pixels:
    """A scene of many different parts, faded."""
    scene = collage(2.5)[:height, :width]
    return degrade(tensor(scene[None]), Damage.FLAT_COLOUR, 12)[0].permute(1, 2, 0).contiguous().numpy()


def test_pieces_give_the_averages_of_the_whole_photo() -> None:
    network = installed_network(Model.MOCE_IR, Size.COMPACT, None).eval()
    pixels = faded(400, 592)
    pieces = survey(network, pixels, 160, tensor, Progress())
    whole = collect(network, lambda: run_network(network, tensor(pixels[None]), None))
    assert list(pieces) == survey_averages(network)
    assert pieces
    for name, value in pieces.items():
        torch.testing.assert_close(value, whole[name], rtol=1e-3, atol=1e-4)


def test_a_network_that_samples_serve_is_not_surveyed() -> None:
    network = installed_network(Model.INSTRUCTIR, Size.COMPACT, None)
    assert survey(network, faded(256, 256), 128, tensor, Progress()) == {}


def test_a_cancel_takes_effect_within_one_piece() -> None:
    network = installed_network(Model.MOCE_IR, Size.COMPACT, None).eval()
    fractions: list[float] = []
    cancel = threading.Event()

    def stop(fraction: float, _left: float | None) -> None:
        fractions.append(fraction)
        cancel.set()

    with pytest.raises(Cancelled):
        survey(network, faded(256, 512), 128, tensor, Progress(stop, cancel))
    assert len(fractions) == 1


def test_tiles_of_a_faded_photo_do_not_show_however_little_memory_there_is() -> None:
    pixels = faded(960, 1280)
    results: list[Pixels] = []
    for tile, memory in ((1280, None), (512, None), (512, 2**28)):
        request = RestoreRequest(
            pixels, Plan("", auto=True), Model.MOCE_IR, Size.COMPACT, "cpu", "float32", tile, memory_limit=memory
        )
        outcome = Engine().run(request, lambda _event: None)
        assert isinstance(outcome, Finished)
        results.append(outcome.pixels)
    whole, tiled, sparing = results
    assert psnr(whole, tiled) > 50
    assert psnr(whole, sparing) > 40  # some 2 of 255 levels
