"""`photomend edit`: who does it, and how it is stopped. Light, since another Photomend may do the work."""

from __future__ import annotations

import argparse
import importlib
import os
import select
import sys
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager, nullcontext

from core.commands.console import complain, interruptible, print_json
from core.commands.exit_codes import DONE, GIVEN_UP
from core.commands.handing import engine_for, follow
from core.errors import UsageError
from core.program import has_screen


def run(options: argparse.Namespace) -> int:
    """Mend the file. 0 saved, 1 failed, 5 the user gave up; raises what is wrong with the command."""
    if not options.no_window:
        return _edit_in_window(options)
    if (call := engine_for(options)) is not None:
        with _stopping(options, call.cancel):
            return follow(call, options.json, quiet=options.quiet, file=options.file)
    cancel = threading.Event()
    with _stopping(options, cancel.set):
        from core.commands.edit.job import edit_here  # noqa: PLC0415  # loads torch

        return edit_here(options, cancel)


def _edit_in_window(options: argparse.Namespace) -> int:
    """One that runs already, or one of this process."""
    if not has_screen():
        raise UsageError("There is no screen to open a window on; add --no-window.")
    stop = threading.Event()
    with _stopping(options, stop.set):
        # By name, since core knows nothing of the window and works without it.
        window = importlib.import_module("desktop.editing")
        code, sentence = window.edit_in_window(
            options.file, options.instruction or "", options.recipe, keep_size=options.keep_size, stop=stop
        )
    file = str(options.file)
    if options.json:
        outcomes = {DONE: {"event": "finished", "output": file, "seconds": 0, "notices": []}}
        outcomes[GIVEN_UP] = {"event": "cancelled"}
        print_json({**outcomes.get(code, {"event": "failed", "message": sentence}), "file": file})
    if code == GIVEN_UP or sentence:
        complain(sentence or f"Given up; {file} is as it was.")
    return code


@contextmanager
def _stopping(options: argparse.Namespace, stop: Callable[[], None]) -> Generator[None]:
    """Ctrl-C, the end of standard input, or a host that is gone and reads no more."""
    if options.until_stdin_ends:
        threading.Thread(target=_wait_for_end, args=(stop,), name="photomend-stdin", daemon=True).start()
    with interruptible(stop), _reader_watched(stop) if options.json else nullcontext():
        yield


@contextmanager
def _reader_watched(stop: Callable[[], None]) -> Generator[None]:
    """Stop when nobody can read standard output any more: a pipe tells that before anything is written to it."""
    try:
        watch = select.poll()
        output = os.dup(sys.stdout.fileno())  # the file itself is put aside by whoever writes to it then
    except (AttributeError, OSError, ValueError):  # Windows; no file behind it
        yield
        return
    woken, wake = os.pipe()
    watch.register(output, 0)  # what is always told: that the other end is closed
    watch.register(woken, select.POLLIN)

    def wait() -> None:
        if all(file != woken for file, _ in watch.poll()):
            stop()

    thread = threading.Thread(target=wait, name="photomend-reader")
    thread.start()
    try:
        yield
    finally:
        os.close(wake)
        thread.join()
        os.close(woken)
        os.close(output)


def _wait_for_end(stop: Callable[[], None]) -> None:
    """In a thread of its own, for which the program's end does not wait."""
    # Not by sys.stdin: its lock, held by a thread at the end of the program, would abort it.
    try:
        while os.read(sys.stdin.fileno(), 1024):
            pass
    except OSError:
        pass
    stop()
