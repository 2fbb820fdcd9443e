"""Photos to the workers and results back: by their paths where those are seen, else as bytes, read and written here."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from core.batch import photos
from core.batch.cluster.crew import Member, Post
from core.batch.cluster.ray_cluster import RayCluster
from core.batch.cluster.records import PhotoJob, PhotoOutcome, read, written
from core.batch.cluster.wording import said
from core.batch.companions import copy_clean, copy_sidecars
from core.batch.events import BatchEntry, FileState, PhotoOrder
from core.errors import PhotoError, sentence_of
from core.photo.atomic import atomic_file
from core.photo.file_errors import reading_failed, writing_failed
from core.translation import translate

_THREADS = 4  # that read photos to be sent, and write results that came back


@dataclass(frozen=True, eq=False)
class Flight:
    """A photo that a worker has."""

    job: PhotoJob
    member: Member

    @property
    def entry(self) -> BatchEntry:
        """Under the name that was reserved for it."""
        return self.job.entry

    @property
    def target(self) -> Path:
        """Where its result goes."""
        return self.job.folder / (self.entry.output or "")


Landed = Callable[[Flight, PhotoOutcome | None, BaseException | None], None]
"""Hears in the batch's thread what became of a photo, or by what its worker was lost."""


class Carrier:
    """order: also what is laid beside the results; the workers do nothing of that."""

    def __init__(self, cluster: RayCluster, order: PhotoOrder, post: Post, landed: Landed) -> None:
        self._cluster, self._order, self._post, self._landed = cluster, order, post, landed
        self._threads = ThreadPoolExecutor(_THREADS, "photomend-carrier")

    def take(self, flight: Flight) -> None:
        """Send a photo off."""
        if flight.job.sent:
            self._threads.submit(self._load, flight)
        else:
            self._send(flight, b"")

    def found(self, flight: Flight) -> PhotoOutcome | None:
        """What became of a photo whose worker wrote the result and was lost before it could say so; None without one.

        Results appear whole or not at all, under a name that was reserved for them: what lies there is one.
        """
        if not flight.target.is_file():
            return None
        notice = translate("The computer that mended it was lost before it could say what it noticed.")
        try:
            if self._order.sidecars:
                copy_sidecars(flight.entry.source, flight.target)
        except PhotoError as error:
            return PhotoOutcome(FileState.FAILED, message=str(error), hopeless=photos.hopeless(error))
        return PhotoOutcome(FileState.DONE, notices=(notice,))

    def close(self) -> None:
        """Wait until what came back is written."""
        self._threads.shutdown(cancel_futures=True)

    def _load(self, flight: Flight) -> None:
        try:
            content = flight.entry.source.read_bytes()
        except (OSError, ValueError) as error:
            problem = reading_failed(flight.entry.source, error) if isinstance(error, OSError) else error
            self._end(flight, PhotoOutcome(FileState.FAILED, message=sentence_of(problem, flight.entry.source)))
        else:
            self._send(flight, content)

    def _send(self, flight: Flight, content: bytes) -> None:
        self._cluster.call(flight.member.actor, "mend", written(flight.job), content, then=partial(self._hear, flight))

    def _hear(self, flight: Flight, answer: object, error: BaseException | None) -> None:
        """In a thread of Ray's."""
        if error is not None:
            self._end(flight, None, error)
            return
        try:
            outcome, content = read(PhotoOutcome, answer)
            outcome = replace(outcome, message=said(outcome.message), notices=tuple(map(said, outcome.notices)))
            if self._is_more_to_do(flight, outcome):
                self._threads.submit(self._bring, flight, outcome, content)
            else:
                self._end(flight, outcome)
        except Exception as problem:
            self._end(flight, PhotoOutcome(FileState.FAILED, message=sentence_of(problem, flight.entry.source)))

    def _is_more_to_do(self, flight: Flight, outcome: PhotoOutcome) -> bool:
        match outcome.state:
            case FileState.DONE:
                return flight.job.returned or self._order.sidecars
            case FileState.LEFT:
                return self._order.copy_clean
            case _:
                return False

    def _bring(self, flight: Flight, outcome: PhotoOutcome, content: memoryview) -> None:
        """Write what came back, and what goes along with it."""
        try:
            if outcome.state is FileState.LEFT:
                copied = copy_clean(flight.entry.source, flight.job.folder / flight.entry.folder)
                outcome = replace(outcome, message=f"{outcome.message} {copied}")
            if outcome.state is FileState.DONE and flight.job.returned:
                self._write(flight, content)
            if outcome.state is FileState.DONE and self._order.sidecars:
                copy_sidecars(flight.entry.source, flight.target)
        except Exception as error:
            message = sentence_of(error, flight.entry.source)
            outcome = PhotoOutcome(FileState.FAILED, outcome.digest, message, hopeless=photos.hopeless(error))
        self._end(flight, outcome)

    def _write(self, flight: Flight, content: memoryview) -> None:
        """Whole or not at all. Raises PhotoError."""
        source, times = flight.entry.source, self._order.write.keep_times
        try:
            with atomic_file(flight.target, overwrite=flight.job.overwrite, like=source, times=times) as file:
                file.write(content)
        except OSError as error:
            raise writing_failed(flight.target, error) from error

    def _end(self, flight: Flight, outcome: PhotoOutcome | None, error: BaseException | None = None) -> None:
        self._post.put(lambda: self._landed(flight, outcome, error))
