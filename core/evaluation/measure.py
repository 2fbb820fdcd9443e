"""Measuring restoration on folders of damaged and clean photos, the way the two papers report it."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.api import Failed, Finished, Model, Plan, RestoreRequest, Size, Step, Task
from core.engine.restorer import Engine
from core.errors import EngineError, UsageError
from core.evaluation.metrics import psnr, ssim
from core.models.registry import descriptor
from core.photo.formats import READABLE
from core.photo.read import read_photo
from core.tasks import TASKS

Pixels = NDArray[np.float32]

MULTIPLE = 16  # pictures are centre-cropped to a multiple of it


@dataclass(frozen=True)
class Pair:
    """A damaged photo and its clean original, both (height, width, 3), 0..1, sides multiples of 16."""

    name: str
    damaged: Pixels
    clean: Pixels


def pairs(folder: Path, sigma: float | None, limit: int | None = None) -> Iterator[Pair]:
    """The pairs of an evaluation folder: `clean/` beside one other folder whose names match by number or prefix.

    With `sigma` the damaged photos are made from the clean ones: seeded Gaussian noise of that standard deviation on
    0..255, clipped, truncated to 8 bits. Raises UsageError when the folder is not laid out so.
    """
    if sigma is not None:
        for index, (name, original) in enumerate(islice(clean_photos(folder), limit)):
            yield Pair(name, add_noise(original, sigma, index), original)
        return
    clean = _clean(folder)
    others = [f for f in sorted(folder.iterdir()) if f.is_dir() and f.name != "clean" and _photos(f)]
    if len(others) != 1:
        raise UsageError(f"{folder} needs one folder of damaged photos beside clean, or --sigma N to make noisy ones.")
    for path in _photos(others[0])[:limit]:
        original = _matching(path, clean)
        damaged, sound = read_photo(path).pixels, read_photo(original).pixels
        if damaged.shape != sound.shape:
            raise UsageError(f"{path} and {original} differ in size; a pair must show the same pixels.")
        yield Pair(path.stem, _cropped(damaged), _cropped(sound))


def clean_photos(folder: Path) -> Iterator[tuple[str, Pixels]]:
    """Name and pixels of the clean photos of an evaluation folder. Raises UsageError when it has none."""
    for path in _clean(folder):
        yield path.stem, _cropped(read_photo(path).pixels)


def add_noise(clean: Pixels, sigma: float, seed: int) -> Pixels:
    """Gaussian noise as both papers test with: added on 0..255, clipped, truncated to 8 bits."""
    noise = np.random.default_rng([0, seed]).standard_normal(clean.shape, dtype=np.float32) * sigma
    return (np.floor((clean * 255 + noise).clip(0, 255)) / 255).astype(np.float32)


@dataclass(frozen=True)
class Score:
    """Means over a set. seconds: of restoring alone; megapixels: their sum over the set."""

    images: int
    input_psnr: float
    input_ssim: float
    output_psnr: float
    output_ssim: float
    seconds: float
    megapixels: float


def evaluate(
    engine: Engine,
    source: Iterator[Pair],
    request: Callable[[Pixels], RestoreRequest],
    report: Callable[[str], None],
    show: Callable[[Pair, Pixels], None] = lambda _pair, _restored: None,
) -> Score:
    """Restore every pair through the engine and compare with the clean photo. Raises EngineError if a run fails.

    report: told a line a photo. show: given each pair with what became of it.
    """
    rows: list[tuple[float, float, float, float]] = []
    seconds = megapixels = 0.0
    for pair in source:
        if not rows:  # the network and the sentence encoder are loaded before the clock runs
            engine.run(request(pair.damaged[:64, :64]), lambda _: None)
        begun = time.monotonic()
        outcome = engine.run(request(pair.damaged), lambda _: None)
        seconds += time.monotonic() - begun
        megapixels += pair.clean.shape[0] * pair.clean.shape[1] / 1e6
        if not isinstance(outcome, Finished):
            reason = outcome.message if isinstance(outcome, Failed) else "it was cancelled"
            raise EngineError(f"{pair.name} could not be restored: {reason}")
        restored = outcome.pixels.clip(0, 1)
        show(pair, restored)
        rows.append(
            (
                psnr(pair.damaged, pair.clean),
                ssim(pair.damaged, pair.clean),
                psnr(restored, pair.clean),
                ssim(restored, pair.clean),
            )
        )
        report(f"{pair.name}: {rows[-1][0]:.2f} -> {rows[-1][2]:.2f} dB")
    means = [float(value) for value in np.mean(rows, axis=0)]
    return Score(len(rows), *means, seconds=seconds, megapixels=megapixels)


def evaluation_request(
    pixels: Pixels, tasks: Sequence[Task], model: Model, size: Size | None, device: str | None
) -> RestoreRequest:
    """The request of one evaluation photo: a network that needs words is told the tasks, another one nothing."""
    if not descriptor(model).needs_words:
        plan = Plan(text="", auto=True)
    else:
        steps = [Step(t, words=TASKS[t].example, factor=1 if TASKS[t].enlarges else None) for t in tasks]
        plan = Plan(text=", then ".join(step.words for step in steps), steps=tuple(steps))
    return RestoreRequest(pixels=pixels, plan=plan, model=model, size=size, device=device)


def score_json(name: str, task: str, model: Model, size: Size, score: Score) -> dict[str, Any]:
    """The object that `photomend evaluate --json` prints."""
    return {
        "set": name,
        "task": task,
        "model": model.value,
        "size": size.value,
        "images": score.images,
        "input": {"psnr": round(score.input_psnr, 3), "ssim": round(score.input_ssim, 4)},
        "output": {"psnr": round(score.output_psnr, 3), "ssim": round(score.output_ssim, 4)},
        "seconds_per_megapixel": round(score.seconds / score.megapixels, 3),
    }


def _clean(folder: Path) -> list[Path]:
    clean_folder = folder / "clean"
    if not clean_folder.is_dir():
        raise UsageError(f"{folder} is no evaluation set: it has no folder named clean with the clean photos.")
    if not (clean := _photos(clean_folder)):
        raise UsageError(f"{clean_folder} holds no photos.")
    return clean


def _photos(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.suffix.lower() in READABLE)


def _matching(damaged: Path, clean: list[Path]) -> Path:
    """The clean photo of a damaged one: the same stem, the stem up to an underscore, or the same first number."""
    stem = damaged.stem
    for candidate in clean:
        if candidate.stem == stem or stem.startswith(f"{candidate.stem}_"):
            return candidate
    number = re.search(r"\d+", stem)
    same = [c for c in clean if number and (n := re.search(r"\d+", c.stem)) and int(n[0]) == int(number[0])]
    if len(same) != 1:
        raise UsageError(f"{damaged} has no clean photo with the same name or number beside it.")
    return same[0]


def _cropped(pixels: Pixels) -> Pixels:
    if min(pixels.shape[:2]) < MULTIPLE:
        raise UsageError(f"Photos of an evaluation set are at least {MULTIPLE} pixels a side.")
    height, width = (extent - extent % MULTIPLE for extent in pixels.shape[:2])
    top, left = (pixels.shape[0] - height) // 2, (pixels.shape[1] - width) // 2
    return np.ascontiguousarray(pixels[top : top + height, left : left + width])
