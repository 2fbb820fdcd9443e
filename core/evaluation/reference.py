"""The reference sample: what the weights that ship make of it tells whether a machine mends as others do.

The figures that they should reach are in resources/selftest.json; `make ledger` writes them after a training.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np

from core.api import Finished, Plan, RestoreRequest
from core.errors import WeightsError
from core.evaluation.metrics import Image, psnr
from core.models.descriptor import NetworkDescriptor
from core.models.registry import NETWORKS
from core.photo.read import read_photo
from core.weights.store import resources_dir

if TYPE_CHECKING:
    from core.engine.restorer import Engine

TOLERANCE = 0.5
"""dB by which a result may miss its figure: devices and precisions round differently, a broken part misses by more."""

_INSTRUCTION = "take the noise out"
_FIGURES = "selftest.json"


def sample() -> Image:
    """A photo without noise."""
    photo = read_photo(resources_dir() / "samples" / "astronaut.png").pixels
    return np.ascontiguousarray(photo[20:212, 130:386])


def reached(engine: Engine, network: NetworkDescriptor, device: str | None = None) -> float:
    """PSNR in dB of the sample after noise was added and taken out again. Raises WeightsError."""
    from core.language.planner import Planner  # noqa: PLC0415  # loads torch

    clean = sample()
    plan = Planner().plan(_INSTRUCTION) if network.needs_words else Plan("", auto=True)
    noise = np.random.default_rng(7).normal(0, 25 / 255, clean.shape).astype(np.float32)
    request = RestoreRequest((clean + noise).clip(0, 1), plan, network.model, device=device)
    outcome = engine.run(request, lambda _event: None)
    if not isinstance(outcome, Finished):
        raise WeightsError(f"The sample could not be mended: {outcome}.")
    return psnr(outcome.pixels.clip(0, 1), clean)


def expected(network: NetworkDescriptor) -> float:
    """The figure that belongs to the weights that ship, in dB."""
    return float(json.loads((resources_dir() / _FIGURES).read_text(encoding="utf-8"))[network.model])


def write_figures(engine: Engine) -> None:
    """Write down what the weights that ship reach."""
    figures = {network.model.value: round(reached(engine, network), 2) for network in NETWORKS}
    (resources_dir() / _FIGURES).write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
