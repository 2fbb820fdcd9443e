"""The command line: options, dispatch, and every error as one sentence and an exit code.

Heavy libraries load inside the commands, so that `--help` answers at once.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import NoReturn

from core import __version__
from core.api import Model, Size, Task
from core.batch.events import DEFAULT_TEMPLATE
from core.errors import Cancelled, PhotomendError, UsageError, unforeseen
from core.photo.options import COMPRESSIONS, DEPTHS, SUBSAMPLINGS, WriteOptions
from core.streams import prepare_streams

DONE, SOME_FAILED, WRONG_USAGE, NOTHING_DONE, CANCELLED = 0, 1, 2, 3, 130

_EPILOG = """\
exit codes: 0 all done; 1 some file failed; 2 the command line was wrong; 3 nothing could be done; 130 cancelled

examples:
  photomend restore wedding.jpg -i "take the noise out and brighten it"
  photomend restore scans/*.tif -o mended/
  photomend batch wedding/ -i "take the noise out" -o mended/ --recursive --resume
  photomend plan "remove the rain, but keep the grain"
"""


class _Parser(argparse.ArgumentParser):
    """Wrong usage is one sentence that names the option at fault."""

    def error(self, message: str) -> NoReturn:
        print(f"{self.prog}: {message}; see {self.prog} --help.", file=sys.stderr)
        sys.exit(WRONG_USAGE)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code. `arguments`: those of the process by default."""
    prepare_streams()
    parser = command_parser()
    options = parser.parse_args(arguments)
    if options.command is None:
        parser.print_help()
        return WRONG_USAGE
    try:
        return importlib.import_module(f"core.commands.{options.command}").run(options)
    except KeyboardInterrupt:
        return _refuse(Cancelled(), CANCELLED)
    except Exception as error:  # no traceback reaches a user
        if os.environ.get("PHOTOMEND_DEBUG"):
            traceback.print_exc()
        return _refuse(*_explained(error))


def _explained(error: Exception) -> tuple[str, int]:
    """A sentence and an exit code for whatever ended a command."""
    match error:
        case UsageError():
            return str(error), WRONG_USAGE
        case Cancelled():
            return str(error), CANCELLED
        case PhotomendError():
            return str(error), NOTHING_DONE
        case ModuleNotFoundError() if getattr(sys, "frozen", False):
            return f"The installed program comes without {error.name or error}; use its source for this.", NOTHING_DONE
        case ModuleNotFoundError():
            return f"The package {error.name or error} is missing; run make setup, then try again.", NOTHING_DONE
        case _:
            return unforeseen(error), NOTHING_DONE


def _refuse(reason: object, code: int) -> int:
    with contextlib.suppress(OSError):
        print(f"photomend: {reason}", file=sys.stderr)
    return code


def command_parser() -> argparse.ArgumentParser:
    """All commands and their options."""
    parser = _Parser(
        prog="photomend",
        description="Mend damaged photos by saying what is wrong with them.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"photomend {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add_restore(commands.add_parser("restore", help="mend photos"))
    _add_batch(commands.add_parser("batch", help="mend many photos, and go on where a run was cut short"))
    _add_plan(commands.add_parser("plan", help="show what an instruction would do"))
    diagnose = commands.add_parser("diagnose", help="say what photos seem to suffer from")
    diagnose.add_argument("files", metavar="FILE", nargs="+", type=Path, help="a JPEG, PNG, TIFF or WebP photo")
    _add_json(diagnose)
    _add_models(commands.add_parser("models", help="list, verify, import or download weights"))
    _add_bench(commands.add_parser("bench", help="measure speed and memory on this machine"))
    _add_json(commands.add_parser("doctor", help="check that everything needed is there"))
    _add_json(commands.add_parser("selftest", help="mend a sample and open the window, to see that all parts work"))
    demo = commands.add_parser("demo", help="damage the sample photos and mend them")
    demo.add_argument("-o", "--output", type=Path, default=Path("demo"), metavar="DIR", help="for the pictures; demo")
    _add_evaluate(commands.add_parser("evaluate", help="measure restoration quality on pairs of photos"))
    _add_train(commands.add_parser("train", help="train weights from a recipe"))
    return parser


def _add_restore(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", metavar="IN", nargs="+", type=Path, help="a photo: JPEG, PNG, TIFF, RAW and others")
    _add_wish(parser)
    parser.add_argument("-o", "--output", metavar="OUT", help="a file, or a folder; by default IN-mended beside IN")
    parser.add_argument("--overwrite", action="store_true", help="replace OUT if it exists (never IN)")
    _add_result(parser)
    parser.add_argument("--compare", action="store_true", help="mend with both models and keep both results")
    experts = "choose MoCE-IR's experts for each tile alone; with --json, a routing event a tile tells which did what"
    parser.add_argument("--tile-routing", action="store_true", help=experts)
    parser.add_argument("--quiet", action="store_true", help="print errors only")
    _add_engine(parser)
    _add_json(parser)


def _add_batch(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("sources", metavar="IN", nargs="+", type=Path, help="photos, and folders with photos")
    _add_wish(parser)
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FOLDER", help="for results and journal")
    name = "of each result, from {name}, {task}, {model}, {n}, {date}, {ext}; by default " + DEFAULT_TEMPLATE
    parser.add_argument("--name", default=DEFAULT_TEMPLATE, metavar="TEMPLATE", help=name)
    parser.add_argument("--recursive", action="store_true", help="with the folders inside the folders, as they lie")
    parser.add_argument("--resume", action="store_true", help="go on with the run that the journal in FOLDER tells of")
    parser.add_argument("--watch", action="store_true", help="go on with what comes into the folders, until Ctrl-C")
    jobs = "photos read ahead, and written behind, while one is mended; 1"
    parser.add_argument("--jobs", type=_jobs, default=1, metavar="N", help=jobs)
    error = "what a photo that fails does to the rest; continue"
    parser.add_argument("--on-error", choices=("continue", "stop"), default="continue", help=error)
    _add_result(parser)
    parser.add_argument("--quiet", action="store_true", help="print errors only")
    _add_engine(parser)
    _add_json(parser)


def _add_result(parser: argparse.ArgumentParser) -> None:
    usual = WriteOptions()
    quality = f"of JPEG, WebP, AVIF, JPEG XL; {usual.quality}"
    parser.add_argument("--quality", type=_quality, default=usual.quality, metavar="1..100", help=quality)
    parser.add_argument("--bits", type=int, choices=DEPTHS, help="depth, where the format has it; that of IN")
    sampling = "of JPEG's and AVIF's colours; by quality"
    parser.add_argument("--subsampling", choices=SUBSAMPLINGS, help=sampling)
    compression = f"of TIFF; {usual.compression}"
    parser.add_argument("--compression", choices=COMPRESSIONS, default=usual.compression, help=compression)
    parser.add_argument("--strip", action="store_true", help="leave out EXIF, XMP and IPTC: place, camera, names")
    parser.add_argument("--partial", action="store_true", help="open truncated files as far as they go")
    parser.add_argument("--strength", type=_strength, metavar="0..2", help="of every step; as the instruction says")


def _add_wish(parser: argparse.ArgumentParser) -> None:
    what = parser.add_mutually_exclusive_group()
    what.add_argument("-i", "--instruction", metavar="TEXT", help="what to do; without it the photo decides")
    what.add_argument("--recipe", type=Path, metavar="FILE", help="what was done before, as the window saved it")


def _add_plan(parser: argparse.ArgumentParser) -> None:
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("instruction", nargs="?", metavar="INSTRUCTION", help="what you would say about a photo")
    source.add_argument("--stdin", action="store_true", help="read one instruction a line, print one object a line")
    _add_json(parser)


def _add_models(parser: argparse.ArgumentParser) -> None:
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--verify", action="store_true", help="compare every file with its digest")
    what.add_argument("--import", type=Path, metavar="FILE", dest="import_file", help="copy a checkpoint to your own")
    what.add_argument("--download", metavar="NAME", help="fetch the authors' weights; NAME: instructir")
    _add_json(parser)


def _add_bench(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--megapixels", type=_megapixels, default=12.0, metavar="N", help="size of the photo; 12")
    parser.add_argument("--seams", action="store_true", help="compare tiles with the photo in one piece instead")
    _add_engine(parser, weights=False)
    _add_json(parser)


def _add_evaluate(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR", type=Path, help="holds clean/ and one folder of damaged photos")
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--task", type=_one_of(Task), metavar="TASK", help=", ".join(Task))
    what.add_argument("--suite", action="store_true", help="DIR holds the standard sets; measure all that are there")
    parser.add_argument("--table", action="store_true", help="of a suite: one Markdown table, with the papers' figures")
    parser.add_argument("--pictures", type=Path, metavar="OUT", help="of a suite: a picture of crops for each task")
    parser.add_argument("--sigma", type=_sigma, metavar="N", help="add Gaussian noise of N/255 to clean/ instead")
    parser.add_argument("--limit", type=_count, metavar="N", help="only the first N photos")
    _add_engine(parser)
    _add_json(parser)


def _add_train(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("recipe", metavar="RECIPE", help="a bundled recipe's name or a .toml file")
    parser.add_argument("--data", type=Path, required=True, metavar="DIR", help="holds the recipe's photo folders")
    parser.add_argument("--minutes", type=_minutes, required=True, metavar="N", help="stop after N minutes")
    parser.add_argument("--run", type=Path, metavar="DIR", dest="run_folder", help="state and log; runs/RECIPE")
    resume = "go on from FILE, a state or weights; without FILE from the state in --run"
    parser.add_argument("--resume", nargs="?", type=Path, const=True, metavar="FILE", help=resume)
    parser.add_argument("--export", type=Path, metavar="DIR", help="write float16 safetensors there at the end")
    parser.add_argument("--device", metavar="NAME", default="cpu", help="cpu, cuda, mps or xpu; cpu")


def _add_engine(parser: argparse.ArgumentParser, weights: bool = True) -> None:
    parser.add_argument(
        "--model",
        type=_one_of(Model),
        default=Model.AUTO,
        metavar="MODEL",
        help="instructir, moce-ir or auto (InstructIR with an instruction, MoCE-IR without)",
    )
    parser.add_argument("--size", type=_one_of(Size), metavar="SIZE", help="compact, small or full")
    parser.add_argument("--device", metavar="NAME", help="cpu, cuda, mps or xpu; the fastest that works")
    parser.add_argument("--precision", choices=("bfloat16", "float32"), help="by default what the device does best")
    parser.add_argument("--tile", type=_tile, metavar="N", help="side of a tile in pixels, 256 or more")
    if weights:
        parser.add_argument("--weights", type=Path, metavar="FILE", help="a checkpoint in place of the installed ones")


def _add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="one JSON object a line")


def _number(text: str, low: float, high: float) -> float:
    try:
        value = float(text)
    except ValueError:
        value = float("nan")
    if not low <= value <= high:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from {low:g} to {high:g}")
    return value


def _quality(text: str) -> int:
    return round(_number(text, 1, 100))


def _strength(text: str) -> float:
    return _number(text, 0, 2)


def _sigma(text: str) -> float:
    return _number(text, 0, 255)


def _megapixels(text: str) -> float:
    return _number(text, 0.1, 500)


def _minutes(text: str) -> float:
    return _number(text, 0.001, 1e6)


def _tile(text: str) -> int:
    return round(_number(text, 256, 65536))


def _count(text: str) -> int:
    return round(_number(text, 1, 1e9))


def _jobs(text: str) -> int:
    return round(_number(text, 1, 16))


def _one_of(kind: type[StrEnum]) -> Callable[[str], StrEnum]:
    """A converter that names the choices when there is no such one."""

    def convert(text: str) -> StrEnum:
        try:
            return kind(text)
        except ValueError as error:
            raise argparse.ArgumentTypeError(f"{text!r} is none of {', '.join(kind)}") from error

    return convert
