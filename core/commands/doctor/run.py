"""`photomend doctor`: versions, devices, weights, and what is missing."""

from __future__ import annotations

import argparse
import importlib.metadata
import platform
from collections.abc import Callable

from core import __version__
from core.commands.console import print_json, say
from core.errors import PhotomendError
from core.models.registry import BLIND, STEERED
from core.weights.store import user_weights_dir

_PACKAGES = ("torch", "sentence-transformers", "numpy", "pillow", "tifffile", "PySide6-Essentials")
_OPTIONAL = "PySide6-Essentials"

Records = list[dict[str, object]] | None


def run(options: argparse.Namespace) -> int:
    """Print the findings; 0 when photos can be mended, 3 when something needed is missing."""
    report = findings()
    if options.json:
        print_json(report)
    else:
        show_findings(report)
        missing = report["missing"]
        assert isinstance(missing, list)
        say(f"Missing: {'; '.join(missing)}." if missing else "Nothing is missing.")
    return 3 if report["missing"] else 0


def findings() -> dict[str, object]:
    """Versions, devices, weights, and under `missing` what is missing, as `photomend doctor --json` prints them."""
    versions = {name: _version(name) for name in _PACKAGES}
    missing = [f"the package {name}" for name, version in versions.items() if version is None and name != _OPTIONAL]
    devices = _checked(_devices, missing) or []
    found = _checked(lambda: _weights(missing), missing) or []
    _checked(_language, missing)
    return {
        "photomend": __version__,
        "python": platform.python_version(),
        "system": platform.platform(),
        "packages": versions,
        "devices": devices,
        "weights": found,
        "weights_folder": str(user_weights_dir()),
        "missing": missing,
    }


def _version(package: str) -> str | None:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return None


def _checked(check: Callable[[], Records], missing: list[str]) -> Records:
    """Run a check that loads parts of the program; what it lacks goes into `missing`."""
    try:
        return check()
    except ModuleNotFoundError as error:
        missing.append(f"the package {error.name or error}")
    except PhotomendError as error:
        missing.append(str(error).rstrip("."))
    return None


def _devices() -> Records:
    from core.engine.device import probe  # noqa: PLC0415  # may be missing

    return [
        {
            "name": device.name,
            "label": device.label,
            "usable": not device.problem,
            "bfloat16": device.bfloat16,
            "probe_seconds": device.seconds,
            "free_bytes": device.memory,
            "problem": device.problem or None,
        }
        for device in probe()
    ]


def _weights(missing: list[str]) -> Records:
    from core.commands.models.run import weights_json  # noqa: PLC0415  # may be missing
    from core.weights.catalogue import find_weights, has_text_head, installed, official_text_head  # noqa: PLC0415

    found = installed()
    for model in (STEERED.model, BLIND.model):
        _checked(lambda model=model: find_weights(model) and None, missing)
    for weights in found:
        if not has_text_head(weights):
            _checked(lambda weights=weights: official_text_head(weights) and None, missing)
    return [weights_json(weights) for weights in found]


def _language() -> None:
    from core.language.planner import Planner  # noqa: PLC0415  # may be missing

    Planner().plan("remove the noise")


def show_findings(report: dict[str, object]) -> None:
    """The findings in lines, without what is missing."""
    say(f"Photomend {report['photomend']}, Python {report['python']}, {report['system']}")
    packages, devices, weights = (report[key] for key in ("packages", "devices", "weights"))
    assert isinstance(packages, dict) and isinstance(devices, list) and isinstance(weights, list)  # noqa: PT018
    for name, version in packages.items():
        say(f"  {name:22} {version or 'not installed'}")
    for device in devices:
        state = device["problem"] or f"{device['label']}, {'bfloat16' if device['bfloat16'] else 'float32'}"
        say(f"  device {device['name']:15} {state}")
    for entry in weights:
        say(f"  weights {entry['model'] + ' ' + entry['size']:14} {entry['path']}")
    say(f"  your own weights go into {report['weights_folder']}")
