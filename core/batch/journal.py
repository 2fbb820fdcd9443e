"""The account of a batch, in an SQLite file beside its results: whatever ends the program, the next run knows it."""

from __future__ import annotations

import json
import os
import sqlite3
import threading
import unicodedata
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from core.batch.events import BatchEntry, FileState
from core.errors import PhotomendError
from core.translation import translate

NAME = ".photomend-batch.sqlite"
_VERSION = 1
_SCHEMA = """
CREATE TABLE files (
    number INTEGER PRIMARY KEY,
    source BLOB NOT NULL UNIQUE,
    folder BLOB NOT NULL,
    size INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    digest TEXT NOT NULL DEFAULT '',
    recipe TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'working', 'done', 'left', 'failed')),
    output BLOB,
    output_key BLOB UNIQUE,
    message TEXT NOT NULL DEFAULT '',
    notices TEXT NOT NULL DEFAULT '[]',
    seconds REAL NOT NULL DEFAULT 0
)
"""
_COLUMNS = "number, source, folder, size, modified, digest, recipe, state, output, message, notices, seconds"


class JournalError(PhotomendError):
    """The account cannot be kept, so nothing can be done: in use, damaged, of another version, no room."""


class _MakesNoSenseError(sqlite3.DatabaseError):
    """SQLite reads it, but no batch wrote it."""

    sqlite_errorname = "SQLITE_CORRUPT"


class BatchJournal:
    """One batch's account. Any thread may use it; each change is on the disk when its call returns.

    Paths of results are kept within `folder`, so that it can be moved. Every call raises JournalError when the file
    cannot be used.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._path = folder / NAME
        self._lock = threading.RLock()
        with self._sentences():
            self._base = sqlite3.connect(self._path, timeout=0, isolation_level=None, check_same_thread=False)
        try:
            self._open()
        except BaseException:  # Ctrl+C too: an open journal would keep other runs out
            self._base.close()
            raise

    def close(self) -> None:
        """Let another run have it."""
        with self._lock:
            self._base.close()

    def entries(self) -> list[BatchEntry]:
        """All photos, in the order in which they were found."""
        with self._sentences():
            return [_entry(row) for row in self._base.execute(f"SELECT {_COLUMNS} FROM files ORDER BY number")]

    def get(self, number: int) -> BatchEntry:
        """One photo."""
        with self._sentences():
            return _entry(self._base.execute(f"SELECT {_COLUMNS} FROM files WHERE number = ?", (number,)).fetchone())

    def add(self, found: Iterable[BatchEntry]) -> list[BatchEntry]:
        """Take photos up, all or none, each with the next number in place of its own."""
        added: list[BatchEntry] = []
        with self._sentences(), self._base:
            self._base.execute("BEGIN")
            for entry in found:
                values = (_bytes(entry.source), _bytes(entry.folder), entry.size, entry.modified, entry.recipe)
                cursor = self._base.execute(
                    "INSERT INTO files (source, folder, size, modified, recipe) VALUES (?, ?, ?, ?, ?)", values
                )
                added.append(replace(entry, number=cursor.lastrowid or 0))
        return added

    def claim(self, number: int, digest: str, names: Iterable[Path]) -> Path:
        """Work on a photo begins. Reserves the first of `names` that neither a file nor another photo has.

        A photo that was in work when the program was killed keeps the name that it had then.
        """
        with self._sentences():
            self._change(number, state=FileState.WORKING.value, digest=digest)
            if (kept := self.get(number).output) is not None:
                return kept
            for name in names:
                if not os.path.lexists(self.folder / name) and self._reserve(number, name):
                    return name
        raise AssertionError("unreachable: the names have no end")

    def _reserve(self, number: int, name: Path) -> bool:
        try:
            self._change(number, output=_bytes(name), output_key=_key(name))
        except sqlite3.IntegrityError:
            return False
        return True

    def finish(
        self,
        number: int,
        state: FileState,
        message: str = "",
        notices: tuple[str, ...] = (),
        seconds: float = 0.0,
        digest: str | None = None,
    ) -> BatchEntry:
        """A photo has its outcome. A name without a result is free again. digest: where only now it is known."""
        values: dict[str, Any] = {} if state is FileState.DONE else {"output": None, "output_key": None}
        if digest is not None:
            values["digest"] = digest
        told = json.dumps(notices)
        with self._sentences():
            self._change(number, state=state.value, message=message, notices=told, seconds=seconds, **values)
            return self.get(number)

    def renew(self, number: int, size: int, modified: int) -> BatchEntry:
        """The photo is another one than when it was read: it waits again, for a new name."""
        with self._sentences():
            waiting: dict[str, Any] = {"state": "waiting", "digest": "", "message": "", "notices": "[]", "seconds": 0.0}
            self._change(number, size=size, modified=modified, output=None, output_key=None, **waiting)
            return self.get(number)

    def moved(self, number: int, source: Path, modified: int) -> None:
        """The same photo, under another name or with another time."""
        with self._sentences():
            self._change(number, source=_bytes(source), modified=modified)

    def forget(self, number: int) -> None:
        """The photo went away before it was read."""
        with self._sentences():
            self._base.execute("DELETE FROM files WHERE number = ?", (number,))

    def take_up(self) -> None:
        """After a run that ended early: what it had in work is redone under its name, what failed is tried again."""
        with self._sentences():
            self._base.execute("UPDATE files SET state = 'waiting' WHERE state IN ('working', 'failed')")

    def put_down(self) -> None:
        """At the end of a run: what was not ended waits, and its names are free."""
        with self._sentences():
            self._base.execute(
                "UPDATE files SET state = 'waiting', output = NULL, output_key = NULL WHERE state = 'working'"
            )

    @contextmanager
    def together(self) -> Generator[None]:
        """Changes within the block reach the disk at its end, all or none: one wait for the disk in place of many."""
        with self._sentences():
            self._base.execute("BEGIN")
            try:
                yield
            except BaseException:  # a stop, too, must leave none of it; it goes on to the caller
                self._base.execute("ROLLBACK")
                raise
            self._base.execute("COMMIT")

    def clear(self) -> None:
        """Begin anew."""
        with self._sentences():
            self._base.execute("DELETE FROM files")

    def _change(self, number: int, **values: object) -> None:
        columns = ", ".join(f"{name} = ?" for name in values)
        self._base.execute(f"UPDATE files SET {columns} WHERE number = ?", (*values.values(), number))

    def _open(self) -> None:
        with self._sentences():
            self._base.execute("PRAGMA locking_mode = EXCLUSIVE")  # one run at a time; its end, even a kill, frees it
            self._base.execute("PRAGMA synchronous = FULL")
            self._base.execute("BEGIN EXCLUSIVE")
            (version,) = self._base.execute("PRAGMA user_version").fetchone()
            if version == 0:
                self._base.execute(_SCHEMA)
                self._base.execute(f"PRAGMA user_version = {_VERSION}")
            self._base.execute("COMMIT")
        if version not in (0, _VERSION):
            raise JournalError(
                "The journal {path} is of version {version}; update Photomend to go on with it.",
                path=self._path,
                version=version,
            )

    @contextmanager
    def _sentences(self) -> Generator[None]:
        """One thread at a time, and SQLite's errors in words."""
        with self._lock:
            try:
                yield
            except (
                sqlite3.DatabaseError,
                UnicodeDecodeError,
            ) as error:  # the latter for SQLite's words of a damaged one
                raise JournalError("The journal {path} {reason}.", path=self._path, reason=_reason(error)) from error


def _reason(error: sqlite3.DatabaseError | UnicodeDecodeError) -> str:
    unnamed = "SQLITE_CORRUPT" if isinstance(error, UnicodeDecodeError) else ""
    match getattr(error, "sqlite_errorname", unnamed):
        case "SQLITE_BUSY" | "SQLITE_LOCKED":
            return translate("is in use by another batch; wait for its end or name another folder")
        case "SQLITE_NOTADB" | "SQLITE_CORRUPT" | "SQLITE_ERROR":
            return translate("is damaged; name another folder, or delete it to begin anew")
        case "SQLITE_FULL":
            return translate("cannot be written, because the disk is full; make room and go on with --resume")
        case _:
            return translate(
                "cannot be used ({reason}); check that the folder exists and may be written to", reason=error
            )


def _bytes(path: Path) -> bytes:
    """Names hold bytes of any kind on some systems, and texts of a database do not."""
    return os.fsencode(path)


def _key(name: Path) -> bytes:
    """The same for names that some file systems take for one."""
    return unicodedata.normalize("NFC", str(name)).casefold().encode(errors="surrogatepass")


def _entry(row: tuple[Any, ...]) -> BatchEntry:
    try:
        number, source, folder, size, modified, digest, recipe, state, output, message, notices, seconds = row
        return BatchEntry(
            number,
            Path(os.fsdecode(source)),
            Path(os.fsdecode(folder)),
            int(size),
            int(modified),
            str(digest),
            str(recipe),
            FileState(state),
            None if output is None else Path(os.fsdecode(output)),
            str(message),
            tuple(map(str, json.loads(notices))),
            float(seconds),
        )
    except (TypeError, ValueError, OverflowError, RecursionError) as error:
        raise _MakesNoSenseError from error
