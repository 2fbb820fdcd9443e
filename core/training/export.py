"""From training runs to weights that ship, as float16 safetensors: `python -m core.training.export --help`.

Of several runs the mean ships: those that went on from the same weights end on different sides of what would be best
(Wortsman et al., Model soups, ICML 2022).
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import safetensors.torch
import torch
from torch import Tensor

from core.errors import PhotomendError, WeightsError
from core.models.registry import network_from_state_dict
from core.training.recipe import TrainingRecipe, load_recipe
from core.weights.catalogue import OWN_TEXT_HEAD, TEXT_HEAD
from core.weights.checkpoint import load_state_dict


def export(recipe: TrainingRecipe, folder: Path, *weights: Path) -> Path:
    """Write the mean of `weights` (checkpoints) as float16 safetensors named after the recipe; returns the path.

    The network is built from it first, so that nothing incomplete ships. Raises WeightsError if they do not fit.
    """
    state = network_from_state_dict(mean([load_state_dict(path) for path in weights])).state_dict()
    folder.mkdir(parents=True, exist_ok=True)
    return write_weights(state, recipe, folder / f"{recipe.name}.safetensors", torch.float16)


def mean(states: Sequence[Mapping[str, Tensor]]) -> dict[str, Tensor]:
    """Of each tensor, float32. Raises WeightsError where they are of different networks."""
    shapes = [{name: tensor.shape for name, tensor in state.items()} for state in states]
    if any(shape != shapes[0] for shape in shapes):
        raise WeightsError("These weights are of different networks; only those of one recipe have a mean.")
    return {name: torch.stack([state[name].float() for state in states]).mean(dim=0) for name in states[0]}


def write_weights(state: Mapping[str, Tensor], recipe: TrainingRecipe, target: Path, dtype: torch.dtype) -> Path:
    """Write a state dict as safetensors that say what they are, whole or not at all; returns `target`."""
    metadata = {"model": recipe.model.value, "size": recipe.size.value, TEXT_HEAD: OWN_TEXT_HEAD}
    tensors = {name: tensor.to("cpu", dtype).contiguous() for name, tensor in state.items()}
    part = target.with_suffix(".part")
    safetensors.torch.save_file(tensors, part, metadata=metadata)
    part.chmod(0o644)  # safetensors leaves it to the owner alone
    part.replace(target)
    return target


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Write weights as they ship; of several their mean.")
    parser.add_argument("recipe", metavar="RECIPE", help="what they were trained by")
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("weights", type=Path, nargs="+", metavar="WEIGHTS")
    options = parser.parse_args(arguments)
    try:
        sys.stdout.write(f"{export(load_recipe(options.recipe), options.folder, *options.weights)}\n")
    except PhotomendError as error:
        parser.error(str(error))
    return 0


if __name__ == "__main__":
    sys.exit(main())
