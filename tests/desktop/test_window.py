"""The real window, offscreen, with the real weights on a small photo."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QEventLoop, QSettings, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from desktop.app import Parts, assemble
from desktop.state import Speaker
from desktop.theme import style

SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "chelsea.png"
LIMIT = 120_000  # milliseconds


def until(parts: Parts, condition: Callable[[], bool]) -> None:
    """Let the window live until the condition holds; every change of the state asks anew."""
    loop = QEventLoop()
    late = QTimer(singleShot=True, interval=LIMIT)
    late.timeout.connect(loop.quit)
    parts.bridge.arrived.connect(lambda *_: loop.quit() if condition() else None)
    if not condition():
        late.start()
        loop.exec()
    late.stop()
    assert condition(), [message.text for message in parts.state.messages]


@pytest.fixture
def parts(tmp_path: Path) -> Generator[Parts]:
    said: list[str] = []

    def hear(_kind: QtMsgType, _context: object, text: str) -> None:
        said.append(text)

    qInstallMessageHandler(hear)
    app = QApplication.instance() or QApplication(["photomend"])
    assert isinstance(app, QApplication)
    app.setStyleSheet(style())
    made = assemble(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    made.window.show()
    yield made
    made.window.close()
    app.processEvents()
    qInstallMessageHandler(None)
    assert not [text for text in said if "propagateSizeHints" not in text]  # which the offscreen platform lacks


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "cat.png"
    with Image.open(SAMPLE) as image:
        image.resize((160, 120)).save(path)
    return path


def test_a_message_mends_the_photo_and_can_be_taken_back_and_saved(parts: Parts, photo: Path) -> None:
    before = photo.read_bytes()
    parts.session.open(photo)
    parts.window.chat.field.setText("remove the noise")
    parts.window.chat.send.click()
    until(parts, lambda: len(parts.state.results) == 2)
    parts.window.undo.trigger()
    assert parts.state.shown is parts.state.original
    parts.window.redo.trigger()
    parts.window.split.trigger()
    assert parts.window.canvas.splits
    parts.session.save()
    saved = photo.with_name("cat-mended.png")
    until(parts, lambda: any(str(saved) in message.text for message in parts.state.messages))
    assert saved.exists()
    assert photo.read_bytes() == before


def test_a_file_that_is_no_photo_is_one_sentence_in_the_chat(parts: Parts, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.jpg"
    wrong.write_text("no photo")
    parts.session.open(wrong)
    until(parts, lambda: any(message.speaker is Speaker.ERROR for message in parts.state.messages))
    assert parts.state.photo is None


def test_closing_during_a_job_ends_the_worker(parts: Parts, photo: Path) -> None:
    parts.session.open(photo)
    parts.session.say("just fix it")
    until(parts, lambda: parts.state.plan is not None)
    parts.window.close()
