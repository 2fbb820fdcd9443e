"""What the models dialog does in threads. Everything heavy is imported there, not with the window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from core.progress import Progress

if TYPE_CHECKING:
    from core.weights.checksums import Check
    from core.weights.inventory import Item
    from core.weights.official import Collection, RemoteFile


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
    from core.weights.inventory import items  # noqa: PLC0415  # loads torch

    return items()


def verify_all(progress: Progress) -> tuple[list[Item], dict[Path, Check]]:
    """All files, and what their digests say. Raises WeightsError, Cancelled."""
    from core.weights.inventory import items, verify  # noqa: PLC0415  # loads torch

    found = items()
    total, done, checks = max(sum(item.bytes for item in found), 1), 0, dict[Path, "Check"]()
    for item in found:
        checks[item.path] = verify(item, progress.part(done / total, (done + item.bytes) / total))
        done += item.bytes
    return found, checks


def bring_in(path: Path, progress: Progress) -> str:
    """Import a checkpoint; its name. Raises WeightsError, UsageError, Cancelled."""
    from core.weights import inventory  # noqa: PLC0415  # loads torch

    return inventory.bring_in(path, progress).path.name


def take_away(item: Item, _progress: Progress) -> None:
    """Delete a file. Raises WeightsError, UsageError."""
    from core.weights import inventory  # noqa: PLC0415  # loads torch

    inventory.take_away(item)


def ask_sizes(progress: Progress) -> Offer:
    """What InstructIR's authors publish and is not here yet. Raises WeightsError, Cancelled."""
    from core.weights.download import sizes  # noqa: PLC0415  # decoders
    from core.weights.official import collection  # noqa: PLC0415
    from core.weights.store import user_weights_dir  # noqa: PLC0415

    files = collection("instructir")
    return Offer(files, sizes(files, user_weights_dir(), progress))


def fetch(offer: Offer, progress: Progress) -> str:
    """Download; the title. Raises WeightsError, Cancelled."""
    from core.weights.download import download  # noqa: PLC0415  # decoders
    from core.weights.store import user_weights_dir  # noqa: PLC0415

    download(offer.files, user_weights_dir(), progress, offer.wanted)
    return offer.title
