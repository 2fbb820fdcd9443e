"""Who is hired, refused and replaced, with a cluster that only answers; no Ray is needed."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, cast

import pytest

from core import __version__
from core.api import Model, Plan, Step, Task
from core.batch.cluster.crew import Crew, Post
from core.batch.cluster.ray_cluster import RayCluster, Seat, Then
from core.batch.cluster.records import Assignment, Introduction, Probe, WeightsFile, read, written
from core.batch.cluster.weights import keep, shipped_digest
from core.batch.events import PhotoOrder, WorkerChanged, WorkerState
from core.errors import WeightsError
from core.evaluation.reference import expected
from core.models.registry import descriptor

GOOD = Introduction(__version__, shipped_digest(), reached=expected(descriptor(Model.INSTRUCTIR)))
WEIGHTS = WeightsFile("own.safetensors", "d" * 64, shipped=False, chosen=True)


@dataclass
class Answers:
    """A cluster with a computer for each introduction."""

    introductions: dict[str, Introduction]
    hired: list[str] = field(default_factory=list[str])
    sent: list[tuple[str, bytes]] = field(default_factory=list[tuple[str, bytes]])
    died: dict[str, int] = field(default_factory=dict[str, int])  # how often a worker ends before it begins

    def seats(self) -> list[Seat]:
        return [Seat(name, name, 0, 1, gpu=False) for name in self.introductions]

    def employ(self, seat: Seat) -> str:
        self.hired.append(seat.name)
        return seat.name

    def dismiss(self, _actor: str) -> None:
        pass

    def put(self, content: bytes) -> bytes:
        return content

    def wish_for(self, _count: int, gpu: bool) -> None:
        pass

    def head_answers(self) -> bool:
        return True

    def call(self, actor: str, method: str, *arguments: Any, then: Then) -> None:
        if self.died.get(actor, 0) > 0:
            self.died[actor] -= 1
            then(None, ConnectionError("gone"))
        elif method == "introduce":
            then(written(self.introductions[actor]), None)
        elif method == "take_weights":
            self.sent.append((read(WeightsFile, arguments[0])[0].digest, arguments[1]))
            self.introductions[actor] = replace(self.introductions[actor], missing=())
            then(b"", None)


@dataclass
class Office:
    """A crew, and what is heard of it."""

    cluster: Answers
    path: Path
    told: list[WorkerChanged] = field(default_factory=list[WorkerChanged])

    def __post_init__(self) -> None:
        probe = Probe(self.path, 0, "")
        order = PhotoOrder(Plan("noise", (Step(Task.DENOISE),)))
        assignment = Assignment(order, (probe,), probe, (WEIGHTS,), Model.INSTRUCTIR)
        self.post = Post()
        self.crew = Crew(
            cast("RayCluster", self.cluster), assignment, {WEIGHTS: self.path}, self.post, self.told.append
        )

    def until(self, true: Callable[[], bool]) -> None:
        deadline = time.monotonic() + 30
        while not true():
            assert time.monotonic() < deadline, self.told
            self.post.get(timeout=30)()

    def heard(self, state: WorkerState) -> dict[str, str]:
        return {event.name: event.message for event in self.told if event.state is state}


@pytest.fixture
def office(tmp_path: Path) -> Generator[Callable[[Answers], Office]]:
    made: list[Office] = []

    def open_for(cluster: Answers) -> Office:
        (tmp_path / "own.safetensors").write_bytes(b"weights")
        made.append(Office(cluster, tmp_path / "own.safetensors"))
        return made[-1]

    yield open_for
    for each in made:
        each.crew.close()


def test_who_would_not_mend_as_the_others_do_is_named_and_not_used(office: Callable[[Answers], Office]) -> None:
    here = office(
        Answers(
            {
                "attic": GOOD,
                "cellar": replace(GOOD, reached=20.0),
                "garage": replace(GOOD, version="0.0.1"),
                "loft": replace(GOOD, shipped="0" * 64),
                "shed": replace(GOOD, problem="Its Python is broken."),
            }
        )
    )
    here.until(lambda: len(here.heard(WorkerState.READY)) == 1 and len(here.heard(WorkerState.REFUSED)) == 4)
    assert [member.seat.name for member in here.crew.ready] == ["attic"]
    refused = here.heard(WorkerState.REFUSED)
    assert "20.00 dB" in refused["cellar"]
    assert "0.0.1" in refused["garage"]
    assert "weights" in refused["loft"]
    assert refused["shed"] == "Its Python is broken."


def test_weights_are_sent_to_those_alone_who_lack_them(office: Callable[[Answers], Office]) -> None:
    here = office(Answers({"attic": GOOD, "cellar": replace(GOOD, missing=(WEIGHTS.digest,))}))
    here.until(lambda: len(here.crew.ready) == 2)
    assert here.cluster.sent == [(WEIGHTS.digest, b"weights")]


def test_weights_that_arrive_otherwise_than_sent_are_not_used(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="did not arrive"):
        keep(WEIGHTS, b"something else", tmp_path)
    assert not list(tmp_path.iterdir())


def test_a_lost_worker_is_replaced_at_once(office: Callable[[Answers], Office]) -> None:
    here = office(Answers({"attic": GOOD}))
    here.until(lambda: len(here.crew.ready) == 1)
    began = time.monotonic()
    here.crew.lose(here.crew.ready[0], "its process ended")
    here.until(lambda: len(here.crew.ready) == 1)
    assert here.cluster.hired == ["attic", "attic"]
    assert time.monotonic() - began < 1.5, "before the next look for computers"


def test_one_that_ends_thrice_before_it_begins_keeps_its_seat_empty(office: Callable[[Answers], Office]) -> None:
    here = office(Answers({"attic": GOOD}, died={"attic": 3}))
    here.until(lambda: bool(here.heard(WorkerState.REFUSED)))
    assert here.cluster.hired == ["attic"] * 3
    assert "before it could begin" in here.crew.hopeless
