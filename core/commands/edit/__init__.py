"""`photomend edit`: its options."""

from __future__ import annotations

import argparse
from pathlib import Path

from core.commands.options import Who, add_engine, add_json, add_quality, add_quiet, add_strength, add_who, add_wish

HELP = "mend the copy that another program hands over, in place"


def add_options(parser: argparse.ArgumentParser) -> None:
    """All that it takes."""
    parser.add_argument("file", metavar="FILE", type=Path, help="the other program's copy; it is written over")
    add_wish(parser)
    window = "mend it at once; without this a window opens it, and the command ends once the user has decided"
    parser.add_argument("--no-window", action="store_true", help=window)
    parser.add_argument("--wait", action="store_true", help="until the user has decided, as is done in any case")
    add_strength(parser)
    add_quality(parser)
    parser.add_argument("--keep-size", action="store_true", help="refuse what would enlarge the photo")
    stop = "give up when standard input ends: the caller closes it, or is gone"
    parser.add_argument("--until-stdin-ends", action="store_true", help=stop)
    add_quiet(parser)
    add_engine(parser)
    add_who(parser, Who.RUNNING)
    add_json(parser)
