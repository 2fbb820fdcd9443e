"""How `photomend batch` tells what happens: for people, or one JSON event a line."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Protocol

from core.api import Event, Plan, ProgressMade
from core.batch.events import (
    BatchEnded,
    BatchEntry,
    BatchEvent,
    BatchStarted,
    FileChanged,
    FileGone,
    FileProgress,
    FileState,
    Report,
)
from core.commands.console import ProgressBar, complain, print_json, say
from core.protocol.events import printed


class BatchPrinter(Protocol):
    """What a run of `photomend batch` reports."""

    def planned(self, plan: Plan) -> None: ...
    def tell(self, event: BatchEvent) -> None: ...
    def engine(self, entry: BatchEntry, event: Event) -> None: ...
    def refused(self, message: str) -> None: ...
    def close(self) -> None: ...


class TextBatchPrinter:
    """A progress bar for the whole batch on a terminal, a line a photo, and at the end what went wrong."""

    def __init__(self, folder: Path, quiet: bool) -> None:
        self._folder, self._quiet = folder, quiet
        self._bar = ProgressBar("", shown=False)
        self._total = self._ended = 0

    def planned(self, plan: Plan) -> None:
        if plan.say:
            self._say(plan.say)

    def tell(self, event: BatchEvent) -> None:
        match event:
            case BatchStarted(entries):
                self._total = len(entries)
                self._ended = sum(entry.ended for entry in entries)
                if self._ended:
                    self._say(f"{self._ended} of {self._total} photos were done before.")
            case FileChanged(entry):
                self._changed(entry)
            case FileGone():
                self._total -= 1
            case FileProgress():
                self._bar.show(event.total, event.total_left)
            case BatchEnded(report):
                self.close()
                self._report(report)

    def engine(self, entry: BatchEntry, event: Event) -> None:
        pass  # the progress of the batch says enough

    def refused(self, message: str) -> None:
        pass  # the exit says so

    def close(self) -> None:
        self._bar.close()

    def _changed(self, entry: BatchEntry) -> None:
        if entry.ended:
            self._ended += 1
        match entry.state:
            case FileState.WAITING:
                self._total += 1
            case FileState.WORKING:
                self.close()
                self._bar = ProgressBar(f"{self._ended + 1} of {self._total}, {entry.source.name}", not self._quiet)
            case FileState.DONE:
                for notice in entry.notices:
                    complain(f"{entry.source}: {notice}")
                self._say(f"{entry.source} -> {self._folder / (entry.output or '')} ({entry.seconds:.1f} s)")
            case FileState.LEFT:
                self._say(f"{entry.source}: {entry.message}")
            case FileState.FAILED:
                pass  # the report lists them together

    def _report(self, report: Report) -> None:
        counts = [f"{len(report.done)} done"]
        counts += [f"{len(report.left)} left as they were"] if report.left else []
        counts += [f"{len(report.failed)} failed"] if report.failed else []
        counts += [f"{report.waiting} not begun"] if report.waiting else []
        self._say(f"{', '.join(counts)} ({report.seconds:.0f} s).")
        for entry in report.failed:
            complain(entry.message)

    def _say(self, text: str) -> None:
        if not self._quiet:
            self._bar.clear()
            say(text)


class JsonBatchPrinter:
    """Events under the key `event`, those of `photomend restore` among them; every one about a photo names its file."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files: dict[int, Path] = {}

    def planned(self, plan: Plan) -> None:
        pass

    def tell(self, event: BatchEvent) -> None:
        match event:
            case BatchStarted(entries):
                self._files = {entry.number: entry.source for entry in entries}
                before = sum(entry.ended for entry in entries)
                print_json({"event": "batch", "total": len(entries), "done_before": before})
            case FileChanged(entry):
                self._files[entry.number] = entry.source
                self._changed(entry)
            case FileGone(number):
                print_json({"event": "gone", "file": str(self._files.pop(number))})
            case FileProgress():
                self._progress(event)
            case BatchEnded(report):
                print_json(report_json(report))

    def engine(self, entry: BatchEntry, event: Event) -> None:
        if not isinstance(event, ProgressMade) and (record := printed(event)) is not None:
            print_json({**record, "file": str(entry.source)})

    def refused(self, message: str) -> None:
        print_json({"event": "failed", "file": None, "message": message})

    def close(self) -> None:
        pass

    def _changed(self, entry: BatchEntry) -> None:
        name = str(entry.source)
        match entry.state:
            case FileState.WAITING:
                print_json({"event": "found", "file": name})
            case FileState.WORKING:
                pass  # the engine's `started` says so
            case FileState.DONE | FileState.LEFT:
                notices = [*([entry.message] if entry.message else []), *entry.notices]
                output = None if entry.output is None else str(self._folder / entry.output)
                seconds = round(entry.seconds, 3)
                print_json(
                    {"event": "finished", "file": name, "output": output, "seconds": seconds, "notices": notices}
                )
            case FileState.FAILED:
                print_json({"event": "failed", "file": name, "message": entry.message})

    def _progress(self, event: FileProgress) -> None:
        print_json(
            {
                "event": "progress",
                "fraction": round(event.fraction, 4),
                "seconds_left": _rounded(event.seconds_left),
                "total_fraction": round(event.total, 4),
                "total_seconds_left": _rounded(event.total_left),
                "file": str(self._files[event.number]),
            }
        )


def report_json(report: Report) -> dict[str, Any]:
    """The report as the last line of `photomend batch --json`."""
    return {
        "event": "report",
        "done": len(report.done),
        "left": len(report.left),
        "failed": [{"file": str(entry.source), "message": entry.message} for entry in report.failed],
        "waiting": report.waiting,
        "cancelled": report.cancelled,
        "seconds": round(report.seconds, 3),
    }


def _rounded(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds, 1)
