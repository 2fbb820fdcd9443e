"""The settings dialog: made from the declarations. What is changed counts at once."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QGroupBox,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.progress import Progress
from core.weights.store import usual_weights_dir
from desktop.background import Background
from desktop.controls import spaced
from desktop.dialogs.fields import Field, field_for
from desktop.formatting import number
from desktop.setting_kinds import Setting
from desktop.settings import DEVICE, DISPLAY, NAMES, SETTINGS, WEIGHTS, Settings, translated

if TYPE_CHECKING:
    from core.engine.device import Found


_NOTE_WIDTH = 380


class SettingsDialog(QDialog):
    """A group for each section, a row for each setting."""

    models_asked = Signal()

    def __init__(self, settings: Settings, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Settings"))
        self.fields: dict[str, Field] = {}
        self._labels: list[QLabel] = []
        self.found, self.restart, self.example = self._note(), self._note(), self._note()
        self.found.setText(self.tr("Trying the devices…"))
        self.restart.setText(self.tr("The language changes when Photomend is started again."))
        self.restart.hide()
        self._arrange()
        settings.changed.connect(self._changed)
        self._show_example()
        task = background.run(_probe)
        task.done.connect(self._show_found)
        task.failed.connect(self.found.setText)
        self.finished.connect(task.forget)
        spaced(self)

    def _note(self) -> QLabel:
        label = QLabel()
        label.setObjectName("hint")
        label.setWordWrap(True)
        label.setMinimumWidth(_NOTE_WIDTH)  # without it the layout makes room for one word a line
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _arrange(self) -> None:
        inside = QWidget()
        groups = QVBoxLayout(inside)
        for section in dict.fromkeys(setting.section for setting in SETTINGS):
            groups.addWidget(self._group(section))
        self._align()
        groups.addWidget(self.restart)
        groups.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.addWidget(scroll, 1)
        layout.addWidget(self._buttons())
        self.resize(640, min(inside.sizeHint().height() + 90, 900))

    def _align(self) -> None:
        """The fields of all groups stand in one line."""
        for label in self._labels:
            label.ensurePolished()  # the style's margins count
        widest = max(label.sizeHint().width() for label in self._labels)
        for label in self._labels:
            label.setFixedWidth(widest)

    def _group(self, section: str) -> QGroupBox:
        group = QGroupBox(translated(section))
        form = QFormLayout(group)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for setting in (s for s in SETTINGS if s.section == section):
            field = field_for(setting, self._settings, self._usual(setting))
            field.setAccessibleName(translated(setting.text))
            field.setToolTip(translated(setting.hint))
            label = QLabel(translated(setting.text))
            label.setToolTip(translated(setting.hint))
            label.setBuddy(field)
            self._labels.append(label)
            form.addRow(label, field)
            self.fields[setting.key] = field
            for after, note in ((DEVICE, self.found), (NAMES, self.example)):
                if setting is after:
                    form.addRow("", note)
        return group

    def _usual(self, setting: Setting[Any]) -> str:
        return {WEIGHTS.key: str(usual_weights_dir()), DISPLAY.key: self.tr("sRGB")}.get(setting.key, "")

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.models, self.reset = QPushButton(self.tr("Models…")), QPushButton(self.tr("Restore defaults"))
        for button in (self.models, self.reset):
            button.setAutoDefault(False)  # Enter in a field is no click here
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.rejected.connect(self.close)
        self.models.clicked.connect(self.models_asked)
        self.reset.clicked.connect(self._settings.reset)
        return buttons

    @Slot(object)
    def _changed(self, setting: Setting[Any]) -> None:
        if setting.restart:
            self.restart.show()
        if setting is not NAMES:  # which is being typed
            self.fields[setting.key].show_value()
        elif not self.fields[NAMES.key].hasFocus():
            self.fields[NAMES.key].show_value()
        self._show_example()

    def _show_example(self) -> None:
        made = next(self._settings.naming().names(Path("IMG_4711.jpg"), date.today()))
        self.example.setText(self.tr("IMG_4711.jpg becomes {0}").format(made))

    @Slot(object)
    def _show_found(self, devices: list[Found]) -> None:
        self.found.setText("\n".join(map(self._line, devices)))

    def _line(self, device: Found) -> str:
        """A device so that it can be compared with others."""
        if device.seconds is None:
            return device.problem
        best, free = "bfloat16" if device.bfloat16 else "float32", number(device.memory / 1e9, 1)
        text = self.tr("Found {0}: {1}, {2}, {3} GB free, {4} ms for a test tile")
        return text.format(device.name, device.label, best, free, number(device.seconds * 1000, 1))


def _probe(progress: Progress) -> list[Found]:
    from core.engine.device import probe  # noqa: PLC0415

    progress.check()
    return probe()
