"""A Ray cluster whose computers are processes here, to be killed."""

from __future__ import annotations

import contextlib
import os
import secrets
import signal
import time
from collections.abc import Generator
from pathlib import Path
from typing import Any

import psutil
import pytest

from core.batch.cluster.ray_cluster import forget_token
from tests.batch.cluster.scripted import WORKERS

_SMALL = {"object_store_memory": 80 * 2**20, "include_log_monitor": False}
_NAMES = tuple(f"ray::{name}" for name in WORKERS)
SETTINGS = {
    "RAY_AUTH_MODE": "token",
    "RAY_USAGE_STATS_ENABLED": "0",
    "RAY_health_check_period_ms": "1000",
    "RAY_health_check_failure_threshold": "4",
    "RAY_enable_worker_prestart": "0",
    "RAY_prestart_worker_first_driver": "0",
    "PYTHONPATH": str(Path(__file__).parents[3]),
    "PYTHONWARNINGS": "ignore",
    "OMP_NUM_THREADS": "1",
}


class Nodes:
    """A head that mends nothing, and computers of one core."""

    def __init__(self) -> None:
        from ray.cluster_utils import Cluster  # pyright: ignore  # noqa: PLC0415

        head = {"num_cpus": 0, "include_dashboard": False, **_SMALL}
        self._cluster: Any = Cluster(initialize_head=True, head_node_args=head)
        self._made = 0
        self.nodes: list[Any] = []

    @property
    def address(self) -> str:
        """To be joined."""
        return str(self._cluster.address)

    def add(self, count: int = 1) -> None:
        """Computers that join."""
        for _ in range(count):
            name, self._made = f"node{self._made}", self._made + 1
            node = self._cluster.add_node(num_cpus=1, wait=False, node_name=name, **_SMALL)
            self.nodes.append(node)

    def workers(self) -> list[psutil.Process]:
        """The processes that mend photos."""
        found: list[psutil.Process] = []
        for node in self.nodes:
            with contextlib.suppress(psutil.NoSuchProcess):
                children = psutil.Process(_raylet(node)).children()
                found += [child for child in children if " ".join(child.cmdline()).startswith(_NAMES)]
        return found

    def kill_node(self, number: int) -> None:
        """A computer loses its power."""
        node = self.nodes.pop(number)
        os.kill(_raylet(node), signal.SIGKILL)
        self._cluster.remove_node(node, allow_graceful=False)

    def kill_head(self) -> None:
        """Nobody knows any more who belongs to the cluster."""
        for process in self._cluster.head_node.all_processes["gcs_server"]:
            process.process.kill()

    def close(self) -> None:
        """Leave no process."""
        mine = psutil.Process().children(recursive=True)
        for process in mine:
            with contextlib.suppress(psutil.NoSuchProcess):
                process.kill()
        psutil.wait_procs(mine, timeout=10)


def _raylet(node: Any) -> int:
    return int(node.all_processes["raylet"][0].process.pid)


@contextlib.contextmanager
def nodes(count: int) -> Generator[Nodes]:
    """Within the block they are there, and whoever asks for them needs the token of this process."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in {**SETTINGS, "RAY_AUTH_TOKEN": secrets.token_hex(32)}.items():
            patch.setenv(name, value)
        forget_token()  # of an earlier cluster
        made = Nodes()
        try:
            made.add(count)
            yield made
        finally:
            made.close()


def until(true: Any, seconds: float = 60.0) -> None:
    """Wait for what happens in other processes."""
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "it does not happen"
        time.sleep(0.05)
