from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """A folder `pack-1` of three smooth photos with grain."""
    folder = tmp_path / "data" / "pack-1"
    folder.mkdir(parents=True)
    rng = np.random.default_rng(0)
    for index in range(3):
        coarse = Image.fromarray(rng.integers(0, 255, (6, 6, 3), dtype=np.uint8)).resize(
            (160, 140), Image.Resampling.BICUBIC
        )
        coarse.save(folder / f"{index}.png")
    return tmp_path / "data"


@pytest.fixture(autouse=True)
def few_instructions(monkeypatch: pytest.MonkeyPatch) -> None:
    """A handful to encode instead of hundreds a task."""
    monkeypatch.setattr("core.training.instructions.PER_TASK", 6)
