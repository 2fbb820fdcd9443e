"""`photomend plan`: its options."""

from __future__ import annotations

import argparse

from core.commands.options import add_json

HELP = "show what an instruction would do"


def add_options(parser: argparse.ArgumentParser) -> None:
    """All that it takes."""
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("instruction", nargs="?", metavar="INSTRUCTION", help="what you would say about a photo")
    source.add_argument("--stdin", action="store_true", help="read one instruction a line, print one object a line")
    parser.add_argument("--why", action="store_true", help="show the clauses, and what was read in each")
    add_json(parser)
