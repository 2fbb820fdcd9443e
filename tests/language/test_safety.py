"""No message writes a file or leaves what was done unless it says so in plain words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

import pytest

from core.api import GUARDED, Command
from core.language.planner import Planner

from .heldout import messages

COUNT = 3000
# Written apart from resources/language/plain.toml: what a reader of the message would call saying so.
SAYS: dict[Command, str] = {
    Command.SAVE: r"sav|export|store|writ|download|convert|output|keep|as an? |ctrl|control s|cmd s|speicher|sla op",
    Command.UNDO: r"undo|undid|revert|back|cancel|ctrl|remove|discard|forget|before|it was|previous|\bno|instead|meant",
    Command.ORIGINAL: r"original|start|begin|scratch|opened|everything|all|reset|unedited|untouched",
    Command.FIRST_RESULT: r"first",
    Command.FOLDER: r"folder|director|all|every|batch|others|rest",
    Command.NEXT: r"next|forward|following",
    Command.PREVIOUS: r"prev|last|before|back",
}
OTHER_DOMAINS = """
the contract ends in March and we will not renew it|please water the plants while I am away|two tickets to Lisbon
he saved the goal in the last minute|bring the soup to the boil and let it simmer|the train leaves from platform nine
I undid the buttons of my coat|my sister is back from Peru|keep the change|store it in a cool dry place
the next bus is at ten past|the original recipe has no sugar|she exports coffee|we went back to the beach
I cancelled the meeting|reset your password|he forwarded the letter|can you water down the paint|write to her
a folder of old letters|previous tenants left the keys|first come, first served|undo the knot and pull the rope
three eggs, flour, a pinch of salt|the meeting is moved to Thursday|what time is it in Tokyo|my knee hurts
turn left at the church|the cat is on the roof again|add two spoons of sugar|the lawyer sent the papers back
""".replace("\n", "|").split("|")


def sentences() -> Iterator[str]:
    """Messages of every list, and other domains' sentences: as they are, shuffled, cut short and mixed."""
    random = Random(7)
    written = [message.text for name in ("english", "first", "dev", "mixed") for message in messages(name)]
    written += [sentence.strip() for sentence in OTHER_DOMAINS if sentence.strip()]
    yield from written
    while True:
        words = random.choice(written).split()
        match random.randrange(4):
            case 0:
                random.shuffle(words)
            case 1:
                words = words[: random.randint(1, len(words))]
            case 2:
                words = words[::2] + random.choice(written).split()[1::2]
            case _:
                words = [*random.choice(written).split()[:3], *words[-3:]]
        yield " ".join(words)


@pytest.mark.slow
def test_no_random_message_saves_or_leaves_work_unless_it_says_so() -> None:
    assert set(SAYS) == GUARDED
    planner = Planner()
    harmed: list[tuple[str, str]] = []
    for text, _ in zip(sentences(), range(COUNT), strict=False):
        plan = planner.plan(text)
        command = plan.command
        if command is None or command not in SAYS or plan.ask:
            continue
        if not re.search(SAYS[command], text.lower()):
            harmed.append((text, command.value))
    assert not harmed


@pytest.mark.parametrize(
    "message",
    [
        "what are the keyboard shortcuts?",
        "do the same to this folder",
        "what did you do?",
        "use 50 % strength",
        "add film grain",
        "remove \u2602\ufe0f",
        "remove \u2614",
        "I saved for months to buy this camera",
        "the goalkeeper saves the ball, but it is blurred",
    ],
)
def test_sentences_that_once_did_harm(message: str) -> None:
    plan = Planner().plan(message)
    assert plan.ask or plan.command not in (Command.SAVE, Command.UNDO, Command.ORIGINAL)
