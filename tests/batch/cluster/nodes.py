"""A Ray cluster whose computers are processes here, to be killed."""

from __future__ import annotations

import contextlib
import importlib
import importlib.util
import json
import os
import secrets
import signal
import socket
import time
from collections.abc import Generator
from pathlib import Path
from typing import Any

import psutil
import pytest

from core.batch.cluster.ray_cluster import forget_token
from core.batch.cluster.worker import Worker
from tests.batch.cluster.scripted import WORKERS

NEEDS_RAY = pytest.mark.skipif(
    importlib.util.find_spec("ray") is None, reason="Ray is not installed: make test-cluster"
)
RAYS_WARNINGS = pytest.mark.filterwarnings("ignore")  # its own, not ours

_SMALL = {"object_store_memory": 80 * 2**20, "include_log_monitor": False}
_NAMES = tuple(f"ray::{name}" for name in (Worker.__name__, *WORKERS))
SETTINGS = {
    "RAY_AUTH_MODE": "token",
    "RAY_USAGE_STATS_ENABLED": "0",
    "RAY_health_check_initial_delay_ms": "1000",
    "RAY_health_check_period_ms": "1000",
    "RAY_health_check_timeout_ms": "2000",  # of ten seconds, which are Ray's own
    "RAY_health_check_failure_threshold": "3",
    "GRPC_ENABLE_FORK_SUPPORT": "0",
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

        self.client = f"ray://127.0.0.1:{_free_port()}"
        """The head's address for Ray's client."""
        port = int(self.client.rpartition(":")[2])
        head = {"num_cpus": 0, "include_dashboard": False, "ray_client_server_port": port, **_SMALL}
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

    def wait(self) -> None:
        """Until all have joined."""
        self._cluster.wait_for_nodes()

    def wished(self) -> object:
        """What an autoscaler, if there were one, would be asked for now; None where nobody ever asked."""
        gcs = importlib.import_module("ray._raylet").GcsClient(address=self.address)
        return json.loads(gcs.internal_kv_get(b"autoscaler_resource_request", None) or b"null")

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
        """Nobody knows any more who belongs to the cluster, and no client is answered."""
        for kind in ("gcs_server", "ray_client_server"):
            for process in self._cluster.head_node.all_processes[kind]:
                _kill([psutil.Process(process.process.pid), *psutil.Process(process.process.pid).children()])

    def close(self) -> None:
        """Leave no process."""
        _kill(psutil.Process().children(recursive=True))


def _kill(processes: list[psutil.Process]) -> None:
    for process in processes:
        with contextlib.suppress(psutil.NoSuchProcess):
            process.kill()
    psutil.wait_procs(processes, timeout=10)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as one:
        return int(one.getsockname()[1])


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
            made.wait()
            yield made
        finally:
            made.close()


def until(true: Any, seconds: float = 60.0) -> None:
    """Wait for what happens in other processes."""
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "it does not happen"
        time.sleep(0.05)
