"""The one place where the parts are put together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from core.jobs import JobQueue, Tools
from desktop import i18n
from desktop.bridge import Bridge
from desktop.dialogs.opener import Dialogs
from desktop.session import Session
from desktop.settings import LANGUAGE, Settings
from desktop.state import AppState
from desktop.theme import Theme
from desktop.window import MainWindow


@dataclass(frozen=True)
class Parts:
    """All that a running application consists of."""

    state: AppState
    queue: JobQueue
    bridge: Bridge
    session: Session
    window: MainWindow
    settings: Settings
    dialogs: Dialogs


def assemble(store: QSettings, tools: Tools | None = None) -> Parts:
    """Put the parts together. The worker runs until the window is closed."""
    bridge, state = Bridge(), AppState()
    queue = JobQueue(bridge.post, tools)
    session, settings = Session(state, queue), Settings(store)
    session.equip = settings.equip
    session.naming = settings.naming
    bridge.arrived.connect(session.handle)
    window = MainWindow(state, session, store)
    dialogs = Dialogs(window, settings)
    window.closing.connect(queue.close)
    window.closing.connect(dialogs.background.close)
    return Parts(state, queue, bridge, session, window, settings, dialogs)


def main(arguments: Sequence[str]) -> int:
    """Open the window, with the photo that the command line names."""
    app = QApplication(["photomend", *arguments])
    app.setApplicationName("Photomend")
    app.setOrganizationName("Photomend")
    store = QSettings()
    i18n.install(app, Settings(store).get(LANGUAGE))  # before the first word is shown
    parts = assemble(store)
    Theme(app, parts.settings)
    parts.window.show()
    for name in app.arguments()[1:2]:
        parts.session.open(Path(name))
    return app.exec()
