"""How `photomend restore` tells what happens: for people, or one JSON event a line."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, Protocol

from core.api import BlurFound, Event, Plan, ProgressMade, Routing, Started, StepDone
from core.commands.console import ProgressBar, complain, print_json, say

Emit = Callable[[Event], None]


class Printer(Protocol):
    """What a run of `photomend restore` reports."""

    def planned(self, plan: Plan) -> None: ...
    def photo(self, file: Path) -> AbstractContextManager[Emit]: ...
    def finished(self, file: Path, output: Path, seconds: float, notices: tuple[str, ...]) -> None: ...
    def left(self, file: Path, message: str) -> None: ...
    def failed(self, file: Path, message: str) -> None: ...
    def cancelled(self, file: Path) -> None: ...
    def refused(self, message: str) -> None: ...


class TextPrinter:
    """A progress bar on a terminal, a line a photo, sentences about what went wrong."""

    def __init__(self, quiet: bool) -> None:
        self._quiet = quiet

    def planned(self, plan: Plan) -> None:
        if plan.say and not self._quiet:
            say(plan.say)

    @contextmanager
    def photo(self, file: Path) -> Generator[Emit]:
        with ProgressBar(file.name, shown=not self._quiet) as bar:
            yield (
                lambda event: bar.show(event.fraction, event.seconds_left) if isinstance(event, ProgressMade) else None
            )

    def finished(self, file: Path, output: Path, seconds: float, notices: tuple[str, ...]) -> None:
        for notice in notices:
            complain(f"{file}: {notice}")
        if not self._quiet:
            say(f"{file} -> {output} ({seconds:.1f} s)")

    def left(self, file: Path, message: str) -> None:
        if not self._quiet:
            say(f"{file}: {message}")

    def failed(self, file: Path, message: str) -> None:
        complain(message)

    def cancelled(self, file: Path) -> None:
        pass  # the exit says so

    def refused(self, message: str) -> None:
        pass  # the exit says so


class JsonPrinter:
    """Events under the key `event`; every one about a photo names its file."""

    def __init__(self) -> None:
        self._say = ""

    def planned(self, plan: Plan) -> None:
        self._say = plan.say

    @contextmanager
    def photo(self, file: Path) -> Generator[Emit]:
        def emit(event: Event) -> None:
            if (record := event_json(event)) is not None:
                said = {"say": self._say} if isinstance(event, Started) else {}
                print_json({**record, **said, "file": str(file)})

        yield emit

    def finished(self, file: Path, output: Path, seconds: float, notices: tuple[str, ...]) -> None:
        print_json(
            {
                "event": "finished",
                "file": str(file),
                "output": str(output),
                "seconds": round(seconds, 3),
                "notices": list(notices),
            }
        )

    def left(self, file: Path, message: str) -> None:
        print_json({"event": "finished", "file": str(file), "output": None, "seconds": 0.0, "notices": [message]})

    def failed(self, file: Path, message: str) -> None:
        print_json({"event": "failed", "file": str(file), "message": message})

    def cancelled(self, file: Path) -> None:
        print_json({"event": "cancelled", "file": str(file)})

    def refused(self, message: str) -> None:
        print_json({"event": "failed", "file": None, "message": message})


def event_json(event: Event) -> dict[str, Any] | None:
    """An event of the engine as a JSON object; None for those that only a window shows, and for the outcome."""
    match event:
        case Started(steps, device, precision, tile):
            return {"event": "started", "steps": steps, "device": device, "precision": precision, "tile": tile}
        case ProgressMade(fraction, left):
            rounded = None if left is None else round(left, 1)
            return {"event": "progress", "fraction": round(fraction, 4), "seconds_left": rounded}
        case Routing(step, blocks, place):
            listed = [
                {"name": b.name, "probabilities": [round(p, 4) for p in b.probabilities], "expert": b.expert}
                for b in blocks
            ]
            part = {} if place is None else {"place": list(place)}
            return {"event": "routing", "step": step, "blocks": listed, **part}
        case BlurFound(step, kernel):
            return {"event": "blur", "step": step, "kernel": [[round(w, 5) for w in row] for row in kernel.tolist()]}
        case StepDone(step, task, model, seconds):
            name = task.value if task else None
            return {"event": "step", "step": step, "task": name, "model": model.value, "seconds": round(seconds, 3)}
        case _:
            return None
