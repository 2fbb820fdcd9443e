"""`photomend batch`: its options."""

from __future__ import annotations

import argparse
from pathlib import Path

from core.commands.options import add_engine, add_json, add_quiet, add_result, add_wish, whole
from core.photo.naming import DEFAULT_TEMPLATE, TOKENS

HELP = "mend many photos, and go on where a run was cut short"


def add_options(parser: argparse.ArgumentParser) -> None:
    """All that it takes."""
    parser.add_argument("sources", metavar="IN", nargs="+", type=Path, help="photos, and folders with photos")
    add_wish(parser)
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FOLDER", help="for results and journal")
    tokens = ", ".join(f"{{{token}}}" for token in TOKENS)
    name = f"of each result, from {tokens}; by default {DEFAULT_TEMPLATE}"
    parser.add_argument("--name", default=DEFAULT_TEMPLATE, metavar="TEMPLATE", help=name)
    parser.add_argument("--recursive", action="store_true", help="with the folders inside the folders, as they lie")
    parser.add_argument("--resume", action="store_true", help="go on with the run that the journal in FOLDER tells of")
    parser.add_argument("--watch", action="store_true", help="go on with what comes into the folders, until Ctrl-C")
    jobs = "photos read ahead, and written behind, while one is mended; 1"
    parser.add_argument("--jobs", type=whole(1, 16), default=1, metavar="N", help=jobs)
    error = "what a photo that fails does to the rest; continue"
    parser.add_argument("--on-error", choices=("continue", "stop"), default="continue", help=error)
    parser.add_argument("--sidecars", action="store_true", help="copy .xmp files under the results' names")
    clean = "copy photos that need nothing to the results, as they are"
    parser.add_argument("--copy-clean", action="store_true", help=clean)
    cluster = "by the computers of a Ray cluster: auto, HOST:PORT or ray://HOST:PORT; without one by this one's own Ray"
    parser.add_argument("--cluster", nargs="?", const="local", metavar="ADDRESS", help=cluster)
    cores = "of each worker of a cluster that has no GPU; 4"
    parser.add_argument("--cores", type=whole(1, 256), default=4, metavar="N", help=cores)
    add_result(parser)
    add_quiet(parser)
    add_engine(parser)
    add_json(parser)
