"""From a training run to weights that ship: float16 safetensors and a card that says where they come from."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import safetensors.torch
import torch
from torch import Tensor

from core.models.registry import network_from_state_dict
from core.training.recipe import Recipe
from core.weights.catalogue import OWN_TEXT_HEAD, TEXT_HEAD
from core.weights.checkpoint import load_state_dict


def export(weights: Path, recipe: Recipe, folder: Path) -> Path:
    """Write `weights` (a checkpoint) as float16 safetensors named after the recipe; returns the path.

    The network is built from them first, so that nothing incomplete ships. Raises WeightsError if they do not fit.
    """
    state = network_from_state_dict(load_state_dict(weights)).state_dict()
    folder.mkdir(parents=True, exist_ok=True)
    return write_weights(state, recipe, folder / f"{recipe.name}.safetensors", torch.float16)


def write_weights(state: Mapping[str, Tensor], recipe: Recipe, target: Path, dtype: torch.dtype) -> Path:
    """Write a state dict as safetensors that say what they are, whole or not at all; returns `target`."""
    metadata = {"model": recipe.model.value, "size": recipe.size.value, TEXT_HEAD: OWN_TEXT_HEAD}
    tensors = {name: tensor.to("cpu", dtype).contiguous() for name, tensor in state.items()}
    part = target.with_suffix(".part")
    safetensors.torch.save_file(tensors, part, metadata=metadata)
    part.chmod(0o644)  # safetensors leaves it to the owner alone
    part.replace(target)
    return target
