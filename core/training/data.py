"""Clean training photos in memory, and batches of damaged ones made from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor

from core.api import TASKS, Task
from core.errors import UsageError
from core.training.degradations import degrade

SUFFIXES = {".webp", ".png", ".jpg", ".jpeg", ".bmp", ".tif", ".tiff"}


class PhotoPool:
    """All photos of some folders, decoded once and kept as bytes in memory.

    Raises UsageError when a folder holds no photo.
    """

    def __init__(self, folders: Sequence[Path], smallest: int = 128) -> None:
        paths = sorted(p for folder in folders for p in folder.rglob("*") if p.suffix.lower() in SUFFIXES)
        photos = (_decoded(path) for path in paths)
        self.photos = [torch.from_numpy(photo.copy()) for photo in photos if min(photo.shape[:2]) >= smallest]
        if not self.photos:
            raise UsageError(
                f"There are no training photos in {', '.join(map(str, folders))}; name a folder of photos."
            )

    def crops(self, count: int, side: int, rng: np.random.Generator) -> Tensor:
        """Random square crops, flipped and turned at random: float32 (count, 3, side, side), 0..1."""
        return torch.stack([self._crop(side, rng) for _ in range(count)]).permute(0, 3, 1, 2).float() / 255

    def _crop(self, side: int, rng: np.random.Generator) -> Tensor:
        photo = self.photos[rng.integers(len(self.photos))]
        side = min(side, *photo.shape[:2])
        top, left = (int(rng.integers(extent - side + 1)) for extent in photo.shape[:2])
        crop = photo[top : top + side, left : left + side].rot90(int(rng.integers(4)), (0, 1))
        return crop.flip(1) if rng.integers(2) else crop


def _decoded(path: Path) -> NDArray[np.uint8]:
    try:
        with Image.open(path) as image:
            return np.asarray(image.convert("RGB"))
    except (OSError, ValueError) as error:
        raise UsageError(f"The training photo {path} cannot be read; take it out of the folder.") from error


@dataclass(frozen=True)
class Batch:
    """Damaged photos and what they were: both (batch, 3, side, side) in 0..1; one task an image, None for undamaged."""

    damaged: Tensor
    clean: Tensor
    tasks: tuple[Task | None, ...]


class BatchSource:
    """Seeded batches: a few tasks each, a share of photos left undamaged so that sound photos stay as they are.

    shares: how often each task comes up, in any unit. undamaged: share of images that need nothing.
    """

    def __init__(
        self, pool: PhotoPool, shares: Mapping[Task, float], undamaged: float, seed: int, device: torch.device
    ) -> None:
        self.pool = pool
        self.undamaged = undamaged
        self.device = device
        self.rng = np.random.default_rng(seed)
        weights = np.array([shares.get(task, 0.0) for task in TASKS])
        self.weights = weights / weights.sum()

    def next(self, size: int, side: int, group: int = 2) -> Batch:
        """A batch of `size` photos of `side` pixels; `group` images share a task and a call of its degradation."""
        clean = self.pool.crops(size, side, self.rng).to(self.device)
        damaged: list[Tensor] = []
        tasks: list[Task | None] = []
        for part in clean.split(group):
            task = TASKS[int(self.rng.choice(len(TASKS), p=self.weights))]
            spared = self.rng.random() < self.undamaged
            damaged.append(part if spared else degrade(part, task, int(self.rng.integers(2**62))))
            tasks += [None if spared else task] * len(part)
        return Batch(torch.cat(damaged), clean, tuple(tasks))
