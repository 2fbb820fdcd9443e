"""The field to write in."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

MOST = 2000  # characters; a wish is a sentence or a few


class MessageField(QLineEdit):
    """One line to write in; arrow up brings earlier messages back, and arrow down what was being written.

    Keys of the window that mean nothing to the field (Ctrl+C where no text is selected) are left to the window.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = [""]  # what was sent, and last what is being written
        self._at = 0
        self.setPlaceholderText(self.tr("What bothers you in the photo?"))
        self.setAccessibleName(self.tr("Message"))
        self.setMaxLength(MOST)

    def take(self) -> str:
        """The message, and an empty field."""
        text = self.text().strip()
        self._lines[-1:] = [text, ""] if text else [""]
        self._at = len(self._lines) - 1
        self.setText("")  # unlike `clear`, nothing that could be undone
        return text

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if not by:
            super().keyPressEvent(event)
            return
        if self._at == len(self._lines) - 1:
            self._lines[-1] = self.text()
        self._at = min(max(self._at + by, 0), len(self._lines) - 1)
        self.setText(self._lines[self._at])

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and self._spares(event):
            event.ignore()
            return True
        return super().event(event)

    def _spares(self, key: QKeyEvent) -> bool:
        """Whether there is nothing here that the key could act on."""
        standard, board = QKeySequence.StandardKey, QGuiApplication.clipboard().mimeData()
        return (
            (key.matches(standard.Copy) and not self.hasSelectedText())
            or (key.matches(standard.Undo) and not self.isUndoAvailable())
            or (key.matches(standard.Redo) and not self.isRedoAvailable())
            or (key.matches(standard.Paste) and board.hasImage() and not board.hasText())
        )
