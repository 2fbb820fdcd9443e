"""Sound inputs that fuzzing begins with."""

from __future__ import annotations

import io
import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from core.api import Adjustment, Finished, Model, Plan, ProgressMade, RestoreRequest, Size, Step, Task
from core.batch.events import BatchEntry
from core.batch.journal import NAME, BatchJournal
from core.protocol.events import encode
from core.protocol.stream import send
from core.recipe import Recipe
from tests.photo import fuzz

STEPS = (
    Step(Task.DENOISE, "take the grain out", strength=0.8),
    Step(Task.SUPERRES, factor=2),
    Step(Task.ADJUST, values={Adjustment.EXPOSURE: 0.5}),
)
_LARGEST_CASE = 1 << 16  # bytes; larger ones take long and reach nothing else


def seeds(name: str) -> Iterator[bytes]:
    """For the target of that name."""
    others = {"recipe": _recipes, "protocol": _messages, "door": _requests, "journal": _journals}
    if name in others:
        yield from others[name]()
    else:
        with tempfile.TemporaryDirectory() as folder:
            yield fuzz.sample(name, Path(folder))
        for case in sorted(fuzz.CASES.glob(f"*{fuzz.SUFFIXES[name]}")):
            if case.name not in fuzz.FILES.values() and case.stat().st_size <= _LARGEST_CASE:
                yield case.read_bytes()


def _recipes() -> Iterator[bytes]:
    for recipe in (Recipe(STEPS, text="all"), Recipe(auto=True, strength=0.5, model=Model.MOCE_IR)):
        yield json.dumps(recipe.to_json()).encode()


def _messages() -> Iterator[bytes]:
    pixels = np.zeros((2, 3, 3), np.float32)
    request = RestoreRequest(pixels, Plan("all", STEPS), Model.INSTRUCTIR, Size.FULL, mask=np.ones((2, 3), np.float32))
    for what in (request, ProgressMade(0.5, 3.0), Finished(pixels, 1.0)):
        wire = io.BytesIO()
        send(wire, encode(what))
        yield wire.getvalue()


def _requests() -> Iterator[bytes]:
    for words in (
        ["edit", "a.tif", "-i", "denoise", "--no-window", "--keep-size"],
        ["restore", "a.jpg", "b.png", "-o", "out/", "--quality", "90", "--bits", "16", "--json"],
        ["diagnose", "a.jpg", "--json"],
    ):
        yield json.dumps({"token": "token", "arguments": words, "folder": "/photos"}).encode() + b"\n"


def _journals() -> Iterator[bytes]:
    with tempfile.TemporaryDirectory() as folder:
        journal = BatchJournal(Path(folder))
        names = (Path(f"/photos/{number}.jpg") for number in range(3))
        entries = journal.add(BatchEntry(0, name, Path(), 5, 7, recipe="{}") for name in names)
        journal.claim(entries[0].number, "digest", [Path("0-mended.jpg")])
        journal.close()
        yield (Path(folder) / NAME).read_bytes()
