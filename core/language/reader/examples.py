"""Composed messages as tensors: what an encoder makes of them, and what the reader should say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

import torch
from torch import Tensor

from core.language.reader.encoder import ReaderEncoder, Tokens
from core.language.reader.labels import (
    COMMAND,
    COMMANDS,
    KEEP,
    LABELS,
    MEANT,
    OF_TASKS,
    ORDERS,
    STORY,
    STRENGTH,
    STRENGTHS,
    TALK,
    TASKS_READ,
    VAGUE,
    WANT,
)
from core.language.reader.network import cut
from core.language.reader.pieces import ComposedMessage, Piece

_BATCH = 32
NONE = -100  # what a clause has no target for, as torch's cross entropy has it


@dataclass(frozen=True)
class Batch:
    """Messages of about the same length. lower: bfloat16 (n, tokens, 384). clauses: (n, tokens); begins, places: (n,
    tokens) of 0 or 1; targets: name of OUTPUTS -> (n, clauses); meant: (n,); wanted: (n, tasks) of 0 or 1."""

    lower: Tensor
    mask: Tensor
    clauses: Tensor
    begins: Tensor
    places: Tensor
    targets: dict[str, Tensor]
    meant: Tensor
    wanted: Tensor


def batches(examples: Sequence[ComposedMessage], encoder: ReaderEncoder, random: Random) -> Iterator[Batch]:
    """The examples, those of like length together."""
    rows = sorted(examples, key=lambda each: (len(each.text) + random.random() * 8, each.text))
    for start in range(0, len(rows), _BATCH):
        part = rows[start : start + _BATCH]
        tokens = encoder.tokens([each.text for each in part])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            lower = encoder.states(tokens)
        yield _batch(part, tokens, lower.bfloat16())


def _batch(examples: Sequence[ComposedMessage], tokens: Tokens, lower: Tensor) -> Batch:
    begins, places = torch.zeros(tokens.mask.shape), torch.zeros(tokens.mask.shape)
    for row, (example, spans) in enumerate(zip(examples, tokens.spans, strict=True)):
        for begin in example.begins:
            token = next((at for at, (first, last) in enumerate(spans) if last > begin and last > first), None)
            if token is not None:
                begins[row, token] = 1
        for first, last in example.places:
            for at, (left, right) in enumerate(spans):
                if first <= left and right <= last and right > left:
                    places[row, at] = 1
    clauses = cut(begins - 0.5, tokens.mask)
    count = int(clauses.max()) + 1
    return Batch(
        lower=lower,
        mask=tokens.mask,
        clauses=clauses,
        begins=begins,
        places=places,
        targets=_targets([each.pieces for each in examples], count),
        meant=torch.tensor([MEANT.index(meant_by(each.pieces)) for each in examples]),
        wanted=torch.tensor([[float(task in wanted_by(each.pieces)) for task in TASKS_READ] for each in examples]),
    )


def meant_by(pieces: Sequence[Piece]) -> str:
    """What a message of these clauses is, an entry of MEANT."""
    labels = [piece.label for piece in pieces]
    if WANT in labels:
        return "wish"
    order = (VAGUE, COMMAND, "impossible", "opposite", "question", "unclear", TALK, KEEP, STORY)
    label = next((each for each in order if each in labels), TALK)
    return TALK if label in (KEEP, STORY, STRENGTH) else label


def wanted_by(pieces: Sequence[Piece]) -> set[object]:
    """The tasks that are asked for."""
    return {piece.task for piece in pieces if piece.label == WANT}


def _targets(messages: Sequence[Sequence[Piece]], count: int) -> dict[str, Tensor]:
    names = ("label", "task", "order", "strength", "only", "command")
    targets = {name: torch.full((len(messages), count), NONE) for name in names}
    for row, pieces in enumerate(messages):
        for column, piece in enumerate(pieces[:count]):
            wish = piece.label == WANT
            targets["label"][row, column] = LABELS.index(piece.label)
            if piece.label in OF_TASKS and piece.task in TASKS_READ:
                targets["task"][row, column] = TASKS_READ.index(piece.task)
            if wish:
                targets["order"][row, column] = ORDERS.index(piece.order)
                targets["only"][row, column] = int(piece.only)
            if wish or piece.label in (STRENGTH, VAGUE):
                targets["strength"][row, column] = list(STRENGTHS).index(piece.strength)
            if piece.command is not None:
                targets["command"][row, column] = COMMANDS.index(piece.command)
    return targets
