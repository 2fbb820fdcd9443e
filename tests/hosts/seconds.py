"""From the click to the mended layer: `python -m tests.hosts.seconds gimp [MEGAPIXELS]`, or darktable, krita.

The first call starts the engine, the second finds it, each in a host of its own; both are told with what the engine
takes alone in a third. A call begins when the plug-in is asked, and ends when the host has the result: a layer, or in
darktable a photo in the original's group. darktable has exported the photo before.
"""

from __future__ import annotations

import os
import signal
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

import numpy as np
from PIL import Image, ImageCms

from core.hosts.engine_client import call_engine
from core.hosts.engine_place import EnginePlace
from core.photo.metadata.metadata import Metadata
from core.photo.photo import Photo
from core.photo.write import write_photo
from core.weights.store import resources_dir
from tests.hosts.hosts_at_work import prepared, screen
from tests.hosts.kills import engine_of, mended_in, say


def main(name: str, megapixels: float = 12) -> None:
    """Print a line a call."""
    with tempfile.TemporaryDirectory() as folder, screen() as display:
        host, place = prepared(name, Path(folder), display), EnginePlace(Path(folder) / "run/photomend")
        save_noisy_photo(host.photo, megapixels)
        try:
            for which in ("first", "second"):
                say(f"{name}, {megapixels:g} megapixels, {which} call: {mended_in(host):.1f} s")
            call = call_engine(["edit", str(host.photo), "-i", "take the noise out", "--no-window"], place)
            assert call is not None, "the engine is gone"
            seconds = next(event["seconds"] for event in call.events() if event["event"] == "finished")
            call.close()
            say(f"the engine alone, in a third: {seconds:.1f} s")
        finally:
            with suppress(OSError):  # none was started
                os.kill(engine_of(place), signal.SIGTERM)


def save_noisy_photo(path: Path, megapixels: float) -> None:
    """16 bits; with a profile, since Krita asks for one otherwise."""
    width = round((megapixels * 1e6 * 4 / 3) ** 0.5)
    with Image.open(resources_dir() / "samples" / "astronaut.png") as sample:
        photo = np.asarray(sample.convert("RGB").resize((width, width * 3 // 4)), np.float32) / 255
    noise = np.random.default_rng(0).normal(0, 0.1, photo.shape)
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    pixels = np.clip(photo + noise, 0, 1).astype(np.float32)
    write_photo(Photo(pixels, metadata=Metadata(icc=profile), bits=16), path)


if __name__ == "__main__":
    main(sys.argv[1], *map(float, sys.argv[2:]))
