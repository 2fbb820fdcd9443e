"""A batch from its start to its report: read ahead, restore, write behind, and account for each photo."""

from __future__ import annotations

import json
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path

from core.api import Event, Failed, Finished, ProgressMade, WasCancelled
from core.batch import photos
from core.batch.control import Control
from core.batch.estimate import Estimate
from core.batch.events import (
    BatchEnded,
    BatchEntry,
    BatchEvent,
    BatchRequest,
    BatchStarted,
    FileChanged,
    FileGone,
    FileProgress,
    FileState,
    Report,
)
from core.batch.journal import NAME, BatchJournal, JournalError
from core.batch.photos import LoadedPhoto, PhotoRestorer
from core.batch.register import register
from core.batch.sources import Settling, check_folders, find
from core.errors import Cancelled, EngineError, PhotoError, UsageError, sentence_of
from core.photo.file_errors import writing_failed

INTERVAL = 1.0  # seconds between two looks into watched folders

Listener = Callable[[BatchEvent], None]
EngineListener = Callable[[BatchEntry, Event], None]


class BatchRun:
    """One run over many photos. `run` takes one thread and starts others for reading and writing.

    listener: hears every event, in whichever thread, one at a time. engine_listener: what the engine tells of a photo.
    """

    def __init__(
        self,
        request: BatchRequest,
        restorer: PhotoRestorer,
        listener: Listener,
        control: Control | None = None,
        engine_listener: EngineListener | None = None,
    ) -> None:
        self.request, self.control = request, control or Control()
        self._restorer, self._listener, self._engine_listener = restorer, listener, engine_listener
        self._recipe = json.dumps(request.recipe.to_json(), sort_keys=True)
        self._telling = threading.Lock()
        self._estimate = Estimate()
        self._settling = Settling()
        self._looked = float("-inf")
        self._feed: deque[BatchEntry] = deque()
        self._halted = False  # a photo failed, and no other is to be begun

    def run(self) -> Report:
        """Do all photos. Raises UsageError, PhotoError or JournalError, one sentence, where nothing can be done."""
        began = time.monotonic()
        request = self.request
        check_folders(request)
        _ = request.naming  # a template that makes no names fails once, before any work
        found = find(request)
        if not (found or request.watch or (request.resume and (request.output / NAME).exists())):
            raise PhotoError(
                "There are no photos in {sources}; name others.", sources=", ".join(map(str, request.sources))
            )
        with closing(self._journal()) as journal:
            self._begin(journal, [] if request.watch else found)
            try:
                cancelled = self._work(journal)
            finally:
                journal.put_down()
            report = _report(journal.entries(), cancelled, time.monotonic() - began)
        self._tell(BatchEnded(report))
        return report

    def _journal(self) -> BatchJournal:
        """The journal in the folder of the results, ready to be added to."""
        folder = self.request.output
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise writing_failed(folder, error) from error
        journal = BatchJournal(folder)
        try:
            self._check(journal)
        except BaseException:  # Ctrl+C too: an open journal would keep other runs out
            journal.close()
            raise
        return journal

    def _check(self, journal: BatchJournal) -> None:
        before, folder = journal.entries(), journal.folder
        if not (self.request.resume or self.request.watch):
            waiting = sum(not entry.ended for entry in before)
            if waiting:
                raise UsageError(
                    "A batch in {folder} ended early, with {waiting} of {photos} photos to do; add --resume to "
                    "go on with it, or name another folder.",
                    folder=folder,
                    waiting=waiting,
                    photos=len(before),
                )
            journal.clear()
        elif any(entry.recipe != self._recipe for entry in before):
            raise UsageError(
                "The batch in {folder} was begun with another recipe; take that one, or another folder.", folder=folder
            )
        for entry in before:
            if entry.state is FileState.WORKING:
                _sweep(folder / entry.folder)
        journal.take_up()

    def _begin(self, journal: BatchJournal, found: list[BatchEntry]) -> None:
        register(journal, [self._with_recipe(entry) for entry in found])
        entries = journal.entries()
        self._take(entry for entry in entries if not entry.ended)
        self._tell(BatchStarted(tuple(entries)))

    def _take(self, entries: Iterable[BatchEntry]) -> None:
        new = list(entries)
        self._estimate.add(new)
        self._feed.extend(new)

    def _with_recipe(self, entry: BatchEntry) -> BatchEntry:
        return BatchEntry(entry.number, entry.source, entry.folder, entry.size, entry.modified, recipe=self._recipe)

    def _work(self, journal: BatchJournal) -> bool:
        """Whether it was cancelled."""
        jobs = self.request.jobs
        with (
            ThreadPoolExecutor(jobs, "photomend-writer") as writers,
            ThreadPoolExecutor(jobs, "photomend-reader") as readers,
        ):
            ahead: deque[tuple[BatchEntry, Future[LoadedPhoto]]] = deque()
            behind: deque[Future[None]] = deque()

            def read_ahead() -> None:
                while self._feed and len(ahead) < jobs:
                    entry = self._feed.popleft()
                    ahead.append((entry, readers.submit(photos.read, entry, self.request, journal)))

            try:
                while self._more(journal, bool(ahead)):
                    read_ahead()
                    entry, reading = ahead.popleft()
                    with self._failing(entry, journal):
                        loaded = reading.result()
                        read_ahead()  # the next one, while this one is restored
                        if (result := self._restored(loaded, journal)) is None:
                            continue
                        while len(behind) >= jobs:
                            behind.popleft().result()
                        behind.append(writers.submit(self._write, loaded, result, journal))
            except Cancelled:
                return True
            finally:
                for _, reading in ahead:
                    reading.cancel()
                while behind:
                    behind.popleft().result()
        return self.control.cancelled

    def _more(self, journal: BatchJournal, reading: bool) -> bool:
        """Whether there is a photo to do; waits for one in watched folders. Raises Cancelled."""
        while not self._halted:
            self.control.wait(0)
            self._look(journal)
            if self._feed or reading:
                return True
            if not self.request.watch:
                return False
            self.control.wait(INTERVAL)
        return False

    def _look(self, journal: BatchJournal) -> None:
        """Take up what came into watched folders."""
        now = time.monotonic()
        if not self.request.watch or now - self._looked < INTERVAL:
            return
        self._looked = now
        try:
            found = find(self.request)
        except PhotoError:  # a folder that is away for a while
            return
        settled = self._settling.settled(found, now)
        new = register(journal, [self._with_recipe(entry) for entry in settled])
        self._take(new)
        for entry in new:
            self._tell(FileChanged(entry))

    def _restored(self, loaded: LoadedPhoto, journal: BatchJournal) -> Finished | None:
        """None for a photo that is left as it is. Raises Cancelled, EngineError."""
        self._tell(FileChanged(journal.get(loaded.entry.number)))
        if why := photos.left_alone(loaded, self._restorer):
            self._ended(journal.finish(loaded.entry.number, FileState.LEFT, why))
            return None
        while True:
            attempt = self.control.attempt()
            outcome = self._restorer.restore(loaded.request, lambda event: self._hear(loaded.entry, event), attempt)
            match outcome:
                case Finished():
                    with self._telling:
                        self._estimate.end(loaded.entry.number, outcome.seconds)  # writing it goes on beside the next
                    return outcome
                case Failed(message):
                    raise EngineError("{source}: {message}", source=loaded.entry.source, message=message)
                case WasCancelled():
                    if not attempt.again:
                        raise Cancelled

    def _write(self, loaded: LoadedPhoto, result: Finished, journal: BatchJournal) -> None:
        with self._failing(loaded.entry, journal):
            self._ended(photos.write(loaded, result, self.request, journal))

    @contextmanager
    def _failing(self, entry: BatchEntry, journal: BatchJournal) -> Generator[None]:
        """Whatever goes wrong with one photo is its outcome, and the others go on."""
        try:
            yield
        except (Cancelled, JournalError):
            raise
        except Exception as error:  # a decoder's or our own fault must not keep the others from being mended
            if self.request.watch and not entry.source.exists():  # renamed: it comes back under its new name
                journal.forget(entry.number)
                self._estimate.end(entry.number, None)
                self._tell(FileGone(entry.number))
                return
            self._halted |= self.request.stop_on_error or photos.hopeless(error)
            self._ended(journal.finish(entry.number, FileState.FAILED, sentence_of(error, entry.source)))

    def _ended(self, entry: BatchEntry) -> None:
        with self._telling:
            self._estimate.end(entry.number, None)
        self._tell(FileChanged(entry))

    def _hear(self, entry: BatchEntry, event: Event) -> None:
        if self._engine_listener is not None:
            self._engine_listener(entry, event)
        if isinstance(event, ProgressMade):
            with self._telling:
                total, left = self._estimate.at(entry.number, event.fraction, event.seconds_left)
            self._tell(FileProgress(entry.number, event.fraction, event.seconds_left, total, left))

    def _tell(self, event: BatchEvent) -> None:
        with self._telling:
            self._listener(event)


def _report(entries: list[BatchEntry], cancelled: bool, seconds: float) -> Report:
    def those(state: FileState) -> tuple[BatchEntry, ...]:
        return tuple(entry for entry in entries if entry.state is state)

    waiting = len(those(FileState.WAITING))
    return Report(those(FileState.DONE), those(FileState.LEFT), those(FileState.FAILED), waiting, cancelled, seconds)


def _sweep(folder: Path) -> None:
    """Remove what a killed run had half-written."""
    for part in folder.glob(".photomend-*.part"):
        part.unlink(missing_ok=True)
