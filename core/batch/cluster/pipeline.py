"""Photos side by side through the workers of a cluster; what becomes of them goes into one account, here."""

from __future__ import annotations

import time
from collections.abc import Iterable
from contextlib import ExitStack, suppress
from dataclasses import replace
from pathlib import Path
from queue import Empty

from core.batch import photos
from core.batch.cluster.accounting import Accounting
from core.batch.cluster.carrier import Carrier, Flight
from core.batch.cluster.crew import IN_FLIGHT, Crew, Member, Post, cause
from core.batch.cluster.pace import Pace
from core.batch.cluster.places import results_probe, source_probes
from core.batch.cluster.ray_cluster import ClusterError, RayCluster, is_death, is_own_death
from core.batch.cluster.records import Assignment, PhotoJob, PhotoOutcome, WorkerProgress, read
from core.batch.cluster.turns import Turns
from core.batch.cluster.weights import network_of
from core.batch.companions import sweep
from core.batch.control import Control
from core.batch.events import BatchEntry, BatchEvent, BatchRequest, FileChanged, FileProgress, FileState
from core.batch.journal import BatchJournal
from core.batch.pipeline import Feed, Listener
from core.errors import Cancelled, PhotoError, UsageError, sentence_of

_MOMENT = 0.2  # seconds without news after which pausing and cancelling are looked at
_HEAD = 2.0  # seconds between two looks whether the head is there
_MISSED = 3  # looks in a row, after which it counts as lost
_PROGRESS = 1.0  # seconds between two questions how far a photo is, for up to so many workers:
_ASKED = 50
_SHARE = 8  # of an object store, that photos on their way there take at most; results are larger
_ENDING = 5.0  # seconds for workers to end what they have in work


class ClusterPipeline:
    """`run` takes one thread: all that changes is done there. listener: hears every event, in that thread."""

    def __init__(
        self, request: BatchRequest, journal: BatchJournal, cluster: RayCluster, listener: Listener, control: Control
    ) -> None:
        self.feed: Feed | None = None
        self._request, self._cluster = request, cluster
        self._folder = request.output.absolute()
        self._accounting = Accounting(journal, request)
        self._listener, self._control = listener, control
        self._post, self._news = Post(), list[BatchEvent]()
        self._turns, self._pace = Turns(self._fits), Pace()
        self._flights: dict[int, Flight] = {}
        self._travelling = 0  # bytes
        self._fractions: dict[int, float] = {}
        self._unseen: set[int] = set()  # photos that a worker looked for in vain
        self._made, self._known = list[Path](), set[Path]()  # folders
        self._interrupted: set[Path] = set()  # folders in which something half-written may lie
        self._halted = self._resting = False
        self._missed, self._looked, self._asked = 0, 0.0, 0.0

    def take(self, entries: Iterable[BatchEntry]) -> None:
        """Photos that are to be done, behind those that wait."""
        for entry in entries:
            self._pace.add(entry.size)
            self._accounting.add(entry)

    def tell(self, event: BatchEvent) -> None:
        """Have the listener hear something."""
        self._listener(event)

    def run(self) -> bool:
        """Do all photos that were taken and that the feed brings. Whether it was cancelled.

        Raises JournalError, ClusterError, WeightsError.
        """
        with ExitStack() as stack:
            sweep(self._folder)
            order = self._request.order
            weights = self._cluster.settings.worker.needs(order)
            probe = stack.enter_context(results_probe(self._folder))
            sources = source_probes(self._request.sources, self._accounting.first)
            at_work = replace(order, weights=None, sidecars=False, copy_clean=False)
            assignment = Assignment(at_work, sources, probe, tuple(weights), network_of(order))
            self._carrier = Carrier(self._cluster, order, self._post, self._landed)
            self._crew = Crew(self._cluster, assignment, weights, self._post, self._news.append)
            stack.callback(self._end)
            try:
                while self._more():
                    self._rest()
                    self._dispatch()
                    self._hear(_MOMENT)
                    self._ask()
            except Cancelled:
                return True
        return False

    def _more(self) -> bool:
        """Whether there is a photo to do; waits for one that the feed may bring. Raises Cancelled, ClusterError."""
        self._control.wait(0)
        self._look_at_head()
        if self._halted:
            return bool(self._flights)
        if self.feed is not None:
            self.feed.look()
        if self._flights or self._turns or self._accounting:
            if reason := self._crew.hopeless:
                raise ClusterError("None of the computers can be used. {reason}", reason=reason)
            return True
        self._tell_outcomes(at_once=True)
        return self.feed is not None and self.feed.wait()

    def _look_at_head(self) -> None:
        now = time.monotonic()
        if now - self._looked < _HEAD:
            return
        self._looked = now
        self._missed = 0 if self._cluster.head_answers() else self._missed + 1
        if self._missed >= _MISSED:
            raise ClusterError(
                "The head of the cluster at {address} does not answer any more; start it again, then go on with "
                "--resume.",
                address=self._cluster.address,
            )

    def _rest(self) -> None:
        """Pausing, and going on."""
        if self._control.paused != self._resting:
            self._resting = self._control.paused
            self._crew.each("pause" if self._resting else "resume")

    # Sending photos off

    def _fits(self, entry: BatchEntry, member: Member) -> bool:
        """Whether there is room for it on the way."""
        sent = not member.sees_sources or entry.number in self._unseen
        return not sent or not self._travelling or (self._travelling + entry.size) * _SHARE <= self._cluster.store

    def _dispatch(self) -> None:
        self._crew.wanted = len(self._accounting) + len(self._turns) + len(self._flights)
        ready = self._crew.ready
        if self._resting or self._halted or not ready:
            return
        if self._accounting and len(self._turns) < IN_FLIGHT * len(ready):
            self._turns.take(self._accounting.claim())
        for entry, member in self._turns.assign(ready):
            self._begin(self._flight(entry, member))

    def _flight(self, entry: BatchEntry, member: Member) -> Flight:
        overwrite = self._accounting.replaces(entry) or self._turns.tried(entry)
        sent = not member.sees_sources or entry.number in self._unseen
        self._travelling += entry.size if sent else 0
        given = replace(entry, worker=member.seat.name)
        return Flight(PhotoJob(given, self._folder, sent, not member.sees_results, overwrite), member)

    def _begin(self, flight: Flight) -> None:
        """Its name is reserved on the disk: whoever ends from now on, the next run knows where its result would be."""
        self._flights[flight.entry.number] = flight
        self.tell(FileChanged(flight.entry))
        try:
            if flight.target.parent not in self._known:
                self._made += photos.make_folder(flight.target)
                self._known.add(flight.target.parent)
        except PhotoError as error:
            outcome = PhotoOutcome(FileState.FAILED, message=str(error), hopeless=photos.hopeless(error))
            self._post.put(lambda: self._landed(flight, outcome, None))
        else:
            self._carrier.take(flight)

    # What comes back

    def _hear(self, seconds: float) -> None:
        """Wait so long for news, and take what there is."""
        with suppress(Empty):
            self._post.get(timeout=seconds)()
            while not self._post.empty():
                self._post.get()()
        self._tell_outcomes()

    def _tell_outcomes(self, *, at_once: bool = False) -> None:
        """What is written down by now, and what happened beside."""
        told, self._news[:] = [*self._news, *self._accounting.settle(at_once=at_once)], []
        for event in told:
            self.tell(event)

    def _landed(self, flight: Flight, outcome: PhotoOutcome | None, error: BaseException | None) -> None:
        entry, member = flight.entry, flight.member
        if self._flights.pop(entry.number, None) is None:
            return
        member.flights.discard(entry.number)
        self._fractions.pop(entry.number, None)
        self._travelling -= entry.size if flight.job.sent else 0
        if outcome is None:
            self._lost(flight, error or ClusterError("The worker is gone."))
        elif outcome.unseen:
            self._unseen.add(entry.number)
            self._turns.again(entry)
        elif outcome.state is FileState.WAITING:
            self._turns.again(entry)
        else:
            self._finish(entry, outcome)

    def _lost(self, flight: Flight, error: BaseException) -> None:
        if not is_death(error):
            self._finish(flight.entry, PhotoOutcome(FileState.FAILED, message=sentence_of(error, flight.entry.source)))
            return
        self._interrupted.add(flight.target.parent)
        self._crew.lose(flight.member, cause(error))
        if why := self._turns.lost(flight.entry, is_own_death(error)):
            outcome = self._carrier.found(flight) or PhotoOutcome(FileState.FAILED, message=why)
            self._finish(flight.entry, outcome)

    def _finish(self, entry: BatchEntry, outcome: PhotoOutcome) -> None:
        self._pace.end(entry.size)
        self._turns.ended(entry)
        self._unseen.discard(entry.number)
        self._halted |= outcome.hopeless or (outcome.state is FileState.FAILED and self._request.stop_on_error)
        self._accounting.note(entry, outcome)

    def _ask(self) -> None:
        """How far the photos in work are."""
        now, busy = time.monotonic(), [member for member in self._crew.ready if member.flights]
        if now - self._asked < _PROGRESS * max(1, len(busy) / _ASKED):
            return
        self._asked = now
        for member in busy:
            self._cluster.call(
                member.actor, "progress", then=lambda answer, _error: self._post.put(lambda: self._progressed(answer))
            )

    def _progressed(self, answer: object) -> None:
        try:
            progress, _ = read(WorkerProgress, answer)
        except UsageError:  # the worker is gone, which its photos tell
            return
        known = {int(number): each for number, each in progress.photos.items() if int(number) in self._flights}
        self._fractions |= {number: fraction for number, (fraction, _) in known.items()}
        in_work = sum(self._flights[number].entry.size * each for number, each in self._fractions.items())
        share, rest = self._pace.at(in_work)
        for number, (fraction, left) in known.items():
            self._news.append(FileProgress(number, fraction, left if left >= 0 else None, share, rest))

    def _end(self) -> None:
        """Let go of everything: what is in work ends at its next tile, and what is half-written is removed."""
        try:
            self._crew.each("cancel")
            deadline = time.monotonic() + _ENDING
            while self._flights and time.monotonic() < deadline:
                self._hear(_MOMENT)
        finally:
            self._interrupted |= {flight.target.parent for flight in self._flights.values()}
            self._carrier.close()
            self._hear(0)  # what was still written
            self._crew.close()
            self._tell_outcomes(at_once=True)
            for folder in self._interrupted:
                sweep(folder)
            photos.remove_empty(self._made)
