"""The networks that there are, and from a checkpoint to the one that it belongs to.

Importing this loads no torch: descriptors answer before any network is needed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeVar

from core.api import Model
from core.errors import WeightsError
from core.models.descriptor import Architecture, NetworkDescriptor, Shapes
from core.models.instructir_descriptor import INSTRUCTIR
from core.models.moce_ir_descriptor import MOCE_IR
from core.translation import translate

if TYPE_CHECKING:
    from torch import Tensor, nn

    from core.models.network import Network

Value = TypeVar("Value")

NETWORKS: tuple[NetworkDescriptor, ...] = (INSTRUCTIR, MOCE_IR)
STEERED, BLIND = INSTRUCTIR, MOCE_IR  # which of them Model.AUTO takes: for planned steps, and for a vague wish

_BY_MODEL = {network.model: network for network in NETWORKS}
_PREFIXES = ("module.", "net.", "model.", "_orig_mod.")


def descriptor(model: Model) -> NetworkDescriptor:
    """Of one network. Raises KeyError for Model.AUTO, which is none."""
    return _BY_MODEL[model]


def chosen(model: Model, *, steps: bool) -> NetworkDescriptor:
    """The network that a choice comes to. steps: whether the plan has any; otherwise the wish is vague."""
    if model is not Model.AUTO:
        return _BY_MODEL[model]
    return STEERED if steps else BLIND


def network_names() -> str:
    """All of them as their authors write them, for sentences."""
    return ", ".join(network.name for network in NETWORKS)


def network_from_state_dict(state: Mapping[str, Tensor]) -> nn.Module:
    """The network that `state` belongs to, holding its weights, in float32 and evaluation mode.

    state: tensors by published name; the prefixes `module.` (data parallel), `net.` (Lightning) and `_orig_mod.`
    (compiled) are stripped. Raises WeightsError when the names are of no known network or a tensor is missing, left
    over, or of another shape.
    """
    return loaded_network(state)


def loaded_network(state: Mapping[str, Tensor]) -> Network:
    """`network_from_state_dict`, by the type that the engine works with."""
    state = strip_prefixes(state)
    network = recognised({name: tuple(tensor.shape) for name, tensor in state.items()}).to_empty(device="cpu")
    network.load_state_dict({name: tensor.float() for name, tensor in state.items()}, strict=True)
    return network.eval()


def recognised(shapes: Shapes) -> Network:
    """The network that tensors of these shapes belong to, without memory for weights (on the device `meta`).

    shapes: by name, with or without the prefixes of training wrappers. What comes back has exactly these tensors.
    Raises WeightsError where no network has.
    """
    shapes = strip_prefixes(shapes)
    for known in NETWORKS:
        architecture = known.architecture(shapes)
        if architecture is not None:
            network = _outline(known, architecture)
            expected = {name: tuple(tensor.shape) for name, tensor in network.state_dict().items()}
            if expected != shapes:
                raise WeightsError(
                    "These weights look like {network}, but do not fit it: {reason}.",
                    network=known.name,
                    reason=_difference(shapes, expected),
                )
            return network
    raise WeightsError(
        "These weights belong to none of {names}; choose a checkpoint of one of them.", names=network_names()
    )


def _outline(known: NetworkDescriptor, architecture: Architecture) -> Network:
    import torch  # noqa: PLC0415  # see above

    try:
        with torch.device("meta"):
            return known.build(architecture)
    except (ValueError, ArithmeticError, RuntimeError) as error:  # of sizes that no network can have
        raise WeightsError(
            "These weights look like {network}, but do not fit it: {reason}.", network=known.name, reason=error
        ) from error


def strip_prefixes(state: Mapping[str, Value]) -> dict[str, Value]:
    """`state` without the prefixes that training wrappers put before every name."""
    stripped = dict(state)
    while stripped:
        prefix = next((p for p in _PREFIXES if all(name.startswith(p) for name in stripped)), None)
        if prefix is None:
            break
        stripped = {name.removeprefix(prefix): value for name, value in stripped.items()}
    return stripped


def _difference(shapes: Shapes, expected: Shapes) -> str:
    """The first of them; there is one."""
    for name, shape in expected.items():
        if name not in shapes:
            return translate("{name} is missing", name=name)
        if shapes[name] != shape:
            found = shapes[name]
            return translate("{name} has the shape {found}, not {shape}", name=name, found=found, shape=shape)
    return translate("{name} is left over", name=next(name for name in shapes if name not in expected))
