"""How long a click in GIMP takes until the layer is mended: `python -m tests.hosts.seconds [MEGAPIXELS]`.

The first call starts the engine, the second finds it; both are told with the part of it that the network needs alone.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import tempfile
from pathlib import Path

import numpy as np
from PIL import Image

from core.hosts.engine_client import call_engine
from core.hosts.engine_place import EnginePlace
from core.weights.store import resources_dir
from tests.hosts.test_gimp import gimp, job


def main(megapixels: float) -> None:
    """Print a line a call."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["XDG_RUNTIME_DIR"] = str(folder)
        with Image.open(resources_dir() / "samples" / "astronaut.png") as sample:
            width = round((megapixels * 1e6 * 4 / 3) ** 0.5)
            photo = np.asarray(sample.convert("RGB").resize((width, width * 3 // 4)), np.float32) / 255
        noise = np.random.default_rng(0).normal(0, 0.1, photo.shape)
        noisy = np.rint(np.clip(photo + noise, 0, 1) * 65535).astype(np.uint16)
        answers = gimp(folder, [job(folder, "first", noisy), job(folder, "second", noisy)])
        call = call_engine(["edit", str(folder / "first.tif"), "-i", "take the noise out", "--no-window"])
        assert call is not None
        network = next(event["seconds"] for event in call.events() if event["event"] == "finished")
        call.close()
        for which, answer in zip(("first", "second"), answers, strict=True):
            sys.stdout.write(f"{which} call: {answer['seconds']:.1f} s, done: {answer['done']}\n")
        sys.stdout.write(f"the network alone, in a third: {network:.1f} s\n")
        os.kill(json.loads(EnginePlace.usual().token_file.read_bytes())["pid"], signal.SIGTERM)


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 12)
