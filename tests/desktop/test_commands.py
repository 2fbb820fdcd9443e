"""Commands in words, as they are typed into the chat."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.api import Model
from core.photo.read import read_photo
from desktop.app import Parts
from desktop.canvas.canvas import Compare

from .conftest import Until, said


@pytest.fixture
def talk(until: Until, parts: Parts, photo: Path) -> Parts:
    parts.session.opening.open(photo)
    until(lambda: parts.state.diagnosis is not None and not parts.session.busy)
    return parts


def say(until: Until, parts: Parts, text: str) -> str:
    """What is answered, once all is done that came of it."""
    before = len(parts.state.messages)
    parts.session.conversation.say(text)
    until(lambda: not parts.session.busy and len(parts.state.messages) > before + 1)
    return " ".join(message.text for message in parts.state.messages[before + 1 :])


def test_what_cannot_be_done_yet_is_said(until: Until, talk: Parts) -> None:
    assert "nothing to take back" in say(until, talk, "undo")
    assert "nothing that was taken back" in say(until, talk, "redo")
    assert "nothing yet" in say(until, talk, "weaker")
    assert "nothing yet" in say(until, talk, "show the original")
    assert "first say" in say(until, talk, "use the other model")
    assert talk.state.shown is talk.state.original


def test_start_over_goes_back_all_the_way(until: Until, talk: Parts) -> None:
    say(until, talk, "remove the noise")
    say(until, talk, "brighten it")
    say(until, talk, "go back to the original")
    assert talk.state.shown is talk.state.original
    talk.session.results.undo()
    assert talk.state.shown is talk.state.results[2]
    say(until, talk, "start over and clear the haze")
    assert talk.state.results[3].base is talk.state.original


def test_show_the_original_shows_it_and_hides_it(until: Until, talk: Parts) -> None:
    say(until, talk, "remove the noise")
    assert "once more" in say(until, talk, "show the original")
    assert talk.window.canvas.compare is Compare.SPLIT
    assert talk.window.act.split.isChecked()
    assert "alone" in say(until, talk, "show the original")
    assert talk.window.canvas.compare is Compare.OFF


def test_the_other_network_is_asked_for_by_name(until: Until, talk: Parts) -> None:
    say(until, talk, "remove the noise")
    say(until, talk, "try MoCE-IR")
    assert talk.state.results[2].model is Model.MOCE_IR
    assert talk.state.results[2].base is talk.state.original
    assert "made this result" in say(until, talk, "use MoCE-IR")
    assert len(talk.state.results) == 3


@pytest.mark.parametrize(
    ("message", "answer"),
    [
        ("help", "I can remove noise"),
        ("zoom in", "zoom with the wheel"),
        ("convert it to a gif", "JPEG, PNG"),
        ("\u53bb\u9664\u566a\u70b9", "do not read that language"),
    ],
)
def test_what_is_not_about_mending_mends_nothing(until: Until, talk: Parts, message: str, answer: str) -> None:
    assert answer in say(until, talk, message)
    assert len(talk.state.results) == 1


def test_what_is_wrong_is_answered_by_the_diagnosis(until: Until, talk: Parts) -> None:
    assert talk.state.diagnosis is not None
    assert talk.state.diagnosis.say in say(until, talk, "what is wrong with this photo?")
    assert len(talk.state.results) == 1


def test_a_format_that_is_named_is_the_one_saved(until: Until, talk: Parts, photo: Path) -> None:
    say(until, talk, "remove the noise and save it as a jpeg")
    saved = photo.with_name("cat-mended.jpg")
    until(said(talk, str(saved)))
    assert read_photo(saved).pixels.shape == (120, 160, 3)
