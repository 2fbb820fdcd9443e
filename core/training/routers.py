"""Fits MoCE-IR's routers while the network trains: which damage goes to which expert.

What a decoder block's expert puts out becomes the queries of its attention, which are scaled to length 1. The gate by
which it is multiplied (MoCE-IR, section 3.2) therefore changes nothing, and the error of the restored photo has no
slope by the routers. They learn here instead, from what they saw of photos whose damage is known: to tell damages apart
by the expert, with MoCE-IR's balance beside it. Each expert then learns from what comes to it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence

import torch
from torch import Tensor, nn

from core.models.moce_ir import MoCEIR
from core.models.routing import Router, Routing
from core.training.degradations import SOUND
from core.training.losses import balance_loss, information

KEPT, LEAST = 64, 16  # images of each damage that are remembered, and that must have been seen
STEPS, RATE = 60, 0.01
DECAY = 3e-3  # of the weights' mean square: a photo between two damages is to stay between them


class RouterFit:
    """Takes the routers out of the training by gradients; `observe` every step and `fit` now and then.

    balance: factor of the auxiliary loss beside the information, which is in nats. damages: those to tell apart, by
    task, "snow" or SOUND for none.
    """

    def __init__(self, network: MoCEIR, balance: float, damages: Iterable[str]) -> None:
        self.routers = [module for module in network.modules() if isinstance(module, Router)]
        self.balance = balance
        self.seen = {damage: deque[tuple[Tensor, ...]](maxlen=KEPT) for damage in damages}
        for router in self.routers:
            router.requires_grad_(False)

    def observe(self, routing: Routing, damages: Sequence[frozenset[str]]) -> None:
        """Remember what the routers saw of a batch, each of whose images has these damages; mixtures are left out."""
        for row, damage in enumerate(damages):
            name = next(iter(damage), SOUND)
            if len(damage) < 2 and name in self.seen:
                self.seen[name].append(tuple(decision.seen[row].detach().float() for decision in routing))

    def fit(self) -> None:
        """Let the routers learn from what is remembered, once there is enough of every damage."""
        if any(len(images) < LEAST for images in self.seen.values()):
            return
        numbers = [number for number, images in enumerate(self.seen.values()) for _ in images]
        for index, router in enumerate(self.routers):
            seen = torch.stack([views[index] for images in self.seen.values() for views in images])
            fit(router, seen, torch.tensor(numbers, device=seen.device), self.balance)


def fit(router: Router, seen: Tensor, groups: Tensor, balance: float) -> None:
    """Go on with a router's weights so that the expert tells of which group an image is.

    seen: (images, dim + frequency dim). groups: (images,), the number of each image's damage.
    """
    layers = (router.gate.linear, router.freq_gate)
    widths = [layer.in_features for layer in layers]
    scale = torch.cat([part.std().clamp_min(1e-8).expand(part.shape[1]) for part in seen.split(widths, dim=1)])
    weight = nn.Parameter(torch.cat([layer.weight for layer in layers], dim=1) * scale)  # (experts, dim + frequency)
    optimizer = torch.optim.Adam([weight], RATE)
    for _ in range(STEPS):
        decision = router.decide(seen / scale @ weight.T, seen, noisy=True)
        told = information(decision.probabilities, groups)
        loss = balance * balance_loss((decision,), [router.complexity], router.noise) - told
        optimizer.zero_grad()
        (loss + DECAY * weight.square().mean()).backward()
        optimizer.step()
    with torch.no_grad():
        for layer, part in zip(layers, (weight / scale).split(widths, dim=1), strict=True):
            layer.weight.copy_(part)
