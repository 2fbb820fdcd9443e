"""The networks in the very thread that the photos go through."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any

from core.api import Diagnosis, Event, Failed, Finished, RestoreRequest, WasCancelled
from core.diagnosis import DamageClassifier
from core.engine.restorer import Engine
from core.language.planner import Planner
from core.progress import Progress


class LocalRestorer:
    """A `PhotoRestorer` for a program that does nothing else. planner: reads the words of steps."""

    def __init__(self, planner: Planner) -> None:
        self._engine = Engine(planner=planner)

    def restore(
        self, request: RestoreRequest, emit: Callable[[Event], None], cancel: Any
    ) -> Finished | Failed | WasCancelled:
        """Carry out a request."""
        return self._engine.run(request, emit, cancel)

    def diagnose(self, pixels: Any, cancel: Any = None) -> Diagnosis:
        """Look at a photo: float32 (height, width, 3). Raises Cancelled once `cancel` is set."""
        return self._damage_classifier.diagnose(pixels, Progress(cancel=cancel))

    @cached_property
    def _damage_classifier(self) -> DamageClassifier:
        """Loaded with the first photo that can be read."""
        return DamageClassifier()
