"""What the models dialog does off the GUI thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from core.progress import Progress
from core.weights.checksums import Check
from core.weights.official import Collection, RemoteFile, collection
from core.weights.store import user_weights_dir

if TYPE_CHECKING:
    from core.weights.inventory import Item


@dataclass(frozen=True)
class Offer:
    """What can be downloaded. wanted: bytes of each file that is not there yet, None where its server does not tell."""

    files: Collection
    wanted: Mapping[RemoteFile, int | None]

    @property
    def title(self) -> str:
        """As its authors name it."""
        return self.files.title

    @property
    def bytes(self) -> int:
        """As far as known."""
        return sum(length or 0 for length in self.wanted.values())


def look(_progress: Progress) -> list[Item]:
    """All files of weights."""
    return _inventory().items()


def verify_all(progress: Progress) -> tuple[list[Item], dict[Path, Check]]:
    """All files, and what their digests say. Raises WeightsError, Cancelled."""
    inventory = _inventory()
    found = inventory.items()
    total, done, checks = max(sum(item.bytes for item in found), 1), 0, dict[Path, Check]()
    for item in found:
        checks[item.path] = inventory.verify(item, progress.part(done / total, (done + item.bytes) / total))
        done += item.bytes
    return found, checks


def bring_in(path: Path, progress: Progress) -> str:
    """Import a checkpoint; its name. Raises WeightsError, UsageError, Cancelled."""
    return _inventory().bring_in(path, progress).path.name


def take_away(item: Item, _progress: Progress) -> None:
    """Delete a file. Raises WeightsError, UsageError."""
    _inventory().take_away(item)


def ask_sizes(progress: Progress) -> Offer:
    """What InstructIR's authors publish and is not here yet. Raises WeightsError, Cancelled."""
    files = collection("instructir")
    return Offer(files, _download().sizes(files, user_weights_dir(), progress))


def fetch(offer: Offer, progress: Progress) -> str:
    """Download; the title. Raises WeightsError, Cancelled."""
    _download().download(offer.files, user_weights_dir(), progress, offer.wanted)
    return offer.title


def _inventory():  # the module; it loads torch
    from core.weights import inventory  # noqa: PLC0415

    return inventory


def _download():  # the module; it loads what speaks HTTPS
    from core.weights import download  # noqa: PLC0415

    return download
