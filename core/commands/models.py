"""`photomend models`: the weights that are installed."""

from __future__ import annotations

import argparse

from core.commands.console import print_json, say
from core.weights.catalogue import Weights, installed
from core.weights.store import user_weights_dir


def run(options: argparse.Namespace) -> int:
    """Print one line for each network's weights."""
    found = installed()
    for weights in found:
        if options.json:
            print_json(weights_json(weights))
        else:
            name = f"{weights.model.value} {weights.size.value}"
            say(f"{name:20} {weights.parameters / 1e6:7.2f} M parameters  {weights.path}")
    if not options.json:
        say(f"Your own weights go into {user_weights_dir()}.")
    return 0 if found else 3


def weights_json(weights: Weights) -> dict[str, object]:
    """One checkpoint as `photomend models --json` prints it."""
    return {
        "model": weights.model.value,
        "size": weights.size.value,
        "parameters": weights.parameters,
        "path": str(weights.path),
    }
