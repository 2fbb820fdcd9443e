"""`photomend restore`: who does it."""

from __future__ import annotations

import argparse
from pathlib import Path

from core.commands.console import interruptible
from core.commands.handing import engine_for, follow
from core.commands.restore.streams import PIPE


def run(options: argparse.Namespace) -> int:
    """Mend every file. 0 all done, 1 some failed; raises what stops all of them, and Cancelled."""
    through_pipes = Path(PIPE) in options.files or options.output == PIPE
    if not through_pipes and (call := engine_for(options)) is not None:
        with interruptible(call.cancel):
            return follow(call, options.json, quiet=options.quiet)
    from core.commands.restore.job import restore_here  # noqa: PLC0415  # loads torch

    return restore_here(options)
