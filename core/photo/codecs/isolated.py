"""Decoding in a process of its own, with a limit of time and memory: a decoder that crashes takes nothing down."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np

from core.errors import PhotoError
from core.photo.codecs.decoders import MAX_PIXELS, Decoded, TooLarge, decode_file
from core.photo.file_errors import unreadable
from core.program import DECODE_PHOTO, itself
from core.translation import translate

SECONDS = 120
_MEMORY = 8 * 2**30  # bytes of address space; the decoders of 100 megapixels take less
_PIXELS, _ABOUT = "pixels.npy", "about.json"
_BLOBS = ("icc", "exif", "xmp")
_FACTS = ("orientation", "notices", "bits", "working", "premultiplied")


def decode_isolated(path: Path, kind: str, seconds: float = SECONDS) -> Decoded:
    """What `decode_file` gives. Raises PhotoError, one sentence, also where the decoder crashes or does not end."""
    damaged = unreadable(
        path, "its {kind} data is damaged or cut short; get it again from the camera or a backup", kind=kind
    )
    with tempfile.TemporaryDirectory(prefix="photomend-", ignore_cleanup_errors=True) as folder:
        try:
            done = subprocess.run(
                itself(DECODE_PHOTO, kind, str(path.absolute()), folder),
                timeout=seconds,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise unreadable(
                path, "its {kind} data takes forever to decode; it is probably damaged", kind=kind
            ) from error
        if done.returncode != 0 or not (Path(folder) / _ABOUT).exists():
            raise damaged
        return _received(Path(folder), path)


def main(arguments: Sequence[str]) -> int:
    """The child's side: kind, file, folder for the outcome."""
    kind, path, folder = arguments[0], Path(arguments[1]), Path(arguments[2])
    _limit_memory()
    try:
        decoded = decode_file(path, kind)
    except TooLarge as error:
        about: dict[str, object] = {"too_large": [int(side) for side in str(error).split()]}
    except PhotoError as error:
        about = {"error": str(error)}
    else:
        np.save(folder / _PIXELS, decoded.pixels)
        about = {name: getattr(decoded, name) for name in _FACTS}
        for name in _BLOBS:
            if blob := getattr(decoded, name):
                (folder / name).write_bytes(blob)
    (folder / _ABOUT).write_text(json.dumps(about), encoding="utf-8")
    return 0


def _limit_memory() -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  # not on Windows

    before = [limit for limit in resource.getrlimit(resource.RLIMIT_AS) if limit != resource.RLIM_INFINITY]
    limit = min([_MEMORY, *before])
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def _received(folder: Path, path: Path) -> Decoded:
    about: dict[str, Any] = json.loads((folder / _ABOUT).read_text(encoding="utf-8"))
    if "error" in about:
        raise PhotoError("{path}: {reason}.", path=path, reason=translate(about["error"]))
    if "too_large" in about:
        raise too_large(path, *about["too_large"])
    for name in _BLOBS:
        about[name] = (folder / name).read_bytes() if (folder / name).exists() else None
    pixels = np.load(folder / _PIXELS, allow_pickle=False)
    about["notices"] = tuple(translate(notice) for notice in about["notices"])  # the child knows no language
    return Decoded(pixels, **about)


def too_large(path: Path, width: int, height: int) -> PhotoError:
    """The sentence for a photo above the limit."""
    return unreadable(
        path,
        "it declares {width} x {height} pixels ({megapixels:.0f} megapixels) and the limit is {limit:.0f} megapixels; "
        "make it smaller",
        width=width,
        height=height,
        megapixels=width * height / 1e6,
        limit=MAX_PIXELS / 1e6,
    )
