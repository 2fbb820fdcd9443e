"""Small networks with random weights and open gains, a harsh test: everything in them reacts to everything."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from core.api import Model, Size, Step
from core.models.instructir import InstructIR
from core.models.moce_ir import MoCEIR


def small_instructir() -> InstructIR:
    """Four levels, width 8; beta and gamma drawn, as zeros would switch the blocks off."""
    torch.manual_seed(1)
    network = InstructIR(8, (1, 1, 1, 1), 1, (1, 1, 1, 1))
    for name, parameter in network.named_parameters():
        if name.endswith(("beta", "gamma")):
            torch.nn.init.normal_(parameter, std=0.3)
    return network.eval()


def small_moce_ir() -> MoCEIR:
    """Width 8, one block a level."""
    torch.manual_seed(2)
    return MoCEIR(8, (1, 1, 1, 1), (1, 1, 1), 1, (1, 1, 2, 2)).eval()


def small_network(model: Model, size: Size | None, weights: Path | None) -> InstructIR | MoCEIR:
    """A source for the engine."""
    return small_moce_ir() if model is Model.MOCE_IR else small_instructir()


def embed(step: Step) -> NDArray[np.float32]:
    """A unit vector that depends on the step's words."""
    vector = np.random.default_rng(sum(step.words.encode())).normal(size=256)
    return (vector / np.linalg.norm(vector)).astype(np.float32)


def photo(height: int, width: int, seed: int = 0) -> NDArray[np.float32]:
    """A smooth picture whose halves differ in brightness and grain, so that no part stands for the whole."""
    random = np.random.default_rng(seed)
    rows, columns = np.linspace(0, 1, height)[:, None, None], np.linspace(0, 1, width)[None, :, None]
    smooth = 0.5 + 0.3 * np.sin(7 * rows + 5 * columns + np.arange(3)) * (0.3 + columns)
    grain = random.normal(0, 0.1, (height, width, 3)) * (rows > 0.5)
    return np.clip(smooth + grain, 0, 1).astype(np.float32)


def psnr(first: NDArray[np.float32], second: NDArray[np.float32]) -> float:
    """Peak signal-to-noise ratio in dB, peak 1."""
    return float(-10 * np.log10(np.mean((first.astype(np.float64) - second) ** 2) + 1e-20))
