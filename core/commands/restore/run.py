"""`photomend restore`: read, plan, mend and write photos, one after the other."""

from __future__ import annotations

import argparse
import math
import threading
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from core.api import Failed, Model, Plan, RestoreRequest, WasCancelled
from core.commands.options import write_options
from core.commands.planning import check_models, interruptible, plan_for, take_recipe, wordless
from core.commands.restore.printers import JsonPrinter, Printer, TextPrinter
from core.diagnosis import DamageClassifier
from core.engine.restorer import Engine
from core.engine.stages import stages_of
from core.errors import Cancelled, EngineError, PhotomendError, UsageError, sentence_of
from core.language.planner import Planner
from core.models.registry import BLIND, STEERED
from core.photo.naming import means_folder, output_path
from core.photo.photo import Photo
from core.photo.read import read_photo
from core.photo.write import check_target, write_photo
from core.policy import contradictions, photo_decides, why_left


def run(options: argparse.Namespace) -> int:
    """Mend every file. 0 all done, 1 some failed; raises what stops all of them."""
    printer = JsonPrinter() if options.json else TextPrinter(options.quiet)
    try:
        take_recipe(options)
        planner = Planner()
        plan = plan_for(planner, options)
        _check(options, plan)
    except PhotomendError as error:
        printer.refused(str(error))
        raise
    printer.planned(plan)
    run = _Run(options, plan, Engine(planner=planner), printer)
    failed = 0
    cancel = threading.Event()
    with interruptible(cancel.set):
        for file in options.files:
            try:
                run.mend(file, cancel)
            except (Cancelled, KeyboardInterrupt) as error:
                printer.cancelled(file)
                raise Cancelled(f"Cancelled; {_written(len(run.written), len(options.files))} written.") from error
            except Exception as error:  # one photo must not keep the others from being mended
                printer.failed(file, sentence_of(error, file))
                failed += 1
    return 1 if failed else 0


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


@dataclass
class _Run:
    """What all photos of one command share. written: the files that came out so far."""

    options: argparse.Namespace
    plan: Plan
    engine: Engine
    printer: Printer
    written: set[Path] = field(default_factory=set[Path])

    def mend(self, file: Path, cancel: threading.Event) -> None:
        """Read, look, restore, write. Raises PhotomendError, Cancelled."""
        options = self.options
        target = output_path(file, options.output, overwrite=options.overwrite, taken=self.written)
        photo = read_photo(file, partial=options.partial)
        models = [STEERED.model, BLIND.model] if options.compare else [options.model]
        targets = [target.with_stem(f"{target.stem}-{m.value}") if options.compare else target for m in models]
        requests = [self._request(photo, model) for model in models]
        for request, path in zip(requests, targets, strict=True):
            enlarged = math.prod(stage.factor for stage in stages_of(request))
            check_target(photo, path, overwrite=options.overwrite, enlarged=enlarged)
        diagnosis = self.damage_classifier.diagnose(photo.pixels)
        decides = photo_decides(self.plan, options.model) and not options.compare
        if decides and (why := why_left(diagnosis, "Name a --model to run it all the same.")):
            self.printer.left(file, why)
            return
        said = [diagnosis.say] if self.plan.auto else contradictions(diagnosis, self.plan.steps)
        for request, path in zip(requests, targets, strict=True):
            self._restore(file, photo, request, path, said, cancel)

    def _restore(
        self,
        file: Path,
        photo: Photo,
        request: RestoreRequest,
        target: Path,
        said: list[str],
        cancel: threading.Event,
    ) -> None:
        with self.printer.photo(file) as emit:
            outcome = self.engine.run(request, emit, cancel)
        if isinstance(outcome, WasCancelled) or cancel.is_set():
            raise Cancelled
        if isinstance(outcome, Failed):
            raise EngineError(f"{file}: {outcome.message}")
        notices = _write(photo.with_pixels(outcome.pixels), target, self.options)
        self.written.add(target)
        self.printer.finished(file, target, outcome.seconds, (*said, *photo.notices, *notices))

    @cached_property
    def damage_classifier(self) -> DamageClassifier:
        """Loaded with the first photo that can be read."""
        return DamageClassifier()

    def _request(self, photo: Photo, model: Model) -> RestoreRequest:
        options = self.options
        return RestoreRequest(
            photo.pixels,
            self.plan,
            model,
            options.size,
            options.device,
            options.precision,
            options.tile,
            options.weights,
            tile_routing=options.tile_routing,
        )


def _write(photo: Photo, target: Path, options: argparse.Namespace) -> tuple[str, ...]:
    """Save, with the folder made if need be, and taken away again if nothing came into it."""
    new = [folder for folder in (target.parent, *target.parent.parents) if not folder.exists()]
    with suppress(OSError):  # the writing says why
        for folder in reversed(new):
            folder.mkdir(exist_ok=True)
    try:
        return write_photo(photo, target, write_options(options), overwrite=options.overwrite)
    except PhotomendError:
        for folder in new:
            try:
                folder.rmdir()
            except OSError:
                break
        raise
