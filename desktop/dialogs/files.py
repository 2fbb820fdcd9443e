"""File dialogs that begin where the user was last, in which names and dates can be read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QFileDialog, QHeaderView, QMessageBox, QSplitter, QTreeView, QWidget

from core.photo.format import Format
from core.photo.formats import READABLE, WRITTEN, by_name, by_suffix

translate = QCoreApplication.translate

_SIZE = QSize(860, 520)  # Qt's pixels
_PLACES = 150  # Qt's pixels
_NAME = 0  # column


class FileDialog(QFileDialog):
    """Qt's, where the system has none of its own: wide enough, and the name has the room that the rest leaves."""

    def __init__(self, parent: QWidget, title: str, folder: Path) -> None:
        super().__init__(parent, title, str(folder))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setViewMode(QFileDialog.ViewMode.Detail)
        room = parent.window().screen().availableGeometry().size()
        self.resize(_SIZE.boundedTo(room * 0.9))
        for splitter in self.findChildren(QSplitter):
            splitter.setSizes([_PLACES, self.width() - _PLACES])
        for view in self.findChildren(QTreeView):
            header = view.header()
            header.setStretchLastSection(False)
            header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
            header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)


class OpenDialog(FileDialog):
    """Photos to be opened: one, or with `many` several at once."""

    def __init__(self, parent: QWidget, folder: Path, take: Callable[[Sequence[Path]], None], *, many: bool) -> None:
        one, several = translate("OpenDialog", "Open a photo"), translate("OpenDialog", "Photos for the batch")
        super().__init__(parent, several if many else one, folder)
        patterns = " ".join(f"*{suffix} *{suffix.upper()}" for suffix in READABLE)
        self.setNameFilter(translate("OpenDialog", "Photos ({0})").format(patterns))
        self.setFileMode(QFileDialog.FileMode.ExistingFiles if many else QFileDialog.FileMode.ExistingFile)
        self.filesSelected.connect(lambda names: take([Path(name) for name in names]))


class FolderDialog(FileDialog):
    """A folder."""

    def __init__(self, parent: QWidget, title: str, folder: Path, take: Callable[[Path], None]) -> None:
        super().__init__(parent, title, folder)
        self.setFileMode(QFileDialog.FileMode.Directory)
        self.setOption(QFileDialog.Option.ShowDirsOnly)
        self.fileSelected.connect(lambda name: take(Path(name)))


class RecipeDialog(FileDialog):
    """A recipe's file, to be opened or written."""

    def __init__(self, parent: QWidget, folder: Path, take: Callable[[Path], None], *, save: bool) -> None:
        write, read = translate("RecipeDialog", "Save the steps"), translate("RecipeDialog", "Open a recipe")
        super().__init__(parent, write if save else read, folder)
        self.setNameFilter(translate("RecipeDialog", "Recipes ({0})").format("*.json"))
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave if save else QFileDialog.AcceptMode.AcceptOpen)
        self.setFileMode(QFileDialog.FileMode.AnyFile if save else QFileDialog.FileMode.ExistingFile)
        self.setDefaultSuffix(".json")
        self.fileSelected.connect(lambda name: take(Path(name)))


def _pattern(kind: Format) -> str:
    return f"{kind.name} ({' '.join(f'*{suffix}' for suffix in kind.suffixes)})"


class SaveDialog(FileDialog):
    """Offers every format that can be written; the name follows the one chosen. proposed: where to at first.

    original: the photo that must not be replaced, and is not asked about.
    """

    def __init__(self, parent: QWidget, proposed: Path, save: Callable[[Path], None], original: Path | None) -> None:
        super().__init__(parent, translate("SaveDialog", "Save the mended photo"), proposed.parent)
        self._original = original
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        kind = by_suffix(proposed.suffix)
        own = (kind,) if kind is not None and kind.writer and kind not in WRITTEN else ()  # a DNG, of RAW alone
        self._suffixes = {_pattern(each): each.suffixes[0] for each in (*own, *WRITTEN)}
        self.setNameFilters(list(self._suffixes))
        self.selectNameFilter(_pattern(kind if kind is not None and kind.writer else by_name("PNG")))
        self.setDefaultSuffix(proposed.suffix or ".png")
        self.selectFile(str(proposed))
        self.filterSelected.connect(self._follow)
        self.fileSelected.connect(lambda name: save(Path(name)))

    def accept(self) -> None:
        """The original is refused here, rather than after the user has said that it may be replaced."""
        names = self.selectedFiles()
        if names and self._original is not None and _same(Path(names[0]), self._original):
            text = translate("SaveDialog", "{0} is the original, which is never replaced. Choose another name.")
            box = QMessageBox(QMessageBox.Icon.Information, "Photomend", text.format(self._original.name), parent=self)
            box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            box.open()
            return
        super().accept()

    def _follow(self, pattern: str) -> None:
        suffix = self._suffixes[pattern]
        self.setDefaultSuffix(suffix)
        if names := self.selectedFiles():
            self.selectFile(str(Path(names[0]).with_suffix(suffix)))


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False
