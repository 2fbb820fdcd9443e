"""Instruction embeddings for training: many ways to ask for each task, encoded once."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from core.language.classifier.encoder import SentenceEncoder
from core.language.classifier.head import load_head
from core.language.corpus import generate, intent_phrases, sample_instructions
from core.tasks import LEARNED
from core.training.data import VAGUE

PER_TASK = 600


class InstructionTable:
    """Embeddings of `PER_TASK` instructions for each task, and as many vague wishes; a row is drawn at random."""

    def __init__(self, device: torch.device, seed: int) -> None:
        encoder, head = SentenceEncoder(), load_head()
        self.generator = torch.Generator().manual_seed(seed)
        self.kinds = [*LEARNED, VAGUE]
        wishes = [sample_instructions(task, PER_TASK, seed) for task in LEARNED]
        wishes.append(_vague_wishes(PER_TASK, seed))
        with torch.inference_mode():
            rows = [head(encoder.encode(texts))[0] for texts in wishes]
        self.table = torch.stack(rows).clone().to(device)  # (tasks + 1, PER_TASK, text_dim)

    def sample(self, asked: Sequence[str | None]) -> Tensor:
        """An embedding for each wish, (batch, text_dim): a task, VAGUE, or None for any of them."""
        count = len(asked)
        anything = torch.randint(len(self.kinds), (count,), generator=self.generator).tolist()
        rows = [self.kinds.index(kind) if kind else other for kind, other in zip(asked, anything, strict=True)]
        columns = torch.randint(PER_TASK, (count,), generator=self.generator)
        return self.table[torch.tensor(rows, device=self.table.device), columns.to(self.table.device)]


def _vague_wishes(count: int, seed: int) -> list[str]:
    """`count` wishes that name no task ("make it better"), repeated where the phrases give fewer."""
    distinct = generate(intent_phrases()["auto"], count, f"{VAGUE}-{seed}")
    return (distinct * (count // len(distinct) + 1))[:count]
