"""What `photomend edit` costs beside the network where an engine runs: `python -m tests.hosts.first_pixels`.

Of each photo, the best of ten tries: the seconds from the start of the command to its end, and those of the network
alone. What the network has mended first is told after less than their difference.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import tifffile

from core.hosts.engine_client import start_engine
from core.hosts.engine_place import EnginePlace

SIZES = ((256, 256), (512, 512))  # rows, columns
TRIES = 10


def main() -> None:
    """Print a line a size."""
    with tempfile.TemporaryDirectory() as name:
        os.environ["XDG_RUNTIME_DIR"] = name
        start_engine()
        try:
            beside(Path(name) / "warm.tif", (256, 256))  # its networks are loaded by then
            for size in SIZES:
                tries = [beside(Path(name) / "photo.tif", size) for _ in range(TRIES)]
                all_in_all, network = min(tries, key=lambda each: each[0] - each[1])
                megapixels, rest = size[0] * size[1] / 1e6, all_in_all - network
                sys.stdout.write(f"{megapixels:.2f} megapixels: {rest:.2f} s beside {network:.2f} s of the network\n")
        finally:
            os.kill(json.loads(EnginePlace.usual().token_file.read_bytes())["pid"], signal.SIGTERM)


def beside(path: Path, size: tuple[int, int]) -> tuple[float, float]:
    """Seconds of the whole command, and of its network."""
    tifffile.imwrite(path, np.random.default_rng(0).integers(0, 65536, (*size, 3), np.uint16), photometric="rgb")
    command = ["edit", str(path), "-i", "take the noise out", "--no-window", "--json", "--engine", "running"]
    began = time.monotonic()
    run = subprocess.run([sys.executable, "-m", "core", *command], stdout=subprocess.PIPE, check=True)
    ended = time.monotonic()
    last = json.loads(run.stdout.splitlines()[-1])
    assert last["output"] == str(path)
    return ended - began, last["seconds"]


if __name__ == "__main__":
    main()
