"""The field to write in."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

MOST = 2000  # characters; a wish is a sentence or a few
_LINES = 4  # to which it grows


class MessageField(QPlainTextEdit):
    """Grows with what is written. Enter sends, Shift+Enter begins a line.

    Arrow up brings earlier messages back, and arrow down what was being written. Keys of the window that mean nothing
    to the field (Ctrl+C where no text is selected) are left to the window.
    """

    returnPressed = Signal()  # noqa: N815
    inputRejected = Signal()  # noqa: N815

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self._lines = [""]  # what was sent, and last what is being written
        self._at = 0
        self.setPlaceholderText(self.tr("What bothers you in the photo?"))
        self.setAccessibleName(self.tr("Message"))
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().setDocumentMargin(4)
        self.textChanged.connect(self._changed)
        self._fit()

    def text(self) -> str:
        """What is written."""
        return self.toPlainText()

    def setText(self, text: str) -> None:  # noqa: N802
        """Write something else, with nothing that could be undone."""
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def take(self) -> str:
        """The message in one line, and an empty field."""
        text = " ".join(self.text().split())
        self._lines[-1:] = [text, ""] if text else [""]
        self._at = len(self._lines) - 1
        self.setText("")
        return text

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(60, self._height(1))

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(200, self._height(min(max(round(self.document().size().height()), 1), _LINES)))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key, shifted = Qt.Key(event.key()), event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not shifted:
            self.returnPressed.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._at_edge(up=key is Qt.Key.Key_Up):
            self._bring(-1 if key is Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        room = MOST - len(self.text()) + len(self.textCursor().selectedText())
        text = source.text()
        self.textCursor().insertText(text[:room])
        if len(text) > room:
            self.inputRejected.emit()

    def _bring(self, by: int) -> None:
        if self._at == len(self._lines) - 1:
            self._lines[-1] = self.text()
        self._at = min(max(self._at + by, 0), len(self._lines) - 1)
        self.setText(self._lines[self._at])

    def _at_edge(self, *, up: bool) -> bool:
        """The cursor can go no further in that direction."""
        cursor = self.textCursor()
        return not cursor.movePosition(QTextCursor.MoveOperation.Up if up else QTextCursor.MoveOperation.Down)

    def _changed(self) -> None:
        if len(self.text()) > MOST:  # typed: what is pasted is cut before
            self.setText(self.text()[:MOST])
            self.inputRejected.emit()
        self._fit()

    def _fit(self) -> None:
        height = self.sizeHint().height()
        if height != self.height():
            self.setFixedHeight(height)

    def _height(self, lines: int) -> int:
        margins = self.contentsMargins()  # in which a style sheet puts border and padding
        around = margins.top() + margins.bottom() or 2 * self.frameWidth()
        inner = 2 * round(self.document().documentMargin())
        return lines * self.fontMetrics().lineSpacing() + inner + around + 4

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and self._spares(event):
            event.ignore()
            return True
        return super().event(event)

    def _spares(self, key: QKeyEvent) -> bool:
        """Whether there is nothing here that the key could act on."""
        standard, board = QKeySequence.StandardKey, QGuiApplication.clipboard().mimeData()
        return (
            (key.matches(standard.Copy) and not self.textCursor().hasSelection())
            or (key.matches(standard.Undo) and not self.document().isUndoAvailable())
            or (key.matches(standard.Redo) and not self.document().isRedoAvailable())
            or (key.matches(standard.Paste) and board.hasImage() and not board.hasText())
        )
