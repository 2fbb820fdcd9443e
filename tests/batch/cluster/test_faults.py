"""A batch on computers that come, go and die: real Ray, with processes for computers."""

from __future__ import annotations

import random
import signal
from collections.abc import Generator
from pathlib import Path

import pytest

from core.batch.events import BatchRequest
from core.batch.run import BatchRun
from tests.batch.cluster.nodes import NEEDS_RAY, RAYS_WARNINGS, Nodes, nodes, until
from tests.batch.cluster.submitter import PHOTOS, Submitter, names, results
from tests.batch.scripted import RECIPE, Negatives

pytestmark = [NEEDS_RAY, RAYS_WARNINGS]


@pytest.fixture(scope="module")
def computers() -> Generator[Nodes]:
    """Two at first; a test may leave more."""
    with nodes(2) as made:
        yield made


def test_a_photo_that_ends_its_worker_twice_is_set_aside_and_the_others_go_on(
    computers: Nodes, photos: Path, expected: dict[str, bytes], tmp_path: Path
) -> None:
    batch = Submitter(photos, tmp_path / "out", computers.address, "Deadly")
    assert batch.end() == 1
    (failed,) = names(batch.lines, "failed")
    assert "set aside" in failed
    assert results(tmp_path / "out") == {name: each for name, each in expected.items() if name != "07-mended.png"}
    assert len(names(batch.lines, "computer lost")) == 2


def test_a_photo_whose_result_is_written_counts_even_if_each_worker_ends_before_it_says_so(
    computers: Nodes, photos: Path, expected: dict[str, bytes], tmp_path: Path
) -> None:
    batch = Submitter(photos, tmp_path / "out", computers.address, "Mute")
    assert batch.end() == 0
    assert len(names(batch.lines, "computer lost")) == 2
    assert results(tmp_path / "out") == expected


def test_ctrl_c_ends_it_and_it_can_be_gone_on_with(
    computers: Nodes, photos: Path, expected: dict[str, bytes], tmp_path: Path
) -> None:
    batch = Submitter(photos, tmp_path / "out", computers.address, "Slow")
    assert batch.read_until("done")
    batch.send(signal.SIGINT)
    assert batch.end() == 130
    assert len(results(tmp_path / "out")) < PHOTOS / 2
    assert Submitter(photos, tmp_path / "out", computers.address).end() == 0
    assert results(tmp_path / "out") == expected


def test_computers_that_join_are_used(computers: Nodes, photos: Path, tmp_path: Path) -> None:
    batch = Submitter(photos, tmp_path / "out", computers.address, "Slow")
    assert batch.read_until("done")
    computers.add(2)
    assert batch.read_until("computer ready node2")
    assert batch.read_until("working")
    batch.kill()
    until(lambda: not computers.workers())


def test_twenty_kills_among_sixty_photos(
    computers: Nodes, photos: Path, expected: dict[str, bytes], tmp_path: Path
) -> None:
    chance = random.Random(40)
    victims = ["worker"] * 11 + ["submitter"] * 6 + ["node"] * 3
    chance.shuffle(victims)
    batch, done = Submitter(photos, tmp_path / "out", computers.address), list[str]()
    for victim in victims:
        assert batch.read_until("working"), "the kills came too late to show anything"
        batch.read(chance.randint(0, 3))
        match victim:
            case "submitter":
                batch.kill()
                done += names(batch.lines, "done")
                batch = Submitter(photos, tmp_path / "out", computers.address)
            case "node":
                computers.kill_node(chance.randrange(len(computers.nodes)))
                computers.add()
            case _:
                until(computers.workers)
                chance.choice(computers.workers()).kill()
    while batch.end() == 1:  # one that was twice beside a kill is set aside, to be tried anew
        done += names(batch.lines, "done")
        batch = Submitter(photos, tmp_path / "out", computers.address)
    done += names(batch.lines, "done")
    assert results(tmp_path / "out") == expected
    mended = [line.split()[0] for line in done]
    assert len(mended) == len(set(mended)), "none is told as done twice"


def test_the_head_is_lost(computers: Nodes, photos: Path, expected: dict[str, bytes], tmp_path: Path) -> None:
    batch = Submitter(photos, tmp_path / "out", computers.address, "Slow")
    assert batch.read_until("done")
    other = Submitter(photos, tmp_path / "other", computers.client)
    assert other.read_until("computer starting"), "it waits for the first one's computers"
    computers.kill_head()
    assert (batch.end(), other.end()) == (3, 3)
    assert "--resume" in batch.lines[-1]
    assert "--resume" in other.lines[-1]
    BatchRun(BatchRequest((photos,), tmp_path / "out", RECIPE, resume=True), Negatives(), lambda _event: None).run()
    assert results(tmp_path / "out") == expected
