"""Damages real files at random and opens them: `python tests/photo/fuzz.py KIND COUNT SEED`, or `--all`.

Prints what went wrong: a traceback's last line, an error that is no sentence, or a case that took too long. It runs
under a limit of 4 GiB, so that a decoder that asks for more fails.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from PIL import Image

from core.errors import PhotoError
from core.photo.metadata.metadata import Metadata
from core.photo.photo import Photo
from core.photo.read import read_photo
from core.photo.write import write_photo

SECONDS, BYTES = 10, 4 * 2**30
SUFFIXES = {
    "JPEG": ".jpg",
    "PNG": ".png",
    "PNG 16": ".png",
    "TIFF": ".tif",
    "TIFF 16": ".tif",
    "WEBP": ".webp",
    "BMP": ".bmp",
    "GIF": ".gif",
    "PNM": ".ppm",
    "PSD": ".psd",
    "AVIF": ".avif",
    "JPEG XL": ".jxl",
    "HEIC": ".heic",
    "RAW": ".dng",
    "Ultra HDR": ".jpg",
    "motion photo": ".jpg",
}
ISOLATED = ("AVIF", "JPEG XL", "HEIC", "RAW")
CASES = Path(__file__).parent / "cases"
FILES = {"Ultra HDR": "ultrahdr.jpg", "motion photo": "motion.jpg"}


def sample(kind: str, folder: Path) -> bytes:
    """A sound file of that kind with metadata."""
    if kind in FILES:
        return (CASES / FILES[kind]).read_bytes()
    path = folder / f"sound{SUFFIXES[kind]}"
    rng = np.random.default_rng(0)
    pixels = np.linspace(0, 1, 70 * 50 * 3, dtype=np.float32).reshape(50, 70, 3) * rng.random(3, np.float32)
    if kind in ("BMP", "GIF", "PNM"):
        Image.fromarray((pixels * 255).astype(np.uint8)).save(path)
    elif kind == "HEIC":
        import pillow_heif  # noqa: PLC0415  # an extra

        pillow_heif.from_bytes("RGB", (70, 50), (pixels * 255).astype(np.uint8).tobytes()).save(path)
    elif kind == "PSD":
        from test_photo_psd import RGB, psd  # noqa: PLC0415  # only there

        path.write_bytes(psd((pixels * 255).astype(np.uint8), RGB, packed=True))
    elif kind == "RAW":
        from test_photo_decoders import dng  # noqa: PLC0415  # only there

        dng(path)
    else:
        bits = 16 if kind.endswith("16") else 8
        write_photo(Photo(pixels, metadata=Metadata(xmp=b"<x:xmpmeta/>", dpi=(300, 300)), bits=bits), path)
    return path.read_bytes()


def damaged(data: bytes, rng: random.Random) -> bytes:
    """Cut short, or with a few bits turned, more often near the beginning, where the headers are."""
    if rng.random() < 0.3:
        return data[: rng.randrange(len(data))]
    broken = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 5, 20))):
        reach = len(broken) if rng.random() < 0.5 else min(len(broken), 300)
        broken[rng.randrange(reach)] ^= 1 << rng.randrange(8)
    return bytes(broken)


def complaint(path: Path, *, partial: bool) -> str | None:
    """What is wrong with the way in which a file is opened or refused."""
    began = time.process_time()  # other programs do not count
    try:
        pixels = read_photo(path, partial=partial).pixels
        if not np.isfinite(pixels).all():
            return "broken numbers"
    except PhotoError as error:
        if str(error).count("\n") or not str(error).endswith("."):
            return f"no sentence: {error}"
    except BaseException as error:
        return f"{type(error).__name__}: {error}"
    seconds = time.process_time() - began
    return f"{seconds:.1f} s" if seconds > SECONDS else None


def main(kind: str, count: int, seed: int) -> int:
    """Returns how many cases went wrong."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415  # not on Windows

        resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    rng, wrong = random.Random(f"{kind} {seed}"), 0
    with tempfile.TemporaryDirectory() as folder:
        sound = sample(kind, Path(folder))
        for case in range(count):
            path = Path(folder) / f"broken{SUFFIXES[kind]}"
            path.write_bytes(damaged(sound, rng))
            if (what := complaint(path, partial=case % 3 == 2)) is not None:
                wrong += 1
                sys.stdout.write(f"{kind} {case}: {what}\n")
    return wrong


def everything() -> int:
    """Ten thousand cases in all. Returns how many went wrong."""
    here = [kind for kind in SUFFIXES if kind not in ISOLATED]
    each = (10_000 - 125 * len(ISOLATED)) // len(here) + 1
    return sum(main(kind, 125 if kind in ISOLATED else each, 2) for kind in SUFFIXES)


if __name__ == "__main__":
    if sys.argv[1:] == ["--all"]:
        sys.exit(min(everything(), 100))
    sys.exit(min(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])), 100))
