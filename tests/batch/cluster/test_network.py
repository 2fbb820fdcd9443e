"""Two computers with a network of their own between them, whose cable is pulled."""

from __future__ import annotations

import importlib.util
import os
import secrets
import signal
import subprocess
import sys
from collections.abc import Generator
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

from tests.batch.cluster.nodes import SETTINGS
from tests.batch.scripted import is_negative, save

HEAD, OTHER = "10.77.31.1", "10.77.31.2"
A, B = "photomend-a", "photomend-b"


def ip(*words: str) -> bool:
    with suppress(OSError):
        return subprocess.run(["ip", *words], capture_output=True, check=False).returncode == 0
    return False


@pytest.fixture
def cable() -> Generator[None]:
    """Two network namespaces and a cable; skipped where nobody may make any."""
    if importlib.util.find_spec("ray") is None:
        pytest.skip("Ray is not installed: make test-cluster")
    if not ip("netns", "add", A):
        pytest.skip("needs a network namespace, which only root may make")
    ip("netns", "add", B)
    ip("link", "add", A, "netns", A, "type", "veth", "peer", "name", B, "netns", B)
    for name, address in ((A, HEAD), (B, OTHER)):
        ip("-n", name, "link", "set", "lo", "up")
        ip("-n", name, "addr", "add", f"{address}/24", "dev", name)
        ip("-n", name, "link", "set", name, "up")
    yield
    ip("netns", "del", A)
    ip("netns", "del", B)


def test_photos_are_done_elsewhere_when_a_cable_is_pulled(cable: None, tmp_path: Path) -> None:
    for number in range(60):
        save(tmp_path / "in" / f"{number:02}.png", number)
    environment = {**os.environ, **SETTINGS, "RAY_AUTH_TOKEN": secrets.token_hex(32)}
    ray = [str(Path(sys.executable).with_name("ray")), "start", "--block", "--num-cpus=1"]
    ray += ["--object-store-memory=80000000", "--disable-usage-stats"]
    head = [*ray, "--head", "--port=6400", f"--node-ip-address={HEAD}", "--node-name=a", "--include-dashboard=false"]
    other = [*ray, f"--address={HEAD}:6400", f"--node-ip-address={OTHER}", "--node-name=b"]
    started: list[subprocess.Popen[str]] = []

    def start(name: str, command: list[str]) -> subprocess.Popen[str]:
        inside = ["ip", "netns", "exec", name, *command]
        pipe, nothing = subprocess.PIPE, subprocess.DEVNULL
        started.append(subprocess.Popen(inside, env=environment, stdout=pipe, stderr=nothing, text=True))
        return started[-1]

    def wait_for(process: subprocess.Popen[str], text: str) -> list[str]:
        assert process.stdout is not None
        lines: list[str] = []
        for line in process.stdout:
            lines.append(line.strip())
            if text in line:
                break
        return lines

    try:
        wait_for(start(A, head), "Ray runtime started")
        wait_for(start(B, other), "Ray runtime started")
        script = [sys.executable, "-m", "tests.batch.cluster.scripted", str(tmp_path / "in"), str(tmp_path / "out")]
        batch = start(A, [*script, f"{HEAD}:6400", "Blind"])
        assert "b" in wait_for(batch, "computer ready b")[-1]
        wait_for(batch, "working")
        assert ip("-n", B, "link", "set", B, "down")
        told = wait_for(batch, "computer lost b")
        told += wait_for(batch, "no such line")
        assert batch.wait(30) == 0
    finally:
        family = [each for process in started for each in _family(process.pid)]
        for process in family:
            with suppress(psutil.NoSuchProcess):
                process.send_signal(signal.SIGKILL)
        for process in started:
            process.communicate()
    assert any(line.startswith("computer lost b") for line in told)
    for number in range(60):
        assert is_negative(tmp_path / "out" / f"{number:02}-mended.png", tmp_path / "in" / f"{number:02}.png")
    assert len(list((tmp_path / "out").glob("*.png"))) == 60


def _family(number: int) -> list[psutil.Process]:
    with suppress(psutil.NoSuchProcess):
        process = psutil.Process(number)
        return [process, *process.children(recursive=True)]
    return []
