"""The work on one photo, kept on disk as it goes, so that it can be taken up again after a crash."""

from __future__ import annotations

import base64
import io
import json
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtCore import QLockFile

from core.api import Model, Plan, Step, Task
from desktop.state import AppState, Message, Result, Speaker

_VERSION = 1
_SLOTS = 8  # windows open at once that keep a journal


@dataclass(frozen=True)
class Kept:
    """What a journal holds. results: all but the original, each with the place of its base among them (0: original)."""

    photo: Path
    messages: tuple[tuple[Speaker, str], ...]
    results: tuple[tuple[int, Result], ...]
    shown: int


class Journal:
    """One file in `folder`, this window's alone. Written in a thread of its own: the disk may be slow.

    left: what an earlier window left there when it ended, or None.
    """

    def __init__(self, folder: Path) -> None:
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="photomend-journal")
        self._path, self._lock = _free_slot(folder)
        self.left = _read(self._path) if self._path else None

    def keep(self, state: AppState) -> None:
        """Write down the state as it is now."""
        if self._path is None or state.photo is None or state.photo.path is None:
            return  # a pasted picture has no file to begin from
        document = _document(state, state.photo.path)
        self._writer.submit(_write, self._path, document)

    def discard(self) -> None:
        """There is nothing to be taken up."""
        if self._path is not None:
            self._writer.submit(self._path.unlink, missing_ok=True)

    def settle(self) -> None:
        """Wait until all is written."""
        self._writer.submit(lambda: None).result()

    def close(self) -> None:
        """Wait until all is written, and let another window have the place."""
        self._writer.shutdown()
        if self._lock is not None:
            self._lock.unlock()


def _free_slot(folder: Path) -> tuple[Path | None, QLockFile | None]:
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    for number in range(1, _SLOTS + 1):
        lock = QLockFile(str(folder / f"session-{number}.lock"))
        lock.setStaleLockTime(0)  # only the end of its process makes it stale
        if lock.tryLock(0):
            return folder / f"session-{number}.json", lock
    return None, None


def _document(state: AppState, photo: Path) -> dict[str, Any]:
    places = {id(result): place for place, result in enumerate(state.results)}
    return {
        "version": _VERSION,
        "photo": str(photo.absolute()),
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
        "mask": None if result.mask is None else _mask_text(result.mask),
    }


def _write(path: Path, document: dict[str, Any]) -> None:
    from core.photo.atomic import atomic_file  # noqa: PLC0415  # decoders

    with suppress(OSError), atomic_file(path, overwrite=True) as file:  # a full disk must not stop the work itself
        file.write(json.dumps(document, ensure_ascii=False).encode())


def _read(path: Path) -> Kept | None:
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
        return Kept(Path(document["photo"]), said, results, min(max(int(document["shown"]), 0), len(results)))
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
    )


def _mask_text(mask: NDArray[np.float32]) -> str:
    file = io.BytesIO()
    Image.fromarray((mask * 255 + 0.5).astype(np.uint8)).save(file, "PNG")
    return base64.b64encode(file.getvalue()).decode()


def _mask(text: str) -> NDArray[np.float32]:
    with Image.open(io.BytesIO(base64.b64decode(text))) as image:
        return np.asarray(image, np.float32) / np.float32(255)


def restored(kept: Kept, state: AppState) -> Result:
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
