"""The command line: its commands, dispatch, and every error as one sentence and an exit code."""

from __future__ import annotations

import argparse
import contextlib
import importlib
import os
import sys
import traceback
from collections.abc import Mapping, Sequence
from typing import NoReturn, Protocol

from core import __version__
from core.commands import (
    batch,
    bench,
    demo,
    diagnose,
    doctor,
    edit,
    evaluate,
    hosts,
    models,
    plan,
    restore,
    selftest,
    serve,
    train,
)
from core.commands.exit_codes import CANCELLED, WRONG_USAGE, code_of
from core.errors import Cancelled, sentence_of
from core.streams import prepare_streams


class _Command(Protocol):
    """A command's package. The work is in its module `run`, loaded when it is chosen, so --help answers at once."""

    @property
    def HELP(self) -> str: ...  # noqa: N802
    def add_options(self, parser: argparse.ArgumentParser) -> None: ...


COMMANDS: Mapping[str, _Command] = {
    "restore": restore,
    "batch": batch,
    "edit": edit,
    "serve": serve,
    "hosts": hosts,
    "plan": plan,
    "diagnose": diagnose,
    "models": models,
    "bench": bench,
    "doctor": doctor,
    "selftest": selftest,
    "demo": demo,
    "evaluate": evaluate,
    "train": train,
}

_EPILOG = """\
exit codes: 0 all done; 1 some file failed; 2 the command line was wrong; 3 nothing could be done; 130 cancelled
(edit: 0 saved; 5 given up, FILE is as it was)

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
    given = list(sys.argv[1:] if arguments is None else arguments)
    options = parser.parse_args(given, argparse.Namespace(given=given))
    if options.command is None:
        parser.print_help()
        return WRONG_USAGE
    try:
        return importlib.import_module(f"core.commands.{options.command}.run").run(options)
    except KeyboardInterrupt:
        return _refuse(Cancelled(), CANCELLED)
    except Exception as error:  # no traceback reaches a user
        if os.environ.get("PHOTOMEND_DEBUG"):
            traceback.print_exc()
        return _refuse(sentence_of(error), code_of(error))


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
    for name, command in COMMANDS.items():
        command.add_options(commands.add_parser(name, help=command.HELP))
    return parser
