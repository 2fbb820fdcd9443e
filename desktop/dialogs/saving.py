"""Where to save, in which format."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

translate = QCoreApplication.translate


class SaveDialog(QFileDialog):
    """Offers every format that can be written; the name follows the one chosen. proposed: where to at first."""

    def __init__(self, parent: QWidget, proposed: Path, save: Callable[[Path], None]) -> None:
        from core.photo.formats import FORMATS  # noqa: PLC0415  # its package loads the decoders

        super().__init__(parent, translate("SaveDialog", "Save the mended photo"), str(proposed.parent))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self._suffixes = {
            f"{kind} ({' '.join(f'*{suffix}' for suffix, other in FORMATS.items() if other == kind)})": next(
                suffix for suffix, other in FORMATS.items() if other == kind
            )
            for kind in dict.fromkeys(FORMATS.values())
        }
        self.setNameFilters(list(self._suffixes))
        kind = FORMATS.get(proposed.suffix.lower(), "PNG")
        self.selectNameFilter(next(pattern for pattern in self._suffixes if pattern.startswith(f"{kind} (")))
        self.setDefaultSuffix(proposed.suffix or ".png")
        self.selectFile(str(proposed))
        self.filterSelected.connect(self._follow)
        self.fileSelected.connect(lambda name: save(Path(name)))

    def _follow(self, pattern: str) -> None:
        suffix = self._suffixes[pattern]
        self.setDefaultSuffix(suffix)
        if names := self.selectedFiles():
            self.selectFile(str(Path(names[0]).with_suffix(suffix)))
