"""`photomend models`: the weights that are installed, whether they are sound, and how to get others."""

from __future__ import annotations

import argparse
from typing import Any

from core.commands.console import ProgressBar, complain, print_json, say
from core.errors import WeightsError
from core.progress import Progress
from core.weights.catalogue import Weights
from core.weights.checksums import Check
from core.weights.download import download, sizes
from core.weights.inventory import Item, bring_in, items, verify
from core.weights.official import collection
from core.weights.store import user_weights_dir

_SAY = {
    Check.SOUND: "as it was published or installed",
    Check.CHANGED: "CHANGED since it was published or installed; fetch it again",
    Check.NEW: "seen for the first time; its digest is kept from now on",
}


def run(options: argparse.Namespace) -> int:
    """List, verify, import or download. 0 done, 1 some file is not as it was, 3 no network at all."""
    if options.import_file:
        _show(bring_in(options.import_file), options.json)
        return 0
    if options.download:
        _download(options.download, options.json)
    if options.verify:
        return _verify(options.json)
    found = items()
    for item in found:
        _show(item, options.json)
    if not options.json:
        say(f"Your own weights go into {user_weights_dir()}.")
    return 0 if any(item.weights for item in found) else 3


def weights_json(weights: Weights) -> dict[str, object]:
    """One checkpoint as `photomend doctor --json` prints it."""
    return {
        "model": weights.model.value,
        "size": weights.size.value,
        "parameters": weights.parameters,
        "path": str(weights.path),
    }


def item_json(item: Item) -> dict[str, Any]:
    """One file as `photomend models --json` prints it; model, size and parameters are null for other parts."""
    network: dict[str, object] = {"model": None, "size": None, "parameters": None}
    return {
        **(weights_json(item.weights) if item.weights else network),
        "path": str(item.path),
        "bytes": item.bytes,
        "bundled": item.bundled,
        "usable": item.usable and not item.problem,
        "problem": item.problem or None,
        "licence": item.licence or None,
        "source": item.source or None,
        "sha256": item.sha256 or None,
    }


def _show(item: Item, json: bool) -> None:
    if json:
        print_json(item_json(item))
        return
    weights = item.weights
    name = f"{weights.model.value} {weights.size.value}" if weights else "unreadable" if item.problem else "part"
    numbers = f"{weights.parameters / 1e6:7.2f} M parameters" if weights else " " * 20
    lacks = "" if item.usable else "  (its text head or sentence encoder is missing)"
    say(f"{name:20} {numbers} {item.bytes / 1e6:7.1f} MB  {item.licence or 'licence unknown':15} {item.path}{lacks}")


def _verify(json: bool) -> int:
    changed = 0
    for item in items():
        with ProgressBar(item.path.name) as bar:
            try:
                state = verify(item, Progress(bar.show))
            except WeightsError as error:
                complain(str(error))
                changed += 1
                continue
        changed += state is Check.CHANGED
        if json:
            print_json({**item_json(item), "check": state.value})
        else:
            say(f"{item.path}: {_SAY[state]}.")
    return 1 if changed else 0


def _download(name: str, json: bool) -> None:
    """Say what comes from where, then fetch it. Raises WeightsError, Cancelled."""
    wanted, folder = collection(name), user_weights_dir()
    lacking = sizes(wanted, folder)
    if not lacking:
        complain(f"{wanted.title}: nothing is missing in {folder}.")
        return
    if not json:
        total = sum(length or 0 for length in lacking.values())
        say(f"{wanted.title}: {total / 1e6:.1f} MB from {wanted.source}, licence {wanted.licence}, into {folder}.")
    with ProgressBar(name) as bar:
        download(wanted, folder, Progress(bar.show), lacking)
