"""What can be done with a batch now, and how far it is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from core.batch.events import Report
from desktop.batch.fields import push_button
from desktop.flow import FlowLayout
from desktop.formatting import duration


class BatchButtons(QWidget):
    """The buttons in a row, a sentence behind them, and a bar below while a batch runs."""

    def __init__(self) -> None:
        super().__init__()
        self.begin = push_button(self.tr("Start"), self.tr("Mend all photos"))
        self.pause = push_button(self.tr("Pause"), self.tr("Leave the machine to other work, or go on"))
        self.stop = push_button(self.tr("Cancel"), self.tr("Stop (Esc); what is done stays"))
        self.again = push_button(self.tr("Retry failed"), self.tr("Try once more what failed"))
        self.see = push_button(self.tr("Open"), self.tr("Show the selected photo, and beside it its result"))
        self.status, self.bar = QLabel(), QProgressBar()
        self.status.setTextFormat(Qt.TextFormat.PlainText)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(10)
        self.bar.setAccessibleName(self.tr("Progress of all photos"))
        row = FlowLayout()
        for each in (self.begin, self.pause, self.stop, self.again, self.see, self.status):
            row.addWidget(each)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self.bar)

    def allow(self, *, begin: bool, running: bool, paused: bool, failed: bool, chosen: bool) -> None:
        """begin: there are photos to mend. failed: some were not. chosen: one of them is selected."""
        self.begin.setEnabled(begin and not running)
        self.pause.setEnabled(running)
        self.pause.setText(self.tr("Go on") if paused else self.tr("Pause"))
        self.stop.setEnabled(running)
        self.again.setEnabled(failed and not running)
        self.see.setEnabled(chosen)
        self.bar.setVisible(running)

    def tell(self, ended: int, count: int, left: float | None, *, paused: bool) -> None:
        """So many of them are done. left: seconds, None while unknown."""
        text = self.tr("{0} of {1} done").format(ended, count)
        if paused:
            text = self.tr("Paused; {0}").format(text)
        elif left is not None:
            text = self.tr("{0}, {1} left").format(text, duration(left))
        self.status.setText(text)

    def account_of(self, report: Report) -> str:
        """What became of all photos."""
        counts = (
            (self.tr("{0} done"), len(report.done)),
            (self.tr("{0} failed"), len(report.failed)),
            (self.tr("{0} left as they were"), len(report.left)),
            (self.tr("{0} not begun"), report.waiting),
        )
        return ", ".join(text.format(count) for text, count in counts if count)
