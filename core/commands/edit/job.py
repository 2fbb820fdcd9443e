"""The work of `photomend edit --no-window`: the round trip of one file, told like that of `photomend restore`."""

from __future__ import annotations

import argparse
import sys
import threading
from dataclasses import replace
from pathlib import Path

from core.api import Event, ProgressMade
from core.batch.events import BatchEntry, FileChanged, FileProgress, FileState, PhotoOrder
from core.batch.local import LocalRestorer
from core.batch.pipeline import PhotoRestorer
from core.batch.sources import entry_of
from core.commands.console import complain
from core.commands.exit_codes import DONE, GIVEN_UP, SOME_FAILED
from core.commands.planning import WordReader, check_models, plan_for, take_recipe
from core.commands.printers import JsonPrinter, Printer, TextPrinter
from core.errors import Cancelled, PhotomendError, sentence_of
from core.hosts.round_trip import Returned, RoundTrip
from core.language.planner import Planner
from core.photo.options import WriteOptions


class HostPrinter(TextPrinter):
    """To a caller that reads stderr, whole tenths on lines of their own; on a terminal a bar."""

    _told = 0

    def _progress(self, event: FileProgress) -> None:
        super()._progress(event)
        tenths = int(event.fraction * 10)
        if tenths > self._told and not self._quiet and not sys.stderr.isatty():
            self._told = tenths
            complain(f"{tenths * 10} %")


def edit_here(options: argparse.Namespace, cancel: threading.Event) -> int:
    """Mend the file in this process. 0 saved, 1 failed, 5 given up; raises what is wrong with the command."""
    printer: Printer = JsonPrinter() if options.json else HostPrinter(options.quiet)
    try:
        planner = Planner()
        return edit(options, planner, LocalRestorer(planner), printer, cancel)
    except (Cancelled, KeyboardInterrupt):
        printer.cancelled(options.file)
        complain(f"Cancelled; {options.file} is as it was.")
        return GIVEN_UP
    except PhotomendError as error:
        printer.refused(str(error))
        raise
    finally:
        printer.close()


def edit(
    options: argparse.Namespace,
    reader: WordReader,
    restorer: PhotoRestorer,
    printer: Printer,
    cancel: threading.Event,
) -> int:
    """Mend the file by these networks. 0 saved, 1 failed; raises what is wrong with the command, and Cancelled."""
    take_recipe(options)
    plan = plan_for(reader, options)
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
    trip = RoundTrip(order, restorer, lambda event: _tell(printer, entry, event), cancel, keep_size=options.keep_size)
    return _told(printer, entry, trip, options.file)


def _told(printer: Printer, entry: BatchEntry, trip: RoundTrip, file: Path) -> int:
    """Whatever goes wrong with the photo is its outcome."""
    try:
        returned = trip.run(file)
    except Cancelled:
        raise
    except Exception as error:  # a decoder's or our own fault is a sentence to the caller as well
        printer.tell(FileChanged(replace(entry, state=FileState.FAILED, message=sentence_of(error, file))))
        return SOME_FAILED
    printer.tell(FileChanged(_outcome(entry, returned)))
    return DONE


def _outcome(entry: BatchEntry, returned: Returned) -> BatchEntry:
    if returned.left:
        return replace(entry, state=FileState.LEFT, output=None, message=returned.left)
    return replace(entry, state=FileState.DONE, notices=returned.notices, seconds=returned.seconds)


def _tell(printer: Printer, entry: BatchEntry, event: Event) -> None:
    printer.engine(entry, event)
    if isinstance(event, ProgressMade):
        printer.tell(FileProgress(1, event.fraction, event.seconds_left, event.fraction, event.seconds_left))
