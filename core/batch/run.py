"""A batch from its start to its report: which photos, what an earlier run did, and what comes into watched folders."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from typing import Protocol

from core.batch.account import JournalAccount
from core.batch.companions import sweep
from core.batch.control import Control
from core.batch.events import (
    BatchEnded,
    BatchEntry,
    BatchEvent,
    BatchRequest,
    BatchStarted,
    FileChanged,
    FileState,
    Report,
)
from core.batch.journal import NAME, BatchJournal
from core.batch.passed_over import PassedOver, sentence
from core.batch.pipeline import EngineListener, Feed, Listener, PhotoRestorer, Pipeline
from core.batch.register import register
from core.batch.sources import Settling, check_folders, find
from core.errors import PhotoError, UsageError
from core.photo.file_errors import writing_failed

INTERVAL = 1.0  # seconds between two looks into watched folders


class Works(Protocol):
    """What photos go through: as of `Pipeline`."""

    feed: Feed | None

    def take(self, entries: Iterable[BatchEntry]) -> None: ...
    def tell(self, event: BatchEvent) -> None: ...
    def run(self) -> bool: ...


class BatchRun:
    """One run over many photos. `run` takes one thread and starts others for reading and writing.

    restorer: None where `_works` needs none. listener: hears every event, in whichever thread, one at a time.
    engine_listener: what the engine tells of a photo.
    """

    def __init__(
        self,
        request: BatchRequest,
        restorer: PhotoRestorer | None,
        listener: Listener,
        control: Control | None = None,
        engine_listener: EngineListener | None = None,
    ) -> None:
        self.request, self.control = request, control or Control()
        self._restorer, self._listener, self._engine_listener = restorer, listener, engine_listener
        self._recipe = json.dumps(request.recipe.to_json(), sort_keys=True)

    def run(self) -> Report:
        """Do all photos. Raises UsageError, PhotoError or JournalError, one sentence, where nothing can be done."""
        began = time.monotonic()
        request = self.request
        self.check()
        passed = PassedOver()
        found = find(request, passed)
        if not (found or request.watch or (request.resume and (request.output / NAME).exists())):
            raise (
                PhotoError(
                    "There are no photos in {sources}; name others. {passed}",
                    sources=", ".join(map(str, request.sources)),
                    passed=sentence(_counted(passed)),
                )
                if passed.counts
                else PhotoError(
                    "There are no photos in {sources}; name others.", sources=", ".join(map(str, request.sources))
                )
            )
        with closing(self._journal()) as journal:
            pipeline = self._works(journal)
            if request.watch:
                pipeline.feed = _Watch(request, self._recipe, journal, pipeline, self.control)
            self._begin(journal, pipeline, [] if request.watch else found)
            try:
                cancelled = pipeline.run() or self.control.cancelled
            finally:
                journal.put_down()
            report = _report(journal.entries(), cancelled, time.monotonic() - began, _counted(passed))
        pipeline.tell(BatchEnded(report))
        return report

    def check(self) -> None:
        """Raises UsageError for what would fail for every photo."""
        check_folders(self.request)
        _ = self.request.naming

    def _works(self, journal: BatchJournal) -> Works:
        """Where the photos go through: here, the networks of this machine."""
        request = self.request
        assert self._restorer is not None
        return Pipeline(
            request.order,
            JournalAccount(journal, request),
            self._restorer,
            self._listener,
            self.control,
            engine_listener=self._engine_listener,
            jobs=request.jobs,
            stop_on_error=request.stop_on_error,
        )

    def _journal(self) -> BatchJournal:
        """The journal in the folder of the results, ready to be added to."""
        folder = self.request.output
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except FileExistsError as error:
            raise UsageError("{folder} is a file; name a folder for the results.", folder=folder) from error
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
                sweep(folder / entry.folder)
        journal.take_up()

    def _begin(self, journal: BatchJournal, pipeline: Works, found: list[BatchEntry]) -> None:
        register(journal, [replace(entry, recipe=self._recipe) for entry in found])
        entries = journal.entries()
        pipeline.take(entry for entry in entries if not entry.ended)
        pipeline.tell(BatchStarted(tuple(entries)))


class _Watch:
    """Photos that come into watched folders."""

    def __init__(
        self, request: BatchRequest, recipe: str, journal: BatchJournal, pipeline: Works, control: Control
    ) -> None:
        self._request, self._recipe, self._journal = request, recipe, journal
        self._pipeline, self._control = pipeline, control
        self._settling, self._passed = Settling(), PassedOver()
        self._looked = float("-inf")

    def look(self) -> None:
        """Take up what is there and completely written."""
        now = time.monotonic()
        if now - self._looked < INTERVAL:
            return
        self._looked = now
        try:
            found = find(self._request, self._passed)
        except PhotoError:  # a folder that is away for a while
            return
        settled = self._settling.settled(found, now)
        new = register(self._journal, [replace(entry, recipe=self._recipe) for entry in settled])
        self._pipeline.take(new)
        for entry in new:
            self._pipeline.tell(FileChanged(entry))

    def wait(self) -> bool:
        """More may always come."""
        self._control.wait(INTERVAL)
        return True


def _counted(passed: PassedOver) -> tuple[tuple[str, int], ...]:
    return tuple((reason.value, count) for reason, count in sorted(passed.counts.items()) if count)


def _report(entries: list[BatchEntry], cancelled: bool, seconds: float, passed: tuple[tuple[str, int], ...]) -> Report:
    def those(state: FileState) -> tuple[BatchEntry, ...]:
        return tuple(entry for entry in entries if entry.state is state)

    waiting = len(those(FileState.WAITING))
    return Report(
        those(FileState.DONE), those(FileState.LEFT), those(FileState.FAILED), waiting, cancelled, seconds, passed
    )
