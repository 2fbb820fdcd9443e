"""The one place where the parts are put together."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_state_path
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from core.jobs import JobQueue, Tools
from desktop.bridge import Bridge
from desktop.journal import Journal
from desktop.session import Session
from desktop.state import AppState
from desktop.window import MainWindow

_BUBBLES = """
#bubble_user { background: #1d4f73; border-radius: 8px; }
#bubble_app { background: #2b3440; border-radius: 8px; }
#bubble_error { background: #6b2b2b; border-radius: 8px; }
#bubble_user QLabel, #bubble_app QLabel, #bubble_error QLabel { background: transparent; }
#bubble_app QCheckBox, #card QLabel { background: transparent; }
#card { background: #19232d; border: 1px solid #455364; border-radius: 6px; }
#title { font-weight: bold; }
"""


@dataclass(frozen=True)
class Parts:
    """All that a running application consists of."""

    state: AppState
    queue: JobQueue
    bridge: Bridge
    journal: Journal
    session: Session
    window: MainWindow


def assemble(settings: QSettings, data: Path, tools: Tools | None = None) -> Parts:
    """Put the parts together. The worker runs until the window is closed. data: folder for what has to survive it."""
    bridge, state = Bridge(), AppState()
    queue = JobQueue(bridge.post, tools)
    journal = Journal(data)
    session = Session(state, queue, journal)
    bridge.arrived.connect(session.handle)
    window = MainWindow(state, session, settings)
    window.closing.connect(queue.close)
    window.closing.connect(session.close)
    window.closing.connect(journal.close)
    return Parts(state, queue, bridge, journal, session, window)


def style() -> str:
    """The dark theme."""
    os.environ.setdefault("QT_API", "pyside6")
    import qdarkstyle  # noqa: PLC0415  # asks for QT_API when it is imported

    return str(qdarkstyle.load_stylesheet(qt_api="pyside6")) + _BUBBLES


def main(arguments: Sequence[str]) -> int:
    """Open the window, with the photo that the command line names."""
    app = QApplication(["photomend", *arguments])
    app.setApplicationName("Photomend")
    app.setOrganizationName("Photomend")
    app.setStyleSheet(style())
    parts = assemble(QSettings(), user_state_path("photomend", appauthor=False))
    parts.window.show()
    for name in app.arguments()[1:2]:
        parts.session.open(Path(name))
    return app.exec()
