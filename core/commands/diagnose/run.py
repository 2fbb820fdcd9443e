"""`photomend diagnose`: who looks at the photos. Light, since another Photomend may do it."""

from __future__ import annotations

import argparse

from core.commands.console import interruptible
from core.commands.handing import EventTexts, engine_for, follow


def run(options: argparse.Namespace) -> int:
    """Tell the diagnosis of every file. 0 all done, 1 some could not be read."""
    if (call := engine_for(options)) is not None:
        with interruptible(call.cancel):
            return follow(call, options.json)
    from core.commands.diagnose.job import diagnose_here  # noqa: PLC0415  # loads torch

    return diagnose_here(options.files, EventTexts(options.json).tell)
