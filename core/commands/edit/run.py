"""`photomend edit`: the round trip of one file for another program, told like that of `photomend restore`."""

from __future__ import annotations

import argparse
import os
import sys
import threading
from dataclasses import replace
from pathlib import Path

from core.api import Event, ProgressMade
from core.batch.events import BatchEntry, FileChanged, FileProgress, FileState, PhotoOrder
from core.batch.local import LocalRestorer
from core.batch.sources import entry_of
from core.commands.console import complain
from core.commands.planning import check_models, interruptible, plan_for, take_recipe
from core.commands.printers import JsonPrinter, Printer, TextPrinter
from core.errors import Cancelled, PhotomendError, sentence_of
from core.hosts.round_trip import Returned, RoundTrip
from core.language.planner import Planner
from core.photo.options import WriteOptions

SAVED, FAILED, GIVEN_UP = 0, 1, 5


class HostPrinter(TextPrinter):
    """To a caller that reads stderr, whole tenths on lines of their own; on a terminal a bar."""

    _told = 0

    def _progress(self, event: FileProgress) -> None:
        super()._progress(event)
        tenths = int(event.fraction * 10)
        if tenths > self._told and not self._quiet and not sys.stderr.isatty():
            self._told = tenths
            complain(f"{tenths * 10} %")


def run(options: argparse.Namespace) -> int:
    """Mend the file. 0 saved, 1 failed, 5 the user gave up; raises what is wrong with the command."""
    printer: Printer = JsonPrinter() if options.json else HostPrinter(options.quiet)
    cancel = threading.Event()
    try:
        if options.until_stdin_ends:
            threading.Thread(target=_wait_for_end, args=(cancel,), name="photomend-stdin", daemon=True).start()
        with interruptible(cancel.set):
            return _edit(options, printer, cancel)
    except (Cancelled, KeyboardInterrupt):
        printer.cancelled(options.file)
        complain(f"Cancelled; {options.file} is as it was.")
        return GIVEN_UP
    except PhotomendError as error:
        printer.refused(str(error))
        raise
    finally:
        printer.close()


def _edit(options: argparse.Namespace, printer: Printer, cancel: threading.Event) -> int:
    take_recipe(options)
    planner = Planner()
    plan = plan_for(planner, options)
    check_models(options, plan)
    printer.planned(plan)
    order = PhotoOrder(
        plan,
        (options.model,),
        WriteOptions(options.quality),
        False,
        options.size,
        options.device,
        options.precision,
        options.tile,
        options.weights,
    )
    entry = replace(entry_of(options.file, number=1), state=FileState.WORKING, output=options.file)
    printer.tell(FileChanged(entry))
    trip = RoundTrip(
        order, LocalRestorer(planner), lambda event: _tell(printer, entry, event), cancel, keep_size=options.keep_size
    )
    return _told(printer, entry, trip, options.file)


def _told(printer: Printer, entry: BatchEntry, trip: RoundTrip, file: Path) -> int:
    """Whatever goes wrong with the photo is its outcome."""
    try:
        returned = trip.run(file)
    except Cancelled:
        raise
    except Exception as error:  # a decoder's or our own fault is a sentence to the caller as well
        printer.tell(FileChanged(replace(entry, state=FileState.FAILED, message=sentence_of(error, file))))
        return FAILED
    printer.tell(FileChanged(_outcome(entry, returned)))
    return SAVED


def _outcome(entry: BatchEntry, returned: Returned) -> BatchEntry:
    if returned.left:
        return replace(entry, state=FileState.LEFT, output=None, message=returned.left)
    return replace(entry, state=FileState.DONE, notices=returned.notices, seconds=returned.seconds)


def _tell(printer: Printer, entry: BatchEntry, event: Event) -> None:
    printer.engine(entry, event)
    if isinstance(event, ProgressMade):
        printer.tell(FileProgress(1, event.fraction, event.seconds_left, event.fraction, event.seconds_left))


def _wait_for_end(cancel: threading.Event) -> None:
    """In a thread of its own, for which the program's end does not wait."""
    # Not by sys.stdin: its lock, held by a thread at the end of the program, would abort it.
    try:
        while os.read(sys.stdin.fileno(), 1024):
            pass
    except OSError:
        pass
    cancel.set()
