"""The folder of the photo that is open, below it: a picture of each, and what became of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolBar,
    QWidget,
)

from core.progress import Progress
from desktop.background import Background, BackgroundTask
from desktop.batch.thumbnails import Thumbnails
from desktop.neighbours import photos_in
from desktop.state import AppState

_PICTURE, _CELL, _HEIGHT = QSize(84, 58), QSize(92, 66), 84  # Qt's pixels
_ALL = 16777215  # Qt's QWIDGETSIZE_MAX
_STATE = Qt.ItemDataRole.UserRole
_MENDED, _SAVED = "mended", "saved"
_DOTS = {_MENDED: QColor("#e08a2e"), _SAVED: QColor("#5cb85c")}

Index = QModelIndex | QPersistentModelIndex


class FolderPhotos(QAbstractListModel):
    """Photos by name. Their pictures are read when they come into sight."""

    def __init__(self, thumbnail: Callable[[Path], QImage]) -> None:
        super().__init__()
        self._thumbnail = thumbnail
        self.paths: list[Path] = []
        self.states: dict[Path, str] = {}

    def show(self, paths: list[Path]) -> None:
        """Another folder."""
        self.beginResetModel()
        self.paths = paths
        self.endResetModel()

    def mark(self, path: Path, state: str) -> None:
        """Something became of a photo."""
        self.states[path] = state
        self.redraw(path)

    def redraw(self, path: Path) -> None:
        """It looks otherwise."""
        if path in self.paths:
            at = self.index(self.paths.index(path))
            self.dataChanged.emit(at, at)

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        return 0 if parent is not None and parent.isValid() else len(self.paths)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        path = self.paths[index.row()]
        match role:
            case Qt.ItemDataRole.DecorationRole:
                return self._thumbnail(path)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                said = {_MENDED: self.tr("{0}: mended, not saved"), _SAVED: self.tr("{0}: saved")}
                return said.get(self.states.get(path, ""), "{0}").format(path.name)
            case _ if role == _STATE:
                return self.states.get(path, "")
            case _:
                return None


class _Cell(QStyledItemDelegate):
    """A picture, framed where it is the one that is open, with a dot that tells what became of it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        return _CELL

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]  # missing from Qt's types
        place = QRect(QPoint(), _PICTURE)
        place.moveCenter(cell.center())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(place, QPixmap.fromImage(index.data(Qt.ItemDataRole.DecorationRole)))
        view = self.parent()
        if isinstance(view, QListView) and view.currentIndex() == index:
            painter.setPen(QPen(QGuiApplication.palette().highlight().color(), 2))
            painter.drawRect(cell.adjusted(2, 2, -2, -2))
        if (colour := _DOTS.get(index.data(_STATE))) is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor("black"), 1))
            painter.setBrush(colour)
            painter.drawEllipse(QPoint(place.right() - 7, place.top() + 7), 5, 5)
        painter.restore()


class Filmstrip(QToolBar):
    """photo_asked: another photo of the folder is to be opened."""

    photo_asked = Signal(object)  # Path

    def __init__(self, state: AppState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._folder: Path | None = None
        self._task: BackgroundTask | None = None
        self._thumbnails, self._background = Thumbnails(_PICTURE), Background("filmstrip")
        self.setWindowTitle(self.tr("Folder"))
        self.setObjectName("filmstrip")
        self.setMovable(False)
        self.photos = FolderPhotos(self._thumbnails.of)
        self.list = QListView()
        self.list.setModel(self.photos)
        self.list.setItemDelegate(_Cell(self.list))
        self.list.setFlow(QListView.Flow.LeftToRight)
        self.list.setWrapping(False)
        self.list.setUniformItemSizes(True)
        self.list.setFixedHeight(_HEIGHT)
        self.list.setMinimumWidth(_CELL.width())
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setAccessibleName(self.tr("Photos of the folder"))
        self._shown = self.addWidget(self.list)
        self._show(on=False)
        self.list.clicked.connect(self._open)
        self.list.activated.connect(self._open)
        self._thumbnails.ready.connect(self.photos.redraw)
        state.photo_opened.connect(self._follow)
        state.results_changed.connect(self._mark)

    def step(self, by: int) -> None:
        """The photo before the one that is open (-1), or the next one (1)."""
        path = self._open_path()
        if path in self.photos.paths:
            at = self.photos.paths.index(path) + by
            if 0 <= at < len(self.photos.paths):
                self.photo_asked.emit(self.photos.paths[at])

    def saved(self) -> None:
        """What is open is in a file now."""
        if (path := self._open_path()) is not None:
            self.photos.mark(path, _SAVED)

    def close_down(self) -> None:
        """The window closes."""
        self._thumbnails.close()
        self._background.close()

    def _open_path(self) -> Path | None:
        photo = self._state.photo
        return None if photo is None or photo.path is None else photo.path.absolute()

    def _open(self, index: QModelIndex) -> None:
        path = self.photos.paths[index.row()]
        if path != self._open_path():
            self.photo_asked.emit(path)

    def _show(self, *, on: bool) -> None:
        """An empty strip would only take room."""
        self._shown.setVisible(on)
        self.setMaximumHeight(_ALL if on else 0)

    def _follow(self) -> None:
        path = self._open_path()
        self._show(on=path is not None)
        if path is None:
            return
        if path.parent != self._folder or path not in self.photos.paths:
            self._folder = path.parent
            self._task = self._background.run(partial(_photos_in, path.parent), replacing=self._task)
            self._task.done.connect(self._found)
        else:
            self._select(path)

    @Slot(object)
    def _found(self, paths: list[Path]) -> None:
        self.photos.show(paths)
        if (path := self._open_path()) is not None:
            self._select(path)

    def _select(self, path: Path) -> None:
        if path in self.photos.paths:
            index = self.photos.index(self.photos.paths.index(path))
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def _mark(self) -> None:
        path = self._open_path()
        if path is not None and len(self._state.results) > 1:
            self.photos.mark(path, _MENDED)


def _photos_in(folder: Path, progress: Progress) -> list[Path]:
    progress.check()
    return photos_in(folder)
