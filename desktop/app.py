"""The one place where the parts are put together."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_state_path
from PySide6.QtCore import QSettings, Qt, QTimer

from core.api import Failed, WasCancelled
from core.engine.malloc import shared_heap
from core.engine.threads import patient_threads
from core.hosts.engine_place import EnginePlace
from core.jobs.messages import PhotoRead
from core.jobs.queue import JobQueue
from desktop import i18n
from desktop.application import Application
from desktop.batch.drawer import BatchDrawer
from desktop.bridge import Bridge
from desktop.dialogs.actions import DialogActions
from desktop.dialogs.editors import offer_editors
from desktop.hostrequest import HostRequest
from desktop.instance import SingleInstance
from desktop.journal import WorkJournal
from desktop.screen_profile import screen_profile
from desktop.serving import EngineThread
from desktop.session import Session
from desktop.settings import CANVAS, DISPLAY, LANGUAGE, Settings
from desktop.state import AppState
from desktop.theme import Theme
from desktop.visits import HostVisits
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
    visits: HostVisits


def assemble(store: QSettings, data: Path, tools: Tools | None = None, photos: Sequence[Path] | None = None) -> Parts:
    """Put the parts together. The worker runs until the window is closed. data: folder for what has to survive it.

    photos: are shown before the networks load, which holds everything else up for seconds.
    """
    sys.setswitchinterval(_SWITCH_INTERVAL)
    bridge, state, settings = Bridge(), AppState(), Settings(store)
    queue = JobQueue(bridge.post, tools)
    journal = WorkJournal(data)
    session = Session(state, queue, journal)
    session.export.naming, session.restorations.with_defaults = settings.naming, settings.with_defaults
    session.export.options, session.opening.brightens_raw = settings.write_options, settings.brightens_raw
    session.restorations.strengths.picture_of = bridge.picture_of
    bridge.arrived.connect(session.handle)
    window = MainWindow(state, session, store)
    dialogs, drawer = DialogActions(window, settings), BatchDrawer(state, queue, bridge, data / "batch.json")
    drawer.brightens_raw = settings.brightens_raw
    window.add_drawer(drawer)
    visits = HostVisits(window, state, session, window.steps, window.receive)
    session.recovery.offer()
    drawer.offer_to_resume()

    def follow() -> None:
        bridge.show_on(screen_profile(settings.get(DISPLAY)))
        window.canvas.set_background(settings.get(CANVAS))

    follow()
    settings.changed.connect(lambda _setting: follow())
    window.closing.connect(visits.close)
    window.closing.connect(drawer.close_for_now)
    window.closing.connect(queue.close)
    window.closing.connect(drawer.close_down)
    window.closing.connect(session.restorations.strengths.close)
    window.closing.connect(session.lighting.close)
    window.closing.connect(session.conversation.finder.close)
    window.closing.connect(session.export.close)
    window.closing.connect(dialogs.close)
    window.closing.connect(session.recovery.close)
    window.closing.connect(journal.close)
    if photos and len(photos) == 1 and photos[0].is_file():
        _load_after(bridge, session)
    else:
        session.load_models()
    window.open_paths(list(photos or ()))
    return Parts(state, queue, bridge, journal, session, window, settings, dialogs, visits)


def _load_after(bridge: Bridge, session: Session) -> None:
    """The networks, once the first photo is there, or cannot be opened."""

    def heard(_job: object, event: object, _picture: object) -> None:
        if isinstance(event, PhotoRead | Failed | WasCancelled):
            bridge.arrived.disconnect(heard)
            QTimer.singleShot(0, session.load_models)

    bridge.arrived.connect(heard)


def main(arguments: Sequence[str]) -> int:
    """Open the window, with the photos that the command line names, or that the system sends."""
    patient_threads()
    shared_heap()  # before Qt's own threads begin
    app = Application(arguments)
    photos = [Path(name) for name in app.arguments()[1:]]
    instance = SingleInstance(user_state_path("photomend", appauthor=False) / "window")
    return 0 if instance.hand_over(photos) else run_window(app, instance, photos)


def run_window(
    app: Application, instance: SingleInstance, photos: Sequence[Path], request: HostRequest | None = None
) -> int:
    """Show the window until it is closed. request: what it is opened for; it closes once that is answered."""
    instance.listen()
    store = QSettings()
    i18n.install(app, Settings(store).get(LANGUAGE))  # before the first word is shown
    theme = Theme(app, Settings(store))
    parts = assemble(store, user_state_path("photomend", appauthor=False), photos=photos)
    theme.follow(parts.settings)
    app.sent.connect(parts.window.open_paths)
    instance.received.connect(parts.window.receive)
    instance.asked.connect(parts.visits.take)
    parts.window.closing.connect(instance.close)
    serving = EngineThread(EnginePlace.usual(), parts.queue)
    parts.window.closing.connect(serving.close)
    parts.window.show()
    if request is None:
        offer_editors(parts.state, store, parts.dialogs.open_editors)
    else:
        request.answered.connect(parts.window.close_at_once, Qt.ConnectionType.QueuedConnection)
        parts.visits.take(request)
    return app.exec()
