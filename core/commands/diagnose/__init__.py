"""`photomend diagnose`: its options."""

from __future__ import annotations

import argparse
from pathlib import Path

from core.commands.options import Who, add_json, add_who

HELP = "say what photos seem to suffer from"


def add_options(parser: argparse.ArgumentParser) -> None:
    """All that it takes."""
    parser.add_argument("files", metavar="FILE", nargs="+", type=Path, help="a photo: JPEG, PNG, TIFF, RAW and others")
    add_who(parser, Who.OWN)
    add_json(parser)
