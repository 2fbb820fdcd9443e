"""Photos one after the other through the networks, the next one read and the last one written meanwhile."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from core.api import Diagnosis, Event, Failed, Finished, ProgressMade, RestoreRequest, StepDone, WasCancelled
from core.batch import photos
from core.batch.account import Account
from core.batch.companions import copy_clean, copy_sidecars
from core.batch.control import Control
from core.batch.estimate import Estimate
from core.batch.events import BatchEntry, BatchEvent, FileChanged, FileGone, FileProgress, FileState, PhotoOrder
from core.batch.journal import JournalError
from core.batch.photos import LoadedPhoto
from core.errors import Cancelled, EngineError, sentence_of
from core.photo.photo import Photo
from core.policy import decided, hardly_changed, photo_decides, why_left

Listener = Callable[[BatchEvent], None]
EngineListener = Callable[[BatchEntry, Event], None]
Advice = Callable[[Diagnosis], Sequence[str]]


class PhotoRestorer(Protocol):
    """Who owns the networks."""

    def restore(
        self, request: RestoreRequest, emit: Callable[[Event], None], cancel: Any
    ) -> Finished | Failed | WasCancelled: ...
    def diagnose(self, pixels: Any, cancel: Any = None) -> Diagnosis: ...


class Feed(Protocol):
    """Where more photos come from while others are done, and are taken."""

    def look(self) -> None:
        """Take what is new."""
        ...

    def wait(self) -> bool:
        """All is done that was taken: wait a while, or say that no more comes. Raises Cancelled."""
        ...


class Pipeline:
    """`run` takes one thread and starts `jobs` for reading and as many for writing.

    listener: hears every event, in whichever thread, one at a time. engine_listener: what the engine tells of a photo.
    feed: to be set before `run` where more photos come than those taken. advice: what to say about the wish, among a
    result's notices, once the photo has been looked at. stop_on_error: no photo is begun after one that failed.
    """

    def __init__(
        self,
        order: PhotoOrder,
        account: Account,
        restorer: PhotoRestorer,
        listener: Listener,
        control: Control,
        *,
        engine_listener: EngineListener | None = None,
        advice: Advice | None = None,
        jobs: int = 1,
        stop_on_error: bool = False,
    ) -> None:
        self._order, self._account, self._restorer = order, account, restorer
        self._listener, self._engine_listener = listener, engine_listener
        self._control, self._advice = control, advice
        self.feed: Feed | None = None
        self._jobs, self._stop_on_error = jobs, stop_on_error
        self._telling = threading.Lock()
        self._estimate = Estimate()
        self._waiting: deque[BatchEntry] = deque()
        self._ahead: deque[tuple[BatchEntry, Future[LoadedPhoto]]] = deque()
        self._behind: deque[tuple[Path, Future[None]]] = deque()  # sources, and their results being written
        self._current: BatchEntry | None = None
        self._made: list[Path] = []  # folders
        self._halted = False  # a photo failed, and no other is to be begun
        self.hopeless = False  # no other photo could be written either

    def take(self, entries: Iterable[BatchEntry]) -> None:
        """Photos that are to be done, behind those that wait."""
        new = list(entries)
        self._estimate.add(new)
        self._waiting.extend(new)

    def tell(self, event: BatchEvent) -> None:
        """Have the listener hear something."""
        with self._telling:
            self._listener(event)

    @property
    def stopped_at(self) -> BatchEntry | None:
        """After a cancelled `run`: the first photo that was not ended, if there is one."""
        return self._current or next((entry for entry, _ in self._ahead), None) or next(iter(self._waiting), None)

    def run(self) -> bool:
        """Do all photos that were taken and that the feed brings. Whether it was cancelled. Raises JournalError."""
        with (
            ThreadPoolExecutor(self._jobs, "photomend-writer") as writers,
            ThreadPoolExecutor(self._jobs, "photomend-reader") as readers,
        ):
            try:
                while self._more():
                    self._read_ahead(readers)
                    self._current, reading = self._ahead.popleft()
                    with self._failing(self._current):
                        loaded = reading.result()
                        self._read_ahead(readers)  # the next one, while this one is restored
                        self._restore(loaded, writers)
                    self._current = None
            except (Cancelled, KeyboardInterrupt):  # Ctrl-C while libraries load, or the second one
                return True
            finally:
                for _, reading in self._ahead:
                    reading.cancel()
                self._write_out(len(self._behind))
                photos.remove_empty(self._made)
        return False

    def _more(self) -> bool:
        """Whether there is a photo to do; waits for one that the feed may bring. Raises Cancelled."""
        while not self._halted:
            self._control.wait(0)
            if self.feed is not None:
                self.feed.look()
            if self._ahead or self._waiting:
                return True
            if self.feed is None or not self.feed.wait():
                return False
        return False

    def _read_ahead(self, readers: ThreadPoolExecutor) -> None:
        while self._waiting and len(self._ahead) < self._jobs:
            entry = self._waiting.popleft()
            self._ahead.append((entry, readers.submit(photos.read, entry, self._order, self._account)))

    def _restore(self, loaded: LoadedPhoto, writers: ThreadPoolExecutor) -> None:
        """All results of a photo, or none where it is left as it is. Raises Cancelled and what goes wrong."""
        overwrite = self._account.replaces(loaded.entry)
        results = self._account.claim(loaded.entry, loaded.digest, self._order.models)
        requests = self._order.requests(loaded.photo.pixels)
        _ = loaded.photo.shades  # while its pixels are its own
        targets = [self._account.folder / (result.output or "") for result in results]
        photos.check(loaded.photo, requests, targets, overwrite=overwrite)
        told = photos.told_before(loaded.photo, targets[0], self._order.write)
        self._begin(replace(results[0], notices=told))
        left, advice, diagnosis = self._look_at(loaded)
        if left:
            if self._order.copy_clean:
                left = f"{left} {copy_clean(loaded.entry.source, self._account.folder / loaded.entry.folder)}"
            self._ended(self._account.finish(results[0], FileState.LEFT, left))
            return
        if diagnosis is not None:
            requests = [replace(request, plan=decided(request.plan, diagnosis)) for request in requests]
        for result, request, target in zip(results, requests, targets, strict=True):
            if result is not results[0]:
                self._begin(result)
            from core.adjust.step import with_result  # noqa: PLC0415  # loads torch

            finished, hardly = self._finished(result, request, raw=loaded.photo.metadata.raw is not None)
            self._write_out(len(self._behind) - self._jobs + 1)
            mended = partial(with_result, loaded.photo, finished.pixels, (request.plan,))
            writing = writers.submit(
                self._write, loaded, result, mended, finished.seconds, target, overwrite, (*advice, *hardly)
            )
            self._behind.append((result.source, writing))

    def _begin(self, result: BatchEntry) -> None:
        """What is told of one photo stays in order, though it has several results or is named twice."""
        while any(source == result.source for source, _ in self._behind):
            self._write_out(1)
        self.tell(FileChanged(result))

    def _write_out(self, count: int) -> None:
        """Wait until the first so many results are written."""
        for _ in range(count):
            self._behind.popleft()[1].result()

    def _look_at(self, loaded: LoadedPhoto) -> tuple[str, tuple[str, ...], Diagnosis | None]:
        """Why the photo is left as it is, or "", what there is to say about the wish, and by what the photo decides."""
        decides = all(photo_decides(self._order.plan, model) for model in self._order.models)
        if not decides and self._advice is None:
            return "", (), None
        diagnosis = self._diagnosed(loaded.photo.pixels)
        left = why_left(diagnosis, self._order.hint) if decides else ""
        advice = () if self._advice is None else tuple(self._advice(diagnosis))
        return left, advice, diagnosis if decides else None

    def _diagnosed(self, pixels: Any) -> Diagnosis:
        """Raises Cancelled."""
        while True:
            attempt = self._control.attempt()
            try:
                return self._restorer.diagnose(pixels, attempt)
            except Cancelled:
                if not attempt.again:
                    raise

    def _finished(self, entry: BatchEntry, request: RestoreRequest, *, raw: bool) -> tuple[Finished, tuple[str, ...]]:
        """The result, and what changed almost nothing. Raises Cancelled, EngineError."""
        while True:
            attempt, steps = self._control.attempt(), list[StepDone]()
            outcome = self._restorer.restore(request, partial(self._hear, entry, steps), attempt)
            match outcome:
                case Finished():
                    with self._telling:
                        self._estimate.end(entry.number, outcome.seconds)  # writing it goes on beside the next
                    hardly = (hardly_changed(step, request.plan.steps, raw=raw) for step in steps)
                    return outcome, tuple(filter(None, hardly))
                case Failed(message):
                    raise EngineError("{source}: {message}", source=entry.source, message=message)
                case WasCancelled():
                    if not attempt.again:
                        raise Cancelled

    def _write(
        self,
        loaded: LoadedPhoto,
        result: BatchEntry,
        mended: Callable[[], Photo],
        seconds: float,
        target: Path,
        overwrite: bool,
        advice: tuple[str, ...],
    ) -> None:
        with self._failing(result):
            self._made += photos.make_folder(target)
            notices = photos.write(mended(), target, self._order.write, overwrite)
            if self._order.sidecars:
                copy_sidecars(result.source, target)
            told = (*advice, *loaded.photo.notices, *notices)
            self._ended(self._account.finish(result, FileState.DONE, notices=told, seconds=seconds))

    @contextmanager
    def _failing(self, entry: BatchEntry) -> Generator[None]:
        """Whatever goes wrong with one photo is its outcome, and the others go on."""
        try:
            yield
        except (Cancelled, JournalError):
            raise
        except Exception as error:  # a decoder's or our own fault must not keep the others from being mended
            if self._account.forget(entry):
                with self._telling:
                    self._estimate.end(entry.number, None)
                self.tell(FileGone(entry.number))
                return
            self.hopeless |= photos.hopeless(error)
            self._halted |= self._stop_on_error or self.hopeless
            self._ended(self._account.finish(entry, FileState.FAILED, sentence_of(error, entry.source)))

    def _ended(self, entry: BatchEntry) -> None:
        with self._telling:
            self._estimate.end(entry.number, None)
        self.tell(FileChanged(entry))

    def _hear(self, entry: BatchEntry, steps: list[StepDone], event: Event) -> None:
        if isinstance(event, StepDone):
            steps.append(replace(event, pixels=None))
        if self._engine_listener is not None:
            self._engine_listener(entry, event)
        if isinstance(event, ProgressMade):
            with self._telling:
                total, left = self._estimate.at(entry.number, event.fraction, event.seconds_left)
            self.tell(FileProgress(entry.number, event.fraction, event.seconds_left, total, left))
