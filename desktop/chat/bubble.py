"""A message as it is seen: text that wraps wherever it must, buttons that fit, and a result's picture."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import (
    QDrag,
    QFocusEvent,
    QIcon,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPixmap,
    QResizeEvent,
    QTextDocument,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.records import Message, Speaker

_THUMBNAIL = 120  # Qt's pixels of a picture's longer side, however many the screen has for them


class Prose(QTextEdit):
    """Text that can be selected and copied. It takes whatever width there is: a long word is broken, too."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("prose")
        self.setAccessibleName(text)
        self._measure = QTextDocument(text, self)
        self._heights = dict[int, int]()  # for each width, in the font that `_measure` has
        self.setPlainText(text)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._measure.setDefaultTextOption(self.document().defaultTextOption())
        for document in (self.document(), self._measure):
            document.setDocumentMargin(0)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        font = self.document().defaultFont()
        if font != self._measure.defaultFont():
            self._measure.setDefaultFont(font)
            self._heights.clear()
        if width not in self._heights:  # a layout asks for the same few over and over
            self._measure.setTextWidth(width)
            self._heights[width] = math.ceil(self._measure.size().height())
        return self._heights[width]

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(_THUMBNAIL, self.heightForWidth(max(self.width(), _THUMBNAIL)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(1, self.fontMetrics().height())

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        event.ignore()  # the conversation scrolls

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Space:
            event.ignore()  # holding it shows the original, as everywhere
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        cursor = self.textCursor()
        if event.reason() is not Qt.FocusReason.PopupFocusReason:  # the menu with Copy acts on what is selected
            cursor.clearSelection()
            self.setTextCursor(cursor)
        super().focusOutEvent(event)


class Bubble(QFrame):
    """One message."""

    def __init__(self, message: Message, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"bubble_{message.speaker.value}")
        self.message = message
        self.text = Prose(message.text)
        self.more = QToolButton()
        self.more.setArrowType(Qt.ArrowType.RightArrow)
        self.more.setAutoRaise(True)
        self.more.setObjectName("fold")
        self.more.setAccessibleName(self.tr("Show what belongs to this"))
        self.more.setToolTip(self.more.accessibleName())
        self.more.clicked.connect(lambda _checked=False: self.fold(on=False))
        self.more.hide()
        self._attached: list[QWidget] = []
        self.body = QVBoxLayout(self)
        user = message.speaker is not Speaker.APP  # what the program says stands on the panel itself
        self.body.setContentsMargins(12 if user else 0, 8, 12 if user else 0, 8)
        self.body.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.text, 1)
        head.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def attach(self, widget: QWidget) -> None:
        """What can be folded away below the words."""
        self._attached.append(widget)
        self.body.insertWidget(len(self._attached), widget)
        widget.setVisible(self.more.isHidden())

    def fold(self, *, on: bool) -> None:
        """Only the words, or all of it."""
        if self._attached or self.message.plan is not None:
            self.more.setVisible(on)
            for widget in self._attached:
                widget.setVisible(not on)


class ChoiceButton(QPushButton):
    """An answer to choose. One that names several things takes a line for each where they are too wide for one."""

    def __init__(self, label: str, hint: str) -> None:
        super().__init__(label)
        self._label = label
        self.setToolTip(hint or label)
        self.setAccessibleName(label)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(1, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        metrics, room = self.fontMetrics(), event.size().width() - 24  # the style's padding
        lines = [self._label] if metrics.horizontalAdvance(self._label) <= room else self._label.split(", ")
        shown = ",\n".join(metrics.elidedText(line, Qt.TextElideMode.ElideRight, room) for line in lines)
        if shown != self.text():
            self.setText(shown)
        super().resizeEvent(event)


class ResultButton(QToolButton):
    """A picture that can be clicked, and dragged to another application."""

    def __init__(self, image: QImage, drag: Callable[[], QMimeData | None]) -> None:
        super().__init__()
        self._drag = drag
        self.setObjectName("shot")
        self.setIcon(QIcon(QPixmap.fromImage(image)))  # of more pixels than Qt's, for screens with many
        self.setIconSize(image.size().scaled(_THUMBNAIL, _THUMBNAIL, Qt.AspectRatioMode.KeepAspectRatio))
        self.setAutoRaise(True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self.rect().contains(event.position().toPoint()) or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
        elif (mime := self._drag()) is not None:
            drag = QDrag(self)
            drag.setMimeData(mime)
            drag.setPixmap(self.icon().pixmap(self.iconSize()))
            self.setDown(False)
            drag.exec(Qt.DropAction.CopyAction)
