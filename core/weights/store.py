"""Where weights and other bundled files live: the program's own `resources`, and the user's data folder."""

from __future__ import annotations

import sys
from pathlib import Path

from platformdirs import user_data_path


def resources_dir() -> Path:
    """The folder of files that ship with the program, in a checkout as well as in a frozen bundle."""
    frozen = getattr(sys, "_MEIPASS", None)
    root = Path(frozen) if frozen else Path(__file__).resolve().parents[2]
    return root / "resources"


def user_weights_dir() -> Path:
    """The folder where users put checkpoints of their own (platform data folder). It need not exist."""
    return user_data_path("photomend", appauthor=False) / "weights"
