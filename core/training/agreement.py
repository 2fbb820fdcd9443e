"""Does a large photo get the experts that it would get in one piece? `python -m core.training.agreement PHOTOS...`

The engine decides from samples of a large photo, so that tiles fit into memory. Here each photo is routed both ways, as
it is and damaged, and the decoder blocks that agree are counted.
"""

from __future__ import annotations

import argparse
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

import torch

from core.api import BlockRouting, Event, Model, Plan, RestoreRequest, Routing
from core.degradations import degrade
from core.engine.restorer import Engine
from core.engine.tiles import Pixels
from core.errors import EngineError
from core.photo.read import read_photo
from core.tasks import Damage

DAMAGES = (None, Damage.NOISE, Damage.RAIN, Damage.HAZE, Damage.LOW_LIGHT, Damage.SNOW)
TILE = 512


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a line a photo and damage, and the share of blocks that agree."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("photos", type=Path, nargs="+", metavar="PHOTO", help="of a few megapixels each")
    engine, same, total = Engine(), 0, 0
    for number, path in enumerate(parser.parse_args(arguments).photos):
        clean = read_photo(path).pixels
        for damage in DAMAGES:
            pixels = clean if damage is None else _damaged(clean, damage, number)
            whole, sampled = routed(engine, pixels, max(pixels.shape)), routed(engine, pixels, TILE)
            agree = sum(a.expert == b.expert for a, b in zip(whole, sampled, strict=True))
            same, total = same + agree, total + len(whole)
            sys.stdout.write(f"{path.name} {damage or 'as it is'}: {agree} of {len(whole)} blocks agree\n")
    sys.stdout.write(f"{same} of {total} blocks agree: {same / total:.1%}\n")
    return 0


def routed(engine: Engine, pixels: Pixels, tile: int) -> tuple[BlockRouting, ...]:
    """The experts that MoCE-IR chooses for a photo, worked on in tiles of that side."""
    found: list[Routing] = []
    enough = threading.Event()

    def hear(event: Event) -> None:
        if isinstance(event, Routing):
            found.append(event)
            enough.set()

    engine.run(RestoreRequest(pixels, Plan("", auto=True), Model.MOCE_IR, tile=tile), hear, enough)
    if not found:
        raise EngineError("MoCE-IR did not come to a choice; look at the photo with photomend restore.")
    return found[0].blocks


def _damaged(pixels: Pixels, damage: Damage, seed: int) -> Pixels:
    image = torch.from_numpy(pixels).permute(2, 0, 1)[None]
    return degrade(image, damage, seed)[0].permute(1, 2, 0).clamp(0, 1).contiguous().numpy()


if __name__ == "__main__":
    sys.exit(main())
