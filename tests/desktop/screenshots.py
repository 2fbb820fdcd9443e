"""Makes the pictures of the README: `make screenshots`. A real window, a real restoration, nothing drawn by hand.

Usage: python -m tests.desktop.screenshots FOLDER. The window's scale is that of QT_SCALE_FACTOR.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import torch
from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from core.api import Task
from core.photo import Photo, read_photo, write_photo
from core.training.degradations import degrade
from desktop.app import Parts, assemble
from desktop.theme import style

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
SIZE = (1360, 860)
TABS = {"history": 0, "instruction": 1, "photo": 2, "experts": 3}


def grainy(folder: Path) -> Path:
    """The cup of coffee as a small sensor sees it in the evening: dark and noisy."""
    photo = read_photo(SAMPLES / "coffee.png")
    image = torch.from_numpy(photo.pixels).permute(2, 0, 1)[None]
    damaged = degrade(degrade(image, Task.LOWLIGHT, 11), Task.DENOISE, 12)
    path = folder / "cafe.png"
    write_photo(Photo(damaged[0].permute(1, 2, 0).clamp(0, 1).numpy()), path)
    return path


class Photographer:
    """Drives a window as a user would, and takes pictures of it."""

    def __init__(self, parts: Parts, folder: Path) -> None:
        self._parts, self._folder = parts, folder
        parts.window.resize(*SIZE)
        parts.window.show()

    def wait(self, condition: Callable[[], bool]) -> None:
        """Until the condition holds."""
        loop = QEventLoop()
        heard = self._parts.bridge.arrived.connect(lambda *_: loop.quit() if condition() else None)
        if not condition():
            loop.exec()
        self._parts.bridge.arrived.disconnect(heard)

    def say(self, text: str) -> None:
        """A message, and its result."""
        results = len(self._parts.state.results)
        self._parts.session.say(text)
        self.wait(lambda: len(self._parts.state.results) > results)

    def take(self, name: str) -> None:
        """Once all is drawn."""
        loop = QEventLoop()
        QTimer.singleShot(400, loop.quit)
        loop.exec()
        self._parts.window.grab().save(str(self._folder / f"{name}.png"))


def main(folder: Path) -> None:
    """Take all pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication(["photomend"])
    app.setStyleSheet(style())
    with tempfile.TemporaryDirectory() as temporary:
        settings = QSettings(str(Path(temporary) / "settings.ini"), QSettings.Format.IniFormat)
        parts = assemble(settings, Path(temporary) / "state")
        camera = Photographer(parts, folder)
        parts.session.open(grainy(Path(temporary)))
        camera.wait(lambda: parts.state.diagnosis is not None)
        parts.window.inspector.tabs.setCurrentIndex(TABS["photo"])
        camera.take("opened")
        camera.say("take the noise out and brighten it")
        parts.window.split.setChecked(True)
        parts.window.inspector.tabs.setCurrentIndex(TABS["instruction"])
        camera.take("compare")
        parts.session.other_model(parts.state.results[-1])
        camera.wait(lambda: len(parts.state.results) == 3)
        parts.window.inspector.tabs.setCurrentIndex(TABS["experts"])
        camera.take("experts")
        parts.window.inspector.tabs.setCurrentIndex(TABS["history"])
        camera.take("history")
        parts.window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
