"""`photomend serve`: its options."""

from __future__ import annotations

import argparse

from core.commands.options import number

HELP = "stay, with the networks loaded, and do what editors hand over, until nobody has asked for ten minutes"
_IDLE = 10.0  # minutes


def add_options(parser: argparse.ArgumentParser) -> None:
    """All that it takes."""
    idle = f"end after so many minutes without a job; {_IDLE:g}"
    parser.add_argument("--idle", type=number(0, 1440), default=_IDLE, metavar="MINUTES", help=idle)
