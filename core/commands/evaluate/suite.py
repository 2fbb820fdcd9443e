"""`photomend evaluate DIR --suite`: every standard set in one table, with pictures of crops."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from PIL import Image

from core.api import Model, RestoreRequest
from core.commands.console import complain, print_json, say
from core.engine.restorer import Engine
from core.errors import PhotoError, UsageError
from core.evaluation.measure import Pair, Pixels, Score, evaluate, evaluation_request, score_json
from core.evaluation.suite import SUITE, StandardSet
from core.weights.catalogue import describe, find_weights, installed_models

CROP = 160  # pixels a side
HEADER = ("set", "task", "model", "input", "ours", "paper")


@dataclass(frozen=True)
class Row:
    """One set measured with one model."""

    entry: StandardSet
    model: Model
    score: Score

    def cells(self) -> tuple[str, ...]:
        """Set, task, model, then PSNR and SSIM of the input and ours, and the paper's PSNR."""
        score, paper = self.score, self.entry.papers.get(self.model)
        before, after = _figures(score.input_psnr, score.input_ssim), _figures(score.output_psnr, score.output_ssim)
        return (
            self.entry.title,
            self.entry.asked,
            self.model.value,
            before,
            after,
            f"{paper:.2f}" if paper else "-",
        )


def _figures(psnr: float, ssim: float) -> str:
    return "the photo itself" if psnr >= 100 else f"{psnr:.2f} / {ssim:.4f}"


def run(options: argparse.Namespace) -> int:
    """Measure the sets that are there. Raises UsageError when none is, PhotoError when a picture cannot be written."""
    entries = [entry for entry in SUITE if (options.folder / entry.folder).is_dir()]
    if not entries:
        raise UsageError(f"{options.folder} holds none of the standard sets: {', '.join(e.folder for e in SUITE)}.")
    entries = [entry for entry in entries if options.only.lower() in entry.title.lower()]
    if not entries:
        raise UsageError(f"No set there has {options.only} in its title; leave --only away to see all.")
    models = _models(options)
    engine, crops = Engine(), dict[str, list[Pixels]]()
    if options.table:
        say(f"| {' | '.join(HEADER)} |")
        say("|---" * len(HEADER) + "|")
    for entry in entries:
        for model in models:
            row = Row(entry, model, _measured(entry, model, engine, options, _first_crop(crops, entry)))
            _print(row, options)
    if options.pictures:
        _save(crops, options.pictures)
    return 0


def _models(options: argparse.Namespace) -> list[Model]:
    if options.weights:
        return [describe(options.weights).model]
    return installed_models() if options.model is Model.AUTO else [options.model]


def _measured(
    entry: StandardSet, model: Model, engine: Engine, options: argparse.Namespace, show: Callable[[Pair, Pixels], None]
) -> Score:
    def request(pixels: Pixels) -> RestoreRequest:
        plain = evaluation_request(pixels, entry.tasks, model, options.size, options.device)
        return replace(plain, precision=options.precision, tile=options.tile, weights=options.weights)

    complain(f"{entry.title}, {model.value}")
    return evaluate(engine, entry.pairs(options.folder, options.limit), request, lambda _line: None, show)


def _print(row: Row, options: argparse.Namespace) -> None:
    if options.json:
        size = (describe(options.weights) if options.weights else find_weights(row.model, options.size)).size
        print_json(score_json(row.entry.title, row.entry.asked, row.model, size, row.score))
    elif options.table:
        say(f"| {' | '.join(row.cells())} |")
    else:
        title, task, model, before, after, paper = row.cells()
        say(f"{title:28} {task:9} {model:11} {before:>16} -> {after:16} paper {paper}")


def _first_crop(crops: dict[str, list[Pixels]], entry: StandardSet) -> Callable[[Pair, Pixels], None]:
    """Keeps a crop of the set's first photo before, after and clean; another model adds its own after."""
    fresh = True

    def show(pair: Pair, restored: Pixels) -> None:
        nonlocal fresh
        if fresh and not np.array_equal(pair.damaged, pair.clean):
            fresh = False
            row = crops.setdefault(entry.title, [_crop(pair.damaged), _crop(pair.clean)])
            row.insert(len(row) - 1, _crop(restored))

    return show


def _crop(pixels: Pixels) -> Pixels:
    top, left = ((extent - CROP) // 2 if extent > CROP else 0 for extent in pixels.shape[:2])
    return pixels[top : top + CROP, left : left + CROP]


def _save(crops: dict[str, list[Pixels]], folder: Path) -> None:
    """One picture a set: before, after (a model each), clean."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for title, row in crops.items():
            sheet = Image.fromarray(np.round(np.concatenate(row, axis=1) * 255).astype(np.uint8))
            sheet.save(folder / f"{title.replace(', ', '-').replace(' ', '-')}.png")
    except OSError as error:
        raise PhotoError(f"The pictures cannot be written to {folder} ({error.strerror}).") from error
    complain(f"before, after (a model each) and clean, a picture a set, in {folder}")
