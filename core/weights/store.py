"""Where weights and other bundled files live: the program's own `resources`, and the user's data folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from platformdirs import user_data_path

FOLDER_VARIABLE = "PHOTOMEND_WEIGHTS"
OFFICIAL_ENCODER = "bge-micro-v2"  # a folder among the user's checkpoints: the published weights' sentence encoder
_FOLDER_AT_START = os.environ.get(FOLDER_VARIABLE)


def resources_dir() -> Path:
    """The folder of files that ship with the program: within `core` where a wheel was installed, else beside it.

    Beside it is the root of a checkout, or of a frozen bundle.
    """
    package = Path(__file__).resolve().parents[1]
    installed = package / "resources"
    if installed.is_dir():
        return installed
    return Path(getattr(sys, "_MEIPASS", package.parent)) / "resources"


def user_weights_dir() -> Path:
    """The folder of the user's own checkpoints. It need not exist.

    The one that the environment variable PHOTOMEND_WEIGHTS names, else a part of the platform's data folder.
    """
    return _folder(os.environ.get(FOLDER_VARIABLE))


def usual_weights_dir() -> Path:
    """The same, as long as no other folder is chosen with `use_weights_dir`."""
    return _folder(_FOLDER_AT_START)


def _folder(chosen: str | None) -> Path:
    return Path(chosen).expanduser() if chosen else user_data_path("photomend", appauthor=False) / "weights"


def use_weights_dir(folder: Path | None) -> None:
    """Keep the user's checkpoints in `folder` from now on; None leaves it to the environment as it was at the start."""
    chosen = str(folder) if folder else _FOLDER_AT_START
    if chosen:
        os.environ[FOLDER_VARIABLE] = chosen
    else:
        os.environ.pop(FOLDER_VARIABLE, None)


def official_encoder_dir() -> Path:
    """Where the sentence encoder of InstructIR's published weights belongs. It need not exist."""
    return user_weights_dir() / OFFICIAL_ENCODER


def weights_stamp() -> tuple[str, int]:
    """Which folder of checkpoints is in use, and when something in it last changed."""
    folder = user_weights_dir()
    return str(folder), folder.stat().st_mtime_ns if folder.is_dir() else 0
