"""What a user relies on: what they say is understood, in words that nobody tuned the planner to."""

from __future__ import annotations

import pytest

from .heldout import Tally, score


@pytest.fixture(scope="module")
def tallies() -> dict[str, Tally]:
    return score()


@pytest.mark.parametrize(
    ("kind", "least"),
    [("single", 0.95), ("multi", 0.85), ("factor", 0.95), ("strength", 0.8), ("command", 0.9), ("auto", 0.9)],
)
def test_messages_are_planned_as_meant(tallies: dict[str, Tally], kind: str, least: float) -> None:
    tally = tallies[kind]
    assert tally.share >= least, "\n".join(f"{text!r}: {what}" for text, what in tally.wrong)


def test_there_are_enough_messages(tallies: dict[str, Tally]) -> None:
    kinds = ("single", "multi", "auto", "command", "unsupported", "nothing")
    assert sum(tallies[kind].right + len(tallies[kind].wrong) for kind in kinds) >= 300
