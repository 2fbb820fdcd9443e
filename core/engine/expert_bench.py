"""What each expert of a network that routes costs, all blocks choosing the same one."""

from __future__ import annotations

import time
from dataclasses import asdict, dataclass, replace
from typing import Any

import torch

from core.api import Model, Size
from core.engine.bench import flops
from core.engine.device import choose_device
from core.engine.networks import Source, installed_network
from core.errors import EngineError
from core.models.network import Network
from core.models.registry import descriptor
from core.models.routing import Routing

_SIDE = 512
_RUNS = 3


@dataclass(frozen=True)
class ExpertCost:
    """The whole network's cost when every block takes expert `expert` (1..4), in float32 on one 512 x 512 photo."""

    model: str
    size: str
    expert: int
    seconds_per_megapixel: float
    gflop_per_megapixel: float

    def to_json(self) -> dict[str, Any]:
        """The measurement as `photomend bench --json` prints it."""
        return asdict(self)


def expert_costs(
    model: Model, size: Size, device: str | None = None, source: Source = installed_network
) -> list[ExpertCost]:
    """One measurement an expert, the best of three runs. Raises WeightsError when the weights are missing."""
    if not descriptor(model).routes:
        raise EngineError("{network} has no experts.", network=descriptor(model).name)
    network = source(model, size, None)
    place = choose_device(device)
    network = network.eval().to(place)
    image = torch.rand(1, 3, _SIDE, _SIDE, generator=torch.Generator().manual_seed(0)).to(place)
    with torch.inference_mode():
        routing = network(image, return_routing=True)[1]
        return [_cost(network, image, size, _forced(routing, k), k) for k in range(len(network.windows()[0]))]


def _cost(network: Network, image: torch.Tensor, size: Size, routing: Routing, expert: int) -> ExpertCost:
    times: list[float] = []
    for _ in range(_RUNS):
        began = time.perf_counter()
        float(network(image, routing).sum())  # waits for the device
        times.append(time.perf_counter() - began)
    area = _SIDE**2 / 1e6
    work = flops(lambda: network(image, routing)) / 1e9 / area
    return ExpertCost(network.model.value, size.value, expert + 1, round(min(times) / area, 3), round(work, 1))


def _forced(routing: Routing, expert: int) -> Routing:
    return tuple(replace(decision, expert=torch.full_like(decision.expert, expert)) for decision in routing)
