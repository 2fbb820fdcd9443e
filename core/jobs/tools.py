"""What the worker owns, and what it does with it. Loads torch: the queue imports this in the worker's thread."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable
from dataclasses import replace

from core.api import Event, Failed, Finished, RestoreRequest, WasCancelled
from core.diagnosis import DamageClassifier
from core.engine.preview import preview_of
from core.engine.restorer import Engine
from core.jobs.messages import Diagnose, Diagnosed, JobEvent, LoadModels, MakePlan, ModelsLoaded, Planned, Preview
from core.language.planner import Planner
from core.photo.kept_samples import floats_of
from core.progress import Progress

ModelWork = LoadModels | MakePlan | Diagnose | Preview | RestoreRequest


class Tools:
    """Planner, engine and damage classifier, made at first use."""

    def __init__(self) -> None:
        self._planner: Planner | None = None
        self._engine: Engine | None = None
        self._damage_classifier: DamageClassifier | None = None

    def planner(self) -> Planner:
        """Words to plans."""
        self._planner = self._planner or Planner()
        return self._planner

    def engine(self) -> Engine:
        """Plans to pixels."""
        self._engine = self._engine or Engine(planner=self.planner())
        return self._engine

    def damage_classifier(self) -> DamageClassifier:
        """Photos to what seems wrong with them."""
        self._damage_classifier = self._damage_classifier or DamageClassifier()
        return self._damage_classifier

    def carry_out(self, work: ModelWork, emit: Callable[[Event], None], cancelled: threading.Event) -> JobEvent:
        """Do it and return the outcome, which is not emitted. Raises PhotomendError, Cancelled."""
        match work:
            case RestoreRequest():
                return self.engine().run(work, _without_outcome(emit), cancelled)
            case Preview():
                look = preview_of(work.request, work.place, work.pixels)
                outcome = self.engine().run(look.request, lambda _event: None, cancelled)
                return replace(outcome, pixels=look.of(outcome.pixels)) if isinstance(outcome, Finished) else outcome
            case MakePlan():
                return Planned(self.planner().plan(work.text, work.last))
            case Diagnose():
                return Diagnosed(self.damage_classifier().diagnose(floats_of(work.pixels), Progress(cancel=cancelled)))
            case LoadModels():
                self._load()
                return ModelsLoaded()

    def _load(self) -> None:
        """What the libraries hold stays: each look through it for garbage would stop the window for long."""
        gc.disable()
        try:
            for step in self.planner().plan("remove the noise").steps:  # its parts load at first use
                self.planner().embed(step)
            self.engine()
            gc.freeze()
        finally:
            gc.enable()


def _without_outcome(emit: Callable[[Event], None]) -> Callable[[Event], None]:
    """The queue tells it once the job has ended."""
    return lambda event: None if isinstance(event, Finished | Failed | WasCancelled) else emit(event)
