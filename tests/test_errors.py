"""Whatever goes wrong is one sentence, in the language of the face, and has the same words everywhere."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from core.api import Damage, Diagnosis, Model, Plan, Step, Task
from core.errors import PhotoError, report_of, sentence_of
from core.policy import photo_decides, why_left
from core.translation import set_translator


@pytest.fixture
def other_language() -> Generator[None]:
    set_translator(lambda sentence: f"<{sentence}>")
    yield
    set_translator(None)


@pytest.mark.usefixtures("other_language")
@pytest.mark.parametrize(
    ("error", "words"),
    [
        (MemoryError(), "<There is not enough memory"),
        (ZeroDivisionError("by nothing"), "<Something unforeseen went wrong (ZeroDivisionError: by nothing)"),
        (ZeroDivisionError(), "<no details>"),
        (ModuleNotFoundError("No module", name="torch"), "<The package torch is missing"),
    ],
)
def test_every_error_is_one_sentence_in_the_language_of_the_face(error: Exception, words: str) -> None:
    assert words in sentence_of(error)
    assert sentence_of(error).endswith(".>")
    assert sentence_of(PhotoError("{path} is lost.", path="a.jpg")) == "<a.jpg is lost.>"


def test_what_is_no_error_of_ours_names_the_file() -> None:
    assert sentence_of(MemoryError(), "a.jpg").startswith("a.jpg: There is not enough memory")
    assert sentence_of(PhotoError("Cannot read a.jpg."), "a.jpg") == "Cannot read a.jpg."


def test_a_name_with_line_breaks_or_escape_codes_stays_in_one_line() -> None:
    assert str(PhotoError("{path} is lost.", path="a\n\x1b[2Jb.jpg")) == "a\\n\\x1b[2Jb.jpg is lost."


def test_only_what_nobody_expected_has_a_report() -> None:
    assert report_of(MemoryError()) == report_of(PhotoError("Cannot read a.jpg.")) == ""
    try:
        raise ZeroDivisionError("by nothing")
    except ZeroDivisionError as error:
        report = report_of(error)
    assert "test_errors.py" in report


def test_a_photo_is_left_where_nobody_said_what_to_do_and_no_damage_is_seen() -> None:
    vague, asked = Plan("", auto=True), Plan("", (Step(Task.DENOISE),))
    assert photo_decides(vague)
    assert not photo_decides(asked)
    assert not photo_decides(vague, Model.MOCE_IR)
    unclear = Diagnosis(dict.fromkeys(Damage, 0.1), (), "It is not clear.")
    noisy = Diagnosis({**unclear.probabilities, Damage.NOISE: 0.4}, (), "Looks noisy.")
    assert why_left(noisy) == ""
    assert why_left(unclear) == "It is not clear. It was left as it is."
    assert why_left(unclear, "Insist.") == "It is not clear. It was left as it is. Insist."
