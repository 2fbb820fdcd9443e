"""Instruction embeddings for training: many ways to ask for each task, encoded once."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from core.api import TASKS, Task
from core.language.corpus import sample_instructions
from core.language.encoder import SentenceEncoder
from core.language.head import load_head

PER_TASK = 600


class InstructionTable:
    """Embeddings of `PER_TASK` instructions for each task; a row is drawn at random per image."""

    def __init__(self, device: torch.device, seed: int) -> None:
        encoder, head = SentenceEncoder(), load_head()
        self.generator = torch.Generator().manual_seed(seed)
        with torch.inference_mode():
            rows = [head(encoder.encode(sample_instructions(task, PER_TASK, seed)))[0] for task in TASKS]
        self.table = torch.stack(rows).clone().to(device)  # (tasks, PER_TASK, text_dim)

    def sample(self, tasks: Sequence[Task | None]) -> Tensor:
        """An embedding for each task, (batch, text_dim); an undamaged photo gets an instruction of any task."""
        count = len(tasks)
        anything = torch.randint(len(TASKS), (count,), generator=self.generator).tolist()
        task_rows = [TASKS.index(task) if task else other for task, other in zip(tasks, anything, strict=True)]
        columns = torch.randint(PER_TASK, (count,), generator=self.generator)
        return self.table[torch.tensor(task_rows, device=self.table.device), columns.to(self.table.device)]
