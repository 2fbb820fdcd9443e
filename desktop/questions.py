"""What the window asks the user: which photo, where to, in which form; and what it tells of an unforeseen fault."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QMessageBox

from core.jobs.messages import WritePhoto
from core.photo.naming import free_name
from desktop.background import Background
from desktop.dialogs.export import ExportDialog
from desktop.dialogs.files import OpenDialog, SaveDialog
from desktop.exporting import ExportMemory
from desktop.places import Places
from desktop.session import Session
from desktop.state import AppState


class Questions(QObject):
    """Each opens a dialog over the window. What was chosen last is remembered in `store`."""

    def __init__(
        self,
        window: QMainWindow,
        state: AppState,
        session: Session,
        store: QSettings,
        open_paths: Callable[[list[Path]], None],
    ) -> None:
        super().__init__(window)
        self._window, self._state, self._session, self._open_paths = window, state, session, open_paths
        self.places, self._exports = Places(store), ExportMemory(store)
        self._background = Background("window")
        state.fault_met.connect(self._show_fault)
        state.save_asked.connect(self.ask_save)

    def ask_open(self) -> None:
        """Which photo?"""
        OpenDialog(self._window, self.places.to_open, lambda paths: self._open_paths(list(paths)), many=False).open()

    def ask_save(self) -> None:
        """Where to?"""
        photo, shown = self._state.photo, self._state.shown
        if photo is None or shown is None:
            return
        naming, folder = self._session.export.naming_of(shown), self.places.to_save(photo.path)
        proposed = free_name(photo, naming, folder) if photo.path else folder / self.tr("pasted.png")

        def save(path: Path) -> None:
            self.places.saved(path, photo.path)
            self._session.export.save(path, overwrite=True)  # the dialog has asked whether a file may be

        SaveDialog(self._window, proposed, save, photo.path).open()

    def ask_export(self) -> None:
        """In which form, and where to?"""
        self._session.restorations.strengths.when_settled(self._ask_export)

    def _ask_export(self) -> None:
        photo, shown = self._state.photo, self._state.shown
        if photo is None or shown is None or shown.pixels is None:
            return
        export = self._session.export
        ExportDialog(
            WritePhoto(photo, pixels=shown.pixels, plans=shown.plans),
            export.naming_of(shown),
            self._exports,
            self._background,
            export.deliver,
            self._window,
        ).open()

    def close_down(self) -> None:
        """Ask no more."""
        self._background.close()

    def _show_fault(self, message: str, report: str) -> None:
        """What nobody foresaw: a sentence, and what to send to those who can mend it."""
        kind, close = QMessageBox.Icon.Warning, QMessageBox.StandardButton.Close
        box = QMessageBox(kind, "Photomend", message, close, self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setInformativeText(self.tr("Your photo is untouched, and you can go on. The report tells what went wrong."))
        box.setDetailedText(report)
        copy = box.addButton(self.tr("Copy report"), QMessageBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(f"{message}\n\n{report}"))
        box.open()
