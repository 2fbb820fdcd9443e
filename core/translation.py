"""Sentences for people, in the language of the face that shows them.

The engine writes English; a face that speaks another language brings a translator. The command line brings none, so
that scripts find what the documentation says. A message is answered in its own language where the face has it.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar

Translator = Callable[[str], str]
"""An English sentence, its {fields} not yet filled, to the same with the same fields in another language."""

_translators: list[Translator] = []  # at most one: the face's
_languages: dict[str, Translator] = {}
_spoken = ContextVar("spoken", default="")


def set_translator(translator: Translator | None) -> None:
    """Translate every sentence from now on, in every thread; None: English again."""
    _translators[:] = [] if translator is None else [translator]


def set_languages(translators: Mapping[str, Translator]) -> None:
    """The languages that can be answered in, by their codes, as "de"; "en" need not be among them."""
    _languages.clear()
    _languages.update(translators)


@contextmanager
def speaking(language: str) -> Generator[None]:
    """Within it, sentences are in the language of that code where there is one, else in the face's own.

    English is answered in English where a face has brought languages at all.
    """
    token = _spoken.set(language)
    try:
        yield
    finally:
        _spoken.reset(token)


def translate(sentence: str, **facts: object) -> str:
    """`sentence`, translated, its {fields} filled with `facts`.

    `sentence` is a literal, since translations are collected from the source. Without facts braces mean themselves.
    """
    language = _spoken.get()
    if language in _languages:
        sentence = _languages[language](sentence)
    elif not (language == "en" and _languages):
        for translator in _translators:
            sentence = translator(sentence)
    return sentence.format(**facts) if facts else sentence


def translatable(sentence: str) -> str:
    """Marks a literal that is translated later, so that it is collected for translation."""
    return sentence


def either(names: Sequence[str]) -> str:
    """The names as a sentence lists them: "a, b or c"."""
    *others, last = names
    return translate("{others} or {last}", others=", ".join(others), last=last) if others else last
