"""A batch whose networks only turn photos into their negatives. Run as a program, it can be killed.

python -m tests.batch.scripted SOURCE OUTPUT
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from core.api import Damage, Diagnosis, Event, Failed, Finished, ProgressMade, RestoreRequest, Step, Task, WasCancelled
from core.batch.events import BatchEvent, BatchRequest
from core.batch.run import BatchRun
from core.recipe import Recipe

RECIPE = Recipe((Step(Task.DENOISE),))


@dataclass
class Negatives:
    """at_tile: called at each of a photo's tiles. fail: photos of this width cannot be restored."""

    at_tile: Callable[[], None] = lambda: None
    fail: int = -1
    tiles: int = 4
    widths: list[int] = field(default_factory=list[int])

    def restore(
        self, request: RestoreRequest, emit: Callable[[Event], None], cancel: threading.Event
    ) -> Finished | Failed | WasCancelled:
        width = request.pixels.shape[1]
        self.widths.append(width)
        for tile in range(self.tiles):
            self.at_tile()
            if cancel.is_set():
                return WasCancelled()
            emit(ProgressMade((tile + 1) / self.tiles, float(self.tiles - tile)))
        return Failed("The network is out of order.") if width == self.fail else Finished(1 - request.pixels, 0.5)

    def diagnose(self, pixels: Any, cancel: Any = None) -> Diagnosis:
        sound = 0.9 if pixels.mean() > 0.9 else 0.1
        odds = dict.fromkeys(Damage, 0.0) | {Damage.NOTHING: sound, Damage.NOISE: 1 - sound}
        return Diagnosis(odds, (), "Nothing seems wrong with the photo." if sound > 0.5 else "There is noise.")


def save(path: Path, number: int) -> None:
    """A photo that only its number can have, losslessly."""
    path.parent.mkdir(parents=True, exist_ok=True)
    pixels = np.random.default_rng(number).integers(0, 256, (12, 16 + number, 3), dtype=np.uint8)
    Image.fromarray(pixels).save(path)


def is_negative(result: Path, source: Path) -> bool:
    """Whether a result is what the scripted networks make of a photo."""
    with Image.open(result) as one, Image.open(source) as other:
        return bool((np.asarray(one) == 255 - np.asarray(other)).all())


def main(source: Path, output: Path) -> None:
    """Tell every event on a line of its own."""

    def tell(event: BatchEvent) -> None:
        print(type(event).__name__, flush=True)  # noqa: T201

    BatchRun(BatchRequest((source,), output, RECIPE, resume=True, jobs=2), Negatives(), tell).run()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
