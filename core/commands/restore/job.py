"""The work of `photomend restore`: plan once, and mend photo by photo, with an account that ends with the command."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from core.api import Diagnosis, Plan
from core.batch.account import MemoryAccount
from core.batch.control import Control
from core.batch.events import PhotoOrder
from core.batch.local import LocalRestorer
from core.batch.pipeline import PhotoRestorer, Pipeline
from core.batch.sources import entry_of
from core.commands.console import interruptible
from core.commands.options import write_options
from core.commands.planning import WordReader, check_models, plan_for, take_recipe, wordless
from core.commands.printers import JsonPrinter, Printer, TextPrinter
from core.commands.restore.streams import piped
from core.errors import Cancelled, PhotomendError, UsageError
from core.language.planner import Planner
from core.models.registry import BLIND, STEERED
from core.photo.naming import means_folder
from core.policy import contradictions


def restore_here(options: argparse.Namespace) -> int:
    """Mend every file in this process. 0 all done, 1 some failed; raises what stops all of them, and Cancelled."""
    printer: Printer = JsonPrinter() if options.json else TextPrinter(options.quiet)
    planner, control = Planner(), Control()
    try:
        with piped(options), interruptible(control.cancel):
            return restore(options, planner, LocalRestorer(planner), printer, control)
    except Cancelled:
        raise
    except PhotomendError as error:
        printer.refused(str(error))
        raise


def restore(
    options: argparse.Namespace, reader: WordReader, restorer: PhotoRestorer, printer: Printer, control: Control
) -> int:
    """Mend every file by these networks. 0 all done, 1 some failed; raises what stops all of them, and Cancelled."""
    take_recipe(options)
    plan = plan_for(reader, options)
    _check(options, plan)
    printer.planned(plan)
    account = MemoryAccount(options.output, overwrite=options.overwrite)
    pipeline = Pipeline(
        _order(options, plan),
        account,
        restorer,
        printer.tell,
        control,
        engine_listener=printer.engine,
        advice=lambda diagnosis: _advice(diagnosis, plan),
    )
    pipeline.take(entry_of(file, number=number) for number, file in enumerate(options.files, 1))
    stopped = _run(pipeline)
    printer.close()
    if stopped is not None:
        printer.cancelled(stopped)
        raise Cancelled(f"Cancelled; {_written(len(account.done), len(options.files))} written.")
    return 1 if account.failed else 0


def _run(pipeline: Pipeline) -> Path | None:
    """The photo at which the user stopped it, if any."""
    stopped = pipeline.run()
    return pipeline.stopped_at.source if stopped and pipeline.stopped_at is not None else None


def _written(done: int, asked: int) -> str:
    return f"{done} of {asked} photos {'was' if done == 1 else 'were'}" if done else "nothing was"


def _check(options: argparse.Namespace, plan: Plan) -> None:
    """Whatever would fail for every file fails once, before any work."""
    if len(options.files) > 1 and options.output is not None and not means_folder(options.output):
        raise UsageError(f"{options.output} is one file and there are {len(options.files)} photos; name a folder.")
    if options.compare and (wordless(options) or options.weights):
        raise UsageError(
            "--compare runs both models' installed weights on one instruction; add -i, leave --weights away."
        )
    check_models(options, plan)


def _order(options: argparse.Namespace, plan: Plan) -> PhotoOrder:
    return PhotoOrder(
        plan,
        (STEERED.model, BLIND.model) if options.compare else (options.model,),
        write_options(options),
        options.partial,
        options.size,
        options.device,
        options.precision,
        options.tile,
        options.weights,
        options.tile_routing,
        hint="Name a --model to run it all the same.",
        in_place=True,
        brighten=options.brighten_raw,
    )


def _advice(diagnosis: Diagnosis, plan: Plan) -> Sequence[str]:
    return [diagnosis.say] if plan.auto else contradictions(diagnosis, plan.steps)
