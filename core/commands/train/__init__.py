"""`photomend train`: its options."""

from __future__ import annotations

import argparse
from pathlib import Path

from core.commands.options import number

HELP = "train weights from a recipe"


def add_options(parser: argparse.ArgumentParser) -> None:
    """All that it takes."""
    parser.add_argument("recipe", metavar="RECIPE", help="a bundled recipe's name or a .toml file")
    parser.add_argument("--data", type=Path, required=True, metavar="DIR", help="holds the recipe's photo folders")
    minutes = "stop after N minutes"
    parser.add_argument("--minutes", type=number(0.001, 1e6), required=True, metavar="N", help=minutes)
    parser.add_argument("--run", type=Path, metavar="DIR", dest="run_folder", help="state and log; runs/RECIPE")
    resume = "go on from FILE, a state or weights; without FILE from the state in --run"
    parser.add_argument("--resume", nargs="?", type=Path, const=True, metavar="FILE", help=resume)
    parser.add_argument("--export", type=Path, metavar="DIR", help="write float16 safetensors there at the end")
    parser.add_argument("--device", metavar="NAME", default="cpu", help="cpu, cuda, mps or xpu; cpu")
