"""A batch on a cluster whose networks only turn photos into their negatives. Run as a program, it can be killed.

python -m tests.batch.cluster.scripted SOURCE OUTPUT ADDRESS WORKER
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from core.api import Event, Failed, Finished, RestoreRequest, WasCancelled
from core.batch.cluster.ray_cluster import ClusterSettings
from core.batch.cluster.records import Assignment, Introduction, PhotoJob, WeightsFile, read, written
from core.batch.cluster.run import ClusterBatchRun
from core.batch.cluster.worker import Worker
from core.batch.events import BatchEvent, BatchRequest, FileChanged, PhotoOrder, WorkerChanged
from core.batch.pipeline import PhotoRestorer
from core.errors import PhotomendError
from tests.batch.scripted import RECIPE, Negatives

DEADLY_WIDTH = 16 + 7


class ScriptedWorker(Worker):
    """No weights are loaded. seconds: of a tile, of which a photo has four."""

    seconds = 0.01

    @staticmethod
    def needs(order: PhotoOrder) -> Mapping[WeightsFile, Path]:
        return {}

    def _reached(self, assignment: Assignment, own: list[Path]) -> float | None:
        return None

    def _restorer(self) -> PhotoRestorer:
        return Negatives(at_tile=lambda: time.sleep(self.seconds))


class Slow(ScriptedWorker):
    """A photo takes a second."""

    seconds = 0.25


class Blind(ScriptedWorker):
    """It sees none of the files."""

    def introduce(self, version: str, assignment: bytes) -> bytes:
        about, _ = read(Introduction, super().introduce(version, assignment))
        return written(replace(about, sees_sources=False, sees_results=False))


class Odd(ScriptedWorker):
    """The first that is asked has other weights."""

    def introduce(self, version: str, assignment: bytes) -> bytes:
        about, _ = read(Introduction, super().introduce(version, assignment))
        try:
            read(Assignment, assignment)[0].results.path.with_name("odd").touch(exist_ok=False)
        except FileExistsError:
            return written(about)
        return written(replace(about, shipped="0" * 64))


class Deadly(ScriptedWorker):
    """Photos of one width end its process, as a lack of memory does."""

    def _restorer(self) -> PhotoRestorer:
        return _DeadlyNegatives()


class _DeadlyNegatives(Negatives):
    def restore(
        self, request: RestoreRequest, emit: Callable[[Event], None], cancel: Any
    ) -> Finished | Failed | WasCancelled:
        if request.pixels.shape[1] == DEADLY_WIDTH:
            os.kill(os.getpid(), signal.SIGKILL)
        return super().restore(request, emit, cancel)


class Mute(ScriptedWorker):
    """Photos of one width end its process when their results are written."""

    def mend(self, job: bytes, photo: bytes) -> bytes:
        answer = super().mend(job, photo)
        if read(PhotoJob, job)[0].entry.source.stem == f"{DEADLY_WIDTH - 16:02}":
            os.kill(os.getpid(), signal.SIGKILL)
        return answer


WORKERS = {kind.__name__: kind for kind in (ScriptedWorker, Slow, Blind, Odd, Deadly, Mute)}


def main(source: Path, output: Path, address: str, worker: str) -> int:
    """Tell what happens to photos and computers, each on a line of its own; Ctrl-C cancels."""

    def tell(event: BatchEvent) -> None:
        match event:
            case FileChanged(entry):
                print(entry.state, entry.source.name, entry.worker, entry.message, flush=True)  # noqa: T201
            case WorkerChanged(name, state, message):
                print("computer", state, name, message, flush=True)  # noqa: T201
            case _:
                pass

    signal.alarm(300)  # a test that waits for it must not wait for ever
    settings = ClusterSettings(address, cores=1, worker=WORKERS[worker])
    batch = ClusterBatchRun(BatchRequest((source,), output, RECIPE, resume=True), settings, tell)
    signal.signal(signal.SIGINT, lambda _number, _frame: batch.control.cancel())
    try:
        report = batch.run()
    except PhotomendError as error:
        print("refused", error, flush=True)  # noqa: T201
        return 3
    return 130 if report.cancelled else 1 if report.failed else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4]))
