"""Everything of weights that is on this machine, as a person manages it: list, verify, bring in, take away."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from core.errors import UsageError, WeightsError, refusal_of
from core.models.registry import network_from_state_dict
from core.photo.atomic import atomic_file
from core.progress import Progress
from core.weights.catalogue import OFFICIAL_TEXT_HEADS, SUFFIXES, Weights, describe, has_text_head
from core.weights.checkpoint import load_state_dict
from core.weights.checksums import Check, ChecksumRecord, Ledger, digest
from core.weights.official import COLLECTIONS
from core.weights.store import OFFICIAL_ENCODER, resources_dir, user_weights_dir

_HEAD_TENSORS = {"fc1.weight", "fc1.bias", "fc2.weight", "fc2.bias"}
_CHUNK = 2**20


@dataclass(frozen=True)
class Item:
    """One file. weights: the network that it is for, None for other parts and for what cannot be read.

    folder: the weights folder that it lies in. usable: whether all that it needs is there. problem: why it cannot be
    read, "" when it can. licence and source: "" where unknown.
    """

    path: Path
    folder: Path
    bytes: int
    bundled: bool
    weights: Weights | None
    usable: bool = True
    problem: str = ""
    licence: str = ""
    source: str = ""
    sha256: str = ""


def items() -> list[Item]:
    """All files of weights, the user's before the bundled ones."""
    return [
        _item(path, folder) for folder in (user_weights_dir(), resources_dir() / "weights") for path in _files(folder)
    ]


def verify(item: Item, progress: Progress | None = None) -> Check:
    """Compare a file with its digest. Raises WeightsError, Cancelled."""
    return Ledger(item.folder).check(item.path, progress)


def bring_in(path: Path, progress: Progress | None = None) -> Item:
    """Copy a checkpoint into the user's folder, once it is known to be one that can be used.

    One of a known network, whole, in any form that `load_state_dict` reads; or the authors' text head. Raises
    WeightsError with what is wrong with the file, UsageError when another file has its name there, Cancelled.
    """
    state = load_state_dict(path)
    is_head = set(state) == _HEAD_TENSORS
    if not is_head:
        try:
            network_from_state_dict(state)
        except WeightsError as error:
            raise WeightsError("{name} cannot be used. {reason}", name=path.name, reason=error) from error
    folder, progress = user_weights_dir(), progress or Progress()
    target = folder / _name(path, is_head)
    sha256 = digest(path, progress.part(0, 0.4))
    if target.exists() and digest(target, progress.part(0.4, 0.5)) != sha256:
        raise UsageError(
            "There are other weights called {name} in {folder}; rename the file, then import it.",
            name=target.name,
            folder=folder,
        )
    if not target.exists():
        _copy(path, target, progress.part(0.5, 1))
    Ledger(folder).keep(target, _known(target, sha256) or ChecksumRecord(sha256, "", f"imported from {path.resolve()}"))
    return _item(target, folder)


def take_away(item: Item) -> None:
    """Delete one of the user's files. Raises UsageError for what ships with the program, WeightsError."""
    if item.bundled:
        raise UsageError("{name} is a part of Photomend and stays.", name=item.path.name)
    try:
        item.path.unlink(missing_ok=True)
    except OSError as error:
        raise WeightsError(
            "The weights {path} cannot be deleted: {reason}.", path=item.path, reason=refusal_of(error)
        ) from error


def _files(folder: Path) -> Iterator[Path]:
    for pattern in ("*", f"{OFFICIAL_ENCODER}/*.safetensors"):
        yield from (path for path in sorted(folder.glob(pattern)) if path.suffix.lower() in SUFFIXES)


def _item(path: Path, folder: Path) -> Item:
    entry = Ledger(folder).get(path) or ChecksumRecord("")
    weights, problem = None, ""
    if not _is_part(path):
        try:
            weights = describe(path)
        except WeightsError as error:
            problem = str(error)
    return Item(
        path,
        folder,
        path.stat().st_size,
        folder != user_weights_dir(),
        weights,
        weights is None or has_text_head(weights),
        problem,
        entry.licence,
        entry.source,
        entry.sha256,
    )


def _is_part(path: Path) -> bool:
    """A text head, the diagnosis, a reader of messages or a sentence encoder: no network to choose."""
    return (
        path.match(OFFICIAL_TEXT_HEADS)
        or path.parent.name == OFFICIAL_ENCODER
        or path.stem.startswith(("text-head", "diagnosis", "reader-", "e5-"))
    )


def _name(path: Path, is_head: bool) -> str:
    """The name in the user's folder; a text head is found by how its name begins."""
    suffix = path.suffix if path.suffix.lower() in SUFFIXES else ".pt"
    return path.stem + suffix if not is_head or path.stem.startswith("lm_") else f"lm_{path.stem}{suffix}"


def _known(path: Path, sha256: str) -> ChecksumRecord | None:
    """Licence and source of a copy of published weights, whatever it is called."""
    for collection in COLLECTIONS.values():
        for file in collection.files:
            if (file.git_blob or file.sha256) and file.is_in(path):
                return ChecksumRecord(sha256, collection.licence, file.url)
    return None


def _copy(path: Path, target: Path, progress: Progress) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        length = max(path.stat().st_size, 1)
        if shutil.disk_usage(target.parent).free < length:
            raise WeightsError(
                "There is no room for {megabytes:.0f} MB in {folder}; make some, or move it.",
                megabytes=length / 1e6,
                folder=target.parent,
            )
        with path.open("rb") as file, atomic_file(target, overwrite=False) as out:
            while chunk := file.read(_CHUNK):
                out.write(chunk)
                progress.report(out.tell() / length)
    except OSError as error:
        raise WeightsError(
            "{path} cannot be copied to {folder}: {reason}.",
            path=path,
            folder=target.parent,
            reason=refusal_of(error),
        ) from error
