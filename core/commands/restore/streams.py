"""`-` for standard input and output: a photo from a pipe lies in a temporary file, and so does what goes into one."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Generator
from contextlib import contextmanager, nullcontext
from contextlib import redirect_stdout as redirected
from pathlib import Path

from core.errors import UsageError

PIPE = "-"
_GIVEN = "standard-input"


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
        with redirected(sys.stderr) if goes else nullcontext():
            yield
        for result in results.iterdir() if goes else ():
            with result.open("rb") as file:
                shutil.copyfileobj(file, sys.stdout.buffer)
            sys.stdout.buffer.flush()
