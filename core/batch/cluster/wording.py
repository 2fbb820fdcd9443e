"""Sentences that a worker makes and the submitter says in its own language.

A worker has no translations. Instead of a sentence it puts down which one it is and what its fields are, as text within
four marks that Unicode keeps free (noncharacters U+FDD0 and following). A field may hold such a sentence, too.
"""

from __future__ import annotations

import re
from string import Formatter

from core.translation import set_translator, translate

_BEGIN, _FIELD, _VALUE, _END = "\ufdd0", "\ufdd1", "\ufdd2", "\ufdd3"
_INNERMOST = re.compile(f"{_BEGIN}([^{_BEGIN}{_END}]*){_END}")
_MARKS = re.compile(f"[{_BEGIN}{_FIELD}{_VALUE}{_END}]")


def put_down() -> None:
    """From now on this process makes its sentences so that `said` can say them elsewhere."""
    set_translator(_noted)


def said(text: str) -> str:
    """A worker's text in this face's language. What is no sentence of Photomend's stays as it is."""
    while (found := _INNERMOST.search(text)) is not None:
        try:
            sentence = _sentence(found.group(1))
        except ValueError:  # nothing that a worker makes
            sentence = found.group(1)
        text = text[: found.start()] + sentence + text[found.end() :]
    return _MARKS.sub("", text)


def _noted(sentence: str) -> str:
    """A pattern whose fields are filled next: the sentence, in which they stay open, and their values."""
    try:
        parts = list(Formatter().parse(sentence))
    except ValueError:  # its braces mean themselves
        parts = []
    fields = [
        (name, f"{{{name}{f'!{conversion}' if conversion else ''}{f':{spec}' if spec else ''}}}")
        for _, name, spec, conversion in parts
        if name
    ]
    kept = sentence.replace("{", "{{").replace("}", "}}") if fields else sentence
    return f"{_BEGIN}{kept}{''.join(f'{_FIELD}{name}{_VALUE}{value}' for name, value in fields)}{_END}"


def _sentence(record: str) -> str:
    sentence, *fields = record.split(_FIELD)
    values = {name: value for name, _, value in (field.partition(_VALUE) for field in fields)}
    translated = translate(sentence)
    if not values:
        return translated
    parts = Formatter().parse(translated)
    return "".join(text + (values.get(name, "") if name else "") for text, name, _, _ in parts)
