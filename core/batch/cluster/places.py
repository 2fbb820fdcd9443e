"""Whether a worker sees the folders that the submitter sees: told by files, not believed."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from core.batch.cluster.records import Probe
from core.batch.events import BatchEntry
from core.photo.file_errors import writing_failed

_BEGINNING = 1 << 16  # bytes
_NAME = ".photomend-probe-{}.part"  # which the next run removes where this one is killed


def probe_of(path: Path) -> Probe:
    """What a file is known by. Raises OSError."""
    with path.open("rb") as file:
        return Probe(path, path.stat().st_size, hashlib.sha256(file.read(_BEGINNING)).hexdigest())


def source_probes(sources: Sequence[Path], entries: Iterable[BatchEntry]) -> tuple[Probe, ...]:
    """A photo of each of the places that photos come from. Nothing is written there."""
    wanted, found = [source.absolute() for source in sources], dict[Path, Probe]()
    for entry in entries:
        if len(found) == len(wanted):
            break
        for place in wanted:
            if place not in found and (place == entry.source or place in entry.source.parents):
                with suppress(OSError, ValueError):
                    found[place] = probe_of(entry.source)
    return tuple(found.values())


@contextmanager
def results_probe(folder: Path) -> Generator[Probe]:
    """A file that stands among the results for as long as workers are asked for it. Raises PhotoError."""
    path = folder.absolute() / _NAME.format(secrets.token_hex(8))
    try:
        path.write_bytes(secrets.token_bytes(64))
        yield probe_of(path)
    except OSError as error:
        raise writing_failed(path, error) from error
    finally:
        path.unlink(missing_ok=True)


def seen(probe: Probe) -> bool:
    """Whether the very file is here."""
    try:
        return probe_of(probe.path) == probe
    except (OSError, ValueError):
        return False


def writable(probe: Probe) -> bool:
    """Whether it is here, and others can be written beside it."""
    own = probe.path.with_name(_NAME.format(secrets.token_hex(8)))
    try:
        if not seen(probe):
            return False
        own.touch(exist_ok=False)
        own.unlink()
    except OSError:
        return False
    return True
