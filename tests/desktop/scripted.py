"""Engines in place of the networks, for what does not depend on what they answer."""

from __future__ import annotations

import threading
from collections.abc import Callable

import numpy as np

from core.api import Event, Finished, ProgressMade, RestoreRequest, StepDone, WasCancelled

from .conftest import SharedTools


class Steady(SharedTools):
    """Each step halves the light, by so much as its strength says, at once. asked: every request."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[RestoreRequest] = []

    def engine(self):  # pyright: ignore
        return self

    def run(self, request: RestoreRequest, emit: Callable[[Event], None], cancel: threading.Event) -> Event:
        """In place of the engine's."""
        self.asked.append(request)
        plan, pixels = request.plan, request.pixels
        strengths = [step.strength for step in plan.steps] or [plan.strength]
        for number, strength in enumerate(strengths):
            pixels = pixels * np.float32(1 - strength / 2)
            if request.keep_steps and number + 1 < len(strengths):
                emit(StepDone(number, plan.steps[number].task, request.model, 0.1, 1.0, pixels))
        return Finished(pixels, 0.1)


class Held(Steady):
    """Waits until it is let go, or told to stop."""

    def __init__(self) -> None:
        super().__init__()
        self.begun, self.go = threading.Event(), threading.Event()

    def run(self, request: RestoreRequest, emit: Callable[[Event], None], cancel: threading.Event) -> Event:
        self.begun.set()
        emit(ProgressMade(0.25, 12.0))
        while not self.go.wait(0.01):
            if cancel.is_set():
                return WasCancelled()
        return super().run(request, emit, cancel)
