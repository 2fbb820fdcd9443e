"""How hard does each damage pull at the weights? `python -m core.training.gradients RECIPE WEIGHTS --data DIR`

Prints a Markdown table: mean loss of a batch that suffers from one damage alone, and the norm of its gradient, with the
recipe's weights. Where norms lie far apart, the damages with small ones are not learned.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import torch

from core.engine.malloc import reused_blocks
from core.tasks import Damage
from core.training.data import BatchSource, Mix
from core.training.recipe import load_recipe
from core.training.trainer import Trainer


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("recipe", metavar="RECIPE")
    parser.add_argument("weights", type=Path, metavar="WEIGHTS")
    parser.add_argument("--data", type=Path, required=True, metavar="DIR", help="holds the recipe's folders of photos")
    parser.add_argument("--batches", type=int, default=8)
    options = parser.parse_args(arguments)
    recipe = load_recipe(options.recipe)
    sys.stdout.write("| damage | loss | norm of the gradient |\n|---|---|---|\n")
    with tempfile.TemporaryDirectory() as folder, reused_blocks():
        trainer = Trainer(recipe, options.data, Path(folder), torch.device("cpu"), options.weights)
        for damage in recipe.shares:
            loss, norm = pull(trainer, damage, options.batches)
            sys.stdout.write(f"| {damage} | {loss:.4f} | {norm:.3f} |\n")
    return 0


def pull(trainer: Trainer, damage: Damage, batches: int) -> tuple[float, float]:
    """Mean loss and gradient norm over batches of the recipe's first stage with that damage alone."""
    stage, known = trainer.recipe.stages[0], trainer.source
    source = BatchSource(known.pool, Mix({damage: 1.0}), 0, known.device, known.measured)
    figures: list[tuple[float, float]] = []
    for _ in range(batches):
        trainer.network.zero_grad()
        figures.append(trainer.gradient(source.next(stage.batch, stage.patch).to(trainer.device)))
    losses, norms = zip(*figures, strict=True)
    return sum(losses) / batches, sum(norms) / batches


if __name__ == "__main__":
    sys.exit(main())
