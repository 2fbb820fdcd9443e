"""One field for each kind of setting. A field shows the value, and changes it as soon as it makes sense."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.controls import CalmComboBox, CalmSpinBox
from desktop.setting_kinds import ChoiceSetting, File, Folder, Number, Setting, Text
from desktop.settings import Settings, translated

_LONGEST = 24  # characters of a choice that must be seen whole; longer ones widen the list that opens


class ChoiceField(CalmComboBox):
    """A list to choose from."""

    def __init__(self, settings: Settings, setting: ChoiceSetting) -> None:
        super().__init__()
        self._settings, self._setting = settings, setting
        for value, text in setting.choices:
            self.addItem(translated(text), value)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LONGEST)
        self.view().setTextElideMode(Qt.TextElideMode.ElideNone)
        self.show_value()
        self.activated.connect(self._take)

    def show_value(self) -> None:
        """As the settings have it."""
        self.setCurrentIndex(self.findData(self._settings.get(self._setting)))

    def _take(self) -> None:
        self._settings.set(self._setting, str(self.currentData()))


class NumberField(CalmSpinBox):
    """A number to type or step."""

    def __init__(self, settings: Settings, setting: Number) -> None:
        super().__init__()
        self._settings, self._setting = settings, setting
        self.setRange(0, setting.most)
        self.setSingleStep(setting.step)
        self.setSuffix(f" {setting.unit}")
        self.setSpecialValueText(translated(setting.zero))
        self.setKeyboardTracking(False)  # a number half typed is no setting
        self.show_value()
        self.valueChanged.connect(self._take)

    def show_value(self) -> None:
        """As the settings have it."""
        self.setValue(self._settings.get(self._setting))

    def _take(self, value: int) -> None:
        self._settings.set(self._setting, value)


class TextField(QWidget):
    """A line to type, with what is wrong with it below."""

    def __init__(self, settings: Settings, setting: Text) -> None:
        super().__init__()
        self._settings, self._setting = settings, setting
        self.line, self.below = QLineEdit(), QLabel()
        self.below.setObjectName("hint")
        self.below.setWordWrap(True)
        self.below.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.line)
        layout.addWidget(self.below)
        self.setFocusProxy(self.line)
        self.show_value()
        self.line.textEdited.connect(self._take)
        self.line.editingFinished.connect(self.show_value)

    def setAccessibleName(self, name: str) -> None:  # noqa: N802
        self.line.setAccessibleName(name)

    def show_value(self) -> None:
        """As the settings have it."""
        self.line.setText(self._settings.get(self._setting))
        self.below.hide()

    def _take(self, text: str) -> None:
        try:
            self._settings.set(self._setting, text)
        except ValueError as error:
            self.below.setText(str(error))
            self.below.show()
        else:
            self.below.hide()


class PathField(QWidget):
    """A folder or a file: shown, chosen, and given up again."""

    refused = Signal(str)

    def __init__(self, settings: Settings, setting: Folder | File, usual: str) -> None:
        """usual: what an empty setting stands for."""
        super().__init__()
        self._settings, self._setting, self._usual = settings, setting, usual
        self.line = QLineEdit()
        self.line.setReadOnly(True)
        self.choose, self.clear = QPushButton(self.tr("Choose…")), QPushButton(self.tr("Default"))
        self.clear.setToolTip(self.tr("Back to: {0}").format(usual))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget, stretch in ((self.line, 1), (self.choose, 0), (self.clear, 0)):
            layout.addWidget(widget, stretch)
        self.setFocusProxy(self.choose)
        self.show_value()
        self.choose.clicked.connect(self._ask)
        self.clear.clicked.connect(lambda: self.take(""))

    def setAccessibleName(self, name: str) -> None:  # noqa: N802
        self.line.setAccessibleName(name)
        self.choose.setAccessibleName(self.tr("Choose: {0}").format(name))
        self.clear.setAccessibleName(self.tr("Default: {0}").format(name))

    def show_value(self) -> None:
        """As the settings have it."""
        value = self._settings.get(self._setting)
        self.line.setText(value or self._usual)
        self.line.setToolTip(self.line.text())
        self.line.setCursorPosition(0)
        self.clear.setEnabled(bool(value))

    def take(self, path: str) -> None:
        """Change the setting, and show it."""
        try:
            self._settings.set(self._setting, path)
        except ValueError:
            self.refused.emit(self.tr("{0} cannot be used.").format(path))
        self.show_value()

    def _ask(self) -> None:
        text, now = translated(self._setting.text), self._settings.get(self._setting)
        if isinstance(self._setting, Folder):
            path = QFileDialog.getExistingDirectory(self, text, now)
        else:
            filters = f"{text} ({self._setting.suffixes})"
            path, _ = QFileDialog.getOpenFileName(self, text, str(Path(now).parent) if now else "", filters)
        if path:
            self.take(path)


Field = ChoiceField | NumberField | TextField | PathField


def field_for(setting: Setting[object], settings: Settings, usual: str = "") -> Field:
    """The field of a setting."""
    if isinstance(setting, ChoiceSetting):
        return ChoiceField(settings, setting)
    if isinstance(setting, Number):
        return NumberField(settings, setting)
    if isinstance(setting, Folder | File):
        return PathField(settings, setting, usual)
    assert isinstance(setting, Text)
    return TextField(settings, setting)
