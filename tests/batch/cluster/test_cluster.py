"""A batch on several computers does what one does: real Ray, with processes for computers."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest

from tests.batch.cluster.nodes import NEEDS_RAY, RAYS_WARNINGS, Nodes, nodes
from tests.batch.cluster.submitter import PHOTOS, Submitter, names, results

pytestmark = [NEEDS_RAY, RAYS_WARNINGS]


@pytest.fixture(scope="module")
def computers() -> Generator[Nodes]:
    with nodes(2) as made:
        yield made


def test_two_computers_do_what_one_does(
    computers: Nodes, photos: Path, expected: dict[str, bytes], tmp_path: Path
) -> None:
    batch = Submitter(photos, tmp_path / "out", computers.address)
    assert batch.end() == 0
    assert results(tmp_path / "out") == expected
    done = names(batch.lines, "done")
    assert len(done) == PHOTOS
    assert computers.wished() == [], "asked for, and let go again"
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


def test_by_ray_s_client_it_is_the_same_and_asks_for_the_token(
    computers: Nodes, photos: Path, expected: dict[str, bytes], tmp_path: Path
) -> None:
    batch = Submitter(photos, tmp_path / "out", computers.client)
    stranger = Submitter(photos, tmp_path / "other", computers.client, token="0" * 64)
    assert batch.read_until("working")
    computers.workers()[0].kill()
    assert batch.end() == 0
    assert results(tmp_path / "out") == expected
    assert names(batch.lines, "computer lost"), "it was killed too late to show anything"
    assert computers.wished() == []
    assert stranger.end() == 3
    assert "the same token" in stranger.lines[-1]


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
