"""A message as the reader learns from it: its text, its clauses with their labels, and the places that are named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.language.reader.labels import HERE
from core.language.reader.phrases import PLACE_BEGINS, PLACE_ENDS
from core.plans import Command
from core.tasks import Task


@dataclass(frozen=True)
class Piece:
    """A clause with its labels. strength: a name of STRENGTHS; only: nowhere but at the place that is named."""

    text: str
    label: str
    task: Task | None = None
    order: str = HERE
    strength: str = ""
    only: bool = False
    command: Command | None = None


@dataclass(frozen=True)
class ComposedMessage:
    """A message. begins: where each clause begins in its text; places: first and last character + 1 of each place."""

    text: str
    pieces: tuple[Piece, ...]
    begins: tuple[int, ...]
    places: tuple[tuple[int, int], ...]


def example_of(pieces: Sequence[Piece]) -> ComposedMessage:
    """The message that the pieces make as they are."""
    return located(list(pieces), [piece.text for piece in pieces])


def located(pieces: Sequence[Piece], texts: Sequence[str]) -> ComposedMessage:
    """Take the signs around places out, and count where everything is."""
    text, begins, places, kept = "", [], [], []
    began: int | None = None
    for piece, written in zip(pieces, texts, strict=True):
        if not written.strip(PLACE_BEGINS + PLACE_ENDS + " "):
            continue
        if text and not (written[:1] in ",.;:!?" or text.endswith(" ")):
            text += " "
        begin = len(text) + (len(written) - len(written.lstrip(" ,.;:!?")))
        clean = ""
        for letter in written:
            if letter == PLACE_BEGINS:
                began = len(text) + len(clean)
            elif letter == PLACE_ENDS and began is not None:
                places.append((began, len(text) + len(clean)))
                began = None
            elif letter not in (PLACE_BEGINS, PLACE_ENDS):
                clean += letter
        text += clean
        begins.append(begin)
        kept.append(replace(piece, text=clean.strip()))
    return ComposedMessage(text, tuple(kept), tuple(begins), tuple(places))
