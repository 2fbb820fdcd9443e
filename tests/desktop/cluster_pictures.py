"""Makes the pictures of docs/cluster.md: a real window, real Ray with processes for computers, the networks that ship.

Usage, in the environment of `make test-cluster`: python -m tests.desktop.cluster_pictures FOLDER
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import torch
from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from core.api import Damage
from core.batch.events import FileState
from core.degradations import degrade
from core.photo.photo import Photo
from core.photo.read import read_photo
from core.photo.write import write_photo
from desktop.app import Parts, assemble
from desktop.settings import THEME
from desktop.theme import Theme
from tests.batch.cluster.nodes import Nodes, nodes
from tests.desktop.screenshots import SAMPLES, SIZE

PHOTOS = 24


def wedding(folder: Path) -> Path:
    """The samples again and again, each with noise of its own."""
    photos = folder / "wedding"
    photos.mkdir()
    images = [
        torch.from_numpy(read_photo(SAMPLES / name).pixels).permute(2, 0, 1)[None]
        for name in ("astronaut.png", "chelsea.png", "coffee.png", "rocket.jpg")
    ]
    for number in range(PHOTOS):
        noisy = degrade(images[number % len(images)], Damage.NOISE, number)[0].permute(1, 2, 0).clamp(0, 1)
        write_photo(Photo(noisy.contiguous().numpy()), photos / f"IMG_{number + 1:04}.jpg")
    return photos


class Photographer:
    """Drives a window as a user would, and takes pictures of it."""

    def __init__(self, parts: Parts, folder: Path) -> None:
        self._folder, self._window, self.drawer = folder, parts.window, parts.window.drawer
        self._window.resize(*SIZE)
        self._window.show()

    def wait(self, condition: Callable[[], bool]) -> None:
        """Until the condition holds."""
        loop, clock = QEventLoop(), QTimer()
        clock.timeout.connect(lambda: loop.quit() if condition() else None)
        clock.start(20)
        loop.exec()

    def take(self, name: str) -> None:
        """What is to be seen now, but for the name of the temporary folder."""
        self.drawer.folder.setText("/photos/wedding/mended")
        self._window.grab().save(str(self._folder / f"{name}.png"))

    def begin(self, photos: Path, address: str) -> None:
        """A folder dropped on the window, and the cluster's address."""
        self._window.canvas.files_dropped.emit([str(photos)])
        self.drawer.instruction.setText("take the noise out")
        self.drawer.fields.computers.setEditText(address)
        self.wait(self.drawer.begin.isEnabled)
        self.drawer.start()

    def done(self) -> int:
        """Photos."""
        return sum(entry.state is FileState.DONE for entry in self.drawer.rows.entries)


def tour(camera: Photographer, photos: Path, computers: Nodes) -> None:
    """Start, watch, pause, go on, lose a computer, cancel."""
    drawer = camera.drawer
    camera.begin(photos, computers.address)
    camera.wait(lambda: camera.done() >= 4 and "is ready" in drawer.fields.notice.text())
    camera.take("cluster-window")
    drawer.buttons.pause.click()
    camera.wait(lambda: drawer.status.text().startswith("Paused"))
    camera.take("cluster-paused")
    drawer.buttons.pause.click()
    computers.workers()[0].kill()
    camera.wait(lambda: "is lost" in drawer.fields.notice.text())
    camera.take("cluster")
    camera.wait(lambda: drawer.fields.notice.text().endswith("is ready."))
    camera.take("cluster-again")
    drawer.buttons.stop.click()
    camera.wait(lambda: not drawer.running)
    camera.take("cluster-cancelled")


def main(folder: Path) -> None:
    """Take all pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication(["photomend"])
    with tempfile.TemporaryDirectory() as temporary, nodes(2) as computers:
        settings = QSettings(str(Path(temporary) / "settings.ini"), QSettings.Format.IniFormat)
        parts = assemble(settings, Path(temporary) / "state")
        parts.settings.set(THEME, "dark")
        Theme(app, parts.settings)
        tour(Photographer(parts, folder), wedding(Path(temporary)), computers)
        parts.window.close_at_once()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
