"""What `photomend batch` tells beside what is told of each photo: how far all of it is, and how it ended."""

from __future__ import annotations

from pathlib import Path
from typing import Any

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
    WorkerChanged,
    WorkerState,
)
from core.batch.passed_over import sentence
from core.commands.console import complain, print_json
from core.commands.printers import JsonPrinter, TextPrinter


class TextBatchPrinter(TextPrinter):
    """The bar is for the whole batch, and what went wrong is listed at the end."""

    def __init__(self, quiet: bool, folder: Path) -> None:
        super().__init__(quiet, folder)
        self._total = self._ended = 0

    def tell(self, event: BatchEvent) -> None:
        match event:
            case BatchStarted(entries):
                self._total = len(entries)
                self._ended = sum(entry.ended for entry in entries)
                if self._ended:
                    self._say(f"{self._ended} of {self._total} photos were done before.")
            case FileChanged(entry):
                self._ended += entry.ended
                self._total += entry.state is FileState.WAITING
            case FileGone():
                self._total -= 1
            case WorkerChanged():
                self._worker(event)
            case BatchEnded(report):
                self.close()
                self._report(report)
            case FileProgress():
                pass
        super().tell(event)

    def _worker(self, event: WorkerChanged) -> None:
        match event.state:
            case WorkerState.STARTING:
                pass
            case WorkerState.READY:
                self._say(f"{event.name} is ready.")
            case WorkerState.REFUSED:
                self._complain(f"{event.name} is not used: {event.message}.")
            case WorkerState.LOST:
                self._complain(f"{event.name} is lost ({event.message}); its photos are done again.")

    def _title(self, entry: BatchEntry) -> str:
        return f"{self._ended + 1} of {self._total}, {entry.source.name}"

    def _progress(self, event: FileProgress) -> None:
        self._bar.show(event.total, event.total_left)

    def _failed(self, entry: BatchEntry) -> None:
        pass  # the report lists them together

    def _report(self, report: Report) -> None:
        counts = [f"{len(report.done)} done"]
        counts += [f"{len(report.left)} left as they were"] if report.left else []
        counts += [f"{len(report.failed)} failed"] if report.failed else []
        counts += [f"{report.waiting} not begun"] if report.waiting else []
        self._say(f"{', '.join(counts)} ({report.seconds:.0f} s).")
        if report.passed_over:
            self._say(sentence(report.passed_over))
        for entry in report.failed:
            complain(entry.message)


class JsonBatchPrinter(JsonPrinter):
    """Progress has the whole batch's, and the last line is the report."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
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
                if entry.state is FileState.WAITING:
                    print_json({"event": "found", "file": str(entry.source)})
                if entry.state is FileState.WORKING and entry.worker:
                    print_json({"event": "given", "file": str(entry.source), "computer": entry.worker})
            case FileGone(number):
                print_json({"event": "gone", "file": str(self._files.pop(number))})
            case FileProgress():
                self._progress(event)
            case WorkerChanged(name, state, message):
                print_json({"event": "computer", "name": name, "state": state.value, "message": message})
            case BatchEnded(report):
                print_json(report_json(report))
        super().tell(event)

    def engine(self, entry: BatchEntry, event: Event) -> None:
        if not isinstance(event, ProgressMade):
            super().engine(entry, event)

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
        "passed_over": dict(report.passed_over),
        "cancelled": report.cancelled,
        "seconds": round(report.seconds, 3),
    }


def _rounded(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds, 1)
