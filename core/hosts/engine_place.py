"""Where a running Photomend is found: a socket and a token, in a folder that nobody else can look into."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import stat
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
    """folder: of mode 700, the user's own. In it `engine` is the socket; `engine.json` holds token, version, pid."""

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
        if len(os.fsencode(self.socket)) > _LONGEST_PATH:
            raise NoEngineError("The path of {folder} is too long for a socket.", folder=self.folder)

    @contextlib.contextmanager
    def held(self) -> Generator[None]:
        """Be the one engine of this user for as long as the block lasts. Raises NoEngineError where another is."""
        import fcntl  # noqa: PLC0415  # Windows has none

        with (self.folder / "engine.lock").open("wb") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                raise NoEngineError("Photomend runs already and takes jobs.") from error
            try:
                yield
            finally:
                for path in (self.socket, self.token_file):
                    path.unlink(missing_ok=True)

    def new_token(self) -> str:
        """Write one that callers have to know."""
        token = secrets.token_urlsafe(32)
        self.token_file.unlink(missing_ok=True)
        with os.fdopen(os.open(self.token_file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            json.dump({"token": token, "version": __version__, "pid": os.getpid()}, file)
        return token

    def token(self) -> str | None:
        """That of the engine that runs, where it is the same version and nobody else can have laid it there."""
        if not _is_own(self.folder, stat.S_ISDIR) or not _is_own(self.token_file, stat.S_ISREG):
            return None
        try:
            about = json.loads(self.token_file.read_bytes())
            return str(about["token"]) if about["version"] == __version__ else None
        except (OSError, ValueError, LookupError, TypeError):
            return None


def _is_own(path: Path, is_kind: object) -> bool:
    assert callable(is_kind)
    try:
        status = path.lstat()
    except OSError:
        return False
    return bool(is_kind(status.st_mode)) and status.st_uid == os.getuid() and not status.st_mode & 0o077
