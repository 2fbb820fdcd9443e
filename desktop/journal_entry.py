"""One work on a photo as a document: the photo's path, the chat, and all results as recipes."""

from __future__ import annotations

import base64
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from core.api import Adjustment, Model, Plan, Step, Task
from core.photo.atomic import atomic_file
from desktop.records import Message, Result, Speaker
from desktop.state import AppState

_VERSION = 1


@dataclass(frozen=True)
class UnsavedWork:
    """What a document holds. results: all but the original, each with the place of its base among them (0: original).

    path: the document. pasted: the photo came from the clipboard, and `photo` is where its pixels were put.
    """

    path: Path
    photo: Path
    messages: tuple[tuple[Speaker, str], ...]
    results: tuple[tuple[int, Result], ...]
    shown: int
    pasted: bool = False


class MaskTexts:
    """Masks as texts, each written only once. For one thread."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[NDArray[np.float32], str]] = {}

    def text(self, mask: NDArray[np.float32]) -> str:
        """A PNG, in base64."""
        if (known := self._known.get(id(mask))) is None:
            file = io.BytesIO()
            Image.fromarray((mask * 255 + 0.5).astype(np.uint8)).save(file, "PNG")
            known = self._known[id(mask)] = (mask, base64.b64encode(file.getvalue()).decode())
        return known[1]

    def forget(self) -> None:
        """Another photo comes."""
        self._known.clear()


def document_of(state: AppState, photo: Path, *, pasted: bool) -> dict[str, Any]:
    """The state as it is now; masks are still arrays, which `MaskTexts` turns into text."""
    places = {id(result): place for place, result in enumerate(state.results)}
    return {
        "version": _VERSION,
        "photo": str(photo.absolute()),
        "pasted": pasted,
        "messages": [[message.speaker.value, message.text] for message in state.messages],
        "results": [_result_json(result, places) for result in state.results[1:]],
        "shown": places.get(id(state.shown), 0),
    }


def _result_json(result: Result, places: Mapping[int, int]) -> dict[str, Any]:
    assert result.plan is not None
    return {
        "label": result.label,
        "base": places[id(result.base)],
        "plan": result.plan.to_json() | {"strength": result.plan.strength},
        "model": result.model.value,
        "mask": result.mask,
    }


def write_pixels(path: Path, pixels: NDArray[np.float32]) -> None:
    """Put a pasted picture where it survives. It has 8 bits."""
    if not path.exists():
        with atomic_file(path, overwrite=True) as file:
            Image.fromarray((pixels * 255 + 0.5).astype(np.uint8)).save(file, "PNG", compress_level=1)


def read_entry(path: Path) -> UnsavedWork | None:
    """None where there is nothing, or nothing that can be read."""
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
        if document["version"] != _VERSION:
            return None
        entries = document["results"]
        results = tuple((int(entry["base"]), _result(entry)) for entry in entries)
        if not all(0 <= base <= place for place, (base, _) in enumerate(results)):
            return None
        said = tuple((Speaker(speaker), str(text)) for speaker, text in document["messages"])
        shown = min(max(int(document["shown"]), 0), len(results))
        return UnsavedWork(path, Path(document["photo"]), said, results, shown, bool(document.get("pasted")))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _result(entry: Mapping[str, Any]) -> Result:
    plan = entry["plan"]
    steps = tuple(_step(step) for step in plan["steps"])
    made = Plan(plan["text"], steps, bool(plan["auto"]), strength=float(plan["strength"]))
    mask = None if entry["mask"] is None else _mask(entry["mask"])
    return Result(str(entry["label"]), plan=made, model=Model(entry["model"]), mask=mask)


def _step(step: Mapping[str, Any]) -> Step:
    factor = step["factor"]
    odds = {Task(task): float(p) for task, p in step["probabilities"].items()}
    return Step(
        Task(step["task"]),
        str(step["words"]),
        float(step["confidence"]),
        odds,
        float(step["strength"]),
        None if factor is None else int(factor),
        values={Adjustment(name): float(value) for name, value in step.get("values", {}).items()},
    )


def _mask(text: str) -> NDArray[np.float32]:
    with Image.open(io.BytesIO(base64.b64decode(text))) as image:
        return np.asarray(image, np.float32) / np.float32(255)


def restore_into(kept: UnsavedWork, state: AppState) -> Result:
    """Put the kept results and messages into a state whose photo is open again. Returns what was shown."""
    chain = list(state.results[:1])
    for base, result in kept.results:
        result.base = chain[base]
        chain.append(result)
        state.add(result, show=False)
    for speaker, text in _without_greeting(kept.messages):
        state.say(Message(speaker, text))
    return chain[kept.shown]


def _without_greeting(messages: Sequence[tuple[Speaker, str]]) -> Sequence[tuple[Speaker, str]]:
    """From the user's first message on."""
    first = next((i for i, (speaker, _) in enumerate(messages) if speaker is Speaker.USER), len(messages))
    return messages[first:]
