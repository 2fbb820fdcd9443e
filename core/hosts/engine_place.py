"""Where a running Photomend is found: its address and a token, in a folder that nobody else can look into."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import stat
import sys
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_runtime_path

from core import __version__
from core.errors import EngineError, refusal_of

_LONGEST_PATH = 100  # bytes; sockets have no room for more


class NoEngineError(EngineError):
    """No Photomend can be run or found here, or one runs already; a sentence says which."""


@dataclass(frozen=True)
class EnginePlace:
    """folder: of mode 700, the user's own. In it `engine` is the socket; `engine.json` has address, token, version.

    On Windows the address is a named pipe, and the folder is closed to others as all that is the user's.
    """

    folder: Path

    @staticmethod
    def usual() -> EnginePlace:
        """XDG_RUNTIME_DIR/photomend, or what the system has in its place."""
        base = os.environ.get("XDG_RUNTIME_DIR")
        return EnginePlace(Path(base, "photomend") if base else user_runtime_path("photomend", appauthor=False))

    @property
    def socket(self) -> Path:
        """Of mode 600."""
        return self.folder / "engine"

    @property
    def token_file(self) -> Path:
        """Of mode 600."""
        return self.folder / "engine.json"

    def prepare(self) -> None:
        """Make the folder. Raises NoEngineError where it is not the user's alone, or too deep for a socket."""
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise NoEngineError(
                "{folder} cannot be made ({reason}).", folder=self.folder, reason=refusal_of(error)
            ) from error
        if not _is_own(self.folder, stat.S_ISDIR):
            raise NoEngineError(
                "{folder} belongs to somebody else, or others can look into it; allow it to yourself alone (mode 700).",
                folder=self.folder,
            )
        if sys.platform != "win32" and len(os.fsencode(self.socket)) > _LONGEST_PATH:
            raise NoEngineError("The path of {folder} is too long for a socket.", folder=self.folder)

    @contextlib.contextmanager
    def held(self) -> Generator[None]:
        """Be the one engine of this user for as long as the block lasts. Raises NoEngineError where another is.

        What an engine that was killed has left is gone before a new one can be called, so that nobody takes its token.
        """
        with (self.folder / "engine.lock").open("wb") as lock:
            try:
                _hold(lock.fileno())
            except OSError as error:
                raise NoEngineError("Photomend runs already and takes jobs.") from error
            self._clear()
            try:
                yield
            finally:
                self._clear()

    def _clear(self) -> None:
        for path in (self.socket, self.token_file):
            path.unlink(missing_ok=True)

    def new_token(self, address: str) -> str:
        """Write one that callers have to know, and where they find the engine."""
        token, part = secrets.token_urlsafe(32), self.token_file.with_suffix(".part")
        part.unlink(missing_ok=True)
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            about = {"address": address, "token": token, "version": __version__, "pid": os.getpid()}
            json.dump(about, file)
        part.replace(self.token_file)  # whole, or not there
        return token

    def token(self) -> str | None:
        """That of the engine that runs, as `found`."""
        found = self.found()
        return None if found is None else found[1]

    def found(self) -> tuple[str, str] | None:
        """Address and token of the engine that runs: of the same version, and nobody else can have laid them there."""
        if not _is_own(self.folder, stat.S_ISDIR) or not _is_own(self.token_file, stat.S_ISREG):
            return None
        try:
            about = json.loads(self.token_file.read_bytes())
            return (str(about["address"]), str(about["token"])) if about["version"] == __version__ else None
        except (OSError, ValueError, LookupError, TypeError):
            return None


def _is_own(path: Path, is_kind: object) -> bool:
    assert callable(is_kind)
    try:
        status = path.lstat()
    except OSError:
        return False
    if sys.platform == "win32":  # whose own is told by the system alone
        return bool(is_kind(status.st_mode))
    return bool(is_kind(status.st_mode)) and status.st_uid == os.getuid() and not status.st_mode & 0o077


def _hold(file: int) -> None:
    """Lock an open file for as long as it is open. Raises OSError where another process has."""
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415

        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl  # noqa: PLC0415

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
