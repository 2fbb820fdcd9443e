"""A network folded for one photo answers as the network with that photo's statistics imposed."""

from __future__ import annotations

import torch

from core.api import Step, Task
from core.engine.fused import condensed, fused
from core.engine.networks import Network, run_network
from core.models.routing import Routing
from core.models.statistics import collect, impose

from .nets import embed, photo, small_instructir, small_moce_ir


def check(network: Network) -> None:
    image = torch.from_numpy(photo(128, 160)[None]).permute(0, 3, 1, 2)
    embedding = torch.from_numpy(embed(Step(Task.DENOISE, "remove the noise")))[None]
    routings: list[Routing | None] = []
    before = {name: tensor.clone() for name, tensor in network.state_dict().items()}
    statistics = collect(network, lambda: routings.append(run_network(network, image, embedding)[1]))
    tile = image[..., 32:, 32:]
    with impose(network, statistics):
        expected, _ = run_network(network, tile, embedding, routings[0])
    folded = fused(network, statistics, embedding, routings[0])
    answer, _ = run_network(folded, tile, embedding, routings[0])
    torch.testing.assert_close(answer, expected, atol=2e-5, rtol=1e-4)
    alone, _ = run_network(network, tile, embedding)
    light, _ = run_network(condensed(network, embedding), tile, embedding)
    torch.testing.assert_close(light, alone, atol=2e-5, rtol=1e-4)
    assert (alone - expected).abs().max() > 1e-4  # the photo's statistics do matter
    for name, tensor in network.state_dict().items():
        assert torch.equal(tensor, before[name])


def test_instructir() -> None:
    check(small_instructir())


def test_moce_ir() -> None:
    check(small_moce_ir())
