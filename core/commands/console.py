"""What the commands print: sentences and JSON lines on stdout, progress and complaints on stderr; and Ctrl-C."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import sys
import threading
from collections.abc import Callable, Generator
from types import FrameType
from typing import Any

from tqdm import tqdm

tqdm.monitor_interval = 0  # its watching thread is for bars that fall silent; the engine reports steadily


class _Output:
    """The standard output. When its reader goes away the work goes on, and what would be printed is dropped."""

    def __init__(self) -> None:
        self.gone = False
        self._turn = threading.Lock()  # print writes a text and its end apart, and a batch tells from several threads

    def line(self, text: str) -> None:
        """Print a line at once; from any thread."""
        if self.gone:
            return
        try:
            with self._turn:
                print(text, flush=True)
        except OSError as error:
            self.gone = True
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # Python flushes once more at the end
            if not isinstance(error, BrokenPipeError):
                complain(f"The output cannot be written ({error.strerror}); the work goes on without it.")


output = _Output()


def say(text: str) -> None:
    """A line of the command's answer."""
    output.line(text)


def complain(text: str) -> None:
    """A line about what went wrong, or about what the user should know."""
    with contextlib.suppress(OSError):
        print(f"photomend: {text}", file=sys.stderr, flush=True)


def print_json(record: dict[str, Any]) -> None:
    """One JSON object on a line of its own, in ASCII, which every reader of JSON decodes; a reader sees it at once."""
    output.line(json.dumps(record))


class ProgressBar:
    """A bar with the time left, on a terminal only; elsewhere nothing."""

    def __init__(self, name: str, shown: bool = True) -> None:
        self._bar = tqdm(
            total=1.0,
            desc=name,
            disable=not (shown and sys.stderr.isatty()),
            bar_format="{desc}: {percentage:3.0f}% |{bar}|{postfix}",
            leave=False,
            file=sys.stderr,
        )

    def __enter__(self) -> ProgressBar:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Take it off the terminal."""
        self._bar.close()

    def clear(self) -> None:
        """Make room for a line of text; the bar comes back when it is shown next."""
        self._bar.clear()

    def show(self, fraction: float, seconds_left: float | None) -> None:
        """fraction: 0..1 of the whole."""
        if self._bar.disable:
            return
        self._bar.n = round(fraction, 4)
        if seconds_left is not None:
            self._bar.set_postfix_str(f"{seconds_left // 60:.0f}:{seconds_left % 60:02.0f} left", refresh=False)
        self._bar.refresh()


@contextlib.contextmanager
def interruptible(stop: Callable[[], None]) -> Generator[None]:
    """Ctrl-C calls `stop`, which is to end the work at the next tile; a second one ends it at once.

    So does the first while libraries load, where nothing looks whether to stop.
    """
    asked = False

    def interrupt(number: int, frame: FrameType | None) -> None:
        nonlocal asked
        again, asked = asked, True
        stop()
        if again or _is_loading(frame):
            signal.default_int_handler(number, frame)

    before: Any = signal.signal(signal.SIGINT, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _is_loading(frame: FrameType | None) -> bool:
    """Whether a module is being imported there."""
    while frame is not None:
        if frame.f_globals.get("__name__") == "importlib._bootstrap":
            return True
        frame = frame.f_back
    return False
