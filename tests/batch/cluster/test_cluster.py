"""A batch on computers that come, go and die: real Ray, with processes for computers."""

from __future__ import annotations

import importlib.util
import random
import signal
import subprocess
import sys
from collections.abc import Generator
from pathlib import Path

import pytest

from core.batch.events import BatchRequest
from core.batch.journal import NAME
from core.batch.run import BatchRun
from tests.batch.cluster.nodes import Nodes, nodes, until
from tests.batch.scripted import RECIPE, Negatives, save

pytestmark = [
    pytest.mark.skipif(importlib.util.find_spec("ray") is None, reason="Ray is not installed: make test-cluster"),
    pytest.mark.filterwarnings("ignore"),  # Ray's own
]

PHOTOS = 60


@pytest.fixture(scope="module")
def computers() -> Generator[Nodes]:
    """Two at first; a test may leave more."""
    with nodes(2) as made:
        yield made


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wedding")
    for number in range(PHOTOS):
        save(folder / f"{number:02}.png", number)
    return folder


@pytest.fixture(scope="module")
def expected(photos: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What a local batch makes of them."""
    folder = tmp_path_factory.mktemp("local")
    BatchRun(BatchRequest((photos,), folder, RECIPE), Negatives(tiles=1), lambda _event: None).run()
    return results(folder)


def results(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != NAME}


class Submitter:
    """A batch as a program of its own."""

    def __init__(self, source: Path, output: Path, address: str, worker: str = "ScriptedWorker") -> None:
        command = [sys.executable, "-m", "tests.batch.cluster.scripted", str(source), str(output), address, worker]
        self.lines: list[str] = []
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)

    def read(self, count: int) -> bool:
        """So many lines more; False where it ended before."""
        assert self._process.stdout is not None
        for _ in range(count):
            if not (line := self._process.stdout.readline()):
                return False
            self.lines.append(line.strip())
        return True

    def read_until(self, beginning: str) -> bool:
        """Up to a line that begins so."""
        while self.read(1):
            if self.lines[-1].startswith(beginning):
                return True
        return False

    def send(self, number: signal.Signals) -> None:
        self._process.send_signal(number)

    def end(self) -> int:
        """Its exit code, once it has ended of itself."""
        while self.read(1):
            pass
        return self._process.wait(30)

    def kill(self) -> None:
        self._process.kill()
        self.end()


def names(lines: list[str], beginning: str) -> list[str]:
    return [line.removeprefix(beginning).strip() for line in lines if line.startswith(beginning)]


def test_two_computers_do_what_one_does(
    computers: Nodes, photos: Path, expected: dict[str, bytes], tmp_path: Path
) -> None:
    batch = Submitter(photos, tmp_path / "out", computers.address)
    assert batch.end() == 0
    assert results(tmp_path / "out") == expected
    done = names(batch.lines, "done")
    assert len(done) == PHOTOS
    assert {line.split()[1] for line in done} == {"node0", "node1"}


def test_photos_travel_where_no_file_is_seen(
    computers: Nodes, photos: Path, expected: dict[str, bytes], tmp_path: Path
) -> None:
    (photos / "letter.jpg").write_text("Dear grandmother")
    batch = Submitter(photos, tmp_path / "out", computers.address, "Blind")
    assert batch.end() == 1
    (photos / "letter.jpg").unlink()
    (failed,) = names(batch.lines, "failed")
    assert str(photos / "letter.jpg") in failed, "its own name, and not that of the copy on the other computer"
    assert results(tmp_path / "out") == expected
    done = {path.name: path.stat().st_mtime_ns for path in (tmp_path / "out").glob("*.png")}
    assert done == {f"{path.stem}-mended.png": path.stat().st_mtime_ns for path in photos.glob("*.png")}


def test_a_computer_with_other_weights_is_named_and_not_used(
    computers: Nodes, photos: Path, expected: dict[str, bytes], tmp_path: Path
) -> None:
    batch = Submitter(photos, tmp_path / "out", computers.address, "Odd")
    assert batch.end() == 0
    (refused,) = names(batch.lines, "computer refused")
    assert "weights are not those" in refused
    assert refused.split()[0] not in {line.split()[1] for line in names(batch.lines, "done")}
    (tmp_path / "out" / "odd").unlink()
    assert results(tmp_path / "out") == expected


def test_a_photo_that_ends_its_worker_twice_is_set_aside_and_the_others_go_on(
    computers: Nodes, photos: Path, expected: dict[str, bytes], tmp_path: Path
) -> None:
    batch = Submitter(photos, tmp_path / "out", computers.address, "Deadly")
    assert batch.end() == 1
    (failed,) = names(batch.lines, "failed")
    assert "set aside" in failed
    assert results(tmp_path / "out") == {name: each for name, each in expected.items() if name != "07-mended.png"}
    assert len(names(batch.lines, "computer lost")) == 2


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
    computers.kill_head()
    assert batch.end() == 3
    assert "--resume" in batch.lines[-1]
    BatchRun(BatchRequest((photos,), tmp_path / "out", RECIPE, resume=True), Negatives(), lambda _event: None).run()
    assert results(tmp_path / "out") == expected
