"""How commands that mend photos tell what happens: for people, or one JSON event a line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from core.api import Event, Plan, Started
from core.batch.events import BatchEntry, BatchEvent, FileChanged, FileProgress, FileState
from core.commands.console import ProgressBar, complain, print_json, say
from core.protocol.codec import Record
from core.protocol.events import printed


class Printer(Protocol):
    """What a run reports."""

    def planned(self, plan: Plan) -> None: ...
    def tell(self, event: BatchEvent) -> None: ...
    def engine(self, entry: BatchEntry, event: Event) -> None: ...
    def cancelled(self, file: Path) -> None: ...
    def refused(self, message: str) -> None: ...
    def close(self) -> None: ...


class TextPrinter:
    """A progress bar on a terminal, a line a photo, sentences about what went wrong. folder: as of `Account`."""

    def __init__(self, quiet: bool, folder: Path = Path()) -> None:
        self._quiet, self._folder = quiet, folder
        self._bar = ProgressBar("", shown=False)
        self._heard = set[tuple[Path, str]]()

    def planned(self, plan: Plan) -> None:
        if plan.say:
            self._say(plan.say)

    def tell(self, event: BatchEvent) -> None:
        match event:
            case FileChanged(entry):
                self._changed(entry)
            case FileProgress():
                self._progress(event)
            case _:
                pass

    def engine(self, entry: BatchEntry, event: Event) -> None:
        pass  # the bar says enough

    def cancelled(self, file: Path) -> None:
        pass  # the exit says so

    def refused(self, message: str) -> None:
        pass  # the exit says so

    def close(self) -> None:
        self._bar.close()

    def _changed(self, entry: BatchEntry) -> None:
        match entry.state:
            case FileState.WORKING:
                self.close()
                self._notices(entry)
                self._bar = ProgressBar(self._title(entry), not self._quiet)
            case FileState.DONE:
                self._notices(entry)
                self._say(f"{entry.source} -> {self._folder / (entry.output or '')} ({entry.seconds:.1f} s)")
            case FileState.LEFT:
                self._say(f"{entry.source}: {entry.message}")
            case FileState.FAILED:
                self._failed(entry)
            case FileState.WAITING:
                pass

    def _notices(self, entry: BatchEntry) -> None:
        """Each once, though it may be told before the work and after it."""
        for notice in dict.fromkeys(entry.notices):
            if (entry.source, notice) not in self._heard:
                self._heard.add((entry.source, notice))
                self._complain(f"{entry.source}: {notice}")

    def _title(self, entry: BatchEntry) -> str:
        return entry.source.name

    def _progress(self, event: FileProgress) -> None:
        self._bar.show(event.fraction, event.seconds_left)

    def _failed(self, entry: BatchEntry) -> None:
        self._complain(entry.message)

    def _say(self, text: str) -> None:
        if not self._quiet:
            self._bar.clear()
            say(text)

    def _complain(self, text: str) -> None:
        self._bar.clear()
        complain(text)


class JsonPrinter:
    """Events under the key `event`; each about a photo names its file. folder: as of `Account`. put: takes them."""

    def __init__(self, folder: Path = Path(), put: Callable[[Record], None] = print_json) -> None:
        self._folder, self._put, self._words = folder, put, ""

    def planned(self, plan: Plan) -> None:
        self._words = plan.say

    def tell(self, event: BatchEvent) -> None:
        if isinstance(event, FileChanged):
            self._changed(event.entry)

    def engine(self, entry: BatchEntry, event: Event) -> None:
        if (record := printed(event)) is not None:
            said = {"say": self._words} if isinstance(event, Started) else {}
            self._put({**record, **said, "file": str(entry.source)})

    def cancelled(self, file: Path) -> None:
        self._put({"event": "cancelled", "file": str(file)})

    def refused(self, message: str) -> None:
        self._put({"event": "failed", "file": None, "message": message})

    def close(self) -> None:
        pass

    def _changed(self, entry: BatchEntry) -> None:
        name = str(entry.source)
        match entry.state:
            case FileState.DONE | FileState.LEFT:
                output = None if entry.output is None else str(self._folder / entry.output)
                notices = [*([entry.message] if entry.message else []), *entry.notices]
                seconds = round(entry.seconds, 3)
                self._put({"event": "finished", "file": name, "output": output, "seconds": seconds, "notices": notices})
            case FileState.FAILED:
                self._put({"event": "failed", "file": name, "message": entry.message})
            case FileState.WAITING | FileState.WORKING:
                pass  # the engine's `started` says so
