"""How `photomend restore` tells what happens: for people, or one JSON event a line."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Protocol

from core.api import Event, Plan, ProgressMade, Started
from core.commands.console import ProgressBar, complain, print_json, say
from core.protocol.events import printed

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
            if (record := printed(event)) is not None:
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
