"""`photomend demo`: damage the sample photos, mend them by instruction, and show both with their PSNR."""

from __future__ import annotations

import argparse
import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from PIL import Image, ImageDraw, ImageFont

from core.api import Failed, Finished, Plan, RestoreRequest, Task
from core.commands.console import say
from core.degradations import degrade
from core.engine.restorer import Engine
from core.errors import EngineError, PhotoError
from core.evaluation.metrics import Image as Pixels
from core.evaluation.metrics import psnr
from core.language.planner import Planner
from core.photo.photo import Photo
from core.photo.read import read_photo
from core.photo.write import write_photo
from core.tasks import damage_of
from core.weights.store import resources_dir


@dataclass(frozen=True)
class Example:
    """A sample photo, what mends the damages done to it, and what a user would say; nothing for the blind restorer."""

    sample: str
    tasks: tuple[Task, ...]
    instruction: str | None
    seed: int

    @property
    def name(self) -> str:
        """The files' name."""
        return "-".join((self.sample.split(".")[0], *self.tasks, *(() if self.instruction else ("blind",))))


EXAMPLES = (
    Example("astronaut.png", (Task.DENOISE,), "take the noise out", 1),
    Example("chelsea.png", (Task.DEBLUR,), "the cat is blurry, sharpen it", 5),  # a blur that is seen, below 30 dB
    Example("coffee.png", (Task.DERAIN,), "get rid of the rain", 3),
    Example("rocket.jpg", (Task.DEHAZE,), "clear up the haze", 4),
    Example("astronaut.png", (Task.LOWLIGHT,), "it is far too dark, brighten it", 5),
    Example("chelsea.png", (Task.SUPERRES,), "make it twice as large", 6),
    Example("coffee.png", (Task.ENHANCE,), "the colours look dull, give them life", 7),
    Example("astronaut.png", (Task.DENOISE,), None, 1),
    Example("rocket.jpg", (Task.DERAIN,), None, 9),
)


def run(options: argparse.Namespace) -> int:
    """Write NAME-before.png, NAME-after.png and NAME-compared.png for each example, and print the figures."""
    folder: Path = options.output
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise PhotoError(f"The folder {folder} cannot be made ({error.strerror}); choose another with -o.") from error
    planner = Planner()
    engine = Engine(planner=planner)
    for example in EXAMPLES:
        before, after = _shown(example, engine, planner, folder)
        say(f"{example.name:24} {before:6.2f} dB -> {after:6.2f} dB   {example.instruction or '(no instruction)'}")
    say(f"The pictures are in {folder.resolve()}{os.sep}: before, after, and both side by side (compared).")
    return 0


def _shown(example: Example, engine: Engine, planner: Planner, folder: Path) -> tuple[float, float]:
    """Damage, save, read back, mend, save. Returns the PSNR of the damaged and of the mended photo in dB."""
    original = read_photo(resources_dir() / "samples" / example.sample)
    clean = _even(original.pixels)
    damaged = folder / f"{example.name}-before.png"
    write_photo(Photo(_damaged(clean, example)), damaged, overwrite=True)
    photo = read_photo(damaged)
    plan = planner.plan(example.instruction) if example.instruction else Plan("", auto=True)
    outcome = engine.run(RestoreRequest(photo.pixels, plan), lambda _event: None)
    if not isinstance(outcome, Finished):
        raise EngineError(outcome.message if isinstance(outcome, Failed) else "The demonstration was interrupted.")
    restored = outcome.pixels.clip(0, 1)
    write_photo(photo.with_pixels(restored), folder / f"{example.name}-after.png", overwrite=True)
    before = _enlarged(photo.pixels, clean.shape[:2])
    figures = psnr(before, clean), psnr(restored, clean)
    _compare(before, restored, figures).save(folder / f"{example.name}-compared.png")
    return figures


def _damaged(clean: Pixels, example: Example) -> Pixels:
    if example.tasks == (Task.SUPERRES,):
        height, width = clean.shape[:2]
        return _resized(clean, (height // 2, width // 2))
    image = torch.from_numpy(clean).permute(2, 0, 1)[None]
    for task in example.tasks:
        image = degrade(image, damage_of(task), example.seed)
    return image[0].permute(1, 2, 0).numpy()


def _even(pixels: Pixels) -> Pixels:
    height, width = (extent - extent % 2 for extent in pixels.shape[:2])
    return np.ascontiguousarray(pixels[:height, :width])


def _enlarged(pixels: Pixels, size: tuple[int, ...]) -> Pixels:
    return pixels if pixels.shape[:2] == size else _resized(pixels, (size[0], size[1]))


def _resized(pixels: Pixels, size: tuple[int, int]) -> Pixels:
    """Bicubic, to (height, width)."""
    resized = Image.fromarray(np.round(pixels * 255).astype(np.uint8)).resize(
        (size[1], size[0]), Image.Resampling.BICUBIC
    )
    return np.asarray(resized, dtype=np.float32) / np.float32(255)


def _compare(before: Pixels, after: Pixels, figures: tuple[float, float]) -> Image.Image:
    """Both pictures side by side, each with its PSNR written below."""
    height, width = before.shape[:2]
    sheet = Image.new("RGB", (2 * width + 8, height + 28), "white")
    draw, font = ImageDraw.Draw(sheet), ImageFont.load_default(16)
    for index, (name, pixels) in enumerate((("before", before), ("after", after))):
        left = index * (width + 8)
        sheet.paste(Image.fromarray(np.round(pixels * 255).astype(np.uint8)), (left, 0))
        draw.text((left + 6, height + 4), f"{name}: {figures[index]:.2f} dB", fill="black", font=font)
    return sheet
