"""`photomend evaluate`: PSNR and SSIM over a set of pairs, as the papers report them."""

from __future__ import annotations

import argparse
from dataclasses import replace

from core.api import Model, RestoreRequest, Task
from core.commands.console import complain, print_json, say
from core.commands.evaluate import suite
from core.engine.restorer import Engine
from core.errors import UsageError
from core.evaluation.measure import Pixels, evaluate, evaluation_request, pairs, score_json
from core.models.registry import chosen
from core.weights.catalogue import describe, find_weights


def run(options: argparse.Namespace) -> int:
    """Restore every pair and print the means. Raises UsageError for a folder that is no evaluation set."""
    if options.suite:
        return suite.run(options)
    if options.table or options.pictures:
        raise UsageError("--table and --pictures belong to --suite.")
    wanted = chosen(options.model, steps=True).model
    weights = describe(options.weights) if options.weights else find_weights(wanted, options.size)
    if options.model not in (Model.AUTO, weights.model):
        raise UsageError(f"The weights {options.weights} are for {weights.model.value}; leave --model away.")
    model = weights.model

    def request(pixels: Pixels) -> RestoreRequest:
        plain = evaluation_request(pixels, [options.task], model, options.size, options.device)
        return replace(plain, weights=options.weights, precision=options.precision, tile=options.tile)

    quiet = (lambda _line: None) if options.json else complain
    score = evaluate(Engine(), pairs(options.folder, options.sigma, options.limit), request, quiet)
    task: Task = options.task
    record = score_json(options.folder.resolve().name, task.value, model, weights.size, score)
    if options.json:
        print_json(record)
        return 0
    before, after = record["input"], record["output"]
    say(
        f"{record['set']}, {task.value}, {model.value} {weights.size.value}, {score.images} photos: "
        f"{before['psnr']:.2f} dB / {before['ssim']:.4f} -> {after['psnr']:.2f} dB / {after['ssim']:.4f}, "
        f"{record['seconds_per_megapixel']:.2f} s per megapixel"
    )
    return 0
