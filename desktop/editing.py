"""`photomend edit` with a window: one that runs already takes the photo, else this process opens one."""

from __future__ import annotations

import threading
from pathlib import Path

from platformdirs import user_state_path
from PySide6.QtCore import QTimer

from core.engine.malloc import shared_heap
from core.engine.threads import patient_threads
from desktop.app import run_window
from desktop.application import Application
from desktop.hostrequest import GIVEN_UP, HostRequest
from desktop.instance import SingleInstance

_LOOK = 200  # milliseconds between two looks whether the caller has given up


def edit_in_window(
    file: Path, wish: str, recipe: Path | None, *, keep_size: bool, stop: threading.Event
) -> tuple[int, str]:
    """Let the user mend the file: an exit code, and a sentence where there is something to say.

    stop: set from any thread, the caller has given up.
    """
    patient_threads()
    shared_heap()  # before Qt's own threads begin
    app = Application([])
    request = HostRequest(file.absolute(), wish, recipe and recipe.absolute(), keep_size=keep_size)
    instance = SingleInstance(user_state_path("photomend", appauthor=False) / "window")
    if (outcome := instance.edit(request, stop)) is not None:
        return outcome
    said: list[str] = []
    request.answered.connect(lambda _code, sentence: said.append(sentence))
    clock = QTimer(interval=_LOOK)
    clock.timeout.connect(lambda: request.answer(GIVEN_UP) if stop.is_set() else None)
    clock.start()
    run_window(app, instance, [], request)
    return GIVEN_UP if request.code is None else request.code, "".join(said)
