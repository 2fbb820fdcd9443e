"""InstructIR for the registry: how its checkpoints are known, and what is particular to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.api import Model, Size
from core.models.descriptor import Architecture, NetworkDescriptor, Shapes
from core.models.recognition import count, rank

if TYPE_CHECKING:
    from torch import nn

    from core.models.folding import KnownPhoto
    from core.models.network import Network


def _architecture(shapes: Shapes) -> Architecture | None:
    if rank(shapes, "intro.weight") != 4 or rank(shapes, "enc_cond.0.fc.weight") != 2:
        return None  # a plain NAFNet has the first, too
    levels = count(shapes, r"downs\.(\d+)\.")
    return {
        "width": shapes["intro.weight"][0],
        "encoder_blocks": [count(shapes, rf"encoders\.{level}\.(\d+)\.") for level in range(levels)],
        "middle_blocks": count(shapes, r"middle_blks\.(\d+)\."),
        "decoder_blocks": [count(shapes, rf"decoders\.{level}\.(\d+)\.") for level in range(levels)],
        "text_dim": shapes["enc_cond.0.fc.weight"][1],
    }


def _network() -> type[Network]:
    from core.models.instructir import InstructIR  # noqa: PLC0415  # loads torch

    return InstructIR


def _folded(name: str, module: nn.Module, known: KnownPhoto) -> nn.Module | None:
    from core.models.instructir_folding import folded  # noqa: PLC0415  # loads torch

    return folded(name, module, known)


INSTRUCTIR = NetworkDescriptor(
    Model.INSTRUCTIR,
    name="InstructIR",
    architecture=_architecture,
    network=_network,
    sizes=((32, Size.FULL), (0, Size.COMPACT)),
    samples=40,
    seconds_per_megapixel=1.1,
    needs_words=True,
    licence="MIT",
    source="github.com/mv-lab/InstructIR",
    folded=_folded,
)
