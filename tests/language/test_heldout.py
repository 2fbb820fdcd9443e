"""What a user relies on: what they say is understood, in words that nobody tuned the reader to."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from .heldout import is_harmful, messages, planned, score

LEAST: Mapping[str, float] = {
    "single": 0.88, "several": 0.85, "negation": 0.86, "impossible": 0.92, "vague": 0.92, "commands": 0.94,
    "follow-ups": 0.9, "amounts": 0.93, "areas": 0.65, "talk": 0.96,
}  # fmt: skip


@pytest.mark.parametrize("kind", LEAST)
def test_messages_are_planned_as_meant(kind: str) -> None:
    tally = score("english")[kind]
    assert tally.share >= LEAST[kind], "\n".join(f"{text!r}: {what}" for text, what in tally.wrong)


def test_plain_sentences_are_always_read_rightly() -> None:
    wrong = [what for tally in score("sentences").values() for what in tally.wrong]
    assert not wrong


def test_there_are_enough_messages() -> None:
    assert len(list(messages("english"))) >= 600


@pytest.mark.parametrize("name", ["english", "sentences"])
def test_nothing_is_saved_or_left_unasked(name: str) -> None:
    assert not [message.text for message, plan in planned(name) if is_harmful(message, plan)]
