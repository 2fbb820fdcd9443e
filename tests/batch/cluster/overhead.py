"""What it costs to have photos mended by a worker of a cluster instead of in the batch's own process.

    python -m tests.batch.cluster.overhead [PHOTOS]

The same photos of two megapixels through both side by side, so that what else the machine does meets both alike, by
networks that wait a second for each; told is the time from the first photo to the last, and how long the cluster took
to start.
"""

from __future__ import annotations

import os
import sys
import tempfile
import threading
import time
from pathlib import Path

from PIL import Image

from core.batch.cluster.ray_cluster import ClusterSettings
from core.batch.cluster.run import ClusterBatchRun
from core.batch.events import BatchEvent, BatchRequest, FileChanged, FileState
from core.batch.run import BatchRun
from core.weights.store import resources_dir
from tests.batch.cluster.scripted import Slow
from tests.batch.scripted import RECIPE, Negatives


class Watch:
    """A listener that notes when photos begin and end."""

    def __init__(self) -> None:
        self.began = time.monotonic()
        self.first = self.last = 0.0

    def hear(self, event: BatchEvent) -> None:
        if isinstance(event, FileChanged):
            self.last = time.monotonic()
            if event.entry.state is FileState.WORKING:
                self.first = self.first or self.last

    @property
    def seconds(self) -> float:
        return self.last - self.first


def main(count: int) -> None:
    """Print the figures."""
    local, spread = Watch(), Watch()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "photos"
        folder.mkdir()
        with Image.open(resources_dir() / "samples" / "rocket.jpg") as image:
            for number in range(count):
                image.resize((1800, 1200)).save(folder / f"{number:03}.jpg", quality=92)
        networks = Negatives(at_tile=lambda: time.sleep(Slow.seconds))
        beside = BatchRun(BatchRequest((folder,), Path(name) / "local", RECIPE), networks, local.hear)
        thread = threading.Thread(target=beside.run)

        def hear(event: BatchEvent) -> None:
            if isinstance(event, FileChanged) and not spread.first:
                thread.start()
            spread.hear(event)

        settings = ClusterSettings(cores=os.cpu_count() or 1, worker=Slow)
        spread.began = time.monotonic()
        ClusterBatchRun(BatchRequest((folder,), Path(name) / "cluster", RECIPE), settings, hear).run()
        thread.join()
        same = all(
            path.read_bytes() == (Path(name) / "cluster" / path.name).read_bytes()
            for path in (Path(name) / "local").glob("*.jpg")
        )
    more = spread.seconds / local.seconds - 1
    print(f"{count} photos: local {local.seconds:.1f} s, cluster of one worker {spread.seconds:.1f} s: {more:+.1%}")  # noqa: T201
    print(f"started in {spread.first - spread.began:.1f} s; results {'the same' if same else 'DIFFER'}")  # noqa: T201


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 30)
