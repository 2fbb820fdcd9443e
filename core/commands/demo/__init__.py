"""`photomend demo`: its options."""

from __future__ import annotations

import argparse
from pathlib import Path

HELP = "damage the sample photos and mend them"


def add_options(parser: argparse.ArgumentParser) -> None:
    """All that it takes."""
    parser.add_argument("-o", "--output", type=Path, default=Path("demo"), metavar="DIR", help="for the pictures; demo")
