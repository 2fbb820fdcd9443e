"""The conversation: what is written stays in sight, and keys do what they do everywhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProgressBar, QWidget

from core.api import Plan, Step, Task
from core.language.classes import TASK_CLASSES
from desktop.app import Parts
from desktop.chat.bubble import Bubble, Prose
from desktop.chat.cards import PlanCards
from desktop.chat.field import MOST
from desktop.labels import plan_name
from desktop.records import AnswerChoice, Message, Speaker

from .conftest import Start, Until

EVERYTHING = Plan("all of it", tuple(Step(task) for task in Task))


def say(until: Until, parts: Parts, message: Message) -> None:
    parts.state.say(message)
    until(lambda: message.plan is None or bool(parts.window.chat.findChildren(PlanCards)))  # once the words are drawn
    for _ in range(2):  # a scroll bar that appears leaves less width
        QApplication.processEvents()


def assert_in_sight(parts: Parts) -> None:
    talk = parts.window.chat.talk
    for bubble in talk.findChildren(Bubble):
        right = bubble.mapTo(talk.viewport(), QPoint(bubble.width(), 0)).x()
        assert right <= talk.viewport().width(), bubble.text.toPlainText()
        assert bubble.text.document().size().height() <= bubble.text.height()


@pytest.mark.parametrize("text", ["x" * 300, "summer_wedding_" * 8 + ".jpg", "many words " * 80])
def test_however_long_a_word_is_the_conversation_stays_in_sight(until: Until, parts: Parts, text: str) -> None:
    for speaker in Speaker:
        say(until, parts, Message(speaker, text))
    assert_in_sight(parts)


def test_the_conversation_scrolls_only_when_it_is_taller_than_its_place(until: Until, parts: Parts) -> None:
    bar = parts.window.chat.talk.verticalScrollBar()
    say(until, parts, Message(Speaker.APP, "Looks noisy?", choices=(AnswerChoice("Remove noise", lambda: None),)))
    assert not bar.isVisible()
    for _ in range(20):
        say(until, parts, Message(Speaker.APP, "many words " * 20))
    assert bar.isVisible()
    assert bar.value() == bar.maximum() > 0  # the newest in sight


def test_what_is_there_keeps_its_height_while_more_is_said(until: Until, parts: Parts) -> None:
    say(until, parts, Message(Speaker.APP, "Both", Plan("both", EVERYTHING.steps[:2])))
    (cards,) = parts.window.chat.findChildren(PlanCards)
    height = cards.height()
    for _ in range(10):
        parts.state.say(Message(Speaker.APP, "many words " * 20))
        QApplication.processEvents()  # once: this may be seen
        assert cards.height() == height
    assert parts.window.chat.talk.verticalScrollBar().isVisible()


@pytest.mark.usefixtures("german")
def test_a_plan_of_every_step_fits_in_german(until: Until, start: Start) -> None:
    parts = start()
    choice = AnswerChoice(plan_name(EVERYTHING), lambda: None)
    say(until, parts, Message(Speaker.APP, "Alles", EVERYTHING, choices=(choice,)))
    assert_in_sight(parts)


def test_the_tab_key_goes_through_a_plan_as_the_eye_does(until: Until, parts: Parts) -> None:
    say(until, parts, Message(Speaker.APP, "Both", Plan("both", EVERYTHING.steps[:2])))
    (cards,) = parts.window.chat.findChildren(PlanCards)
    first = cards.cards[0].on
    passed, widget = list[QWidget]([first]), first.nextInFocusChain()
    while widget is not None and widget is not first:  # a ring
        passed.append(widget)
        widget = widget.nextInFocusChain()
    controls = [control for card in cards.cards for control in (card.on, card.earlier, card.later, card.slider)]
    controls += [cards.model, cards.apply]
    assert [control for control in passed if control in controls] == controls


def test_ctrl_c_copies_the_text_that_is_selected(until: Until, parts: Parts) -> None:
    name = "a_photo_of_a_wedding.jpg"
    say(until, parts, Message(Speaker.APP, f"Saved as {name}."))
    (prose,) = parts.window.chat.talk.findChildren(Prose)
    cursor = prose.document().find(name)
    assert not cursor.isNull()
    prose.setTextCursor(cursor)
    prose.setFocus()
    QTest.keyClick(prose, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == name
    prose.moveCursor(QTextCursor.MoveOperation.End)


def test_arrow_up_brings_back_what_was_sent_and_arrow_down_what_was_being_written(parts: Parts) -> None:
    field = parts.window.chat.field
    for sent in ("remove the noise", "brighten it"):
        field.setText(sent)
        assert field.take() == sent
    field.setText("and then")
    seen: list[str] = []
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down):
        QTest.keyClick(field, key)
        seen.append(field.text())
    assert seen == ["brighten it", "remove the noise", "remove the noise", "brighten it", "and then"]


def test_what_is_left_out_of_a_message_that_is_too_long_is_said(parts: Parts) -> None:
    chat = parts.window.chat
    QTest.keyClicks(chat.field, "a word")
    assert chat.cut.isHidden()
    QGuiApplication.clipboard().setText("word " * MOST)
    chat.field.paste()
    assert chat.cut.isVisible()
    QTest.keyClick(chat.field, Qt.Key.Key_Backspace)
    assert chat.cut.isHidden()


def test_how_a_sentence_was_read_is_shown_where_it_is_looked_for(parts: Parts) -> None:
    tab = parts.window.inspector.instruction
    for plan, seen in (
        (EVERYTHING, True),
        (Plan("one", (Step(Task.DENOISE, words="grain"),)), True),
        (EVERYTHING, False),
    ):
        parts.window.inspector.go(tab if seen else parts.window.inspector.history)
        parts.state.set_plan(plan)
    assert len(tab.findChildren(QProgressBar)) == len(TASK_CLASSES)  # of the plan that was last there to be seen
    parts.window.inspector.go(tab)
    assert len(tab.findChildren(QProgressBar)) == len(TASK_CLASSES) * len(Task)
