"""`photomend restore`: read, plan, mend and write photos, one after the other."""

from __future__ import annotations

import argparse
import signal
import threading
from collections.abc import Generator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from types import FrameType
from typing import Any

from core.api import Failed, Model, Plan, RestoreRequest, WasCancelled
from core.commands.printers import JsonPrinter, Printer, TextPrinter
from core.engine.device import choose_device
from core.engine.restorer import Engine
from core.errors import Cancelled, EngineError, PhotomendError, UsageError
from core.language.planner import Planner
from core.photo import Photo, output_path, read_photo, write_photo
from core.photo.naming import means_folder
from core.photo.write import check_target
from core.weights.catalogue import describe, find_weights


def run(options: argparse.Namespace) -> int:
    """Mend every file. 0 all done, 1 some failed; raises what stops all of them."""
    printer = JsonPrinter() if options.json else TextPrinter(options.quiet)
    try:
        planner = Planner()
        plan = _plan(planner, options)
        _check(options, plan)
    except PhotomendError as error:
        printer.refused(str(error))
        raise
    engine = Engine(planner=planner)
    failed = 0
    with _interruptible() as cancel:
        for file in options.files:
            try:
                _mend(file, plan, engine, options, printer, cancel)
            except Cancelled:
                printer.cancelled(file)
                raise
            except PhotomendError as error:
                printer.failed(file, str(error))
                failed += 1
    return 1 if failed else 0


class NothingToDo(PhotomendError):
    """The instruction asks for nothing that this command can do."""


def _plan(planner: Planner, options: argparse.Namespace) -> Plan:
    """The plan for all files. Raises NothingToDo with the planner's own sentence where there is nothing to run."""
    if options.instruction is None:
        plan = Plan("", auto=True)
    else:
        plan = planner.plan(options.instruction)
        if plan.command is not None and not plan.steps:
            raise NothingToDo(
                f'"{options.instruction}" steers the application\'s window; say what should be done to the photo.'
            )
        if plan.ask or not (plan.steps or plan.auto):
            raise NothingToDo(plan.say)
    if options.strength is None:
        return plan
    steps = tuple(replace(step, strength=options.strength) for step in plan.steps)
    return replace(plan, steps=steps, strength=options.strength)


def _check(options: argparse.Namespace, plan: Plan) -> None:
    """Whatever would fail for every file fails once, before any work."""
    if len(options.files) > 1 and options.output is not None and not means_folder(options.output):
        raise UsageError(f"{options.output} is one file and there are {len(options.files)} photos; name a folder.")
    choose_device(options.device)
    wanted = options.model if options.model is not Model.AUTO else Model.INSTRUCTIR if plan.steps else Model.MOCE_IR
    if options.weights is None:
        find_weights(wanted, options.size)
    elif (found := describe(options.weights).model) is not wanted:
        raise UsageError(f"The weights {options.weights} are for {found.value}; add --model {found.value}.")


def _mend(
    file: Path, plan: Plan, engine: Engine, options: argparse.Namespace, printer: Printer, cancel: threading.Event
) -> None:
    target = output_path(file, options.output)
    photo = read_photo(file)
    check_target(photo, target, overwrite=options.overwrite)
    request = RestoreRequest(
        photo.pixels,
        plan,
        options.model,
        options.size,
        options.device,
        options.precision,
        options.tile,
        options.weights,
    )
    with printer.photo(file) as emit:
        outcome = engine.run(request, emit, cancel)
    if isinstance(outcome, WasCancelled) or cancel.is_set():
        raise Cancelled
    if isinstance(outcome, Failed):
        raise EngineError(f"{file}: {outcome.message}")
    notices = _write(photo.with_pixels(outcome.pixels), target, options)
    printer.finished(file, target, outcome.seconds, (*photo.notices, *notices))


def _write(photo: Photo, target: Path, options: argparse.Namespace) -> tuple[str, ...]:
    """Save, with the folder made if need be, and taken away again if nothing came into it."""
    new = [folder for folder in (target.parent, *target.parent.parents) if not folder.exists()]
    with suppress(OSError):  # the writing says why
        target.parent.mkdir(parents=True, exist_ok=True)
    try:
        return write_photo(photo, target, quality=options.quality, bits=options.bits, overwrite=options.overwrite)
    except PhotomendError:
        for folder in new:
            try:
                folder.rmdir()
            except OSError:
                break
        raise


@contextmanager
def _interruptible() -> Generator[threading.Event]:
    """Ctrl-C asks the engine to stop at the next tile; a second one stops at once."""
    cancel = threading.Event()

    def stop(number: int, frame: FrameType | None) -> None:
        if cancel.is_set():
            signal.default_int_handler(number, frame)
        cancel.set()

    before: Any = signal.signal(signal.SIGINT, stop)
    try:
        yield cancel
    finally:
        signal.signal(signal.SIGINT, before)
