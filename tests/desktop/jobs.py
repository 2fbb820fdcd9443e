"""Four jobs from the start to the exported file, by mouse and keys alone: `make bench-jobs` counts clicks and seconds.

A real window without a screen, with the real networks. The photos are samples, damaged with a seed: of 0.2 to 0.6
megapixels, and in the batch 20 of 0.06. Seconds are those of the clock, and of the processor, from before the program
is put together until the file is there; Python's and Qt's start comes before.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import torch
from PySide6.QtCore import QEventLoop, QMimeData, QPoint, QPointF, QSettings, Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMenu, QPushButton, QWidget

from core.api import Damage
from core.degradations import degrade
from core.engine.malloc import shared_heap
from core.photo.photo import Photo
from core.photo.read import read_photo
from core.photo.reduce import resized
from core.photo.write import write_photo
from desktop.app import Parts, assemble
from desktop.application import Application
from desktop.chat.bubble import ChoiceButton
from desktop.dialogs.export import ExportDialog

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
_PATIENCE = 300  # seconds
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def damaged(sample: str, damage: Damage, path: Path, times: float = 1.0) -> Path:
    """A sample with a damage; smaller by `times`."""
    image = torch.from_numpy(resized(read_photo(SAMPLES / sample).pixels, times)).permute(2, 0, 1)[None]
    if times == 1:
        image = torch.nn.functional.interpolate(image, scale_factor=1.5, mode="bicubic").clamp(0, 1)
    made = degrade(image, damage, 3)[0].permute(1, 2, 0).clamp(0, 1).contiguous().numpy()
    write_photo(Photo(made), path)
    return path


class Hand:
    """Mouse and keys. clicks: of both; entries: sentences that were typed."""

    def __init__(self, parts: Parts) -> None:
        self.parts, self.clicks, self.entries = parts, 0, 0

    def until(self, condition: Callable[[], bool]) -> None:
        """Let the window live until then."""
        begun = time.monotonic()
        while not condition():
            if time.monotonic() - begun > _PATIENCE:
                raise TimeoutError(self.parts.state.messages[-1].text if self.parts.state.messages else "nothing said")
            loop = QEventLoop()  # QTest.qWait would keep Python's other threads waiting
            QTimer.singleShot(20, loop.quit)
            loop.exec()

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """On its middle, or there."""
        self.clicks += 1
        QTest.mouseClick(widget, LEFT, NONE, at or widget.rect().center())

    def keys(self, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
        """A shortcut."""
        self.clicks += 1
        self.parts.window.activateWindow()
        self.until(self.parts.window.isActiveWindow)
        QTest.keyClick(self.parts.window.canvas, key, held)

    def drop(self, path: Path) -> None:
        """A photo or a folder, from a file manager."""
        self.clicks += 1
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path))])
        copy = Qt.DropAction.CopyAction
        self.parts.window.canvas.dropEvent(QDropEvent(QPointF(50, 50), copy, mime, LEFT, NONE))

    def menu(self, menu: QMenu, action: QAction) -> None:
        """Opened, and the entry chosen."""
        bar = self.parts.window.menuBar()
        self.click(bar, bar.actionGeometry(menu.menuAction()).center())
        self.until(menu.isVisible)
        self.click(menu, menu.actionGeometry(action).center())

    def say(self, text: str) -> None:
        """In the chat, with Enter."""
        self.entries += 1
        QTest.keyClicks(self.parts.window.chat.field, text)
        QTest.keyClick(self.parts.window.chat.field, Qt.Key.Key_Return)

    def export(self) -> None:
        """Ctrl+Shift+E, Export, and the file is there."""
        count = len(self.parts.state.messages)
        self.keys(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        self.until(lambda: self.parts.window.findChild(ExportDialog) is not None)
        self.click(cast(ExportDialog, self.parts.window.findChild(ExportDialog)).go)
        self.until(lambda: len(self.parts.state.messages) > count and self.parts.state.activity is None)

    def mended(self, results: int = 2) -> None:
        """So many results are there, the photo among them."""
        self.until(lambda: len(self.parts.state.results) == results and not self.parts.session.busy)


def wedding(hand: Hand, path: Path) -> None:
    """Opened by the dialog, mended as proposed."""
    hand.keys(Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    hand.until(lambda: bool(hand.parts.window.findChildren(QFileDialog)))
    dialog = hand.parts.window.findChildren(QFileDialog)[0]
    dialog.setDirectory(str(path.parent))
    hand.clicks += 1  # on the file, for which its name stands here
    cast(QLineEdit, dialog.findChild(QLineEdit)).setText(path.name)
    hand.click(next(each for each in dialog.findChildren(QPushButton) if each.isDefault()))
    hand.until(lambda: bool(hand.parts.window.chat.findChildren(ChoiceButton)))
    hand.click(hand.parts.window.chat.findChildren(ChoiceButton)[0])
    hand.mended()
    hand.export()


def coast(hand: Hand, path: Path) -> None:
    """Dropped, and said."""
    hand.drop(path)
    hand.until(lambda: hand.parts.state.photo is not None)
    hand.say("clear the haze, but not too much")
    hand.mended()
    hand.export()


def stadium(hand: Hand, path: Path) -> None:
    """Dropped, its shadows selected, and said."""
    hand.drop(path)
    hand.until(lambda: hand.parts.state.photo is not None)
    edit = hand.parts.window.menus.edit
    hand.menu(edit, next(each for each in edit.actions() if "shadows" in each.text().replace("&", "").lower()))
    hand.until(lambda: hand.parts.state.mask is not None)
    hand.say("brighten it")
    hand.mended()
    hand.export()


def batch(hand: Hand, folder: Path) -> None:
    """A folder of 20, dropped, and said."""
    hand.drop(folder)
    drawer = hand.parts.window.drawer
    hand.until(drawer.begin.isEnabled)
    hand.entries += 1
    QTest.keyClicks(drawer.instruction, "take the noise out")
    hand.click(drawer.begin)
    hand.until(lambda: not drawer.running)
    if len(list((folder / "mended").glob("*.jpg"))) != 20:
        raise RuntimeError(drawer.status.text())


def evening(folder: Path) -> Path:
    """20 noisy photos."""
    photos = folder / "evening"
    photos.mkdir()
    first = damaged("astronaut.png", Damage.NOISE, photos / "IMG_0001.jpg", 0.48)
    for number in range(2, 21):
        shutil.copy(first, photos / f"IMG_{number:04}.jpg")
    return photos


JOBS: dict[str, tuple[Callable[[Path], Path], Callable[[Hand, Path], None]]] = {
    "a noisy wedding photo": (lambda at: damaged("astronaut.png", Damage.NOISE, at / "wedding.jpg"), wedding),
    "a hazy coast": (lambda at: damaged("coffee.png", Damage.HAZE, at / "coast.jpg"), coast),
    "a dark stadium, its shadows": (lambda at: damaged("chelsea.png", Damage.LOW_LIGHT, at / "stadium.jpg"), stadium),
    "a batch of 20": (evening, batch),
}


def main() -> None:
    """One job after the other, each in a window of its own."""
    shared_heap()
    app = Application(["photomend"])
    for name, (prepare, do) in JOBS.items():
        with tempfile.TemporaryDirectory() as folder:
            path = prepare(Path(folder))
            began, worked = time.monotonic(), time.process_time()
            store = QSettings(f"{folder}/settings.ini", QSettings.Format.IniFormat)
            hand = Hand(assemble(store, Path(folder) / "state"))
            hand.parts.window.resize(1366, 768)
            hand.parts.window.show()
            hand.parts.window.activateWindow()
            do(hand, path)
            seconds, worked = time.monotonic() - began, time.process_time() - worked
            counted = f"{hand.clicks} clicks, {hand.entries} entries"
            sys.stdout.write(f"{name:<30} {counted}, {seconds:5.1f} s, of the processor {worked:5.1f} s\n")
            sys.stdout.flush()
            hand.parts.window.close_at_once()
            app.processEvents()


if __name__ == "__main__":
    main()
