"""What is fuzzed, by name: each takes bytes and raises for whatever a user would see as a fault of ours."""

from __future__ import annotations

import io
import json
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np

from core.batch.events import FileState
from core.batch.journal import NAME, BatchJournal, JournalError
from core.errors import PhotoError, PhotomendError, UsageError
from core.photo import read as reading
from core.photo.codecs import source
from core.photo.codecs.source import Source
from core.photo.format import Format
from core.protocol.events import decode_event, decode_request
from core.protocol.stream import receive
from core.recipe import Recipe
from tests.photo import fuzz

CRASHES_COUNT = Exception
FOUND_BESIDE = "found"
NOW = "now"  # the input that is tried, beside the folder for a target's own files
_LARGEST = 1_000_000  # pixels; larger ones cost time and reach nothing else
_MOST = 1 << 16  # bytes of a message's arrays
Target = Callable[[bytes], None]


class WrongSentenceError(Exception):
    """A refusal that is no sentence."""


def sentence(error: PhotomendError) -> None:
    """Raises WrongSentenceError unless it is one."""
    if str(error).count("\n") or not str(error).endswith("."):
        raise WrongSentenceError(str(error))


def _opened_here(path: Path, format_: Format) -> Source:
    """A decoder that has its own process, in this one. What it raises there ends its process, without a word."""
    try:
        with path.open("rb") as file:
            return format_.open(file)
    except (source.TooLarge, source.Unsupported, MemoryError):
        raise
    except Exception as error:
        raise ValueError from error


def _reader(kind: str, folder: Path) -> Target:
    path = folder / f"photo{fuzz.SUFFIXES[kind]}"
    _limit()

    def target(data: bytes) -> None:
        path.write_bytes(data)
        for partial in (False, True):
            try:
                pixels = reading.read_photo(path, partial=partial).pixels
            except PhotoError as error:
                sentence(error)
            else:
                if not np.isfinite(pixels).all():
                    raise ValueError("broken numbers")
                return

    return target


def _limit() -> None:
    """Small photos alone, in this process."""
    reading.MAX_PIXELS = source.MAX_PIXELS = _LARGEST
    reading.decode_isolated = _opened_here


def _recipe(folder: Path) -> Target:
    path = folder / "recipe.json"

    def target(data: bytes) -> None:
        path.write_bytes(data)
        try:
            recipe = Recipe.load(path)
        except UsageError as error:
            sentence(error)
        else:
            if Recipe.from_json(json.loads(json.dumps(recipe.to_json()))) != recipe:
                raise ValueError("it does not come back")

    return target


def _journal(folder: Path) -> Target:
    def target(data: bytes) -> None:
        for each in folder.iterdir():
            each.unlink()
        (folder / NAME).write_bytes(data)
        try:
            journal = BatchJournal(folder)
        except JournalError as error:
            sentence(error)
            return
        try:
            _use(journal)
        except JournalError as error:
            sentence(error)
        finally:
            journal.close()

    return target


def _use(journal: BatchJournal) -> None:
    journal.take_up()
    for entry in journal.entries()[:4]:
        journal.claim(entry.number, "digest", (Path(f"{n}.jpg") for n in range(1000)))
        journal.finish(entry.number, FileState.DONE)
    journal.put_down()


def _protocol(_folder: Path) -> Target:
    def target(data: bytes) -> None:
        for decode in (decode_request, decode_event):
            stream = io.BytesIO(data)
            try:
                while (message := receive(stream, _MOST)) is not None:
                    decode(message)
            except UsageError as error:
                sentence(error)

    return target


def _door(_folder: Path) -> Target:
    from core.commands.serve.jobs import options_of  # noqa: PLC0415  # loads torch
    from core.hosts.engine_server import read_request  # noqa: PLC0415

    def target(data: bytes) -> None:
        try:
            options_of(read_request(data.partition(b"\n")[0], "token"))
        except UsageError as error:
            sentence(error)

    return target


_OTHERS: dict[str, Callable[[Path], Target]] = {
    "recipe": _recipe,
    "journal": _journal,
    "protocol": _protocol,
    "door": _door,
}
TARGETS = (*fuzz.SUFFIXES, *_OTHERS)


def target_of(name: str, folder: Path) -> Target:
    """What tries one input, with files in that folder."""
    return _OTHERS[name](folder) if name in _OTHERS else _reader(name, folder)


def confirmed(name: str, file: Path) -> str | None:
    """What is wrong with an input that ended the process, tried as the program itself would."""
    if name in _OTHERS:
        return "the process ended"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"photo{fuzz.SUFFIXES[name]}"
        shutil.copy(file, path)
        return fuzz.complaint(path, partial=False) or fuzz.complaint(path, partial=True)


def _main(name: str, file: Path, mebibytes: int) -> None:
    """Says on standard output what is wrong with an input, under a limit of memory."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415  # not on Windows

        resource.setrlimit(resource.RLIMIT_AS, (mebibytes << 20, mebibytes << 20))
    sys.stdout.write(confirmed(name, file) or "")


if __name__ == "__main__":
    _main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
