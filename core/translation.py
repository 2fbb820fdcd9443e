"""Sentences for people, in the language of the face that shows them.

The engine writes English; a face that speaks another language brings a translator. The command line brings none, so
that scripts find what the documentation says. What the user types is understood in English in any case.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

_translators: list[Callable[[str], str]] = []  # at most one: the face's


def set_translator(translator: Callable[[str], str] | None) -> None:
    """Translate every sentence from now on, in every thread; None: English again.

    translator: an English sentence, its {fields} not yet filled, to the same with the same fields in another language.
    """
    _translators[:] = [] if translator is None else [translator]


def translate(sentence: str, **facts: object) -> str:
    """`sentence`, translated, its {fields} filled with `facts`.

    `sentence` is a literal, since translations are collected from the source. Without facts braces mean themselves.
    """
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
