"""A running application for each test; what it leaves behind fails the test."""

from __future__ import annotations

import gc
import os
import threading
from collections.abc import Callable, Generator
from functools import partial
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QLocale, QSettings, QTranslator, qInstallMessageHandler
from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from core.diagnosis import DamageClassifier
from core.engine.restorer import Engine
from core.jobs.tools import Tools
from core.language.planner import Planner
from core.translation import set_languages, set_translator
from desktop.app import Parts, assemble
from desktop.application import Application
from desktop.i18n import install
from desktop.palettes import qt_palette
from desktop.theme import style

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
LIMIT = 300_000  # milliseconds

Start = Callable[..., Parts]
Until = Callable[[Callable[[], bool]], None]


def said(parts: Parts, text: str) -> Callable[[], bool]:
    """Whether a message holds `text`."""
    return lambda: any(text in message.text for message in parts.state.messages)


class SharedTools(Tools):
    """The real models, loaded once for all tests; one application after the other works with them."""

    loaded = Tools()

    def planner(self) -> Planner:
        return self.loaded.planner()

    def engine(self) -> Engine:
        return self.loaded.engine()

    def damage_classifier(self) -> DamageClassifier:
        return self.loaded.damage_classifier()


@pytest.fixture(scope="session")
def qapp_cls() -> type[Application]:
    """What pytest-qt makes the application of."""
    return Application


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """None; every argument would be a photo to open."""
    return []


@pytest.fixture(scope="session")
def app(qapp: Application) -> Application:
    """In the window's dress."""
    qapp.setPalette(qt_palette(True))
    qapp.setStyleSheet(style())
    return qapp


@pytest.fixture
def until(qtbot: QtBot) -> Until:
    """Lets the application live until a condition holds."""
    return partial(qtbot.waitUntil, timeout=LIMIT)


@pytest.fixture(autouse=True, scope="module")
def memory_is_given_back() -> Generator[None]:
    """The worker freezes what was loaded; one application a process is what that is for.

    What closed windows left behind goes whenever Python collects next: to look for it here takes seconds each time.
    """
    yield
    gc.unfreeze()


@pytest.fixture
def start(app: Application, tmp_path: Path) -> Generator[Start]:
    """Starts an application; all are closed at the end, and no thread, window or complaint of Qt may be left."""
    heard: list[str] = []
    qInstallMessageHandler(lambda _kind, _context, text: heard.append(text))  # pyright: ignore[reportArgumentType]
    threads, running = set(threading.enumerate()), list[Parts]()

    def begin(tools: Tools | None = None) -> Parts:
        settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
        running.append(assemble(settings, tmp_path / "state", tools or SharedTools()))
        running[-1].window.show()
        return running[-1]

    yield begin
    while running:
        window = running.pop().window
        window.close_at_once()
        window.deleteLater()
    app.processEvents()
    qInstallMessageHandler(None)
    left = {thread.name for thread in set(threading.enumerate()) - threads}
    assert not {name for name in left if name.startswith("photomend")}
    assert not [window for window in app.topLevelWidgets() if window.isVisible()]
    lacking = ("propagateSizeHints", "raise()", "grabbing the keyboard")  # on the offscreen platform
    assert not [text for text in heard if not any(each in text for each in lacking)]


@pytest.fixture
def parts(start: Start) -> Parts:
    """An application with the real weights."""
    return start()


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A small photo of a cat."""
    path = tmp_path / "cat.png"
    with Image.open(SAMPLES / "chelsea.png") as image:
        image.resize((160, 120)).save(path)
    return path


@pytest.fixture
def german(app: Application) -> Generator[None]:
    """The application in German, and English again afterwards."""
    locale = QLocale()
    assert install(app, "de") == "de"
    yield
    for translator in app.findChildren(QTranslator):
        app.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(locale)
    set_translator(None)
    set_languages({})
