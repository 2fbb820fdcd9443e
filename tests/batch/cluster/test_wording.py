"""What workers say is said in the submitter's language."""

from __future__ import annotations

from collections.abc import Callable, Generator

import pytest

from core.batch.cluster.wording import put_down, said
from core.errors import PhotomendError, sentence_of
from core.translation import either, set_translator, translate

GERMAN = {
    "{source} has {count} pixels too many, {share:.1%}; take {names}.": (
        "Nimm {names}: {source} hat {share:.1%}, {count}."
    ),
    "{others} or {last}": "{others} oder {last}",
    "It is out of order.": "Es ist kaputt.",
}


@pytest.fixture(autouse=True)
def silence() -> Generator[None]:
    yield
    set_translator(None)


def by_worker(make: Callable[[], str]) -> str:
    """Made where there are no translations."""
    put_down()
    text = make()
    set_translator(lambda sentence: GERMAN.get(sentence, sentence))
    return text


def large() -> str:
    return str(
        PhotomendError(
            "{source} has {count} pixels too many, {share:.1%}; take {names}.",
            source="a{b}\n.jpg",
            count=1200,
            share=0.125,
            names=either(["this", "that"]),
        )
    )


def test_a_sentence_with_fields_and_one_within_it() -> None:
    assert said(by_worker(large)) == "Nimm this oder that: a{b}\\n.jpg hat 12.5%, 1200."


def test_what_stands_around_it_stays_and_several_are_said() -> None:
    text = by_worker(lambda: f"/photos/a.jpg: {translate('It is out of order.')} {translate('It is out of order.')}")
    assert said(text) == "/photos/a.jpg: Es ist kaputt. Es ist kaputt."


def test_without_translations_it_is_the_english_that_it_was() -> None:
    text = by_worker(large)
    set_translator(None)
    assert said(text) == large()
    assert said(by_worker(lambda: sentence_of(ValueError("{odd} braces")))) == sentence_of(ValueError("{odd} braces"))


@pytest.mark.parametrize("text", ["", "plain {text}", "\ufdd0", "a\ufdd3b\ufdd1", "\ufdd0{\ufdd1x\ufdd3"])
def test_what_no_worker_makes_does_no_harm(text: str) -> None:
    assert not set("\ufdd0\ufdd1\ufdd2\ufdd3") & set(said(text))
