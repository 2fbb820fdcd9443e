"""`photomend edit` whose networks go on and on, for a process that is to be stopped.

python -m tests.hosts.scripted FILE RECIPE
"""

from __future__ import annotations

import sys

from core.cli import main
from core.commands.edit import job as command
from tests.batch.scripted import Negatives

if __name__ == "__main__":
    command.LocalRestorer = lambda planner: Negatives(tiles=1_000_000)  # pyright: ignore
    file, recipe = sys.argv[1:]
    sys.exit(main(["edit", file, "--recipe", recipe, "--no-window", "--json", "--until-stdin-ends", "--engine", "own"]))
