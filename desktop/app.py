"""The one place where the parts are put together."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_state_path
from PySide6.QtCore import QSettings

from core.engine.malloc import shared_heap
from core.engine.threads import patient_threads
from core.jobs.queue import JobQueue
from desktop import i18n
from desktop.application import Application
from desktop.batch.drawer import BatchDrawer
from desktop.bridge import Bridge
from desktop.dialogs.actions import DialogActions
from desktop.journal import WorkJournal
from desktop.screen_profile import screen_profile
from desktop.session import Session
from desktop.settings import DISPLAY, LANGUAGE, Settings
from desktop.state import AppState
from desktop.theme import Theme
from desktop.window import MainWindow

if TYPE_CHECKING:
    from core.jobs.tools import Tools

_SWITCH_INTERVAL = (
    0.0005  # seconds for which the worker's Python may hold up the window's; by default ten times as long
)


@dataclass(frozen=True)
class Parts:
    """All that a running application consists of."""

    state: AppState
    queue: JobQueue
    bridge: Bridge
    journal: WorkJournal
    session: Session
    window: MainWindow
    settings: Settings
    dialogs: DialogActions


def assemble(store: QSettings, data: Path, tools: Tools | None = None) -> Parts:
    """Put the parts together. The worker runs until the window is closed. data: folder for what has to survive it."""
    sys.setswitchinterval(_SWITCH_INTERVAL)
    bridge, state, settings = Bridge(), AppState(), Settings(store)
    queue = JobQueue(bridge.post, tools)
    journal = WorkJournal(data)
    session = Session(state, queue, journal)
    session.export.naming, session.restorations.with_defaults = settings.naming, settings.with_defaults
    bridge.arrived.connect(session.handle)
    window = MainWindow(state, session, store)
    dialogs, drawer = DialogActions(window, settings), BatchDrawer(state, queue, bridge)
    window.add_drawer(drawer)
    session.recovery.offer()
    bridge.show_on(screen_profile(settings.get(DISPLAY)))
    settings.changed.connect(lambda _setting: bridge.show_on(screen_profile(settings.get(DISPLAY))))
    window.closing.connect(drawer.cancel)
    window.closing.connect(queue.close)
    window.closing.connect(drawer.close_down)
    window.closing.connect(session.export.close)
    window.closing.connect(dialogs.close)
    window.closing.connect(session.recovery.close)
    window.closing.connect(journal.close)
    return Parts(state, queue, bridge, journal, session, window, settings, dialogs)


def main(arguments: Sequence[str]) -> int:
    """Open the window, with the photos that the command line names, or that the system sends."""
    patient_threads()
    shared_heap()  # before Qt's own threads begin
    app = Application(arguments)
    store = QSettings()
    i18n.install(app, Settings(store).get(LANGUAGE))  # before the first word is shown
    parts = assemble(store, user_state_path("photomend", appauthor=False))
    Theme(app, parts.settings)
    app.sent.connect(parts.window.open_paths)
    parts.window.show()
    if names := app.arguments()[1:]:
        parts.window.open_paths([Path(name) for name in names])
    return app.exec()
