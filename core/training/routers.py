"""Fits routers: which damage goes to which expert. `python -m core.training.routers --help` for weights.

What a decoder block's expert puts out becomes the queries of its attention, which are scaled to length 1. The gate by
which it is multiplied (MoCE-IR, section 3.2) therefore changes nothing, and the error of the restored photo has no
slope by the routers. They learn here instead, from what they saw of photos whose damage is known: to tell damages apart
by the expert, with MoCE-IR's balance beside it: now and then while the network trains, and at last on its averaged
weights, before `core.training.export`. Each expert learns from what comes to it.
"""

from __future__ import annotations

import argparse
import sys
from collections import deque
from collections.abc import Iterable, Sequence
from pathlib import Path

import torch
from torch import Tensor, nn

from core.engine.device import has_bfloat16
from core.errors import PhotomendError, UsageError
from core.models.network import Network
from core.models.registry import descriptor, loaded_network
from core.models.routing import Router, Routing
from core.tasks import Damage
from core.training.data import MARGIN, BatchSource, Mix
from core.training.export import write_weights
from core.training.losses import balance_loss, information
from core.training.recipe import TrainingRecipe, load_recipe
from core.weights.checkpoint import load_state_dict

LEAST, KEPT, ENOUGH = 16, 64, 128  # images of each damage: to begin with, remembered in training, for finished weights
STEPS, SETTLING, RATE = 60, 1500, 0.01
CPU = torch.device("cpu")
DECAY = 3e-3  # of the weights' mean square: a photo between two damages is to stay between them


class RouterFit:
    """Takes the routers out of the training by gradients; `observe` every step and `fit` now and then.

    balance: factor of the auxiliary loss beside the information, which is in nats. damages: those to tell apart,
    NOTHING among them. kept: images of each that are remembered, the latest ones.
    """

    def __init__(self, network: Network, balance: float, damages: Iterable[Damage], kept: int = KEPT) -> None:
        self.routers = routers_of(network)
        self.balance = balance
        self.seen = {damage: deque[tuple[Tensor, ...]](maxlen=kept) for damage in damages}
        for router in self.routers:
            router.requires_grad_(False)

    def observe(self, routing: Routing, damages: Sequence[frozenset[Damage]]) -> None:
        """Remember what the routers saw of a batch, each of whose images has these damages; mixtures are left out."""
        for row, damage in enumerate(damages):
            name = next(iter(damage), Damage.NOTHING)
            if len(damage) < 2 and name in self.seen:
                self.seen[name].append(tuple(decision.seen[row].detach().float() for decision in routing))

    def fit(self, steps: int = STEPS) -> None:
        """Let the routers learn from what is remembered, once there is enough of every damage."""
        if any(len(images) < LEAST for images in self.seen.values()):
            return
        numbers = [number for number, images in enumerate(self.seen.values()) for _ in images]
        for index, router in enumerate(self.routers):
            seen = torch.stack([views[index] for images in self.seen.values() for views in images])
            fit(router, seen, torch.tensor(numbers, device=seen.device), self.balance, steps)


def settle(network: Network, recipe: TrainingRecipe, data: Path) -> None:
    """Fit the routers to what they see in finished weights, which as averages have other features than training had.

    data: folder that holds the recipe's photo folders.
    """
    patch = recipe.stage(1.0).patch
    smallest = patch + 2 * MARGIN
    pool, known = recipe.pool(data, smallest), recipe.known(data, smallest)
    routers = RouterFit(network, recipe.balance, recipe.kinds(), ENOUGH)
    torch.manual_seed(recipe.seed)
    for damage in routers.seen:
        alone = Mix({damage: 1.0}) if damage is not Damage.NOTHING else Mix(recipe.shares, undamaged=1.0)
        source = BatchSource(pool, alone, recipe.seed, CPU, known)
        with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16, enabled=has_bfloat16(CPU)):
            for _ in range(ENOUGH):
                batch = source.next(1, patch)
                routers.observe(network(batch.damaged, return_routing=True)[1], batch.damages)
        sys.stderr.write(f"{ENOUGH} images with {damage} seen\n")
    routers.fit(SETTLING)


def routers_of(network: nn.Module) -> list[Router]:
    """In order of execution."""
    return [module for module in network.modules() if isinstance(module, Router)]


def fit(router: Router, seen: Tensor, groups: Tensor, balance: float, steps: int) -> None:
    """Go on with a router's weights so that the expert tells of which group an image is.

    seen: (images, dim + frequency dim). groups: (images,), the number of each image's damage.
    """
    layers = (router.gate.linear, router.freq_gate)
    widths = [layer.in_features for layer in layers]
    scale = torch.cat([part.std().clamp_min(1e-8).expand(part.shape[1]) for part in seen.split(widths, dim=1)])
    weight = nn.Parameter(torch.cat([layer.weight for layer in layers], dim=1) * scale)  # (experts, dim + frequency)
    optimizer = torch.optim.Adam([weight], RATE)
    for _ in range(steps):
        decision = router.decide(seen / scale @ weight.T, seen, noisy=True)
        told = information(decision.probabilities, groups)
        loss = balance * balance_loss((decision,), [router.complexity], router.noise) - told
        optimizer.zero_grad()
        (loss + DECAY * weight.square().mean()).backward()
        optimizer.step()
    with torch.no_grad():
        for layer, part in zip(layers, (weight / scale).split(widths, dim=1), strict=True):
            layer.weight.copy_(part)


def main(arguments: Sequence[str] | None = None) -> int:
    """Write weights with routers that were fitted to them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("recipe", metavar="RECIPE", help="what they were trained by")
    parser.add_argument("weights", type=Path, metavar="WEIGHTS")
    parser.add_argument("out", type=Path, metavar="OUT")
    parser.add_argument("--data", type=Path, required=True, metavar="DIR", help="holds the training photos")
    options = parser.parse_args(arguments)
    try:
        recipe = load_recipe(options.recipe)
        network = loaded_network(load_state_dict(options.weights))
        if not descriptor(network.model).routes:
            raise UsageError(f"{options.weights} holds {descriptor(network.model).name}, which has no routers.")
        options.out.parent.mkdir(parents=True, exist_ok=True)  # before minutes of work that could not be kept
        settle(network, recipe, options.data)
        write_weights(network.state_dict(), recipe, options.out, torch.float32)
    except (PhotomendError, OSError) as error:
        parser.error(str(error))
    return 0


if __name__ == "__main__":
    sys.exit(main())
