"""The Qt application: what the system should call it, its icon, and the photos that the system sends it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import cast

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from core.weights.store import resources_dir


class Application(QApplication):
    """macOS tells of photos to be opened by events, not by arguments: `sent` tells which, all of a moment together."""

    sent = Signal(object)  # list[Path]

    def __init__(self, arguments: Sequence[str]) -> None:
        """arguments: photos, and options of Qt."""
        super().__init__(["photomend", *arguments])
        self.setApplicationName("Photomend")
        self.setOrganizationName("Photomend")
        self.setDesktopFileName("photomend")  # by which Wayland finds the icon
        self.setWindowIcon(icon())
        self._paths: list[Path] = []
        self._soon = QTimer(self, singleShot=True, interval=0)  # an event a photo, all at once
        self._soon.timeout.connect(self._deliver)

    def event(self, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.FileOpen:
            return super().event(event)
        if name := cast(QFileOpenEvent, event).file():
            self._paths.append(Path(name))
            self._soon.start()
        return True

    def _deliver(self) -> None:
        paths, self._paths = self._paths, []
        self.sent.emit(paths)


def icon() -> QIcon:
    """Photomend's, in all sizes."""
    made = QIcon()
    for picture in (resources_dir() / "icons").glob("*.png"):
        made.addFile(str(picture))
    return made
