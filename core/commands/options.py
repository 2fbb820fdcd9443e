"""Options that several commands take, and what their values may be. Light: `--help` answers before torch loads."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from core.api import Model, Size
from core.models.registry import BLIND, STEERED
from core.photo.formats import WRITTEN
from core.photo.options import COMPRESSIONS, DEPTHS, SUBSAMPLINGS, WriteOptions


def add_json(parser: argparse.ArgumentParser) -> None:
    """--json."""
    parser.add_argument("--json", action="store_true", help="one JSON object a line")


def add_wish(parser: argparse.ArgumentParser) -> None:
    """What is to be done to the photos."""
    what = parser.add_mutually_exclusive_group()
    what.add_argument("-i", "--instruction", metavar="TEXT", help="what to do; without it the photo decides")
    what.add_argument("--recipe", type=Path, metavar="FILE", help="what was done before, as the window saved it")


def add_result(parser: argparse.ArgumentParser) -> None:
    """How photos are read and results are written."""
    usual = WriteOptions()
    add_quality(parser)
    parser.add_argument("--bits", type=int, choices=DEPTHS, help="depth, where the format has it; that of IN")
    sampling = f"of the colours of {_heeding('subsampling')}; by quality"
    parser.add_argument("--subsampling", choices=SUBSAMPLINGS, help=sampling)
    compression = f"of {_heeding('compression')}; {usual.compression}"
    parser.add_argument("--compression", choices=COMPRESSIONS, default=usual.compression, help=compression)
    parser.add_argument("--strip", action="store_true", help="leave out EXIF, XMP and IPTC: place, camera, names")
    parser.add_argument("--partial", action="store_true", help="open truncated files as far as they go")
    brighten = "raise the exposure of camera RAW until its lightest parts are white"
    parser.add_argument("--brighten-raw", action="store_true", help=brighten)
    add_strength(parser)


def add_quality(parser: argparse.ArgumentParser) -> None:
    """--quality."""
    usual = WriteOptions().quality
    quality = f"of {_heeding('quality')}; {usual}"
    parser.add_argument("--quality", type=whole(1, 100), default=usual, metavar="1..100", help=quality)


def add_strength(parser: argparse.ArgumentParser) -> None:
    """--strength."""
    strength = "of every step; as the instruction says"
    parser.add_argument("--strength", type=number(0, 2), metavar="0..2", help=strength)


def _heeding(choice: str) -> str:
    return ", ".join(each.name for each in WRITTEN if choice in each.choices)


def write_options(options: argparse.Namespace) -> WriteOptions:
    """How the results are to be written."""
    return WriteOptions(options.quality, options.bits, options.strip, options.subsampling, options.compression)


def add_quiet(parser: argparse.ArgumentParser) -> None:
    """--quiet."""
    parser.add_argument("--quiet", action="store_true", help="print errors only")


class Who(StrEnum):
    """Who does the work: this process; a Photomend that runs, if one does; or one that is started, to stay a while."""

    OWN = "own"
    RUNNING = "running"
    KEEP = "keep"


def add_who(parser: argparse.ArgumentParser, usual: Who) -> None:
    """--engine."""
    about = f"own: this process; running: a Photomend that runs, if one does; keep: else one that stays; {usual}"
    parser.add_argument("--engine", type=one_of(Who), default=usual, metavar="WHO", help=about)


def add_engine(parser: argparse.ArgumentParser, weights: bool = True) -> None:
    """Which network runs, and where."""
    parser.add_argument(
        "--model",
        type=one_of(Model),
        default=Model.AUTO,
        metavar="MODEL",
        help=f"{', '.join(Model)}; auto takes {STEERED.name} with an instruction, {BLIND.name} without",
    )
    parser.add_argument("--size", type=one_of(Size), metavar="SIZE", help="compact, small or full")
    parser.add_argument("--device", metavar="NAME", help="cpu, cuda, mps or xpu; the fastest that works")
    parser.add_argument("--precision", choices=("bfloat16", "float32"), help="by default what the device does best")
    parser.add_argument("--tile", type=whole(256, 65536), metavar="N", help="side of a tile in pixels, 256 or more")
    if weights:
        parser.add_argument("--weights", type=Path, metavar="FILE", help="a checkpoint in place of the installed ones")


def number(low: float, high: float) -> Callable[[str], float]:
    """A converter that names the limits when they are passed."""

    def convert(text: str) -> float:
        try:
            value = float(text)
        except ValueError:
            value = float("nan")
        if not low <= value <= high:
            raise argparse.ArgumentTypeError(f"{text!r} is not a number from {low:g} to {high:g}")
        return value

    return convert


def whole(low: int, high: int) -> Callable[[str], int]:
    """The same for numbers that are rounded."""
    convert = number(low, high)
    return lambda text: round(convert(text))


def one_of(kind: type[StrEnum]) -> Callable[[str], StrEnum]:
    """A converter that names the choices when there is no such one."""

    def convert(text: str) -> StrEnum:
        try:
            return kind(text)
        except ValueError as error:
            raise argparse.ArgumentTypeError(f"{text!r} is none of {', '.join(kind)}") from error

    return convert
