"""Opens the dialogs, and lets changed settings take effect."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QMainWindow, QMenu

from core.weights.store import use_weights_dir
from desktop.background import Background
from desktop.dialogs.editors import EditorsDialog
from desktop.dialogs.models import ModelsDialog
from desktop.dialogs.settings import SettingsDialog
from desktop.setting_kinds import Setting
from desktop.settings import WEIGHTS, Settings

_AT_ONCE = 4  # of what the dialogs do in the background; what a closed one began may still be stopping


class DialogActions(QObject):
    """Three actions at the end of the window's Edit menu. Each dialog is open once at most."""

    def __init__(self, window: QMainWindow, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings
        self.background = Background("dialogs", _AT_ONCE)
        self.settings = self._action(self.tr("Se&ttings…"), "Ctrl+,", self.open_settings)
        self.models = self._action(self.tr("&Models…"), "Ctrl+Shift+M", self.open_models)
        self.editors = self._action(self.tr("E&ditors…"), "", self.open_editors)
        settings.changed.connect(self._follow)
        self._follow(WEIGHTS)

    @Slot()
    def open_settings(self) -> None:
        """Show the settings."""
        if not self._shown(SettingsDialog):
            dialog = SettingsDialog(self._settings, self.background, self._window)
            dialog.models_asked.connect(self.open_models)
            dialog.open()

    @Slot()
    def open_models(self) -> None:
        """Show the models."""
        if not self._shown(ModelsDialog):
            below = self._window.findChild(SettingsDialog) or self._window
            ModelsDialog(self.background, below).open()

    @Slot()
    def open_editors(self) -> None:
        """Show the editors that Photomend can be called from."""
        if not self._shown(EditorsDialog):
            EditorsDialog(self._window).open()

    @Slot()
    def close(self) -> None:
        """Close what is open, and stop what runs for it."""
        for dialog in self._window.findChildren(QDialog):
            dialog.close()
        self.background.close()

    def _shown(self, kind: type[QDialog]) -> bool:
        dialog = self._window.findChild(kind)
        if dialog is not None:
            dialog.activateWindow()
        return dialog is not None

    def _action(self, text: str, key: str, do: object) -> QAction:
        action = QAction(text, self._window)
        action.setShortcut(QKeySequence(key))
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(text.replace("&", "") + (f" ({shown})" if shown else ""))
        action.triggered.connect(do)
        (self._window.findChild(QMenu, "edit") or self._window).addAction(action)
        return action

    @Slot(object)
    def _follow(self, setting: Setting[object]) -> None:
        if setting is WEIGHTS:
            folder = self._settings.get(WEIGHTS)
            use_weights_dir(Path(folder) if folder else None)
