"""`photomend batch`: many photos, with a journal, so that a run that was cut short can be gone on with."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Any

from core.api import Diagnosis, Event, Failed, Finished, RestoreRequest, WasCancelled
from core.batch.events import BatchRequest, Report
from core.batch.run import BatchRun
from core.commands.batch.printers import BatchPrinter, JsonBatchPrinter, TextBatchPrinter
from core.commands.options import write_options
from core.commands.planning import check_models, interruptible, plan_for, take_recipe
from core.diagnosis import DamageClassifier
from core.engine.restorer import Engine
from core.errors import Cancelled, PhotomendError
from core.language.planner import Planner
from core.recipe import Recipe


class _LocalRestorer:
    """The networks, in this very thread."""

    def __init__(self, planner: Planner) -> None:
        self._engine = Engine(planner=planner)

    def restore(
        self, request: RestoreRequest, emit: Callable[[Event], None], cancel: Any
    ) -> Finished | Failed | WasCancelled:
        return self._engine.run(request, emit, cancel)

    def diagnose(self, pixels: Any) -> Diagnosis:
        return self._damage_classifier.diagnose(pixels)

    @cached_property
    def _damage_classifier(self) -> DamageClassifier:
        return DamageClassifier()


def run(options: argparse.Namespace) -> int:
    """Mend every photo. 0 all done, 1 some failed; raises what stops all of them, and Cancelled."""
    folder: Path = options.output
    printer: BatchPrinter = JsonBatchPrinter(folder) if options.json else TextBatchPrinter(folder, options.quiet)
    try:
        take_recipe(options)
        planner = Planner()
        plan = plan_for(planner, options)
        check_models(options, plan)
        request = _request(options, Recipe.of(plan, options.model))
        printer.planned(plan)
        batch = BatchRun(request, _LocalRestorer(planner), printer.tell, engine_listener=printer.engine)
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
    )
