"""What the photo seems to suffer from, as bars, and the blur that was taken from it."""

from __future__ import annotations

from PySide6.QtWidgets import QFormLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from core.models.damage_classes import DAMAGE_CLASSES
from desktop.formatting import percentage
from desktop.inspector.blur import BlurView
from desktop.labels import damage_name, damage_term
from desktop.state import AppState


class PhotoTab(QWidget):
    """One bar for each damage, several of which may be there at once."""

    def __init__(self, state: AppState) -> None:
        super().__init__()
        self._state = state
        self._note = QLabel()
        self._note.setWordWrap(True)
        self.bars = {damage: QProgressBar() for damage in DAMAGE_CLASSES}
        form = QFormLayout()
        for damage, bar in self.bars.items():
            bar.setRange(0, 100)
            bar.setFormat(percentage("%p"))
            bar.setAccessibleName(damage_name(damage))
            name = QLabel(damage_name(damage))
            for widget in (name, bar):
                widget.setToolTip(self.tr("In technical terms: {0}").format(damage_term(damage)))
            form.addRow(name, bar)
        layout = QVBoxLayout(self)
        layout.addWidget(self._note)
        layout.addLayout(form)
        layout.addSpacing(8)
        layout.addWidget(BlurView(state))
        layout.addStretch(1)
        self._note.setToolTip(
            self.tr("Calibrated probabilities, from what MoCE-IR's encoder and router make of the photo.")
        )
        state.diagnosis_changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        diagnosis = self._state.diagnosis
        for damage, bar in self.bars.items():
            bar.setEnabled(diagnosis is not None)
            bar.setValue(0 if diagnosis is None else round(100 * diagnosis.probabilities[damage]))
        waiting = self.tr("How likely each damage is. It is looked at when you open a photo.")
        self._note.setText(waiting if diagnosis is None else diagnosis.say)
