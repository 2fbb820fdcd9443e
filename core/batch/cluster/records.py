"""What crosses from the submitter to the workers and back, as bytes: JSON in ASCII, and a photo's file behind it.

Ray hands bytes on as they are. Anything else it would pickle, and whoever unpickles does what the sender likes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from core.api import Model
from core.batch.events import BatchEntry, FileState, PhotoOrder
from core.errors import UsageError
from core.protocol.codec import WireMessage, pack, unpack
from core.translation import translatable

_Kind = TypeVar("_Kind")
_STRANGE = translatable("A worker's answer is none; install the same Photomend on all computers.")


@dataclass(frozen=True)
class Probe:
    """A file that a worker sees or does not. size: bytes; digest: SHA-256 of its first 64 KB."""

    path: Path
    size: int
    digest: str


@dataclass(frozen=True)
class WeightsFile:
    """Weights that the batch needs. shipped: a part of Photomend. chosen: named with --weights."""

    name: str
    digest: str
    shipped: bool
    chosen: bool


@dataclass(frozen=True)
class Assignment:
    """What a worker is told once. network: whose figure on the reference sample it is held to."""

    order: PhotoOrder
    sources: tuple[Probe, ...]
    results: Probe
    weights: tuple[WeightsFile, ...]
    network: Model


@dataclass(frozen=True)
class Introduction:
    """What a worker says of itself. version, shipped: of Photomend, and the digest of the ledger of its weights.

    missing: digests of weights that it has to be sent. reached: dB on the reference sample. problem: why it cannot
    work, a sentence.
    """

    version: str
    shipped: str = ""
    missing: tuple[str, ...] = ()
    sees_sources: bool = False
    sees_results: bool = False
    reached: float | None = None
    problem: str = ""


@dataclass(frozen=True)
class PhotoJob:
    """A photo to mend. folder: of the results. sent: its file comes along. returned: so does its result, back.

    overwrite: the result may take the place of one of an earlier try.
    """

    entry: BatchEntry
    folder: Path
    sent: bool
    returned: bool
    overwrite: bool


@dataclass(frozen=True)
class PhotoOutcome:
    """What became of a photo: WAITING where it was cancelled, or where `unseen` says that its file is not there.

    hopeless: no other photo could be written either.
    """

    state: FileState
    digest: str = ""
    message: str = ""
    notices: tuple[str, ...] = ()
    seconds: float = 0.0
    unseen: bool = False
    hopeless: bool = False


@dataclass(frozen=True)
class WorkerProgress:
    """By the photo's number: its fraction that is done, 0..1, and seconds left, below 0 while unknown."""

    photos: Mapping[str, tuple[float, float]] = field(default_factory=dict[str, tuple[float, float]])


def written(record: object, content: bytes = b"") -> bytes:
    """A record as one line of JSON, and what comes along."""
    return json.dumps(pack(record, {}).record, allow_nan=False).encode() + b"\n" + content


def read(kind: type[_Kind], message: object) -> tuple[_Kind, memoryview]:
    """The record of that type, and what came along. Raises UsageError for anything that was not written like that."""
    if not isinstance(message, bytes):
        raise UsageError(_STRANGE)
    line, _, _ = message.partition(b"\n")
    try:
        document: object = json.loads(line)
    except ValueError as error:
        raise UsageError(_STRANGE) from error
    if not isinstance(document, dict):
        raise UsageError(_STRANGE)
    record: dict[str, object] = {str(name): value for name, value in document.items()}
    return unpack(kind, WireMessage(record), ()), memoryview(message)[len(line) + 1 :]
