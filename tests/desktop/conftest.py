"""A running application for each test; what it leaves behind fails the test."""

from __future__ import annotations

import gc
import os
import sys
import threading
from collections.abc import Callable, Generator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QEventLoop, QLocale, QSettings, QTimer, QTranslator, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from core.jobs.tools import Tools
from core.translation import set_translator
from desktop.app import Parts, assemble
from desktop.application import Application
from desktop.i18n import install
from desktop.theme import style

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
LIMIT = 300_000  # milliseconds

Start = Callable[..., Parts]


def until(parts: Parts, condition: Callable[[], bool]) -> None:
    """Let the window live until the condition holds; every event of the worker asks anew."""
    loop = QEventLoop()
    late = QTimer(singleShot=True, interval=LIMIT)
    late.timeout.connect(loop.quit)
    heard = parts.bridge.arrived.connect(lambda *_: loop.quit() if condition() else None)
    if not condition():
        late.start()
        loop.exec()
    late.stop()
    parts.bridge.arrived.disconnect(heard)
    assert condition(), [message.text for message in parts.state.messages]


def said(parts: Parts, text: str) -> Callable[[], bool]:
    """Whether a message holds `text`."""
    return lambda: any(text in message.text for message in parts.state.messages)


@pytest.fixture(scope="session")
def app() -> QApplication:
    made = QApplication.instance() or Application(())
    assert isinstance(made, QApplication)
    made.setStyleSheet(style())
    return made


@pytest.fixture
def start(app: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Generator[Start]:
    """Starts an application; all are closed at the end, and no thread, window, fault or complaint of Qt may be left."""
    heard: list[str] = []
    # Where Qt calls Python, an exception ends here and nowhere else.
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, _trace: heard.append(f"{kind.__name__}: {error}"))
    qInstallMessageHandler(lambda _kind, _context, text: heard.append(text))  # pyright: ignore[reportArgumentType]
    threads, running = set(threading.enumerate()), list[Parts]()

    def begin(tools: Tools | None = None) -> Parts:
        settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
        running.append(assemble(settings, tmp_path / "state", tools))
        running[-1].window.show()
        return running[-1]

    yield begin
    while running:
        window = running.pop().window
        window.close()
        window.deleteLater()
    app.processEvents()
    if gc.get_freeze_count():  # the worker froze what was loaded; one application a process is what that is for
        gc.unfreeze()
        gc.collect()
    qInstallMessageHandler(None)
    left = {thread.name for thread in set(threading.enumerate()) - threads}
    assert not {name for name in left if name.startswith("photomend")}
    assert not [window for window in app.topLevelWidgets() if window.isVisible()]
    assert not [text for text in heard if "propagateSizeHints" not in text]  # which the offscreen platform lacks


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
def german(app: QApplication) -> Generator[None]:
    """The application in German, and English again afterwards."""
    locale = QLocale()
    assert install(app, "de") == "de"
    yield
    for translator in app.findChildren(QTranslator):
        app.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(locale)
    set_translator(None)
