"""What the window does with words that are no plain wish: amounts, places, other photos, questions."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from desktop.app import Parts
from desktop.neighbours import neighbour

from .conftest import Until, said
from .test_commands import say


@pytest.fixture
def talk(until: Until, parts: Parts, photo: Path) -> Parts:
    parts.session.opening.open(photo)
    until(lambda: parts.state.diagnosis is not None and not parts.session.busy)
    return parts


def test_what_was_done_is_told_and_made_weaker_in_figures(until: Until, talk: Parts) -> None:
    assert "Nothing yet" in say(until, talk, "what did you do?")
    say(until, talk, "remove the noise")
    assert "Remove noise by InstructIR" in say(until, talk, "what did you do?")
    assert "50 %" in say(until, talk, "use 50 %")
    assert talk.state.shown is talk.state.results[2]
    assert talk.state.results[2].plan is not None
    assert talk.state.results[2].plan.steps[0].strength == 0.5
    assert talk.state.results[2].base is talk.state.original


def test_the_first_result_is_found_again(until: Until, talk: Parts) -> None:
    assert "no result yet" in say(until, talk, "back to the first result")
    say(until, talk, "remove the noise")
    say(until, talk, "brighten it")
    say(until, talk, "back to the first result")
    assert talk.state.shown is talk.state.results[1]


def test_a_place_that_is_not_found_is_asked_about(until: Until, talk: Parts) -> None:
    assert "cannot find" in say(until, talk, "sharpen only her eyes")
    assert len(talk.state.results) == 1
    talk.state.messages[-1].choices[0].act()
    until(lambda: len(talk.state.results) == 2 and not talk.session.busy)
    assert talk.state.results[1].mask is None


def test_shadows_are_found(until: Until, talk: Parts) -> None:
    say(until, talk, "brighten only the shadows")
    assert talk.state.results[1].mask is not None


def test_what_saves_is_asked_about_unless_it_is_said_plainly(until: Until, talk: Parts, photo: Path) -> None:
    say(until, talk, "remove the noise")
    say(until, talk, "export as jpeg with quality 80")
    until(said(talk, "cat-mended.jpg"))
    assert photo.with_name("cat-mended.jpg").read_bytes()[:2] == b"\xff\xd8"
    before = sorted(photo.parent.iterdir())
    say(until, talk, "what are the keyboard shortcuts?")
    say(until, talk, "do the same to this folder")
    assert sorted(photo.parent.iterdir()) == before


def test_the_photos_of_a_folder_come_one_after_the_other(until: Until, talk: Parts, photo: Path) -> None:
    assert "last photo" in say(until, talk, "next photo")
    other = photo.with_name("dog.png")
    shutil.copy(photo, other)
    talk.session.conversation.say("next photo")
    until(lambda: talk.state.photo is not None and talk.state.photo.path == other)


def test_numbers_in_names_count(tmp_path: Path) -> None:
    for name in ("IMG_9.jpg", "IMG_10.jpg", "note.txt"):
        (tmp_path / name).touch()
    assert neighbour(tmp_path / "IMG_9.jpg", 1) == tmp_path / "IMG_10.jpg"
    assert neighbour(tmp_path / "IMG_10.jpg", 1) is None
