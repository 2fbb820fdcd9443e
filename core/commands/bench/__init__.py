"""`photomend bench`: its options."""

from __future__ import annotations

import argparse

from core.commands.options import add_engine, add_json, number

HELP = "measure speed and memory on this machine"


def add_options(parser: argparse.ArgumentParser) -> None:
    """All that it takes."""
    parser.add_argument("--megapixels", type=number(0.1, 500), default=12.0, metavar="N", help="size of the photo; 12")
    parser.add_argument("--seams", action="store_true", help="compare tiles with the photo in one piece instead")
    add_engine(parser, weights=False)
    add_json(parser)
