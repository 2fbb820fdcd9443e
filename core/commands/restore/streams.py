"""`-` for standard input and output: a photo from a pipe lies in a temporary file, and so does what goes into one."""

from __future__ import annotations

import argparse
import re
import shutil
import sys
import tempfile
from collections.abc import Generator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

from core.errors import UsageError

PIPE = "-"
_GIVEN = "standard-input"


class _Spoken:
    """A stream on which files in `place` are called what the user calls them."""

    def __init__(self, stream: Any, place: str) -> None:
        self._stream, self._ours = stream, re.compile(rf"{re.escape(place)}[\w./\\-]*")

    def write(self, text: str) -> int:
        return self._stream.write(self._ours.sub(PIPE, text))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


@contextmanager
def piped(options: argparse.Namespace) -> Generator[None]:
    """Within, `options` name files alone; what was mended goes to the standard output afterwards.

    A photo that comes by a pipe goes to one unless `-o` says otherwise. Sentences go to stderr meanwhile. Raises
    UsageError for what cannot go through one pipe.
    """
    comes = Path(PIPE) in options.files
    goes = options.output == PIPE or (comes and options.output is None)
    if not (comes or goes):
        yield
        return
    if goes and (len(options.files) > 1 or options.compare or options.json):
        raise UsageError("The standard output takes one photo and nothing else; name a folder with -o.")
    if options.files.count(Path(PIPE)) > 1:
        raise UsageError("The standard input is one photo; name it once.")
    with tempfile.TemporaryDirectory(prefix="photomend-", ignore_cleanup_errors=True) as place:
        if comes:
            given = Path(place) / _GIVEN
            with given.open("wb") as file:
                shutil.copyfileobj(sys.stdin.buffer, file)
            options.files = [given if file == Path(PIPE) else file for file in options.files]
        results = Path(place) / "results"
        if goes:
            results.mkdir()
            options.output = str(results)
        spoken = _Spoken(sys.stderr, place)
        with redirect_stdout(spoken if goes else _Spoken(sys.stdout, place)), redirect_stderr(spoken):  # pyright: ignore[reportArgumentType]
            yield
        for result in results.iterdir() if goes else ():
            with result.open("rb") as file:
                shutil.copyfileobj(file, sys.stdout.buffer)
            sys.stdout.buffer.flush()
