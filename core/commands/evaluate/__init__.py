"""`photomend evaluate`: its options."""

from __future__ import annotations

import argparse
from pathlib import Path

from core.api import Task
from core.commands.options import add_engine, add_json, number, one_of, whole

HELP = "measure restoration quality on pairs of photos"


def add_options(parser: argparse.ArgumentParser) -> None:
    """All that it takes."""
    parser.add_argument("folder", metavar="DIR", type=Path, help="holds clean/ and one folder of damaged photos")
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--task", type=one_of(Task), metavar="TASK", help=", ".join(Task))
    what.add_argument("--suite", action="store_true", help="DIR holds the standard sets; measure all that are there")
    parser.add_argument("--table", action="store_true", help="of a suite: one Markdown table, with the papers' figures")
    parser.add_argument("--only", metavar="TEXT", default="", help="of a suite: the sets whose titles hold TEXT")
    parser.add_argument("--pictures", type=Path, metavar="OUT", help="of a suite: a picture of crops for each task")
    sigma = "add Gaussian noise of N/255 to clean/ instead"
    parser.add_argument("--sigma", type=number(0, 255), metavar="N", help=sigma)
    parser.add_argument("--limit", type=whole(1, 10**9), metavar="N", help="only the first N photos")
    add_engine(parser)
    add_json(parser)
