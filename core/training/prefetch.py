"""Batches made ahead of the step that needs them, so that a GPU waits for none."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager

import torch
from torch.utils.data import DataLoader, IterableDataset, get_worker_info

from core.training.data import BatchSource, TrainingBatch

WORKERS = 6  # processes; an H200 that took 12 megapixels a second from as many waited for 2 % of the time
Make = Callable[[BatchSource], TrainingBatch]


class _Endless(IterableDataset[TrainingBatch]):
    """What one process makes: its own photos and damages, as its seed is its own."""

    def __init__(self, source: BatchSource, make: Make) -> None:
        super().__init__()
        self.source, self.make = source, make

    def __iter__(self) -> Iterator[TrainingBatch]:
        torch.set_num_threads(1)
        worker = get_worker_info()
        assert worker is not None
        source = self.source.seeded(worker.seed)
        while True:
            yield self.make(source)


@contextmanager
def made_ahead(
    source: BatchSource, make: Make, workers: int, device: torch.device
) -> Generator[Callable[[], TrainingBatch]]:
    """Within the block, a function that returns batches which `make` makes of a source, on `device`.

    workers: processes that make them beforehand; with 0 each is made of `source` when it is asked for. Not a thread:
    its many small operations hold up those of the step.
    """
    if not workers:
        yield lambda: make(source).to(device)
        return
    seed = torch.Generator().manual_seed(int(source.rng.integers(2**62)))
    loader = DataLoader(_Endless(source, make), batch_size=None, num_workers=workers, generator=seed)
    others = _feeders()
    held = [iter(loader)]
    try:
        yield lambda: next(held[0]).to(device)
    finally:
        held.clear()  # the processes end with it; the threads that fed them are only told to
        for feeder in _feeders() - others:
            feeder.join()


def _feeders() -> set[threading.Thread]:
    """The threads that hand things over to other processes."""
    return {thread for thread in threading.enumerate() if thread.name == "QueueFeederThread"}


def workers_beside(device: torch.device) -> int:
    """How many processes make batches for a training on this device; on a processor they would take its cores."""
    return 0 if device.type == "cpu" else max(0, min(WORKERS, (os.cpu_count() or 1) - 2))
