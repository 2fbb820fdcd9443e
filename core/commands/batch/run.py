"""`photomend batch`: many photos, with a journal, so that a run that was cut short can be gone on with."""

from __future__ import annotations

import argparse
from pathlib import Path

from core.batch.cluster.ray_cluster import ClusterSettings
from core.batch.cluster.run import ClusterBatchRun
from core.batch.events import BatchRequest, Report
from core.batch.local import LocalRestorer
from core.batch.run import BatchRun
from core.commands.batch.printers import JsonBatchPrinter, TextBatchPrinter
from core.commands.console import interruptible
from core.commands.options import write_options
from core.commands.planning import check_models, plan_for, take_recipe
from core.commands.printers import Printer
from core.errors import Cancelled, PhotomendError
from core.language.planner import Planner
from core.recipe import Recipe


def run(options: argparse.Namespace) -> int:
    """Mend every photo. 0 all done, 1 some failed; raises what stops all of them, and Cancelled."""
    folder: Path = options.output
    printer: Printer = JsonBatchPrinter(folder) if options.json else TextBatchPrinter(options.quiet, folder)
    try:
        take_recipe(options)
        planner = Planner()
        plan = plan_for(planner, options)
        check_models(options, plan)
        request = _request(options, Recipe.of(plan, options.model))
        printer.planned(plan)
        batch = _batch(options, request, planner, printer)
        with interruptible(batch.control.cancel):
            report = batch.run()
    except PhotomendError as error:
        printer.refused(str(error))
        raise
    finally:
        printer.close()
    if report.cancelled:
        raise Cancelled(f"Cancelled; {_count(report)}.")
    return 1 if report.failed else 0


def _batch(options: argparse.Namespace, request: BatchRequest, planner: Planner, printer: Printer) -> BatchRun:
    if options.cluster is None:
        return BatchRun(request, LocalRestorer(planner), printer.tell, engine_listener=printer.engine)
    return ClusterBatchRun(request, ClusterSettings(options.cluster, options.cores), printer.tell)


def _count(report: Report) -> str:
    done, total = len(report.done), len(report.done) + len(report.left) + len(report.failed) + report.waiting
    return f"{done} of {total} photos {'is' if done == 1 else 'are'} done; go on with --resume"


def _request(options: argparse.Namespace, recipe: Recipe) -> BatchRequest:
    return BatchRequest(
        tuple(options.sources),
        options.output,
        recipe,
        options.name,
        recursive=options.recursive,
        resume=options.resume,
        watch=options.watch,
        jobs=options.jobs,
        stop_on_error=options.on_error == "stop",
        write=write_options(options),
        partial=options.partial,
        size=options.size,
        device=options.device,
        precision=options.precision,
        tile=options.tile,
        weights=options.weights,
        sidecars=options.sidecars,
        copy_clean=options.copy_clean,
        in_place=True,
        brighten=options.brighten_raw,
    )
