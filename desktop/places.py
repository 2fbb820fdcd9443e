"""Where the user was last: folders, formats and photos, remembered from one start to the next."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, QSettings, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from core.weights.store import resources_dir

_MOST = 12  # recent photos
_OPEN, _BATCH, _SAVE, _RECENT = "places/open", "places/batch", "places/save", "places/recent"


class Places(QObject):
    """Kept in `store`. A folder that is gone counts no more."""

    changed = Signal()  # the recent photos are others

    def __init__(self, store: QSettings) -> None:
        super().__init__()
        self._store = store

    @property
    def recent(self) -> list[Path]:
        """Photos opened last, the latest first, as far as they are still there."""
        stored = self._store.value(_RECENT)
        names = [stored] if isinstance(stored, str) else cast("Sequence[str]", stored or [])
        return [path for path in map(Path, names) if path.is_file()]

    def opened(self, photo: Path) -> None:
        """A photo was opened."""
        photo = photo.absolute()
        if photo.is_relative_to(resources_dir()):
            return  # a sample, not the user's own
        paths = [photo, *(path for path in self.recent if path != photo)][:_MOST]
        self._store.setValue(_RECENT, [str(path) for path in paths])
        self._store.setValue(_OPEN, str(photo.parent))
        self.changed.emit()

    def forget(self) -> None:
        """No recent photos."""
        self._store.remove(_RECENT)
        self.changed.emit()

    @property
    def to_open(self) -> Path:
        """The folder in which photos are looked for first."""
        return self._folder(_OPEN) or _pictures()

    @property
    def for_batches(self) -> Path:
        """The folder in which those for a batch are looked for first."""
        return self._folder(_BATCH) or self.to_open

    def batch_from(self, folder: Path) -> None:
        """Photos for a batch were chosen there."""
        self._store.setValue(_BATCH, str(folder.absolute()))

    def to_save(self, original: Path | None) -> Path:
        """The folder to save in: beside the original, unless the last one was saved elsewhere."""
        beside = self.to_open if original is None else original.absolute().parent
        return self._folder(_SAVE) or (beside if os.access(beside, os.W_OK) else self.to_open)

    def saved(self, path: Path, original: Path | None) -> None:
        """A photo was saved under that name."""
        folder = path.absolute().parent
        beside = original is not None and folder == original.absolute().parent
        self._store.setValue(_SAVE, "" if beside else str(folder))

    def _folder(self, key: str) -> Path | None:
        stored = str(self._store.value(key) or "")
        return Path(stored) if stored and Path(stored).is_dir() else None


def show_in_folder(path: Path) -> None:
    """Open the folder that a file is in, by the system's own program."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.absolute().parent)))


def _pictures() -> Path:
    """Where the system keeps pictures."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
    return Path(place) if place and Path(place).is_dir() else Path.home()
