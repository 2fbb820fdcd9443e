"""`photomend restore`: its options."""

from __future__ import annotations

import argparse
from pathlib import Path

from core.commands.options import Who, add_engine, add_json, add_quiet, add_result, add_who, add_wish

HELP = "mend photos"


def add_options(parser: argparse.ArgumentParser) -> None:
    """All that it takes."""
    parser.add_argument(
        "files",
        metavar="IN",
        nargs="+",
        type=Path,
        help="a photo: JPEG, PNG, TIFF, RAW and others; - for standard input",
    )
    add_wish(parser)
    parser.add_argument("-o", "--output", metavar="OUT", help="a file, a folder, or - for standard output; IN-mended")
    parser.add_argument("--overwrite", action="store_true", help="replace OUT if it exists (never IN)")
    add_result(parser)
    parser.add_argument("--compare", action="store_true", help="mend with both models and keep both results")
    experts = "with --json, a routing event for each tile tells which of MoCE-IR's experts it would choose by itself"
    parser.add_argument("--tile-routing", action="store_true", help=experts)
    add_quiet(parser)
    add_engine(parser)
    add_who(parser, Who.OWN)
    add_json(parser)
