"""A message is answered in its own language where the program has it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from core.language.planner import Planner
from core.language.rules.foreign import CODES, language_of
from core.tasks import Task
from core.translation import set_languages, set_translator

from .heldout import messages

_PLANNER = Planner()


@pytest.fixture
def german_and_french() -> Iterator[None]:
    """A French window that can also answer in German."""
    set_translator(lambda sentence: f"fr:{sentence}")
    set_languages({"de": lambda sentence: f"de:{sentence}", "fr": lambda sentence: f"fr:{sentence}"})
    yield
    set_translator(None)
    set_languages({})


@pytest.mark.parametrize(
    ("message", "begins"),
    [
        ("Bitte entferne das Rauschen", "de:"),
        ("enlève le bruit s'il te plaît", "fr:"),
        ("please remove the noise", "I'll"),
        ("quita el ruido por favor", "fr:"),  # no Spanish here: the window's own language
        ("", "fr:"),
    ],
)
@pytest.mark.usefixtures("german_and_french")
def test_the_answer_is_in_the_language_of_the_message(message: str, begins: str) -> None:
    assert Planner().plan(message).say.startswith(begins)


@pytest.mark.parametrize("name", ["dev", *CODES])
def test_languages_are_told_from_one_another(name: str) -> None:
    told = [language_of(message.text) for message in messages(name)]
    right = told.count(CODES.get(name, "en"))
    assert right >= 0.9 * len(told)
    assert right + told.count("") >= 0.97 * len(told)


def test_a_word_of_two_languages_tells_none() -> None:
    assert language_of("detail") == ""
    assert language_of("ok") == ""


@pytest.mark.parametrize(
    ("message", "tasks"),
    [
        ("entrausche das Bild und mach es ein bisschen heller", [Task.DENOISE, Task.LOWLIGHT]),
        ("enlève le bruit et éclaircis-la", [Task.DENOISE, Task.LOWLIGHT]),
        ("quita el ruido y aclárala", [Task.DENOISE, Task.LOWLIGHT]),
        ("togli la nebbia e poi rendila più nitida", [Task.DEHAZE, Task.DEBLUR]),
        ("tira a chuva e aumenta a foto", [Task.DERAIN, Task.SUPERRES]),
        ("haal de ruis weg en maak de kleuren frisser", [Task.DENOISE, Task.ENHANCE]),
    ],
)
def test_several_wishes_are_parted_in_every_language(message: str, tasks: list[Task]) -> None:
    plan = Planner().plan(message)
    assert [step.task for step in plan.steps] == tasks
    assert not plan.ask


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("are my photos uploaded anywhere?", "on this computer"),
        ("werden meine Bilder hochgeladen?", "on this computer"),
        ("est-ce que mes photos sont envoyées sur internet ?", "on this computer"),
        ("do you overwrite my original?", "never changed"),
        ("how much does it cost?", "costs nothing"),
        ("what's the difference between the two networks?", "follows your words"),
        ("why is it so slow?", "graphics card"),
        ("which file formats can you save?", "JPEG"),
        ("what languages do you speak?", "Portuguese"),
        ("what is a good shutter speed for birds?", "I can't tell you"),
    ],
)
def test_questions_about_the_program_are_answered(question: str, answer: str) -> None:
    plan = _PLANNER.plan(question)
    assert answer in plan.say
    assert (plan.steps, plan.command, plan.auto) == ((), None, False)
