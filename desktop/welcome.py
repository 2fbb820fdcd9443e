"""What is seen before a photo is open: how to begin, what was done lately, and photos to try it on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QToolButton, QVBoxLayout, QWidget

from core.weights.store import resources_dir
from desktop.batch.thumbnails import Thumbnails
from desktop.flow import FlowLayout
from desktop.icons import picture_icon
from desktop.journal_entry import UnsavedWork
from desktop.places import Places
from desktop.recovery import WorkRecovery
from desktop.wishes import BRIGHTEN, DEHAZE, DENOISE, DENOISE_AND_BRIGHTEN, FIX, SHARPEN, spoken

_TILE = QSize(120, 84)  # Qt's pixels of a picture
_MOST = 6  # tiles of a kind
_COLUMN = 624  # Qt's pixels; four tiles beside each other
_SAMPLES = (
    ("coffee.png", BRIGHTEN),
    ("chelsea.png", SHARPEN),
    ("rocket.jpg", DENOISE),
    ("astronaut.png", FIX),
)
_SENTENCES = (DENOISE_AND_BRIGHTEN, DEHAZE, FIX)


class PhotoTile(QToolButton):
    """A photo to click on."""

    def __init__(self, text: str, hint: str, act: Callable[[], object]) -> None:
        super().__init__()
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setIconSize(_TILE)
        self.setFixedWidth(_TILE.width() + 24)
        self.setText(self._lines(text))
        self.setAccessibleName(text)
        self.setToolTip(hint)
        self.clicked.connect(lambda _checked=False: act())

    def _lines(self, text: str) -> str:
        """In two lines where that takes it, parted at the space that is nearest to the middle."""
        metrics, room = self.fontMetrics(), _TILE.width() + 8
        lines = [text]
        if " " in text and metrics.horizontalAdvance(text) > room:
            spaces = [at for at, letter in enumerate(text) if letter == " "]
            at = min(spaces, key=lambda each: abs(each - len(text) / 2))
            lines = [text[:at], text[at + 1 :]]
        return "\n".join(metrics.elidedText(line, Qt.TextElideMode.ElideMiddle, room) for line in lines)


class Welcome(QScrollArea):
    """Fills the canvas.

    open_asked: a photo is to be chosen; wished: a photo, and what to do to it; said: a sentence for the chat.
    """

    open_asked = Signal()
    photo_asked = Signal(object)  # Path
    wished = Signal(object, str)
    said = Signal(str)
    tour_asked = Signal()

    def __init__(self, places: Places, recovery: WorkRecovery, parent: QWidget) -> None:
        super().__init__(parent)
        self._places, self._recovery = places, recovery
        self._thumbnails = Thumbnails(_TILE)
        self._thumbnails.ready.connect(self._show_picture)
        self._tiles: list[tuple[Path, PhotoTile]] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setObjectName("welcome")
        places.changed.connect(self.fill)
        recovery.kept_changed.connect(self.fill)
        self.fill()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(120, 80)

    def close_down(self) -> None:
        """The window closes."""
        self._thumbnails.close()

    def fill(self) -> None:
        """What was done lately may be other things now."""
        if not self.isHidden() or self.widget() is None:
            self._tiles = []
            inside, column = QWidget(), QWidget()
            column.setMaximumWidth(_COLUMN)
            across = QHBoxLayout(inside)
            across.setContentsMargins(16, 16, 16, 16)
            across.setSpacing(0)
            across.addStretch(1)
            across.addWidget(column, 100)
            across.addStretch(1)
            layout = QVBoxLayout(column)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(12)
            layout.addStretch(1)
            for part in self._parts():
                layout.addWidget(part)
            layout.addStretch(1)
            self.setWidget(inside)

    def _parts(self) -> list[QWidget]:
        parts: list[QWidget] = [self._beginning()]
        recent, kept = self._places.recent[:_MOST], self._recovery.kept[:_MOST]
        if kept:
            parts += self._group(self.tr("Not saved yet"), [self._kept(each) for each in kept])
        if recent:
            parts += self._group(self.tr("Lately opened"), [self._recent(path) for path in recent])
        samples = [self._sample(name, spoken(wish)) for name, wish in _SAMPLES]
        parts += self._group(self.tr("Try it on one of these"), samples)
        parts += self._group(
            self.tr("Or say, once a photo is open"), [self._sentence(spoken(text)) for text in _SENTENCES]
        )
        return parts

    def _beginning(self) -> QWidget:
        group = QWidget()
        layout = QVBoxLayout(group)
        layout.setContentsMargins(0, 0, 0, 0)
        self.open = QPushButton(self.tr("Open a photo…"))
        self.open.setObjectName("primary")
        self.open.setMinimumHeight(44)
        self.open.clicked.connect(self.open_asked)
        self.tour = QPushButton(self.tr("Show me around"))
        self.tour.clicked.connect(self.tour_asked)
        hint = QLabel(self.tr("Or drop photos or a folder here. Nothing leaves this computer."))
        hint.setObjectName("hint")
        hint.setWordWrap(True)
        row = FlowLayout()
        row.addWidget(self.open)
        row.addWidget(self.tour)
        layout.addLayout(row)
        layout.addWidget(hint)
        return group

    def _group(self, title: str, members: Sequence[QWidget]) -> list[QWidget]:
        head, group = QLabel(title), QWidget()
        head.setObjectName("title")
        row = FlowLayout(group)
        tallest = max(member.sizeHint().height() for member in members)
        for member in members:
            member.setMinimumHeight(tallest)
            row.addWidget(member)
        return [head, group]

    def _recent(self, path: Path) -> PhotoTile:
        return self._tile(path, path.name, str(path), partial(self.photo_asked.emit, path))

    def _kept(self, kept: UnsavedWork) -> PhotoTile:
        steps = ", ".join(made.label for _, made in kept.results)
        return self._tile(kept.photo, self._recovery.name_of(kept), steps, partial(self._recovery.go_on, kept))

    def _sample(self, name: str, wish: str) -> PhotoTile:
        path = resources_dir() / "samples" / name
        return self._tile(
            path,
            self.tr("“{0}”").format(wish),
            self.tr("Open this photo and say so"),
            partial(self.wished.emit, path, wish),
        )

    def _sentence(self, text: str) -> QPushButton:
        button = QPushButton(self.tr("“{0}”").format(text))
        button.setToolTip(self.tr("Write this into the chat"))
        button.clicked.connect(lambda _checked=False: self.said.emit(text))
        return button

    def _tile(self, path: Path, text: str, hint: str, act: Callable[[], object]) -> PhotoTile:
        tile = PhotoTile(text, hint, act)
        self._tiles.append((path, tile))
        tile.setIcon(picture_icon(QPixmap.fromImage(self._thumbnails.of(path))))
        return tile

    def _show_picture(self, path: Path) -> None:
        for each, tile in self._tiles:
            if each == path:
                tile.setIcon(picture_icon(QPixmap.fromImage(self._thumbnails.of(path))))
