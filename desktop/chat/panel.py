"""The conversation: bubbles, the plan as cards, questions with answers to choose, and the field to write in."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.chat.bubble import Bubble, ChoiceButton, ResultButton
from desktop.chat.cards import PlanCards
from desktop.chat.chips import Chips
from desktop.chat.field import MOST, MessageField
from desktop.chat.live import LiveStrength
from desktop.controls import Elided
from desktop.flow import FlowLayout
from desktop.labels import model_name
from desktop.records import AnswerChoice, Message, Result, Speaker
from desktop.session import Session
from desktop.state import AppState

_FRAME = 4  # Qt's pixels of the style's border
_MOMENT = 16  # milliseconds; a picture of the screen
_ROOMY = 320  # Qt's pixels from which on there is room for what could be said next
_LOWEST = 40  # Qt's pixels; it scrolls
_INDENT = 48  # Qt's pixels; the user's bubbles stand on the right


class _Rows(QWidget):
    """As tall as the rows are at its width; the layout alone asks for what they would need at their narrowest."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(super().minimumSizeHint().width(), 0)

    def __init__(self) -> None:
        super().__init__()
        self._later = QTimer(self, singleShot=True, interval=_MOMENT)  # when what is new has its own height
        self._later.timeout.connect(self._grow)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._grow()  # first, or what is new would be squeezed in, and seen so, until the scroll area makes room
            self._later.start()
        return super().event(event)

    def _grow(self) -> None:
        if (wanted := self.heightForWidth(self.width())) > self.height():
            self.resize(self.width(), wanted)


class Talk(QScrollArea):
    """The bubbles below each other. It is never narrower than they can be."""

    def __init__(self, rows: QVBoxLayout) -> None:
        super().__init__()
        self._inside = _Rows()
        self._inside.setLayout(rows)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWidget(self._inside)
        # The newest message in sight, once the layout knows how tall it is.
        self.verticalScrollBar().rangeChanged.connect(lambda _low, high: self.verticalScrollBar().setValue(high))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        width = self._inside.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width() + 2 * _FRAME
        return QSize(width, _LOWEST)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()  # a new bubble may need more
        return super().event(event)


class ChatPanel(QWidget):
    """Writes to the session, and shows the state's messages."""

    menu_asked = Signal(object, QPoint)  # Result, and where on the screen

    def __init__(self, state: AppState, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state, self._session = state, session
        self.field = MessageField()
        self.send = QPushButton(self.tr("Send"))
        self.send.setObjectName("send")
        self._talk = QVBoxLayout()
        self._talk.setSpacing(8)
        self._talk.setContentsMargins(0, 0, 8, 0)  # beside the scroll bar
        self._talk.addStretch(1)
        self._arrange()
        self.field.returnPressed.connect(self._send)
        self.send.clicked.connect(self._send)
        self.field.inputRejected.connect(self.cut.show)
        self.field.textChanged.connect(self._let_cut_go)
        state.queue_changed.connect(self._show_queue)
        state.message_added.connect(self._add)
        state.chat_cleared.connect(self._clear)

    def _arrange(self) -> None:
        self.talk = Talk(self._talk)
        self.talk.setAccessibleName(self.tr("Conversation"))
        self.cut = QLabel(self.tr("A message holds {0} characters at most; the rest was left out.").format(MOST))
        self.cut.setObjectName("hint")
        self.cut.setWordWrap(True)
        self.cut.hide()
        self.chips = Chips(self._state, self._session)
        self.queued = QVBoxLayout()
        self.queued.setSpacing(8)
        below = QHBoxLayout()
        below.addWidget(self.field, 1)
        below.addWidget(self.send, 0, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.addWidget(self.talk, 1)
        layout.addLayout(self.queued)
        layout.addWidget(self.chips)
        layout.addLayout(below)
        layout.addWidget(self.cut)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.chips.give_room(event.size().height() >= _ROOMY)

    def write(self, text: str) -> None:
        """Into the field, to be sent or changed."""
        self.field.setText(text)
        self.field.setFocus()

    def _let_cut_go(self) -> None:
        if len(self.field.text()) < MOST:
            self.cut.hide()

    def _show_queue(self) -> None:
        """What waits until the messages before it are answered."""
        while (item := self.queued.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for text in self._state.queued:
            line = Elided()
            line.setObjectName("hint")
            line.say(self.tr("Waiting: {0}").format(text))
            self.queued.addWidget(line)

    def _send(self) -> None:
        self.cut.hide()
        if text := self.field.take():
            self._session.conversation.say(text)

    def _clear(self) -> None:
        """Another photo: what is said about the last one is gone."""
        for bubble in self.findChildren(Bubble):
            bubble.deleteLater()

    def _add(self, message: Message) -> None:
        bubble = Bubble(message)
        if message.plan is not None:  # once it is drawn what is said: so many controls take a moment
            QTimer.singleShot(_MOMENT, bubble, lambda: bubble.attach(self._cards(message, bubble)))
        for choice in message.choices:
            button = ChoiceButton(choice.label, choice.hint)
            button.clicked.connect(partial(self._choose, bubble, choice))
            bubble.body.addWidget(button)
        if message.result is not None:
            bubble.attach(self._thumbnail(message.result))
            bubble.attach(self._after(message.result))
        self._fold(message)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(bubble, 1)
        if message.speaker is Speaker.USER:
            row.insertSpacing(0, _INDENT)
        self._talk.addLayout(row)

    def _fold(self, message: Message) -> None:
        """Of earlier plans, or results, only what was said stays in sight."""
        if message.plan is None and message.result is None:
            return
        for bubble in self.findChildren(Bubble):
            if message.plan is not None or bubble.message.result is not None:
                bubble.fold(on=True)

    def _cards(self, message: Message, bubble: Bubble) -> PlanCards:
        assert message.plan is not None
        cards = PlanCards(message.plan, message.model, bubble)
        # Changed steps start from where these started, and apply where these did.
        cards.applied.connect(lambda plan, model: self._session.results.run(plan, message.base, model, like=message))
        strengths = self._session.restorations.strengths
        for step, slider in enumerate(cards.sliders):
            LiveStrength(slider, self._state, strengths, partial(self._made_of, cards, step), cards.stands)
        return cards

    def _made_of(self, cards: PlanCards, step: int) -> tuple[Result, int] | None:
        """What came of the cards' plan last, as long as they are in its order."""
        plan, results = cards.current, reversed(self._state.results)
        result = next((each for each in results if plan is each.asked or plan is each.plan), None)
        return (result, step) if result is not None and cards.in_order else None

    def _choose(self, bubble: Bubble, choice: AnswerChoice) -> None:
        """An answer is given once; what else could have been chosen goes."""
        for button in bubble.findChildren(QPushButton) if not choice.again else ():
            button.setEnabled(False)
        QTimer.singleShot(0, bubble, choice.act)

    def _thumbnail(self, result: Result) -> QToolButton:
        """The result in small; a click shows it."""
        button = ResultButton(result.thumbnail, lambda: self._session.export.dragged(result))
        button.setAccessibleName(self.tr("Show this result"))
        button.setToolTip(self.tr("Click to show this result; drag it to another application"))
        button.clicked.connect(lambda: self._session.results.visit(result))
        button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        button.customContextMenuRequested.connect(lambda at: self.menu_asked.emit(result, button.mapToGlobal(at)))
        return button

    def _after(self, result: Result) -> QWidget:
        """What to do with a result."""
        other = self.tr("Compare with {0}").format(model_name(result.other_network))
        below = QWidget()
        below.setObjectName("after")
        row = FlowLayout(below)
        actions = (
            (
                self.tr("Undo"),
                self.tr("Show what was there before"),
                partial(self._session.results.visit, result.base or result),
            ),
            (
                other,
                self.tr("Beside the same by the other network"),
                partial(self._session.results.compare_networks, result),
            ),
            (
                self.tr("On original"),
                self.tr("The same steps on the photo as opened"),
                partial(self._from_original, result),
            ),
        )
        for label, hint, action in actions:
            if label == other and result.computed:
                continue
            button = QPushButton(label)
            button.setToolTip(hint)
            button.clicked.connect(lambda _checked, action=action: action())
            row.addWidget(button)
        return below

    def _from_original(self, result: Result) -> None:
        if result.plan is not None:
            self._session.results.run(
                replace(result.plan, command=None), self._state.original, result.model, like=result
            )
