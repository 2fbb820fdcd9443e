"""`photomend doctor`: versions, devices, weights, and what is missing."""

from __future__ import annotations

import argparse
import importlib.metadata
import platform

from core import __version__
from core.api import Model
from core.commands.console import print_json, say
from core.commands.models import weights_json
from core.engine.device import available_devices, choose_device, has_bfloat16
from core.errors import PhotomendError
from core.language.planner import Planner
from core.weights.catalogue import installed
from core.weights.store import user_weights_dir

_PACKAGES = ("torch", "sentence-transformers", "numpy", "pillow", "tifffile", "PySide6-Essentials")
_OPTIONAL = "PySide6-Essentials"


def run(options: argparse.Namespace) -> int:
    """Print the findings; 0 when photos can be mended, 3 when something needed is missing."""
    versions = {name: _version(name) for name in _PACKAGES}
    devices = [_device(str(device)) for device in available_devices()]
    found = installed()
    missing = [f"the package {name}" for name, version in versions.items() if version is None and name != _OPTIONAL]
    missing += [
        f"weights for {m.value}" for m in (Model.INSTRUCTIR, Model.MOCE_IR) if m not in {w.model for w in found}
    ]
    missing += _missing_language()
    report: dict[str, object] = {
        "photomend": __version__,
        "python": platform.python_version(),
        "system": platform.platform(),
        "packages": versions,
        "devices": devices,
        "weights": [weights_json(weights) for weights in found],
        "weights_folder": str(user_weights_dir()),
        "missing": missing,
    }
    if options.json:
        print_json(report)
    else:
        _print(report)
    return 3 if missing else 0


def _version(package: str) -> str | None:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return None


def _device(name: str) -> dict[str, object]:
    try:
        device = choose_device(name)
    except PhotomendError as error:
        return {"name": name, "usable": False, "bfloat16": False, "problem": str(error)}
    return {"name": name, "usable": True, "bfloat16": has_bfloat16(device), "problem": None}


def _missing_language() -> list[str]:
    try:
        Planner().plan("remove the noise")
    except PhotomendError as error:
        return [f"the language model ({error})"]
    return []


def _print(report: dict[str, object]) -> None:
    say(f"Photomend {report['photomend']}, Python {report['python']}, {report['system']}")
    packages, devices, weights, missing = (report[key] for key in ("packages", "devices", "weights", "missing"))
    assert isinstance(packages, dict) and isinstance(devices, list) and isinstance(weights, list)  # noqa: PT018
    for name, version in packages.items():
        say(f"  {name:22} {version or 'not installed'}")
    for device in devices:
        state = device["problem"] or ("bfloat16" if device["bfloat16"] else "float32")
        say(f"  device {device['name']:15} {state}")
    for entry in weights:
        say(f"  weights {entry['model'] + ' ' + entry['size']:14} {entry['path']}")
    say(f"  your own weights go into {report['weights_folder']}")
    assert isinstance(missing, list)
    say(f"Missing: {'; '.join(missing)}." if missing else "Nothing is missing.")
