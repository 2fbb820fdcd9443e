"""`photomend train`: weights from a recipe and a folder of photos, by the clock."""

from __future__ import annotations

import argparse
from pathlib import Path

from core.commands.console import say
from core.engine.device import choose_device
from core.errors import Cancelled, UsageError
from core.training.export import export
from core.training.plot import plot_log
from core.training.recipe import load_recipe
from core.training.trainer import Trainer


def run(options: argparse.Namespace) -> int:
    """Train, and export if asked. Raises UsageError for a wrong recipe or a folder without photos."""
    recipe = load_recipe(options.recipe)
    folder: Path = options.run_folder or Path("runs") / recipe.name
    state = folder / "state.pt"
    start = state if options.resume is True else options.resume
    if start and not start.is_file():
        raise UsageError(f"There is no {start} to go on from; leave --resume away to begin anew.")
    if start is None and state.exists():
        raise UsageError(f"{state} exists; go on from it with --resume, or name another folder with --run.")
    if options.export and options.export.exists() and not options.export.is_dir():
        raise UsageError(f"{options.export} is a file; name a folder to export to.")
    trainer = Trainer(recipe, options.data, folder, choose_device(options.device), start)
    try:
        weights = trainer.train(options.minutes, say)
    except KeyboardInterrupt as error:
        raise Cancelled(f"Cancelled; {state} is saved, go on with --resume.") from error
    say(f"weights in {weights}, the log as a picture in {plot_log(folder / 'log.csv', folder / 'log.png')}")
    if options.export:
        say(f"exported to {export(recipe, options.export, weights)}")
    return 0
