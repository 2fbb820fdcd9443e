"""What a user relies on: what they say is understood, in words that nobody tuned the planner to."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from core.language.planner import Planner

from .heldout import Tally, is_harmful, messages, plans, score

LEAST: Mapping[str, float] = {
    "single": 0.74, "several": 0.65, "negation": 0.65, "impossible": 0.62, "vague": 0.8, "talk": 0.4,
}  # fmt: skip


@pytest.fixture(scope="module")
def planner() -> Planner:
    return Planner()


@pytest.fixture(scope="module")
def tallies(planner: Planner) -> dict[str, Tally]:
    return score("english", planner)


@pytest.mark.parametrize("kind", LEAST)
def test_messages_are_planned_as_meant(tallies: dict[str, Tally], kind: str) -> None:
    tally = tallies[kind]
    assert tally.share >= LEAST[kind], "\n".join(f"{text!r}: {what}" for text, what in tally.wrong)


def test_there_are_enough_messages() -> None:
    assert len(list(messages("english"))) >= 600


@pytest.mark.parametrize("name", ["english", "first", "dev"])
def test_nothing_is_saved_or_left_unasked(planner: Planner, name: str) -> None:
    assert not [message.text for message, plan in plans(planner, name) if is_harmful(message, plan)]
