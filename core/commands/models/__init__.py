"""`photomend models`: its options."""

from __future__ import annotations

import argparse
from pathlib import Path

from core.commands.options import add_json

HELP = "list, verify, import or download weights"


def add_options(parser: argparse.ArgumentParser) -> None:
    """All that it takes."""
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--verify", action="store_true", help="compare every file with its digest")
    what.add_argument("--import", type=Path, metavar="FILE", dest="import_file", help="copy a checkpoint to your own")
    what.add_argument("--download", metavar="NAME", help="fetch the authors' weights; NAME: instructir")
    add_json(parser)
