"""The conversation: bubbles, the plan as cards, questions with answers to choose, and the field to write in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QMimeData, Qt, QTimer
from PySide6.QtGui import QDrag, QIcon, QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.chat.cards import PlanCards
from desktop.session import Session
from desktop.state import AppState, Choice, Message, Result, Speaker

_INDENT = 24  # Qt's pixels; the user's bubbles stand on the right, the others on the left


class MessageField(QLineEdit):
    """One line to write in; arrow up brings earlier messages back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sent: list[str] = []
        self._at = 0
        self.setPlaceholderText(self.tr("What bothers you in the photo?"))
        self.setAccessibleName(self.tr("Message"))
        self.setMaxLength(2000)

    def take(self) -> str:
        """The message, and an empty field."""
        text = self.text().strip()
        if text:
            self._sent.append(text)
        self._at = len(self._sent)
        self.clear()
        return text

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if not by:
            super().keyPressEvent(event)
            return
        self._at = min(max(self._at + by, 0), len(self._sent))
        self.setText(self._sent[self._at] if self._at < len(self._sent) else "")


class Bubble(QFrame):
    """One message."""

    def __init__(self, message: Message, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"bubble_{message.speaker.value}")
        self.text = QLabel(message.text)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(10, 8, 10, 8)
        self.body.addWidget(self.text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)


class ResultButton(QToolButton):
    """A picture that can be clicked, and dragged to another application."""

    def __init__(self, drag: Callable[[], QMimeData | None]) -> None:
        super().__init__()
        self._drag = drag

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self.rect().contains(event.position().toPoint()) or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
        elif (mime := self._drag()) is not None:
            drag = QDrag(self)
            drag.setMimeData(mime)
            drag.setPixmap(self.icon().pixmap(self.iconSize()))
            self.setDown(False)
            drag.exec(Qt.DropAction.CopyAction)


class ChatPanel(QWidget):
    """Writes to the session, and shows the state's messages."""

    def __init__(self, state: AppState, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state, self._session = state, session
        self.field = MessageField()
        self.send = QPushButton(self.tr("Send"))
        self._talk = QVBoxLayout()
        self._talk.setSpacing(8)
        self._talk.addStretch(1)
        self._arrange()
        self.field.returnPressed.connect(self._send)
        self.send.clicked.connect(self._send)
        state.message_added.connect(self._add)
        state.chat_cleared.connect(self._clear)

    def _arrange(self) -> None:
        inside = QWidget()
        inside.setLayout(self._talk)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(inside)
        self._scroll.setAccessibleName(self.tr("Conversation"))
        # The newest message in sight, once the layout knows how tall it is.
        self._scroll.verticalScrollBar().rangeChanged.connect(lambda _low, high: self._to_end(high))
        below = QHBoxLayout()
        below.addWidget(self.field, 1)
        below.addWidget(self.send)
        layout = QVBoxLayout(self)
        layout.addWidget(self._scroll, 1)
        layout.addLayout(below)

    def _to_end(self, high: int) -> None:
        self._scroll.verticalScrollBar().setValue(high)

    def _send(self) -> None:
        text = self.field.take()
        if text:
            self._session.say(text)

    def _clear(self) -> None:
        """Another photo: what is said about the last one is gone."""
        for bubble in self.findChildren(Bubble):
            bubble.deleteLater()

    def _add(self, message: Message) -> None:
        bubble = Bubble(message)
        if message.plan is not None:
            bubble.body.addWidget(self._cards(message))
        for choice in message.choices:
            button = QPushButton(choice.label)
            button.setToolTip(choice.hint)
            button.clicked.connect(partial(self._choose, bubble, choice))
            bubble.body.addWidget(button)
        if message.result is not None:
            bubble.body.addWidget(self._thumbnail(message.result))
            bubble.body.addLayout(self._after(message.result))
        row = QHBoxLayout()
        row.addWidget(bubble, 1)
        row.insertSpacing(0 if message.speaker is Speaker.USER else 1, _INDENT)
        self._talk.addLayout(row)

    def _cards(self, message: Message) -> PlanCards:
        assert message.plan is not None
        cards = PlanCards(message.plan, message.model)
        # Changed steps start from where these started, and apply where these did.
        cards.applied.connect(lambda plan, model: self._session.run(plan, message.base, model, like=message))
        return cards

    def _choose(self, bubble: Bubble, choice: Choice) -> None:
        """An answer is given once; what else could have been chosen goes."""
        for button in bubble.findChildren(QPushButton):
            button.setEnabled(False)
        QTimer.singleShot(0, bubble, choice.act)

    def _thumbnail(self, result: Result) -> QToolButton:
        """The result in small; a click shows it."""
        button = ResultButton(lambda: self._session.dragged(result))
        button.setIcon(QIcon(QPixmap.fromImage(result.thumbnail)))
        button.setIconSize(result.thumbnail.size())
        button.setAutoRaise(True)
        button.setAccessibleName(self.tr("Show this result"))
        button.setToolTip(self.tr("Click to show this result; drag it to another application"))
        button.clicked.connect(lambda: self._session.visit(result))
        return button

    def _after(self, result: Result) -> QHBoxLayout:
        """What to do with a result."""
        other = self.tr("Try InstructIR") if result.blind else self.tr("Try MoCE-IR")
        row = QHBoxLayout()
        actions = (
            (
                self.tr("Undo"),
                self.tr("Show what was there before"),
                partial(self._session.visit, result.base or result),
            ),
            (other, self.tr("The same by the other network"), partial(self._session.other_model, result)),
            (
                self.tr("On original"),
                self.tr("The same steps on the photo as opened"),
                partial(self._from_original, result),
            ),
        )
        for label, hint, action in actions:
            button = QPushButton(label)
            button.setToolTip(hint)
            button.clicked.connect(lambda _checked, action=action: action())
            row.addWidget(button)
        return row

    def _from_original(self, result: Result) -> None:
        if result.plan is not None:
            self._session.run(replace(result.plan, command=None), self._state.original, result.model, like=result)
