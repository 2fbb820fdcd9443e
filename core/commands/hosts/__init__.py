"""`photomend hosts`: its options."""

from __future__ import annotations

import argparse

from core.commands.options import add_json

HELP = "list editors that Photomend has a plug-in for; put it into them, or take it away"


def add_options(parser: argparse.ArgumentParser) -> None:
    """All that it takes."""
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--install", metavar="NAME", help="put the plug-in into this editor, or into all that are here")
    what.add_argument("--remove", metavar="NAME", help="take it away again")
    add_json(parser)
