"""What `guided` starts: one target under atheris, until libFuzzer's limits.

Arguments: the target, the folder of its corpus, one for its files, and libFuzzer's own.
"""

from __future__ import annotations

import hashlib
import sys
import traceback
from contextlib import suppress
from pathlib import Path

import atheris  # pyright: ignore[reportMissingModuleSource]  # of an environment of its own

ROOMS = ["core.photo", "core.batch", "core.protocol", "core.recipe", "core.hosts", "core.commands", "tifffile", "PIL"]

with atheris.instrument_imports(include=ROOMS):  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
    from tests.fuzz.targets import CRASHES_COUNT, FOUND_BESIDE, NOW, target_of

    name = sys.argv[1]
    work = Path(sys.argv[3]) / "work"
    work.mkdir()
    target = target_of(name, work)
    for seed in Path(sys.argv[2]).glob("seed-*"):  # a format's own module is loaded when the first file comes
        with suppress(CRASHES_COUNT):
            target(seed.read_bytes())

known = set[str]()
found = Path(sys.argv[2]).parent / FOUND_BESIDE
now = Path(sys.argv[3]) / NOW


def one(data: bytes) -> None:
    """Try an input; what goes wrong is kept once for each place in the code, and the search goes on."""
    now.write_bytes(data)
    try:
        target(data)
    except CRASHES_COUNT as error:
        where = traceback.extract_tb(error.__traceback__)[-1]
        key = f"{type(error).__name__} {error!s:.60} {Path(where.filename).name}:{where.lineno}"
        if (place := f"{type(error).__name__} {where.filename} {where.lineno}") in known:
            return
        known.add(place)
        digest = hashlib.sha256(data).hexdigest()[:16]
        (found / digest).write_bytes(data)
        (found / f"{digest}.txt").write_text(traceback.format_exc())
        sys.stderr.write(f"\nFOUND {key} {digest}\n")


atheris.Setup([sys.argv[0], sys.argv[2], *sys.argv[4:]], one)
atheris.Fuzz()
