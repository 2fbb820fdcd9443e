"""A cluster of this machine alone: who can reach it, and what the command prints."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from core.cli import main
from tests.batch.cluster.nodes import NEEDS_RAY
from tests.batch.scripted import save

pytestmark = NEEDS_RAY

_STRANGER = """
import os, sys
os.environ.update(RAY_AUTH_MODE="token", RAY_AUTH_TOKEN="0" * 64)
from ray._raylet import GcsClient
try:
    GcsClient(address=sys.argv[1])
except Exception as error:
    print(type(error).__name__)
"""


def test_only_this_machine_reaches_it_and_only_with_its_token(tmp_path: Path) -> None:
    for number in range(3):
        save(tmp_path / "in" / f"{number}.png", number)
    command = [sys.executable, "-m", "core", "batch", str(tmp_path / "in"), "-i", "remove the noise", "--json"]
    command += ["-o", str(tmp_path / "out"), "--cluster", "--cores", "2"]
    environment = {**os.environ, "PYTHONWARNINGS": "ignore", "OMP_NUM_THREADS": "1"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as run:
        assert run.stdout is not None
        told = [json.loads(run.stdout.readline())]
        while told[-1] != {**told[-1], "event": "computer", "state": "starting"}:
            told.append(json.loads(run.stdout.readline()))
        family = [psutil.Process(run.pid), *psutil.Process(run.pid).children(recursive=True)]
        listening = {address for process in family for address in _open(process)}
        (head,) = [port for _, port, name in listening if name == "gcs_server"]
        stranger = [sys.executable, "-c", _STRANGER, f"127.0.0.1:{head}"]
        refused = subprocess.run(stranger, capture_output=True, text=True, check=True, timeout=60).stdout
        told += [json.loads(line) for line in run.stdout]
    assert run.returncode == 0
    assert {address.removeprefix("::ffff:") for address, _, _ in listening} == {"127.0.0.1"}
    assert "AuthenticationError" in refused
    assert (told[-1]["event"], told[-1]["done"]) == ("report", 3)
    assert {event["computer"] for event in told if event["event"] == "given"} == {told[2]["name"]}


def _open(process: psutil.Process) -> list[tuple[str, int, str]]:
    """Address, port and name of all that it listens on."""
    try:
        name = process.name()
        return [(*each.laddr[:2], name) for each in process.net_connections() if each.status == psutil.CONN_LISTEN]
    except psutil.NoSuchProcess:  # some only help others to start
        return []


def test_a_cluster_that_is_not_there_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    save(tmp_path / "in" / "0.png", 0)
    arguments = ["batch", str(tmp_path / "in"), "-i", "remove the noise", "-o", str(tmp_path / "out")]
    assert main([*arguments, "--cluster", "tmp/in"]) == 2
    (complaint,) = capsys.readouterr().err.splitlines()
    assert "no address of a cluster" in complaint
