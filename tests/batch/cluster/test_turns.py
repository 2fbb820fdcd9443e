"""Who gets which photo, and what crosses to the workers, where no Ray is needed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from core.batch.cluster.crew import Member
from core.batch.cluster.ray_cluster import ClusterSettings, Seat
from core.batch.cluster.records import PhotoJob, PhotoOutcome, read, written
from core.batch.cluster.turns import Turns
from core.batch.events import BatchEntry, FileState, WorkerState
from core.errors import UsageError


def entry(number: int) -> BatchEntry:
    return BatchEntry(number, Path(f"/photos/\udcff{number}.jpg"), Path("evening"), 5, 7, output=Path("a.jpg"))


def member(name: str) -> Member:
    return Member(Seat(name, name, 0, 1, gpu=False), None, WorkerState.READY)


def numbers(turns: Turns, *members: Member) -> list[tuple[int, str]]:
    return [(entry.number, member.seat.name) for entry, member in turns.assign(members)]


def test_everyone_has_one_before_anyone_has_two() -> None:
    turns, one, two = Turns(lambda _entry, _member: True), member("one"), member("two")
    turns.take([entry(number) for number in range(6)])
    assert numbers(turns, one, two) == [(0, "one"), (1, "two"), (2, "one"), (3, "two")]
    assert numbers(turns, one, two) == []
    one.flights.discard(0)
    assert numbers(turns, one, two) == [(4, "one")]


def test_a_photo_beside_which_a_worker_died_is_tried_alone_and_set_aside_when_the_next_one_dies() -> None:
    turns, one, two = Turns(lambda _entry, _member: True), member("one"), member("two")
    turns.take([entry(number) for number in range(8)])
    numbers(turns, one, two)
    assert turns.lost(entry(0), died=True) == ""
    one = member("one, anew")
    assert numbers(turns, one, two) == [(0, "one, anew")], "nothing else beside it"
    assert "set aside" in turns.lost(entry(0), died=True)


def test_the_third_lost_computer_is_the_last() -> None:
    turns = Turns(lambda _entry, _member: True)
    assert turns.lost(entry(0), died=False) == turns.lost(entry(0), died=False) == ""
    assert "3 computers" in turns.lost(entry(0), died=False)


def test_photos_wait_while_the_object_store_has_no_room() -> None:
    turns = Turns(lambda entry, _member: entry.number < 1)
    turns.take([entry(0), entry(1)])
    assert numbers(turns, member("one")) == [(0, "one")]


def test_what_crosses_comes_out_as_it_went_in() -> None:
    job = PhotoJob(replace(entry(3), notices=("One.",)), Path("/out"), sent=True, returned=False, overwrite=True)
    found, content = read(PhotoJob, written(job, b"a file\nwith lines"))
    assert (found, bytes(content)) == (job, b"a file\nwith lines")


@pytest.mark.parametrize("answer", [None, {"state": "done"}, b"", b"[]", b'{"state": "finished"}', b'{"stat": 1}'])
def test_what_is_no_answer_is_refused(answer: object) -> None:
    with pytest.raises(UsageError):
        read(PhotoOutcome, answer)
    assert read(PhotoOutcome, written(PhotoOutcome(FileState.DONE)))[0].state is FileState.DONE


@pytest.mark.parametrize("address", ["wedding/", "host", "ray://host", "http://host:80/x", ":1"])
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(UsageError, match="no address"):
        ClusterSettings(address)
