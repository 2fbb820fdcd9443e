"""The workers of a batch: hired where there is room, held to what they must be, replaced where they are lost."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from queue import SimpleQueue
from typing import Any

from core import __version__
from core.batch.cluster.ray_cluster import RayCluster, Seat, is_own_death
from core.batch.cluster.records import Assignment, Introduction, WeightsFile, read, written
from core.batch.cluster.weights import shipped_digest
from core.batch.cluster.wording import said
from core.batch.events import WorkerChanged, WorkerState
from core.errors import PhotomendError, sentence_of
from core.evaluation.reference import TOLERANCE, expected
from core.models.registry import descriptor
from core.translation import translate

IN_FLIGHT = 2  # photos a worker: one with the networks, one that is read or written
_INTERVAL = 2.0  # seconds between two looks for computers that joined
_PATIENCE = 1.0  # seconds
_FIRST_WISH = 2  # workers
_DEATHS = 3  # of a worker that is only starting, after which its seat stays empty

Tell = Callable[[WorkerChanged], None]
Post = SimpleQueue[Callable[[], None]]
"""What is to be done next in the batch's own thread."""


@dataclass(eq=False)
class Member:
    """A worker. flights: numbers of the photos that it has. alone: it is kept for one that a worker died of."""

    seat: Seat
    actor: Any
    state: WorkerState = WorkerState.STARTING
    sees_sources: bool = False
    sees_results: bool = False
    flights: set[int] = field(default_factory=set[int])
    alone: bool = False


class Crew:
    """`members` and all calls belong to the batch's thread; `post` is where another one says what is to be done there.

    weights: where the files lie that a worker may have to be sent.
    """

    def __init__(
        self, cluster: RayCluster, assignment: Assignment, weights: Mapping[WeightsFile, Path], post: Post, tell: Tell
    ) -> None:
        self.members: list[Member] = []
        self._cluster, self._weights, self._post, self._tell = cluster, weights, post, tell
        self._assignment, self._network = written(assignment), descriptor(assignment.network)
        self.wanted = 0  # photos that are to be done
        self._parcels: dict[str, Any] = {}  # weights in the object store, by digest
        self._refusals: list[str] = []
        self._deaths: dict[Seat, int] = {}
        self._taken: set[Seat] = set()  # by whoever hires
        self._wished = 0
        self._lock, self._closed, self._freed = threading.Lock(), threading.Event(), threading.Event()
        self._hiring = threading.Thread(target=self._hire, name="photomend-crew", daemon=True)
        self._hiring.start()

    @property
    def ready(self) -> list[Member]:
        """Those that can be given photos."""
        return [member for member in self.members if member.state is WorkerState.READY]

    @property
    def hopeless(self) -> str:
        """Why nobody will ever mend a photo here: the refusal of all that there were. "" while somebody may."""
        if self.members or not self._refusals:
            return ""
        return self._refusals[-1]

    def lose(self, member: Member, why: str) -> None:
        """A worker does not answer any more. Its seat is free for another one."""
        if member not in self.members:
            return
        self._deaths[member.seat] = self._deaths.get(member.seat, 0) + (member.state is WorkerState.STARTING)
        if self._deaths[member.seat] >= _DEATHS:
            self._refuse(member, translate("it ended each time before it could begin"))
            return
        self._remove(member)
        self._tell(WorkerChanged(member.seat.name, WorkerState.LOST, why))
        with self._lock:
            self._taken.discard(member.seat)
        if member.state is WorkerState.READY:
            self._freed.set()

    def each(self, method: str) -> None:
        """Have all do something whose answer is nothing."""
        for member in self.ready:
            self._cluster.call(member.actor, method, then=lambda _answer, _error: None)

    def close(self) -> None:
        """Nobody is hired any more, and all go."""
        self._closed.set()
        self._freed.set()
        self._hiring.join(_PATIENCE)  # it may wait for a head that is gone
        for member in list(self.members):
            self._remove(member)

    # Hiring, in a thread of its own: it waits for the head as long as that does not answer

    def _hire(self) -> None:
        while not self._closed.is_set():
            try:
                self._look()
            except Exception as error:  # Ray's, of many kinds
                if self._cluster.head_answers():  # else the batch notices that
                    self._post.put(lambda error=error: self._refusals.append(sentence_of(error)))
            self._freed.wait(_INTERVAL)
            self._freed.clear()

    def _look(self) -> None:
        seats = self._cluster.seats()
        self._wish(seats)
        with self._lock:
            new = [seat for seat in seats if seat not in self._taken]
            self._taken.update(new)
        self._post.put(lambda: self._miss(set(seats)))
        for seat in new:
            if self._closed.is_set():
                return
            member = Member(seat, self._cluster.employ(seat))
            self._post.put(lambda member=member: self._welcome(member))

    def _wish(self, seats: list[Seat]) -> None:
        """Twice as many workers as there are, as long as there are photos for them: an autoscaler has its own limit."""
        count = min(self.wanted // IN_FLIGHT, max(_FIRST_WISH, 2 * len(seats)))
        if count != self._wished:
            self._wished = count
            self._cluster.wish_for(count, any(seat.gpu for seat in seats))

    def _miss(self, seats: set[Seat]) -> None:
        """Computers that are gone."""
        for member in [member for member in self.members if member.seat not in seats]:
            self.lose(member, translate("the computer is gone"))

    # Introductions

    def _welcome(self, member: Member) -> None:
        self.members.append(member)
        self._tell(WorkerChanged(member.seat.name, WorkerState.STARTING))
        self._ask(member)

    def _ask(self, member: Member) -> None:
        self._call(member, "introduce", __version__, self._assignment, then=lambda answer: self._meet(member, answer))

    def _call(self, member: Member, method: str, *arguments: object, then: Callable[[object], None]) -> None:
        """`then` hears the answer in the batch's thread, unless the worker is lost before."""

        def hear(answer: object, error: BaseException | None) -> None:
            if member not in self.members:
                return
            if error is not None:
                self.lose(member, cause(error))
            else:
                then(answer)

        self._cluster.call(
            member.actor, method, *arguments, then=lambda answer, error: self._post.put(lambda: hear(answer, error))
        )

    def _meet(self, member: Member, answer: object) -> None:
        try:
            about, _ = read(Introduction, answer)
            if about.missing and about.shipped == shipped_digest():
                self._send_weights(member, about.missing[0])
            elif reason := self._reason(about):
                self._refuse(member, reason)
            else:
                member.state = WorkerState.READY
                member.sees_sources, member.sees_results = about.sees_sources, about.sees_results
                self._tell(WorkerChanged(member.seat.name, WorkerState.READY))
        except PhotomendError as problem:
            self._refuse(member, str(problem))

    def _reason(self, about: Introduction) -> str:
        """Why a worker would not mend as the others do; "" where it does."""
        if about.version != __version__:
            return translate(
                "it has Photomend {theirs} and this is {ours}; install the same on all computers",
                theirs=about.version,
                ours=__version__,
            )
        if about.problem:
            return said(about.problem)
        if about.shipped != shipped_digest():
            return translate("its weights are not those of this Photomend; install the same on all computers")
        if about.reached is not None and abs(about.reached - (figure := expected(self._network))) > TOLERANCE:
            return translate(
                "it mends the sample to {reached:.2f} dB instead of {expected:.2f}; look at its photomend selftest",
                reached=about.reached,
                expected=figure,
            )
        return ""

    def _send_weights(self, member: Member, digest: str) -> None:
        """What a worker lacks, from the one copy in the object store, and ask again."""
        wanted, path = next((wanted, path) for wanted, path in self._weights.items() if wanted.digest == digest)
        if digest not in self._parcels:
            self._parcels[digest] = self._cluster.put(path.read_bytes())
        self._call(
            member, "take_weights", written(wanted), self._parcels[digest], then=lambda _answer: self._ask(member)
        )

    def _refuse(self, member: Member, reason: str) -> None:
        """Its seat stays taken: the next worker there would be the same."""
        self._remove(member)
        self._refusals.append(f"{member.seat.name}: {reason}")
        self._tell(WorkerChanged(member.seat.name, WorkerState.REFUSED, reason))

    def _remove(self, member: Member) -> None:
        self.members.remove(member)
        with suppress(Exception):  # it may be gone already, and so may the head
            self._cluster.dismiss(member.actor)


def cause(error: BaseException) -> str:
    """Why a worker was lost, shortly: Ray's own explanations fill pages."""
    return translate("its process ended") if is_own_death(error) else translate("it does not answer any more")
