"""`photomend bench`: what the networks cost on this machine."""

from __future__ import annotations

import argparse

from core.api import Model, Size
from core.commands.bench import seams
from core.commands.console import print_json, say
from core.engine.bench import COMPARED, Measurement, measure, speed_up_over_plain
from core.engine.expert_bench import expert_costs
from core.errors import WeightsError
from core.models.registry import descriptor
from core.weights.catalogue import installed


def run(options: argparse.Namespace) -> int:
    """Measure InstructIR against a plain port, then the installed networks (or those that the options name)."""
    if options.seams:
        return seams.run(options)
    chosen = sorted({(w.model, w.size) for w in installed()})
    chosen = [
        (model, size) for model, size in chosen if options.model in (Model.AUTO, model) and options.size in (None, size)
    ]
    if not chosen:
        raise WeightsError("There are no such weights to measure; `photomend models` lists what is installed.")
    if options.model in (Model.AUTO, COMPARED):
        _compare(options)
    for model, size in chosen:
        result = measure(model, size, options.device, options.precision, options.tile, options.megapixels)
        if options.json:
            print_json(result.to_json())
        else:
            say(_line(result))
        if descriptor(model).routes:
            _by_expert(model, size, options)
    return 0


def _by_expert(model: Model, size: Size, options: argparse.Namespace) -> None:
    for cost in expert_costs(model, size, options.device):
        if options.json:
            print_json(cost.to_json())
        else:
            say(
                f"{model} {size} with expert {cost.expert} in every block: {cost.seconds_per_megapixel:.2f} s and "
                f"{cost.gflop_per_megapixel:.0f} GFLOP per megapixel, float32, 512x512"
            )


def _compare(options: argparse.Namespace) -> None:
    seconds = speed_up_over_plain(options.device)
    if options.json:
        print_json({"model": COMPARED.value, "size": "full", "compared": "plain float32 port, 512x512", **seconds})
    else:
        say(
            f"{COMPARED} full, 512x512: {seconds['engine_seconds']:.2f} s; a plain float32 port takes "
            f"{seconds['plain_seconds']:.2f} s, {seconds['ratio']:.1f} times as long"
        )


def _line(result: Measurement) -> str:
    return (
        f"{result.model} {result.size}: {result.seconds_per_megapixel:.2f} s per megapixel on {result.device} in "
        f"{result.precision}, tiles of {result.tile}, peak {result.peak_bytes / 2**20:.0f} MiB, "
        f"{result.gflop_per_megapixel:.0f} GFLOP per megapixel, {result.share_of_peak:.0%} of this machine's peak"
    )
