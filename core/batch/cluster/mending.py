"""A worker's photos: each through the pipeline of a local batch, the networks of one process shared by all of them."""

from __future__ import annotations

import os
import tempfile
import threading
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from core.api import Diagnosis, Event, Failed, Finished, Model, RestoreRequest, WasCancelled
from core.batch.cluster.records import PhotoJob, PhotoOutcome, WorkerProgress
from core.batch.control import Control
from core.batch.events import BatchEntry, BatchEvent, FileProgress, FileState, PhotoOrder
from core.batch.pipeline import PhotoRestorer, Pipeline
from core.batch.sources import digest_of


class OneThread:
    """A `PhotoRestorer` whose networks run in a thread of their own, one photo at a time, whoever asks."""

    def __init__(self, restorer: PhotoRestorer) -> None:
        self._restorer = restorer
        self._thread = ThreadPoolExecutor(1, "photomend-networks")

    def restore(
        self, request: RestoreRequest, emit: Callable[[Event], None], cancel: Any
    ) -> Finished | Failed | WasCancelled:
        """As of the other one."""
        return self._thread.submit(self._restorer.restore, request, emit, cancel).result()

    def diagnose(self, pixels: Any, cancel: Any = None) -> Diagnosis:
        """As of the other one."""
        return self._thread.submit(self._restorer.diagnose, pixels, cancel).result()


class Mender:
    """Mends photos, several at once: one is read and another written while the networks have a third."""

    def __init__(self, order: PhotoOrder, restorer: PhotoRestorer) -> None:
        self._order, self._restorer = order, OneThread(restorer)
        self._lock = threading.Lock()
        self._controls: dict[int, Control] = {}
        self._progress: dict[int, FileProgress] = {}
        self._paused = self._cancelled = False

    def mend(self, job: PhotoJob, photo: memoryview) -> tuple[PhotoOutcome, bytes]:
        """Mend a photo. Returns what became of it, and its result where that is to be sent back."""
        if not job.sent and not job.entry.source.exists():
            return PhotoOutcome(FileState.WAITING, unseen=True), b""
        with self._controlled(job.entry.number) as control:
            if not (job.sent or job.returned):
                return self._mended(job.entry, job.folder, job.overwrite, control), b""
            with tempfile.TemporaryDirectory(prefix="photomend-", ignore_cleanup_errors=True) as name:
                return self._carried(job, photo, Path(name), control)

    def progress(self) -> WorkerProgress:
        """Of the photos in work."""
        with self._lock:
            return WorkerProgress({str(each.number): _figures(each) for each in self._progress.values()})

    def pause(self) -> None:
        """Rest until `resume`: a photo in work begins anew then."""
        self._all(lambda control: control.pause(), paused=True)

    def resume(self) -> None:
        """Go on."""
        self._all(lambda control: control.resume(), paused=False)

    def cancel(self) -> None:
        """End what is in work at its next tile, and begin nothing any more."""
        self._cancelled = True
        self._all(lambda control: control.cancel(), paused=False)

    def _carried(self, job: PhotoJob, photo: memoryview, folder: Path, control: Control) -> tuple[PhotoOutcome, bytes]:
        """A photo whose file, or whose result, travels. What is said of it names the files as the submitter does."""
        entry, results = job.entry, folder / "results"
        (folder / "photo").mkdir()
        if job.sent:
            entry = replace(entry, source=folder / "photo" / entry.source.name)
            entry.source.write_bytes(photo)
            os.utime(entry.source, ns=(entry.modified, entry.modified))
        if not job.returned:
            results = job.folder
        outcome = self._mended(entry, results, job.overwrite, control)
        names = {str(entry.source): str(job.entry.source), str(results): str(job.folder)}
        outcome = replace(
            outcome,
            message=_renamed(outcome.message, names),
            notices=tuple(_renamed(notice, names) for notice in outcome.notices),
        )
        if not job.returned or outcome.state is not FileState.DONE or entry.output is None:
            return outcome, b""
        return outcome, (results / entry.output).read_bytes()

    def _mended(self, entry: BatchEntry, folder: Path, overwrite: bool, control: Control) -> PhotoOutcome:
        account = _Single(folder, overwrite)
        pipeline = Pipeline(self._order, account, self._restorer, self._hear, control)
        pipeline.take([entry])
        pipeline.run()
        return replace(account.outcome, hopeless=pipeline.hopeless)

    def _hear(self, event: BatchEvent) -> None:
        if isinstance(event, FileProgress):
            with self._lock:
                self._progress[event.number] = event

    @contextmanager
    def _controlled(self, number: int) -> Generator[Control]:
        control = Control()
        with self._lock:
            self._controls[number] = control
            if self._paused:
                control.pause()
            if self._cancelled:
                control.cancel()
        try:
            yield control
        finally:
            with self._lock:
                del self._controls[number]
                self._progress.pop(number, None)

    def _all(self, change: Callable[[Control], None], *, paused: bool) -> None:
        with self._lock:
            self._paused = paused
            for control in self._controls.values():
                change(control)


class _Single:
    """An `Account` of one photo, whose name was reserved by the submitter."""

    def __init__(self, folder: Path, overwrite: bool) -> None:
        self.folder, self._overwrite = folder, overwrite
        self.outcome = PhotoOutcome(FileState.WAITING)

    def digest(self, source: Path) -> str:
        self.outcome = replace(self.outcome, digest=digest_of(source))
        return self.outcome.digest

    def claim(self, entry: BatchEntry, digest: str, models: Sequence[Model]) -> Sequence[BatchEntry]:
        return (entry,)

    def replaces(self, entry: BatchEntry) -> bool:
        return self._overwrite

    def finish(
        self,
        entry: BatchEntry,
        state: FileState,
        message: str = "",
        notices: tuple[str, ...] = (),
        seconds: float = 0.0,
    ) -> BatchEntry:
        self.outcome = replace(self.outcome, state=state, message=message, notices=notices, seconds=seconds)
        return replace(entry, state=state)

    def forget(self, entry: BatchEntry) -> bool:
        return False


def _figures(progress: FileProgress) -> tuple[float, float]:
    return progress.fraction, -1.0 if progress.seconds_left is None else progress.seconds_left


def _renamed(text: str, names: dict[str, str]) -> str:
    for found, meant in names.items():
        text = text.replace(found, meant)
    return text
