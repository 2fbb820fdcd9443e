"""How large an exported file will be, worked out off the window's thread once nothing has changed for a moment."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QLabel

from core.jobs.messages import WritePhoto
from core.photo.formats import best_suffix
from core.photo.options import WriteOptions
from core.progress import Progress
from desktop.background import Background, BackgroundTask
from desktop.exporting import ExportChoice
from desktop.formatting import number

_REST = 250  # milliseconds without a change before the size is estimated


def note() -> QLabel:
    """A quiet line that may need several."""
    label = QLabel()
    _quiet(label)
    return label


class SizeEstimate(QLabel):
    """A quiet line about one photo."""

    def __init__(self, work: WritePhoto, background: Background) -> None:
        super().__init__()
        self._work, self._background = work, background
        self._task: BackgroundTask | None = None
        self._chosen: ExportChoice | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._begin)
        _quiet(self)

    def of(self, chosen: ExportChoice) -> None:
        """Of a file that is written so."""
        self._chosen = chosen
        self.setText(self.tr("Working out how large it will be…"))
        self._rest.start()

    def forget(self) -> None:
        """Nobody wants to know any more."""
        self._rest.stop()
        if self._task is not None:
            self._task.forget()

    def _begin(self) -> None:
        assert self._chosen is not None
        suffix = self._chosen.suffix or best_suffix(self._work.photo.path or Path("x.png")) or ".tif"
        work = partial(_bytes_of, self._work, self._chosen, suffix)
        self._task = self._background.run(work, replacing=self._task)
        self._task.done.connect(self._show)
        self._task.failed.connect(self.setText)

    @Slot(object)
    def _show(self, size: int) -> None:
        megabytes = size / 1e6
        text = number(megabytes, 1 if megabytes < 100 else 0) if megabytes >= 0.1 else number(megabytes, 2)
        self.setText(self.tr("About {0} MB").format(text))


def _quiet(label: QLabel) -> None:
    label.setObjectName("hint")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)


def _bytes_of(work: WritePhoto, chosen: ExportChoice, suffix: str, progress: Progress) -> int:
    from core.jobs.photo_io import photo_to_write  # noqa: PLC0415  # imports the decoders
    from core.photo.estimate import estimated_bytes  # noqa: PLC0415

    progress.check()
    return estimated_bytes(photo_to_write(work), chosen.delivery(), suffix, chosen.options(WriteOptions()))
