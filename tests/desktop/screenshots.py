"""Makes the pictures of the README and of docs/: `make screenshots`. A real window, a real restoration, nothing drawn.

Usage: python -m tests.desktop.screenshots FOLDER. The window's scale is that of QT_SCALE_FACTOR.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import torch
from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from core.api import Damage
from core.degradations import degrade
from core.photo.photo import Photo
from core.photo.read import read_photo
from core.photo.write import write_photo
from desktop.app import Parts, assemble
from desktop.dialogs.export import ExportDialog
from desktop.hostrequest import HostRequest
from desktop.settings import THEME
from desktop.theme import Theme

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
SIZE = (1366, 768)


def grainy(folder: Path) -> Path:
    """The cup of coffee as a small sensor sees it in the evening: dark and noisy."""
    photo = read_photo(SAMPLES / "coffee.png")
    image = torch.from_numpy(photo.pixels).permute(2, 0, 1)[None]
    damaged = degrade(degrade(image, Damage.LOW_LIGHT, 11), Damage.NOISE, 12)
    path = folder / "cafe.png"
    write_photo(Photo(damaged[0].permute(1, 2, 0).clamp(0, 1).numpy()), path)
    return path


def wedding(folder: Path) -> Path:
    """Four noisy photos and a file that is none."""
    photos = folder / "wedding"
    photos.mkdir()
    for number, sample in enumerate(("astronaut.png", "chelsea.png", "coffee.png", "rocket.jpg")):
        image = torch.from_numpy(read_photo(SAMPLES / sample).pixels).permute(2, 0, 1)[None]
        noisy = degrade(image, Damage.NOISE, number)[0].permute(1, 2, 0).clamp(0, 1).contiguous().numpy()
        write_photo(Photo(noisy), photos / f"IMG_{number + 1:04}.jpg")
    (photos / "IMG_0005.jpg").write_bytes(b"\xff\xd8\xff\xe0 cut short")
    return photos


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
        self._parts.session.conversation.say(text)
        self.wait(lambda: len(self._parts.state.results) > results)

    def mend_many(self, photos: Path) -> None:
        """A folder dropped on the photo, and its end."""
        self._parts.window.canvas.files_dropped.emit([str(photos)])
        drawer = self._parts.window.drawer
        drawer.instruction.setText("take the noise out")
        drawer.start()
        loop = QEventLoop()
        self._parts.bridge.batch_arrived.connect(lambda _event: None if drawer.running else loop.quit())
        loop.exec()

    def take(self, name: str, of: QDialog | None = None) -> None:
        """Once all is drawn. of: a dialog in place of the window, which is closed then."""
        loop = QEventLoop()
        QTimer.singleShot(800, loop.quit)
        loop.exec()
        (self._parts.window if of is None else of).grab().save(str(self._folder / f"{name}.png"))
        if of is not None:
            of.close()


def visit(camera: Photographer, parts: Parts, folder: Path) -> None:
    """Another program hands over a copy of a photo."""
    file = folder / "IMG_2041.tif"
    write_photo(read_photo(SAMPLES / "astronaut.png"), file)
    parts.visits.take(HostRequest(file))
    camera.wait(lambda: parts.state.photo is not None and parts.state.photo.path == file)
    camera.wait(lambda: parts.state.diagnosis is not None)
    camera.take("visit")


def main(folder: Path) -> None:
    """Take all pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication(["photomend"])
    with tempfile.TemporaryDirectory() as temporary:
        settings = QSettings(str(Path(temporary) / "settings.ini"), QSettings.Format.IniFormat)
        parts = assemble(settings, Path(temporary) / "state")
        parts.settings.set(THEME, "dark")
        Theme(app, parts.settings)
        camera = Photographer(parts, folder)
        camera.take("start")
        parts.session.opening.open(grainy(Path(temporary)))
        camera.wait(lambda: parts.state.diagnosis is not None)
        parts.window.inspector.go(parts.window.inspector.photo)
        camera.take("opened")
        camera.say("take the noise out and brighten it")
        parts.window.act.split.setChecked(True)
        parts.window.inspector.go(parts.window.inspector.instruction)
        camera.take("compare")
        parts.session.results.by_other_model(parts.state.results[-1])
        camera.wait(lambda: len(parts.state.results) == 3)
        parts.window.inspector.go(parts.window.inspector.experts)
        camera.take("experts")
        parts.window.inspector.go(parts.window.inspector.history)
        parts.window.act.export.trigger()
        camera.take("export", of=parts.window.findChild(ExportDialog))
        parts.settings.set(THEME, "light")
        camera.take("light")
        parts.settings.set(THEME, "dark")
        camera.mend_many(wedding(Path(temporary)))
        camera.take("batch")
        parts.window.docks[2].hide()
        visit(camera, parts, Path(temporary))
        parts.window.close_at_once()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
