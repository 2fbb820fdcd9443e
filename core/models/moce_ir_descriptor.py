"""MoCE-IR for the registry: how its checkpoints are known, and what is particular to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.api import Model, Size
from core.models.descriptor import Architecture, NetworkDescriptor, Shapes
from core.models.recognition import count, rank

if TYPE_CHECKING:
    from torch import nn

    from core.models.folding import KnownPhoto
    from core.models.network import Network

_GROUPS = ("enc.0.0", "enc.1.0", "enc.2.0", "latent")


def _architecture(shapes: Shapes) -> Architecture | None:
    experts = count(shapes, r"dec\.0\.2\.layers\.0\.adapter\.experts\.(\d+)\.")
    if rank(shapes, "patch_embed.proj.weight") != 4 or "freq_embed.mlp.0.weight" not in shapes or not experts:
        return None  # Restormer and its kin have the first, too
    return {
        "dim": shapes["patch_embed.proj.weight"][0],
        "blocks": [count(shapes, rf"{re.escape(group)}\.layers\.(\d+)\.") for group in _GROUPS],
        "decoder_blocks": [count(shapes, rf"dec\.{2 - level}\.2\.layers\.(\d+)\.") for level in range(3)],
        "refinement_blocks": count(shapes, r"refinement\.layers\.(\d+)\."),
        "heads": [_heads(shapes, f"{group}.layers.0.mixer.temperature") for group in _GROUPS],
        "experts": experts,
    }


def _heads(shapes: Shapes, name: str) -> int:
    return shapes[name][0] if rank(shapes, name) == 3 else 1


def _network() -> type[Network]:
    from core.models.moce_ir import MoCEIR  # noqa: PLC0415  # loads torch

    return MoCEIR


def _folded(name: str, module: nn.Module, known: KnownPhoto) -> nn.Module | None:
    from core.models.moce_ir_folding import folded  # noqa: PLC0415  # loads torch

    return folded(name, module, known)


MOCE_IR = NetworkDescriptor(
    Model.MOCE_IR,
    name="MoCE-IR",
    architecture=_architecture,
    network=_network,
    sizes=((48, Size.FULL), (32, Size.SMALL), (0, Size.COMPACT)),
    samples=96,  # more than others: an expert is chosen by a small margin
    seconds_per_megapixel=2.8,
    routes=True,
    compiled=False,  # how many images of a batch go to which expert is never known before
    source="github.com/eduardzamfir/MoCE-IR",
    folded=_folded,
)
