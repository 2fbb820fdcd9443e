"""How much of the networks' own speed a batch keeps, over 12-megapixel JPEGs.

    python -m tests.batch.throughput [PHOTOS] [ROUNDS]

Rounds of the networks alone, on photos in memory, and of the whole batch take turns, so that whatever else the machine
does meets both. Compared are the seconds on the clock and those of all processors together.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PIL import Image

from core.api import Event, Failed, Finished, RestoreRequest, WasCancelled
from core.batch.events import BatchRequest
from core.batch.run import Batch
from core.engine.restorer import Engine
from core.language.planner import Planner
from core.photo import read_photo
from core.recipe import Recipe
from core.weights.store import resources_dir


class Networks:
    """The engine; an instruction needs no diagnosis."""

    def __init__(self, planner: Planner) -> None:
        self._engine = Engine(planner=planner)

    def restore(
        self, request: RestoreRequest, emit: Callable[[Event], None], cancel: Any
    ) -> Finished | Failed | WasCancelled:
        return self._engine.run(request, emit, cancel)

    def diagnose(self, pixels: Any) -> Any:
        raise AssertionError("not asked for")


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds on the clock, and of the processors."""
    clock, processors = time.monotonic(), time.process_time()
    work()
    return time.monotonic() - clock, time.process_time() - processors


def main(count: int, rounds: int) -> None:
    """Print the shares of each round, and their medians."""
    planner = Planner()
    networks, recipe = Networks(planner), Recipe.of(planner.plan("remove the noise"))
    shares: list[tuple[float, float]] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "photos"
        folder.mkdir()
        with Image.open(resources_dir() / "samples" / "rocket.jpg") as image:
            for number in range(count):
                image.resize((4000, 3000)).save(folder / f"{number}.jpg", quality=92)
        pixels = read_photo(folder / "0.jpg").pixels
        request = RestoreRequest(pixels, recipe.plan(), recipe.model)
        networks.restore(request, lambda _event: None, None)  # loads the weights
        for turn in range(rounds):
            batch = Batch(BatchRequest((folder,), Path(name) / f"out-{turn}", recipe), networks, lambda _event: None)
            alone = timed(lambda: [networks.restore(request, lambda _event: None, None) for _ in range(count)])
            whole = timed(batch.run)
            shares.append((alone[0] / whole[0], alone[1] / whole[1]))
            told = (
                f"alone {alone[0]:.1f} s, batch {whole[0]:.1f} s: {shares[-1][0]:.1%}; processors {shares[-1][1]:.1%}"
            )
            print(told, flush=True)  # noqa: T201
    clock, processors = (statistics.median(column) for column in zip(*shares, strict=True))
    print(f"median of {rounds}: {clock:.1%} on the clock, {processors:.1%} of the processors")  # noqa: T201


if __name__ == "__main__":
    main(*(int(text) for text in [*sys.argv[1:], "3", "3"][:2]))
