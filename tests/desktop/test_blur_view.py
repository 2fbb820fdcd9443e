"""A photo whose camera was shaken: the window says that its blur was found, and draws it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from core.api import BlurFound, Event, Finished, RestoreRequest, Task
from core.degradations.blur import shake_kernels
from core.degradations.random import Draw
from desktop.inspector.blur import BlurView

from .conftest import SharedTools, Start, Until, said

FOUND = "One blur lay over all of it"


class Shaken(SharedTools):
    """Finds a shaken camera's blur wherever it is to sharpen. That the real engine does is shown in tests/engine."""

    def engine(self) -> Shaken:  # pyright: ignore[reportIncompatibleMethodOverride]
        return self

    def run(self, request: RestoreRequest, emit: Callable[[Event], None], _cancel: object) -> Finished:
        if request.plan.steps[0].task is Task.DEBLUR:
            emit(BlurFound(1, shake_kernels(Draw(1, 1), 0.6).squeeze().numpy()))
        return Finished(request.pixels, 0.1)


def test_the_blur_that_was_undone_is_told_and_drawn(until: Until, start: Start, photo: Path) -> None:
    parts = start(Shaken())
    inspector = parts.window.inspector
    inspector.go(inspector.photo)
    view = inspector.findChildren(BlurView)[0]
    parts.session.opening.open(photo)
    parts.session.conversation.say("sharpen the blur")
    until(lambda: len(parts.state.results) == 2)
    assert said(parts, FOUND)()
    assert view.isVisible()
    assert view.accessibleDescription().startswith("Blur undone: ")
    drawn = view.grab().toImage()
    lights = [drawn.pixelColor(x, y).lightness() for x in range(124) for y in range(124)]
    assert min(lights) < 20
    assert max(lights) > 128
    parts.session.results.undo()
    assert not view.isVisible()  # the photo as it was opened
    parts.session.opening.open(photo)
    until(lambda: len(parts.state.results) == 1)
    parts.session.conversation.say("remove the noise")
    until(lambda: len(parts.state.results) == 2)
    assert not said(parts, FOUND)()
    assert not view.isVisible()
