"""A network that is ahead teaches another one: what it makes of a damaged photo is the target."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import torch

from core.api import Size
from core.language.classes import TASK_CLASSES
from core.models.registry import loaded_network
from core.tasks import DAMAGES, Damage
from core.training.data import TrainingBatch
from core.training.instructions import InstructionTable
from core.training.recipe import TEACHER
from core.weights.catalogue import find_weights
from core.weights.checkpoint import load_state_dict


class Teacher:
    """The compact InstructIR that is installed, told what each image suffers (distillation, Hinton et al., 2015).

    Most of the error against an undamaged photo is what the damaged one does not tell any more, so that its gradient
    is mostly chance. The teacher was given no more than the learner, who can come as close to it as its blocks allow.
    taught: by which damages. Raises WeightsError when there are no such weights.
    """

    def __init__(self, taught: Collection[Damage], device: torch.device, bfloat16: bool, seed: int) -> None:
        self.damages = frozenset(taught)
        network = loaded_network(load_state_dict(find_weights(TEACHER, Size.COMPACT).path))
        network.eval().requires_grad_(False)
        self.network = network.to(device, memory_format=torch.channels_last)  # type: ignore[call-overload]
        self.instructions = InstructionTable(device, seed)
        self.bfloat16 = bfloat16

    def taught(self, batch: TrainingBatch) -> TrainingBatch:
        """The batch with the teacher's answers, 0..1, as targets of the images that suffer what one task mends.

        It mends one damage a time, and knows no snow: what suffers more keeps its target, and so do sound photos and
        real pairs, whose truth is what they are there for.
        """
        alone = [next(iter(damages)) if len(damages) == 1 else Damage.NOTHING for damages in batch.damages]
        tasks = [DAMAGES[damage].task if damage in self.damages else None for damage in alone]
        rows = [row for row, task in enumerate(tasks) if task in TASK_CLASSES and not batch.real[row]]
        if not rows:
            return batch
        damaged = batch.damaged[rows].contiguous(memory_format=torch.channels_last)
        wishes = self.instructions.sample([tasks[row] for row in rows])
        with torch.no_grad(), torch.autocast(damaged.device.type, torch.bfloat16, enabled=self.bfloat16):
            answers = self.network(damaged, wishes)
        target = batch.target.clone()
        target[rows] = answers.float().clamp(0, 1)
        return replace(batch, target=target)
