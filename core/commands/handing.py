"""A command's job handed to a Photomend that runs, and what it tells. Light: torch is not loaded."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import Any

from core.commands.console import ProgressBar, complain, print_json, say
from core.commands.exit_codes import SOME_FAILED
from core.commands.options import Who
from core.errors import EngineError
from core.hosts.engine_client import EngineCall, call_engine, start_engine

Record = dict[str, Any]


def engine_for(options: argparse.Namespace) -> EngineCall | None:
    """The job at a Photomend that runs, as the options have it; None where this process is to do it."""
    if options.engine is Who.OWN:
        return None
    call = call_engine(options.given)
    if call is None and options.engine is Who.KEEP:
        start_engine()
        call = call_engine(options.given)
    return call


def follow(call: EngineCall, json: bool, *, quiet: bool = False, file: Path | None = None) -> int:
    """Tell what becomes of the job; its exit code. file: the one that it writes over."""
    before = _state(file)
    texts = EventTexts(json, quiet)
    try:
        for event in call.events():
            if event["event"] == "ended":
                return int(event["code"])
            texts.tell(event)
    except EngineError as error:
        lost = f"{error} {_after(file, before)}"
        if json:
            print_json({"event": "failed", "file": None if file is None else str(file), "message": lost})
        complain(lost)
    finally:
        texts.close()
        call.close()
    return SOME_FAILED


def _after(file: Path | None, before: object) -> str:
    if file is None:
        return "What it had finished is there; try again."
    return f"{file} is as it was; try again." if _state(file) == before else f"{file} was mended before that."


def _state(file: Path | None) -> tuple[int, int] | None:
    try:
        status = os.stat(file) if file is not None else None  # noqa: PTH116  # None for what is not there, too
    except OSError:
        return None
    return None if status is None else (status.st_ino, status.st_mtime_ns)


class EventTexts:
    """Events as a command tells them: a JSON object a line, or sentences for people."""

    def __init__(self, json: bool, quiet: bool = False) -> None:
        self._json, self._quiet, self._tenths = json, quiet or json, 0
        self._bar = ProgressBar("", not self._quiet)

    def tell(self, event: Record) -> None:
        """One of them: on stdout, progress and complaints on stderr."""
        if self._json:
            print_json(event)
        else:
            self._show(event)
        self._complain(event)

    def close(self) -> None:
        """Take the bar off the terminal."""
        self._bar.close()

    def _show(self, event: Record) -> None:
        match event["event"]:
            case "started" if event.get("say"):
                self._say(event["say"])
            case "diagnosed":
                self._say(f"{event['file']}: {event['say']}")
            case "progress":
                self._progress(event["fraction"], event["seconds_left"])
            case "finished":
                self._finished(event)
            case _:
                pass

    def _complain(self, event: Record) -> None:
        """With --json only about what stops everything."""
        self._bar.clear()
        if event["event"] == "failed" and not (self._json and event["file"]):
            complain(event["message"])
        elif event["event"] == "cancelled":
            complain(f"Cancelled; {event['file']} is as it was.")

    def _progress(self, fraction: float, seconds_left: float | None) -> None:
        self._bar.show(fraction, seconds_left)
        tenths = int(fraction * 10)
        if tenths != self._tenths and tenths and not self._quiet and not sys.stderr.isatty():
            complain(f"{tenths * 10} %")
        self._tenths = tenths

    def _finished(self, event: Record) -> None:
        if event["output"] is None:
            self._say(f"{event['file']}: {' '.join(event['notices'])}")
            return
        for notice in event["notices"]:
            complain(f"{event['file']}: {notice}")
        self._say(f"{event['file']} -> {event['output']} ({event['seconds']:.1f} s)")

    def _say(self, text: str) -> None:
        self._bar.clear()
        if not self._quiet:
            say(text)
