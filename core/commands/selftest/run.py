"""`photomend selftest`: mend a sample with both models and open the window, to see that all parts of a program work."""

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

from core.commands.console import print_json, say
from core.commands.doctor.run import findings, show_findings
from core.engine.restorer import Engine
from core.errors import PhotomendError, WeightsError, sentence_of
from core.evaluation.metrics import psnr
from core.evaluation.reference import TOLERANCE, expected, reached, sample, write_figures
from core.language.planner import Planner
from core.models.descriptor import NetworkDescriptor
from core.models.registry import BLIND, STEERED
from core.photo.photo import Photo
from core.photo.read import read_photo
from core.photo.write import write_photo
from core.program import SHOW_WINDOW, has_screen, windowed
from core.weights.store import use_weights_dir, user_weights_dir, usual_weights_dir

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
        network.model.value: lambda network=network: _compared(network, reached(engine, network))
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


def _compared(network: NetworkDescriptor, found_db: float) -> str:
    """Raises WeightsError for a result that is not the stored one."""
    figure = expected(network)
    found = f"a noisy sample reaches {found_db:.2f} dB, {figure:.2f} dB expected"
    if abs(found_db - figure) > TOLERANCE:
        raise WeightsError(f"{found}; install Photomend again.")
    return found


def _decoded(path: Path) -> str:
    """JPEG XL there and back, through the process that decoders have of their own."""
    photo = sample()
    write_photo(Photo(photo), path)
    return f"JPEG XL comes back at {psnr(read_photo(path).pixels, photo):.1f} dB"


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


def main() -> None:
    """Write down what the weights that ship reach; run by `make ledger` whenever they change."""
    with _shipped_weights():
        write_figures(Engine(planner=Planner()))


if __name__ == "__main__":
    main()
