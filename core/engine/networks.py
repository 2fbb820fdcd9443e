"""Networks made ready to run: loaded, moved to a device, in a precision that has proved itself, and kept."""

from __future__ import annotations

import copy
import threading
from collections import OrderedDict
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn.modules.module import register_module_forward_pre_hook

from core.api import Model, Size
from core.engine.device import agrees, choose_precision
from core.engine.fused import condensed
from core.engine.tiles import Layout
from core.errors import EngineError, WeightsError
from core.models.descriptor import NetworkDescriptor
from core.models.layers import ChannelNorm
from core.models.network import Network
from core.models.registry import descriptor, loaded_network
from core.models.routing import Routing
from core.weights.catalogue import find_weights
from core.weights.checkpoint import load_state_dict
from core.weights.store import weights_stamp

Source = Callable[[Model, Size | None, Path | None], Network]

_KEPT = 2  # networks kept between runs
_CHECK_SIDE = 128
_FEATHER = 32  # pixels of the overlap that fade from one tile to the next


@dataclass(frozen=True)
class LoadedNetwork:
    """A network on a device. exact: in float32. variants: `exact` in `precision`, then `exact`, if they differ."""

    exact: Network
    variants: tuple[Network, ...]
    device: torch.device
    precision: torch.dtype
    _steered: list[tuple[Tensor | None, tuple[Network, ...]]] = field(
        default_factory=list[tuple[Tensor | None, tuple[Network, ...]]], init=False, repr=False, compare=False
    )

    def steered(self, embedding: Tensor | None) -> tuple[Network, ...]:
        """`variants`, condensed for an instruction, (1, text_dim); kept until another comes, as a batch has one."""
        if not (self._steered and _same(self._steered[0][0], embedding)):
            self._steered[:] = [(embedding, variants_of(condensed(self.exact, embedding), self.precision))]
        return self._steered[0][1]

    @property
    def descriptor(self) -> NetworkDescriptor:
        """What kind of network it is."""
        return descriptor(self.exact.model)

    @property
    def layout(self) -> Layout:
        """How its tiles lie."""
        return Layout(self.exact.alignment, self.exact.multiple, self.exact.overlap, min(_FEATHER, self.exact.overlap))


def _same(one: Tensor | None, other: Tensor | None) -> bool:
    return one is other if one is None or other is None else torch.equal(one, other)


@contextmanager
def stoppable(check: Callable[[], None]) -> Generator[None]:
    """Within, `check` is called before every layer of a network that this thread runs: a tile takes many seconds."""
    own = threading.get_ident()

    def before(_module: nn.Module, _inputs: object) -> None:
        if threading.get_ident() == own:
            check()

    hook = register_module_forward_pre_hook(before)
    try:
        yield
    finally:
        hook.remove()


def run_network(
    network: Network, image: Tensor, embedding: Tensor | None, routing: Routing | None = None
) -> tuple[Tensor, Routing | None]:
    """One forward pass of a network on (batch, 3, h, w) float32; returns float32 and, where it routes, the routing.

    embedding: (1, text_dim); a network that needs no words is not told. Raises EngineError for one that does and has
    none.
    """
    about = descriptor(network.model)
    inputs = [image]
    if about.needs_words:
        if embedding is None:
            raise EngineError(
                "{network} needs an instruction; say what should be done to the photo.", network=about.name
            )
        inputs.append(embedding.to(image.device, next(network.parameters()).dtype))
    with torch.inference_mode():
        if about.routes:
            return network(*inputs, routing=routing, return_routing=True)
        return network(*inputs), None


def installed_network(model: Model, size: Size | None, weights: Path | None) -> Network:
    """The network for a request: the user's checkpoint, else the installed one. Raises WeightsError."""
    network = loaded_network(load_state_dict(weights or find_weights(model, size).path))
    if network.model is not model:
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

    The one in `dtype` takes and returns float32 images; where the network says so, its residuals stay in float32.
    """
    if dtype is torch.float32:
        return (network,)
    fast = copy.deepcopy(network).to(dtype)
    for module in fast.modules():
        if isinstance(module, nn.Conv2d | ChannelNorm):
            module.register_forward_pre_hook(_cast_input(dtype))
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
    embedding = nn.functional.normalize(torch.randn(1, max(exact.text_dim, 1), generator=generator))
    expected, routing = run_network(exact, image, embedding)
    answer, _ = run_network(fast, image, embedding, routing)
    return agrees(answer, expected)
