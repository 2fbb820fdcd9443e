"""Decoding in a process of its own, with a limit of time and memory: a decoder that crashes takes nothing down.

Some decoders are large, read files from anywhere, and are known to crash on odd ones.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import fields
from pathlib import Path
from typing import Any

import numpy as np

from core.photo.codecs.source import Source, TooLarge, Unsupported, check_size, decoded
from core.photo.file_errors import unreadable
from core.photo.format import Format
from core.photo.formats import by_name
from core.photo.metadata.metadata import Metadata
from core.program import DECODE_PHOTO, itself

SECONDS = 120
_MEMORY = 8 * 2**30  # bytes of address space; the decoders of 100 megapixels take less
_PIXELS, _ABOUT = "pixels.npy", "about.json"
_FACTS = ("orientation", "notices", "bits", "working", "premultiplied", "lost")


def decode_isolated(path: Path, format_: Format, seconds: float = SECONDS) -> Source:
    """What the format's opener gives, decoded.

    Raises what it raises, ValueError where the decoder fails or crashes, and PhotoError where it does not end.
    """
    with tempfile.TemporaryDirectory(prefix="photomend-", ignore_cleanup_errors=True) as folder:
        try:
            done = subprocess.run(
                itself(DECODE_PHOTO, format_.name, str(path.absolute()), folder),
                timeout=seconds,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise unreadable(
                path, "its {kind} data takes forever to decode; it is probably damaged", kind=format_.name
            ) from error
        if done.returncode != 0 or not (Path(folder) / _ABOUT).exists():
            raise ValueError("the decoder failed")
        return _received(Path(folder))


def main(arguments: Sequence[str]) -> int:
    """The child's side: name of the format, file, folder for the outcome."""
    name, path, folder = arguments[0], Path(arguments[1]), Path(arguments[2])
    _limit_memory()
    try:
        with path.open("rb") as file:
            source = by_name(name).open(file)
            check_size(source.width, source.height)
            about = _sent(source, folder)
    except TooLarge as error:
        about = {"too_large": [error.width, error.height]}
    except Unsupported as error:
        about = {"unsupported": str(error)}
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


def _sent(source: Source, folder: Path) -> dict[str, object]:
    """Puts the pixels and all that is bytes into files; gives the rest."""
    np.save(folder / _PIXELS, source.rows(0, source.height))
    about: dict[str, object] = {name: getattr(source, name) for name in _FACTS}
    for field in fields(Metadata):
        value = getattr(source.metadata, field.name)
        if isinstance(value, bytes):
            (folder / field.name).write_bytes(value)
    return {**about, "dpi": source.metadata.dpi}


def _received(folder: Path) -> Source:
    about: dict[str, Any] = json.loads((folder / _ABOUT).read_text(encoding="utf-8"))
    if "unsupported" in about:
        raise Unsupported(about["unsupported"])
    if "too_large" in about:
        raise TooLarge(*about["too_large"])
    dpi = about.pop("dpi")
    names = [field.name for field in fields(Metadata) if (folder / field.name).exists()]
    blobs: dict[str, Any] = {name: (folder / name).read_bytes() for name in names}
    about |= {name: tuple(about[name]) for name in ("notices", "lost")}
    pixels = np.load(folder / _PIXELS, allow_pickle=False)
    return decoded(pixels, Metadata(**blobs, dpi=dpi and (dpi[0], dpi[1])), **about)
