"""The window's part of `photomend selftest`: open it until it is ready, and touch nothing of the user's."""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSettings, QTimer, Signal

from core.jobs.messages import ModelsLoaded
from desktop.app import assemble
from desktop.application import Application
from desktop.theme import Theme

_LIMIT = 120_000  # milliseconds


class _Times(QObject):
    """Seconds since the start until the window was first painted, and until the first instruction can be read."""

    complete = Signal()

    def __init__(self, started: float) -> None:
        super().__init__()
        self._started = started
        self.seconds: dict[str, float] = {}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() is QEvent.Type.Paint:
            self._note("shown")
        return super().eventFilter(watched, event)

    def hear(self, _job: object, event: object, _picture: object) -> None:
        if isinstance(event, ModelsLoaded):
            self._note("ready")

    def _note(self, what: str) -> None:
        self.seconds.setdefault(what, round(time.time() - self._started, 2))
        if len(self.seconds) == 2:
            self.complete.emit()


def main(arguments: Sequence[str]) -> int:
    """arguments: when the process was started, in seconds since 1970. Prints when the window stood and was ready."""
    started = float(arguments[0])
    app = Application(())
    with tempfile.TemporaryDirectory(prefix="photomend-") as folder:
        parts = assemble(QSettings(f"{folder}/settings.ini", QSettings.Format.IniFormat), Path(folder))
        Theme(app, parts.settings)
        times = _Times(started)
        parts.window.installEventFilter(times)
        parts.bridge.arrived.connect(times.hear)
        times.complete.connect(parts.window.close)
        QTimer.singleShot(_LIMIT, parts.window.close)
        parts.window.show()
        app.exec()
    sys.stdout.write(json.dumps(times.seconds) + "\n")
    return 0 if len(times.seconds) == 2 else 3
