"""Do the experts specialise? `python -m core.training.experts SUITE` prints two Markdown tables.

The first: for each damage and decoder block, the share of images that each expert mends. The second: PSNR with the
router's own choice against one expert forced in every block, its output scaled by the gate of the choice it replaces.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import torch
from torch import Tensor

from core.degradations import DEGRADATIONS, degrade
from core.diagnosis import compact_moce_ir
from core.models.moce_ir import MoCEIR
from core.models.routing import Decision, Routing
from core.tasks import DAMAGES, Damage
from core.training.damage_examples import evaluation_crops

EXPERTS = 4
COMPARED = (Damage.RAIN, Damage.NOISE)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("suite", type=Path, metavar="SUITE", help="holds Kodak24 and CBSD68")
    parser.add_argument("--photos", type=int, default=92, metavar="N", help="only the first N")
    options = parser.parse_args(arguments)
    network = compact_moce_ir().requires_grad_(False)
    clean = [crop.image for crop in evaluation_crops(options.suite)][: options.photos]
    lines, compared = (
        ["| damage | " + " | ".join(_blocks(network)) + " |", "|---" * (len(_blocks(network)) + 1) + "|"],
        [],
    )
    for damage in DEGRADATIONS:
        damaged = [degrade(image, damage, seed) for seed, image in enumerate(clean)]
        with torch.inference_mode():
            routings = [network(image, return_routing=True)[1] for image in damaged]
        name = DAMAGES[damage].task or damage
        lines.append(f"| {name} | " + " | ".join(_shares(routings)) + " |")
        if damage in COMPARED:
            compared.append(f"| {name} | " + " | ".join(_forced(network, damaged, clean, routings)) + " |")
    header = ["", "| damage | learned | " + " | ".join(f"expert {k}" for k in range(EXPERTS)) + " |", "|---" * 6 + "|"]
    sys.stdout.write("\n".join([*lines, *header, *compared]) + "\n")
    return 0


def _blocks(network: MoCEIR) -> list[str]:
    with torch.inference_mode():
        return [d.name for d in network(torch.zeros(1, 3, 64, 64), return_routing=True)[1]]


def _shares(routings: Sequence[Routing]) -> list[str]:
    """Per decoder block, the percentage of images of each expert."""
    chosen = torch.tensor([[int(decision.expert) for decision in routing] for routing in routings])  # (images, blocks)
    counts = [[int((block == k).sum()) * 100 // len(routings) for k in range(EXPERTS)] for block in chosen.T]
    return [" ".join(str(share) for share in block) for block in counts]


def _forced(network: MoCEIR, damaged: list[Tensor], clean: list[Tensor], routings: list[Routing]) -> list[str]:
    """Mean PSNR in dB with the learned choice, then with each expert forced."""
    choices = [routings, *([tuple(_force(d, k) for d in routing) for routing in routings] for k in range(EXPERTS))]
    figures: list[str] = []
    for choice in choices:
        with torch.inference_mode():
            errors = [
                (network(image, routing).clamp(0, 1) - target).square().mean()
                for image, routing, target in zip(damaged, choice, clean, strict=True)
            ]
        figures.append(f"{float((-10 * torch.stack(errors).log10()).mean()):.2f}")
    return figures


def _force(decision: Decision, expert: int) -> Decision:
    gate = decision.probabilities.amax(dim=1, keepdim=True)
    others = (1 - gate) / (EXPERTS - 1)
    probabilities = others.repeat(1, EXPERTS)
    probabilities[:, expert] = gate[:, 0]
    return replace(decision, probabilities=probabilities, expert=torch.full_like(decision.expert, expert))


if __name__ == "__main__":
    sys.exit(main())
