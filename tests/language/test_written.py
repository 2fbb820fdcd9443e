"""The written messages that the reader learns from: each can be read, is there once, and marks mean what they say."""

from __future__ import annotations

from collections import Counter

import pytest

from core.language.reader.labels import BEFORE, COMMAND, KEEP, STORY, WANT
from core.language.reader.phrases import LANGUAGES
from core.language.reader.pieces import example_of
from core.language.reader.written import pieces_of, written_messages
from core.plans import Command
from core.tasks import Task


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_written_message_can_be_read_and_is_there_once(language: str) -> None:
    messages = written_messages(language, 0, inside=False).all + written_messages(language, 0, inside=True).all
    texts = Counter(example_of(pieces).text.casefold() for pieces in messages)
    assert len(messages) > 500
    assert [text for text, count in texts.items() if count > 1] == []


def test_marks_tell_order_strength_and_place() -> None:
    story, wish, kept = pieces_of("story: at dusk, | lowlight~<@: lift {her face} | keep denoise: leave the grain")
    assert (story.label, kept.label, kept.task) == (STORY, KEEP, Task.DENOISE)
    assert (wish.label, wish.task, wish.order) == (WANT, Task.LOWLIGHT, BEFORE)
    assert (wish.strength, wish.only) == ("light", True)
    message = example_of((story, wish, kept))
    assert message.text == "at dusk, lift her face leave the grain"
    assert [message.text[first:last] for first, last in message.places] == ["her face"]
    assert [message.text[begin:].split()[0] for begin in message.begins] == ["at", "lift", "leave"]


def test_commands_are_named() -> None:
    (undone,) = pieces_of("command undo: no, back")
    assert (undone.label, undone.command) == (COMMAND, Command.UNDO)


@pytest.mark.parametrize("line", ["no label", "sharpen: it", "command fly: away", "keep sky: the sky"])
def test_a_line_without_a_label_that_is_known_is_named(line: str) -> None:
    with pytest.raises(ValueError, match="written message"):
        pieces_of(line)
