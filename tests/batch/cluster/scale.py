"""How many photos a second a batch on a cluster hands out and accounts for, where mending one takes no time.

    python -m tests.batch.cluster.scale [PHOTOS]

Real Ray, a real journal and two workers that answer at once; the photos are entries without files. Prints the rate, and
the submitter's memory at a tenth of the photos and at their end.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

import psutil

from core.batch.cluster.pipeline import ClusterPipeline
from core.batch.cluster.ray_cluster import ClusterSettings, connected
from core.batch.cluster.records import PhotoOutcome, written
from core.batch.control import Control
from core.batch.events import BatchEntry, BatchEvent, BatchRequest, FileChanged, FileState
from core.batch.journal import BatchJournal
from tests.batch.cluster.scripted import ScriptedWorker
from tests.batch.scripted import RECIPE

_DONE = written(PhotoOutcome(FileState.DONE, "0" * 64, seconds=0.1))


class Idle(ScriptedWorker):
    """Every photo is done at once."""

    def mend(self, job: bytes, photo: bytes) -> bytes:
        return _DONE


def main(count: int) -> None:
    """Print the figures."""
    memory, began, done = list[int](), 0.0, 0

    def tell(event: BatchEvent) -> None:
        nonlocal began, done
        if isinstance(event, FileChanged) and event.entry.state is FileState.DONE:
            began, done = began or time.monotonic(), done + 1
            if done in (count // 10, count):
                memory.append(psutil.Process().memory_info().rss)

    with tempfile.TemporaryDirectory() as name, connected(ClusterSettings(cores=1, worker=Idle), gpus=False) as cluster:
        journal = BatchJournal(Path(name))
        pipeline = ClusterPipeline(BatchRequest((), Path(name), RECIPE), journal, cluster, tell, Control())
        entries = (BatchEntry(0, Path(f"/archive/{n:07}.jpg"), Path(), 5_000_000, 0, recipe="{}") for n in range(count))
        pipeline.take(journal.add(entries))
        pipeline.run()
        seconds = time.monotonic() - began
        journal.close()
    print(f"{done} photos in {seconds:.1f} s: {done / seconds:.0f} a second")  # noqa: T201
    print(f"submitter: {memory[0] / 2**20:.0f} MB at a tenth, {memory[-1] / 2**20:.0f} MB at the end")  # noqa: T201


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
