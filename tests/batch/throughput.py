"""How much of the networks' own speed a batch keeps, over 12-megapixel JPEGs.

    python -m tests.batch.throughput [PHOTOS]

Told from one run, so that what else the machine does meets both sides alike: the share of the clock during which the
networks ran, times the share of the processors' seconds that went to them and not to reading and writing beside them.
The first photo's reading and the last one's writing, beside which nothing runs, weigh the more the fewer photos.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PIL import Image

from core.api import Event, Failed, Finished, RestoreRequest, WasCancelled
from core.batch import photos
from core.batch.events import BatchRequest
from core.batch.run import BatchRun
from core.engine.restorer import Engine
from core.language.planner import Planner
from core.photo.read import read_photo
from core.recipe import Recipe
from core.weights.store import resources_dir


class Networks:
    """The engine, with the seconds that it takes; an instruction needs no diagnosis."""

    def __init__(self, planner: Planner) -> None:
        self._engine = Engine(planner=planner)
        self.seconds = 0.0

    def restore(
        self, request: RestoreRequest, emit: Callable[[Event], None], cancel: Any
    ) -> Finished | Failed | WasCancelled:
        began = time.monotonic()
        outcome = self._engine.run(request, emit, cancel)
        self.seconds += time.monotonic() - began
        return outcome

    def diagnose(self, pixels: Any, cancel: Any = None) -> Any:
        raise AssertionError("not asked for")


def counted(work: Callable[..., Any], seconds: list[float]) -> Callable[..., Any]:
    """The same work, with its thread's seconds on a processor noted down."""

    def wrapped(*arguments: Any) -> Any:
        began = time.thread_time()
        try:
            return work(*arguments)
        finally:
            seconds.append(time.thread_time() - began)

    return wrapped


def main(count: int) -> None:
    """Print the seconds and the shares."""
    planner = Planner()
    networks, recipe = Networks(planner), Recipe.of(planner.plan("remove the noise"))
    beside: list[float] = []
    photos.read, photos.write = counted(photos.read, beside), counted(photos.write, beside)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "photos"
        folder.mkdir()
        with Image.open(resources_dir() / "samples" / "rocket.jpg") as image:
            for number in range(count):
                image.resize((4000, 3000)).save(folder / f"{number}.jpg", quality=92)
        small = read_photo(folder / "0.jpg").pixels[:256, :256]
        networks.restore(RestoreRequest(small, recipe.plan(), recipe.model), lambda _event: None, None)  # loads them
        networks.seconds = 0.0
        clock, processors = time.monotonic(), time.process_time()
        report = BatchRun(BatchRequest((folder,), Path(name) / "out", recipe), networks, lambda _event: None).run()
        clock, processors = time.monotonic() - clock, time.process_time() - processors
    busy, own = networks.seconds / clock, 1 - sum(beside) / processors
    print(f"{len(report.done)} photos in {clock:.1f} s, networks {networks.seconds:.1f} s: {busy:.1%} of the clock")  # noqa: T201
    print(f"reading and writing {sum(beside):.1f} s of {processors:.1f} s on processors: {own:.1%} for the networks")  # noqa: T201
    print(f"the batch keeps {busy * own:.1%} of their speed")  # noqa: T201


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 4)
