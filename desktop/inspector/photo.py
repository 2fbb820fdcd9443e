"""What the photo, or the result that is shown, seems to suffer from, as bars, and the blur that was taken from it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFormLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from core.models.damage_classes import DAMAGE_CLASSES
from desktop.controls import Scrolled, ShareBar
from desktop.inspector.blur import BlurView
from desktop.labels import damage_name, damage_term
from desktop.records import Result
from desktop.state import AppState


class PhotoTab(Scrolled):
    """One bar for each damage, several of which may be there at once. look: at a result, to tell what is left."""

    def __init__(self, state: AppState, look: Callable[[Result], None]) -> None:
        super().__init__()
        self._state, self._look = state, look
        self.setAccessibleName(self.tr("What the photo suffers from"))
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.waiting = QProgressBar()
        self.waiting.setRange(0, 0)
        self.waiting.setTextVisible(False)
        self.waiting.setAccessibleName(self.tr("The photo is being looked at"))
        self.bars = {damage: ShareBar() for damage in DAMAGE_CLASSES}
        self._rows = QWidget()
        form = QFormLayout(self._rows)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for damage, bar in self.bars.items():
            bar.setAccessibleName(damage_name(damage))
            name = QLabel(damage_name(damage))
            for widget in (name, bar):
                widget.setToolTip(self.tr("In technical terms: {0}").format(damage_term(damage)))
            form.addRow(name, bar)
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 8, 0, 0)
        for widget in (self.note, self.waiting, self._rows):
            layout.addWidget(widget)
        layout.addSpacing(8)
        layout.addWidget(BlurView(state))
        layout.addStretch(1)
        self.setWidget(inside)
        self.note.setToolTip(
            self.tr("Calibrated probabilities, from what MoCE-IR's encoder and router make of the photo.")
        )
        state.diagnosis_changed.connect(self._show)
        state.shown_changed.connect(self._show)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self._show()

    def _show(self) -> None:
        shown = self._state.shown
        diagnosis = None if shown is None else shown.diagnosis
        self._rows.setVisible(diagnosis is not None)
        self.waiting.setVisible(diagnosis is None and shown is not None)
        if shown is None:
            self.note.setText(self.tr("How likely each damage is. It is looked at when you open a photo."))
        elif diagnosis is None:
            self.note.setText(self.tr("Looking at the photo…"))
            if self.isVisible():
                self._look(shown)
        else:
            left = shown.base is not None
            self.note.setText(self.tr("What is left: {0}").format(diagnosis.say) if left else diagnosis.say)
            for damage, bar in self.bars.items():
                bar.setValue(round(100 * diagnosis.probabilities[damage]))
