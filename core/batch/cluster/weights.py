"""Weights by their digests: which a batch needs, which a worker has, and where those go that it is sent."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from core.api import Model
from core.batch.cluster.records import WeightsFile
from core.batch.events import PhotoOrder
from core.errors import WeightsError
from core.models.registry import NETWORKS, chosen, descriptor
from core.policy import photo_decides
from core.weights.checksums import NAME, digest
from core.weights.store import resources_dir, user_weights_dir

if TYPE_CHECKING:
    from core.weights.catalogue import Weights


def needed(order: PhotoOrder) -> Mapping[WeightsFile, Path]:
    """The weights that a batch may load, and where they lie here. Raises WeightsError."""
    return {
        WeightsFile(weights.path.name, digest(weights.path), _ships(weights.path), order.weights is not None): (
            weights.path
        )
        for weights in map(_own, _chosen(order))
    }


def network_of(order: PhotoOrder) -> Model:
    """The network that does most of the work."""
    return chosen(order.models[0], steps=bool(order.plan.steps)).model


def shipped_digest() -> str:
    """Of all weights that are a part of this Photomend: of the ledger that holds their digests. Raises WeightsError."""
    return digest(_shipped() / NAME)


def here(wanted: WeightsFile) -> Path | None:
    """The file of that digest among the weights of this machine, whatever it is called."""
    from core.weights.catalogue import SUFFIXES  # noqa: PLC0415  # loads torch

    for folder in (_shipped(), user_weights_dir()):
        for path in sorted(folder.glob("*")):
            if path.suffix.lower() in SUFFIXES and digest(path) == wanted.digest:
                return path
    return None


def keep(wanted: WeightsFile, content: bytes, folder: Path) -> Path:
    """Write down what was sent. Raises WeightsError for anything but the file that is wanted."""
    path = folder / Path(wanted.name).name
    path.write_bytes(content)
    if digest(path) != wanted.digest:
        path.unlink()
        raise WeightsError("The weights {name} did not arrive as they were sent.", name=wanted.name)
    return path


def _chosen(order: PhotoOrder) -> list[Weights]:
    from core.weights.catalogue import describe, find_weights  # noqa: PLC0415  # loads torch

    if order.weights is not None:
        return [describe(order.weights)]
    any_network = any(photo_decides(order.plan, model) for model in order.models)
    models = [network.model for network in NETWORKS] if any_network else [network_of(order)]
    return [find_weights(model, order.size) for model in models]


def _own(weights: Weights) -> Weights:
    if descriptor(weights.model).needs_words and not weights.own_text_head:
        raise WeightsError(
            "The weights {path} need their authors' text head, which other computers do not have; take others.",
            path=weights.path,
        )
    return weights


def _ships(path: Path) -> bool:
    return path.parent == _shipped()


def _shipped() -> Path:
    return resources_dir() / "weights"
