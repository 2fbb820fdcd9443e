"""Networks made ready to run: loaded, moved to a device, in a precision that has proved itself, and kept."""

from __future__ import annotations

import copy
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

from core.api import Model, Size
from core.engine.device import agrees, choose_precision
from core.engine.tiles import Layout
from core.errors import EngineError, WeightsError
from core.models.instructir import InstructIR
from core.models.layers import ChannelNorm
from core.models.moce_ir import MoCEIR
from core.models.registry import network_from_state_dict
from core.models.routing import Routing
from core.weights.catalogue import find_weights
from core.weights.checkpoint import load_state_dict
from core.weights.store import weights_stamp

Network = InstructIR | MoCEIR
Source = Callable[[Model, Size | None, Path | None], Network]

_KEPT = 2  # networks kept between runs
_CHECK_SIDE = 128


@dataclass(frozen=True)
class LoadedNetwork:
    """A network on a device. exact: in float32. variants: `exact` in `precision`, then `exact`, if they differ."""

    exact: Network
    variants: tuple[Network, ...]
    device: torch.device
    precision: torch.dtype

    @property
    def samples(self) -> int:
        """How many crops stand for a photo. An expert is chosen by a small margin, so MoCE-IR is shown more of it."""
        return 40 if isinstance(self.exact, InstructIR) else 96

    @property
    def layout(self) -> Layout:
        """How its tiles lie. The overlap covers the context that matters and, for MoCE-IR, whole Fourier windows."""
        if isinstance(self.exact, InstructIR):
            return Layout(self.exact.alignment, self.exact.multiple, overlap=64, feather=32)
        return Layout(self.exact.alignment, self.exact.multiple, overlap=self.exact.alignment, feather=32)


def run_network(
    network: Network, image: Tensor, embedding: Tensor | None, routing: Routing | None = None
) -> tuple[Tensor, Routing | None]:
    """One forward pass of either network on (batch, 3, h, w) float32; returns float32 and MoCE-IR's routing.

    embedding: (1, 256), for InstructIR.
    """
    with torch.inference_mode():
        if isinstance(network, MoCEIR):
            return network(image, routing, return_routing=True)
        if embedding is None:
            raise EngineError("InstructIR needs an instruction; say what should be done to the photo.")
        return network(image, embedding.to(image.device, network.intro.weight.dtype)), None


def installed_network(model: Model, size: Size | None, weights: Path | None) -> Network:
    """The network for a request: the user's checkpoint, else the installed one. Raises WeightsError."""
    network = network_from_state_dict(load_state_dict(weights or find_weights(model, size).path))
    wanted = MoCEIR if model is Model.MOCE_IR else InstructIR
    if not isinstance(network, wanted):
        raise WeightsError(
            "The weights {weights} are not for {model}; choose the other model or other weights.",
            weights=weights,
            model=model.value,
        )
    return network


class NetworkShelf:
    """Keeps the networks used last, ready on their device."""

    def __init__(self, source: Source = installed_network) -> None:
        self._source = source
        self._kept: OrderedDict[tuple[object, ...], LoadedNetwork] = OrderedDict()

    def get(
        self, model: Model, size: Size | None, weights: Path | None, device: torch.device, precision: str | None
    ) -> LoadedNetwork:
        """The network, loaded if need be. precision: a name, or None to choose. Raises WeightsError, DeviceError."""
        key = (model, size, weights, device, precision, weights_stamp())  # new weights count at once
        if key not in self._kept:
            self._kept[key] = _ready(self._source(model, size, weights), device, precision)
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        return self._kept[key]


def _ready(network: Network, device: torch.device, precision: str | None) -> LoadedNetwork:
    dtype = choose_precision(precision, device)
    exact = network.eval().to(device)
    exact.to(memory_format=torch.channels_last)  # pyright: ignore[reportCallIssue]  # in place; missing from torch's types
    if dtype is torch.float32:
        return LoadedNetwork(exact, (exact,), device, dtype)
    variants = variants_of(exact, dtype)
    if precision is None and not _passes_self_check(exact, variants[0], device):
        return LoadedNetwork(exact, (exact,), device, torch.float32)
    return LoadedNetwork(exact, variants, device, dtype)


def variants_of(network: Network, dtype: torch.dtype) -> tuple[Network, ...]:
    """A float32 network in `dtype`, and after it in float32 for what `dtype` cannot hold.

    The one in `dtype` takes and returns float32 images. What MoCE-IR's blocks add to stays in float32 at full
    resolution, where each rounding would show in a dark photo; InstructIR would gain nothing and take longer.
    """
    if dtype is torch.float32:
        return (network,)
    fast = copy.deepcopy(network).to(dtype)
    for module in fast.modules():
        if isinstance(module, nn.Conv2d | ChannelNorm):
            module.register_forward_pre_hook(_cast_input(dtype))
    if isinstance(fast, MoCEIR):
        for start in fast.residual_starts():
            start.register_forward_hook(lambda _module, _inputs, output: output.float())
    return fast, network


def _cast_input(dtype: torch.dtype) -> Callable[[nn.Module, tuple[Tensor, ...]], tuple[Tensor, ...]]:
    return lambda _module, inputs: tuple(x.to(dtype) for x in inputs)


def _passes_self_check(exact: Network, fast: Network, device: torch.device) -> bool:
    """Compare both precisions on a smooth picture with grain, under the routing that float32 chooses."""
    generator = torch.Generator().manual_seed(0)
    ramp = torch.linspace(0.1, 0.9, _CHECK_SIDE)
    image = ramp[None, None, :, None] * ramp + 0.1 * torch.randn(1, 3, _CHECK_SIDE, _CHECK_SIDE, generator=generator)
    image = image.clamp(0, 1).to(device).contiguous(memory_format=torch.channels_last)
    width = exact.state_dict()["enc_cond.0.fc.weight"].shape[1] if isinstance(exact, InstructIR) else 1
    embedding = nn.functional.normalize(torch.randn(1, width, generator=generator))
    expected, routing = run_network(exact, image, embedding)
    answer, _ = run_network(fast, image, embedding, routing)
    return agrees(answer, expected)
