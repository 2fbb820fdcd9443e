"""Where to save, in which format."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from core.photo.format import Format
from core.photo.formats import WRITTEN, by_name, by_suffix

translate = QCoreApplication.translate


def _pattern(kind: Format) -> str:
    return f"{kind.name} ({' '.join(f'*{suffix}' for suffix in kind.suffixes)})"


class SaveDialog(QFileDialog):
    """Offers every format that can be written; the name follows the one chosen. proposed: where to at first."""

    def __init__(self, parent: QWidget, proposed: Path, save: Callable[[Path], None]) -> None:
        super().__init__(parent, translate("SaveDialog", "Save the mended photo"), str(proposed.parent))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self._suffixes = {_pattern(each): each.suffixes[0] for each in WRITTEN}
        self.setNameFilters(list(self._suffixes))
        kind = by_suffix(proposed.suffix)
        self.selectNameFilter(_pattern(kind if kind is not None and kind.writer else by_name("PNG")))
        self.setDefaultSuffix(proposed.suffix or ".png")
        self.selectFile(str(proposed))
        self.filterSelected.connect(self._follow)
        self.fileSelected.connect(lambda name: save(Path(name)))

    def _follow(self, pattern: str) -> None:
        suffix = self._suffixes[pattern]
        self.setDefaultSuffix(suffix)
        if names := self.selectedFiles():
            self.selectFile(str(Path(names[0]).with_suffix(suffix)))
