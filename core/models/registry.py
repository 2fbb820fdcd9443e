"""From a state dict to the network it belongs to: the architecture is read off names and shapes."""

from __future__ import annotations

import re
from collections.abc import Mapping

import torch
from torch import Tensor, nn

from core.errors import WeightsError
from core.models.instructir import InstructIR
from core.models.moce_ir import MoCEIR

State = Mapping[str, Tensor]

_PREFIXES = ("module.", "net.", "model.", "_orig_mod.")


def network_from_state_dict(state: State) -> nn.Module:
    """The network that `state` belongs to, holding its weights, in float32 and evaluation mode.

    state: tensors by published name; the prefixes `module.` (data parallel), `net.` (Lightning) and `_orig_mod.`
    (compiled) are stripped. Raises WeightsError when the names are of no known network or a tensor is missing, left
    over, or of another shape.
    """
    state = strip_prefixes(state)
    if "intro.weight" in state and "enc_cond.0.fc.weight" in state:
        network: nn.Module = _instructir(state)
    elif "patch_embed.proj.weight" in state and "freq_embed.mlp.0.weight" in state:
        network = _moce_ir(state)
    else:
        raise WeightsError(
            "These weights belong to neither InstructIR nor MoCE-IR; choose a checkpoint of one of them."
        )
    try:
        network.load_state_dict({name: tensor.float() for name, tensor in state.items()}, strict=True)
    except RuntimeError as error:
        reason = str(error).splitlines()[1].strip() if "\n" in str(error) else str(error)
        raise WeightsError(
            "These weights look like {network}, but do not fit it: {reason}",
            network=type(network).__name__,
            reason=reason,
        ) from error
    return network.eval()


def strip_prefixes(state: State) -> dict[str, Tensor]:
    """`state` without the prefixes that training wrappers put before every name."""
    stripped = dict(state)
    while stripped:
        prefix = next((p for p in _PREFIXES if all(name.startswith(p) for name in stripped)), None)
        if prefix is None:
            break
        stripped = {name.removeprefix(prefix): tensor for name, tensor in stripped.items()}
    return stripped


def _instructir(state: State) -> InstructIR:
    levels = _count(state, r"downs\.(\d+)\.")
    with torch.device("meta"):
        network = InstructIR(
            width=state["intro.weight"].shape[0],
            encoder_blocks=[_count(state, rf"encoders\.{level}\.(\d+)\.") for level in range(levels)],
            middle_blocks=_count(state, r"middle_blks\.(\d+)\."),
            decoder_blocks=[_count(state, rf"decoders\.{level}\.(\d+)\.") for level in range(levels)],
            text_dim=state["enc_cond.0.fc.weight"].shape[1],
        )
    return network.to_empty(device="cpu")


def _moce_ir(state: State) -> MoCEIR:
    groups = ["enc.0.0", "enc.1.0", "enc.2.0", "latent"]
    with torch.device("meta"):
        network = MoCEIR(
            dim=state["patch_embed.proj.weight"].shape[0],
            blocks=[_count(state, rf"{re.escape(group)}\.layers\.(\d+)\.") for group in groups],
            decoder_blocks=[_count(state, rf"dec\.{2 - level}\.2\.layers\.(\d+)\.") for level in range(3)],
            refinement_blocks=_count(state, r"refinement\.layers\.(\d+)\."),
            heads=[_heads(state, f"{group}.layers.0.mixer.temperature") for group in groups],
            experts=_count(state, r"dec\.0\.2\.layers\.0\.adapter\.experts\.(\d+)\."),
        )
    return network.to_empty(device="cpu")


def _heads(state: State, name: str) -> int:
    return state[name].shape[0] if name in state else 1


def _count(state: State, pattern: str) -> int:
    """How many different indices `pattern`'s group takes among the names."""
    return len({match[1] for name in state if (match := re.match(pattern, name))})
