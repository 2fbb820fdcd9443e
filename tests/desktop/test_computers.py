"""The batch drawer with a cluster: start, see which computer does what, pause, lose one, cancel."""

from __future__ import annotations

from collections.abc import Generator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from core.batch.cluster import ray_cluster
from core.batch.events import FileState, WorkerChanged, WorkerState
from desktop.batch.computers import ComputersNotice
from desktop.batch.table import OUTCOME
from tests.batch.cluster.nodes import NEEDS_RAY, RAYS_WARNINGS, Nodes, nodes
from tests.batch.cluster.scripted import Slow
from tests.batch.scripted import save
from tests.desktop.conftest import Until
from tests.desktop.test_batch import Desk


@pytest.fixture(scope="module")
def computers() -> Generator[Nodes]:
    with nodes(2) as made:
        yield made


def outcomes(desk: Desk) -> list[str]:
    rows = enumerate(desk.drawer.rows.entries)
    return [desk.drawer.rows.index(row, OUTCOME).data() for row, each in rows if each.state is FileState.WORKING]


def test_what_is_to_be_read_of_computers_stays_as_long_as_it_matters() -> None:
    notice = ComputersNotice()
    notice.hear(WorkerChanged("cellar", WorkerState.REFUSED, "it has other weights"))
    lost = notice.hear(WorkerChanged("attic", WorkerState.LOST, "its process ended"))
    assert (
        lost
        == "cellar is not used: it has other weights. attic is lost (its process ended); its photos are done again."
    )
    assert notice.hear(WorkerChanged("attic", WorkerState.STARTING)) == lost
    assert notice.hear(WorkerChanged("attic", WorkerState.READY)).endswith("weights. attic is ready.")


@NEEDS_RAY
@RAYS_WARNINGS
def test_computers_are_watched_paused_lost_and_let_go(
    computers: Nodes, app: QApplication, until: Until, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ray_cluster, "ClusterSettings", partial(ray_cluster.ClusterSettings, cores=1, worker=Slow))
    for number in range(60):
        save(tmp_path / "wedding" / f"{number:02}.png", number + 40)
    desk = Desk(until)
    drawer = desk.drawer
    try:
        desk.scanned(lambda: desk.drop(tmp_path / "wedding"))
        drawer.instruction.setText("remove the noise")
        drawer.fields.computers.setEditText(computers.address)
        drawer.begin.click()
        desk.until(lambda: {"on node0", "on node1"} <= set(outcomes(desk)))
        desk.until(lambda: FileState.DONE in desk.states())

        drawer.buttons.pause.click()
        assert drawer.status.text().startswith("Paused")
        drawer.buttons.pause.click()

        computers.workers()[0].kill()
        desk.until(lambda: " is lost " in drawer.fields.notice.text())
        assert drawer.running

        drawer.buttons.stop.click()
        desk.until(lambda: not drawer.running)
        assert FileState.WORKING not in desk.states()
        assert "not begun" in drawer.status.text()
    finally:
        desk.close()
        app.processEvents()
