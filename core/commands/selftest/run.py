"""`photomend selftest`: mend a sample with both models and open the window, to see that all parts of a program work.

The figures that the weights should reach are in resources/selftest.json; `make ledger` writes them after a training.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import tempfile
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from core.api import Finished, Plan, RestoreRequest
from core.commands.console import print_json, say
from core.commands.doctor.run import findings, show_findings
from core.engine.restorer import Engine
from core.errors import PhotomendError, WeightsError, sentence_of
from core.evaluation.metrics import Image, psnr
from core.language.planner import Planner
from core.models.descriptor import NetworkDescriptor
from core.models.registry import BLIND, STEERED
from core.photo.photo import Photo
from core.photo.read import read_photo
from core.photo.write import write_photo
from core.program import SHOW_WINDOW, has_screen, windowed
from core.weights.store import resources_dir, use_weights_dir, user_weights_dir, usual_weights_dir

TOLERANCE = 0.5
"""dB by which a result may miss its figure: devices and precisions round differently, a broken part misses by more."""

_INSTRUCTION = "take the noise out"
_WINDOW_SECONDS = 180


@dataclass(frozen=True)
class Outcome:
    """One part's: whether it works, and what was found, as text."""

    part: str
    works: bool
    found: str


def run(options: argparse.Namespace) -> int:
    """Print versions, devices and what works; 0 when everything does, 3 when something does not."""
    report = findings()
    if not options.json:
        show_findings(report)
    with _shipped_weights() as folder:
        outcomes = [_tried(part, check) for part, check in _checks(folder).items()]
    missing = [Outcome("parts", False, f"missing: {name}") for name in _missing(report)]
    if options.json:
        print_json({**report, "selftest": [asdict(outcome) for outcome in (*missing, *outcomes)]})
    else:
        for outcome in (*missing, *outcomes):
            say(f"{'works' if outcome.works else 'FAILS'}  {outcome.part:12} {outcome.found}")
    return 0 if not missing and all(outcome.works for outcome in outcomes) else 3


def _missing(report: dict[str, object]) -> list[object]:
    missing = report["missing"]
    return missing if isinstance(missing, list) else []


@contextmanager
def _shipped_weights() -> Generator[Path]:
    """Only the weights that ship count, whatever others the user has. Gives an empty folder."""
    chosen = user_weights_dir()
    with tempfile.TemporaryDirectory(prefix="photomend-") as folder:
        use_weights_dir(Path(folder))
        try:
            yield Path(folder)
        finally:
            use_weights_dir(None if chosen == usual_weights_dir() else chosen)


def _checks(folder: Path) -> dict[str, Callable[[], str]]:
    """Each part's check, which returns what it found, or raises."""
    engine = Engine(planner=Planner())
    networks = {
        network.model.value: lambda network=network: _compared(network, _mended(engine, network))
        for network in (STEERED, BLIND)
    }
    return {
        **networks,
        "decoders": lambda: _decoded(folder / "sample.jxl"),
        "window": _window,
    }


def _tried(part: str, check: Callable[[], str]) -> Outcome:
    try:
        return Outcome(part, True, check())
    except Exception as error:  # whatever is missing from an installation
        return Outcome(part, False, sentence_of(error))


def _sample() -> Image:
    photo = read_photo(resources_dir() / "samples" / "astronaut.png").pixels
    return np.ascontiguousarray(photo[20:212, 130:386])


def _mended(engine: Engine, network: NetworkDescriptor) -> float:
    """PSNR in dB of the sample after noise was added and taken out again. Raises WeightsError."""
    sample = _sample()
    plan = Planner().plan(_INSTRUCTION) if network.needs_words else Plan("", auto=True)
    noise = np.random.default_rng(7).normal(0, 25 / 255, sample.shape).astype(np.float32)
    outcome = engine.run(RestoreRequest((sample + noise).clip(0, 1), plan), lambda _event: None)
    if not isinstance(outcome, Finished):
        raise WeightsError(f"The sample could not be mended: {outcome}.")
    return psnr(outcome.pixels.clip(0, 1), sample)


def _compared(network: NetworkDescriptor, reached: float) -> str:
    """Raises WeightsError for a result that is not the stored one."""
    expected: float = json.loads(_figures().read_text(encoding="utf-8"))[network.model]
    found = f"a noisy sample reaches {reached:.2f} dB, {expected:.2f} dB expected"
    if abs(reached - expected) > TOLERANCE:
        raise WeightsError(f"{found}; install Photomend again.")
    return found


def _decoded(path: Path) -> str:
    """JPEG XL there and back, through the process that decoders have of their own."""
    sample = _sample()
    write_photo(Photo(sample), path)
    return f"JPEG XL comes back at {psnr(read_photo(path).pixels, sample):.1f} dB"


def _window() -> str:
    """Opens and closes it in a process of its own. Raises PhotomendError."""
    if not has_screen():
        return "not opened, since there is no screen"
    command = windowed(SHOW_WINDOW, str(time.time()))
    done = subprocess.run(command, capture_output=True, text=True, timeout=_WINDOW_SECONDS, check=False)
    if done.returncode != 0:
        said = (done.stderr.strip().splitlines() or ["no details"])[-1]
        raise PhotomendError(f"The window does not open ({said}).")
    seconds: dict[str, Any] = json.loads(done.stdout)
    return f"shown after {seconds['shown']} s, ready for an instruction after {seconds['ready']} s"


def _figures() -> Path:
    return resources_dir() / "selftest.json"


def main() -> None:
    """Write down what the weights that ship reach; run by `make ledger` whenever they change."""
    engine = Engine(planner=Planner())
    with _shipped_weights():
        figures = {network.model.value: round(_mended(engine, network), 2) for network in (STEERED, BLIND)}
    _figures().write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
