"""Command lines that other programs hand over, carried out by the networks of a queue's worker."""

from __future__ import annotations

import argparse
import os
import stat
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from core.api import Diagnosis
from core.batch.control import Control
from core.commands import diagnose, edit, restore
from core.commands.exit_codes import CANCELLED, GIVEN_UP, SOME_FAILED, code_of
from core.commands.printers import JsonPrinter
from core.errors import Cancelled, PhotoError, UsageError, sentence_of
from core.hosts.engine_server import JobRequest, JobStop, Record
from core.jobs.queue import JobQueue
from core.jobs.restorer import QueueRestorer
from core.photo.file_errors import reading_failed, unreadable
from core.photo.read import read_photo

_COMMANDS = {"edit": edit, "restore": restore, "diagnose": diagnose}


class _Parser(argparse.ArgumentParser):
    """Raises where others would end the program."""

    def error(self, message: str) -> NoReturn:
        raise UsageError("{message}.", message=message)


class HandedJobs:
    """Does `edit --no-window`, `restore` and `diagnose` as their commands do. queue: whose worker has the networks."""

    def __init__(self, queue: JobQueue) -> None:
        self._restorer = QueueRestorer(queue)

    def carry_out(self, request: JobRequest, tell: Callable[[Record], None], cancel: JobStop) -> int:
        """Do one, and return its exit code; every outcome is told."""
        file: Path | None = None
        try:
            options = options_of(request)
            file = getattr(options, "file", None)
            return self._do(request.arguments[0], options, tell, cancel)
        except Cancelled:
            if file is not None:  # `restore` has told it already, with the photo at which it stopped
                tell({"event": "cancelled", "file": str(file)})
            return CANCELLED if file is None else GIVEN_UP
        except Exception as error:  # a fault of ours is a sentence to the caller as well
            of_photo = isinstance(error, PhotoError) and file is not None
            tell({"event": "failed", "file": str(file) if of_photo else None, "message": sentence_of(error)})
            return SOME_FAILED if isinstance(error, PhotoError) else code_of(error)

    def _do(self, name: str, options: argparse.Namespace, tell: Callable[[Record], None], cancel: JobStop) -> int:
        match name:
            case "edit":
                return self._edit(options, JsonPrinter(put=tell), cancel)
            case "restore":
                return self._restore(options, JsonPrinter(put=tell), cancel)
            case _:
                return self._diagnose(options, tell, cancel)

    def _edit(self, options: argparse.Namespace, printer: JsonPrinter, cancel: JobStop) -> int:
        from core.commands.edit.job import edit as do  # noqa: PLC0415  # loads torch

        if not options.no_window:
            raise UsageError("A running Photomend edits without a window only; add --no-window.")
        _refuse_special([options.file])
        return do(options, self._restorer, self._restorer, printer, cancel)

    def _restore(self, options: argparse.Namespace, printer: JsonPrinter, cancel: JobStop) -> int:
        from core.commands.restore.job import restore as do  # noqa: PLC0415  # loads torch

        _refuse_special(options.files)
        control = Control()
        cancel.call(control.cancel)
        return do(options, self._restorer, self._restorer, printer, control)

    def _diagnose(self, options: argparse.Namespace, tell: Callable[[Record], None], cancel: JobStop) -> int:
        from core.commands.diagnose.job import diagnose as do  # noqa: PLC0415  # loads torch

        def look(file: Path) -> Diagnosis:
            _refuse_special([file])
            return self._restorer.diagnose(read_photo(file).pixels, cancel)

        return do(options.files, look, tell)


def options_of(request: JobRequest) -> argparse.Namespace:
    """As the command itself would read them, its paths from the caller's folder. Raises UsageError."""
    name, *arguments = request.arguments
    if name not in _COMMANDS:
        raise UsageError("A running Photomend does {names}, not {name}.", names=", ".join(_COMMANDS), name=name[:60])
    parser = _Parser(prog=name, add_help=False)
    _COMMANDS[name].add_options(parser)
    options = parser.parse_args(arguments)
    for field, value in vars(options).items():
        if isinstance(value, Path):
            setattr(options, field, request.folder / value)
        elif field == "files":
            options.files = [request.folder / file for file in value]
        elif field == "output" and value is not None:
            options.output = os.path.join(request.folder, value)  # noqa: PTH118  # "/" at its end means a folder
    return options


def _refuse_special(files: Sequence[Path]) -> None:
    """A pipe or a device would hold the engine up for good. Raises PhotoError."""
    for file in files:
        try:
            mode = file.stat().st_mode
        except OSError as error:
            raise reading_failed(file, error) from error
        if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
            raise unreadable(file, "it is no file; name a photo")
