"""Putting a plug-in into another program's folder, and taking it away again, never touching a file that is not ours.

Ours is a file that has the mark in it. A record of what was written tells whether somebody has changed it since: then
it is theirs.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PureWindowsPath
from typing import cast

from platformdirs import user_data_path

from core.errors import PhotoError, refusal_of
from core.hosts.catalogue import MARK, Host
from core.hosts.places import HostPlace
from core.photo.atomic import atomic_file

COMMAND_FILE = "photomend.command"
_HEAD = b"# " + MARK + b": how Photomend is started, an argument a line; written by photomend hosts --install\n"

_PROGRAM = b"@PROGRAM@"  # in a preset's Lua: the program with the window


class PlugInState(StrEnum):
    """OLD: ours, and another version than this program's. FOREIGN: a file is in the way that is not ours."""

    MISSING = "missing"
    INSTALLED = "installed"
    OLD = "old"
    FOREIGN = "foreign"


@dataclass(frozen=True)
class _Wanted:
    path: Path
    content: bytes
    executable: bool


class PlugIns:
    """record: a file of the user's, path -> SHA-256 of what was written there. command: starts Photomend."""

    def __init__(self, command: Sequence[str], record: Path | None = None) -> None:
        self._command = command
        self._record = record or user_data_path("photomend", appauthor=False) / "hosts.json"
        self._known = _load(self._record)

    def state(self, host: Host, place: HostPlace) -> PlugInState:
        """How the plug-in is there."""
        wanted = list(self._wanted(host, place))
        if any(self._is_foreign(each.path) for each in wanted):
            return PlugInState.FOREIGN
        there = [each.path.is_file() and each.path.read_bytes() == each.content for each in wanted]
        if all(there):
            return PlugInState.INSTALLED
        return PlugInState.OLD if any(each.path.is_file() for each in wanted) else PlugInState.MISSING

    def install(self, host: Host, place: HostPlace) -> None:
        """Write all files, or, where one that is not ours is in the way, none. Raises PhotoError, one sentence."""
        wanted = list(self._wanted(host, place))
        self._refuse_foreign(wanted)
        try:
            for each in wanted:
                each.path.parent.mkdir(parents=True, exist_ok=True)
                with atomic_file(each.path, overwrite=True) as file:
                    file.write(each.content)
                if each.executable:
                    each.path.chmod(0o755)
                self._known[str(each.path)] = hashlib.sha256(each.content).hexdigest()
            self._save()
        except OSError as error:
            raise _failed(place, error) from error

    def remove(self, host: Host, place: HostPlace) -> bool:
        """Take away what `install` has written; whether there was anything. Raises PhotoError, one sentence."""
        wanted = [each for each in self._wanted(host, place) if each.path.exists()]
        self._refuse_foreign(wanted)
        try:
            for each in wanted:
                each.path.unlink()
                self._known.pop(str(each.path), None)
                with suppress(OSError):  # what else is in there stays
                    if each.path.parent != place.folder:
                        each.path.parent.rmdir()
            self._save()
        except OSError as error:
            raise _failed(place, error) from error
        return bool(wanted)

    def _wanted(self, host: Host, place: HostPlace) -> Iterator[_Wanted]:
        for file in host.files:
            content = file.source.read_bytes()
            if _PROGRAM in content:
                if len(self._command) > 1:  # such a file names one program, and no arguments
                    continue
                content = content.replace(_PROGRAM, _lua_text(_with_window(self._command[0], place.kind)))
            yield _Wanted(place.folder / file.target, content, file.executable)
        lines = "".join(f"{argument}\n" for argument in self._command)
        yield _Wanted(place.folder / host.command_in / COMMAND_FILE, _HEAD + lines.encode(), False)

    def _refuse_foreign(self, wanted: Sequence[_Wanted]) -> None:
        for each in wanted:
            if self._is_foreign(each.path):
                raise PhotoError(
                    "{path} is not Photomend's, or was changed since; move it away, then try again.", path=each.path
                )

    def _is_foreign(self, path: Path) -> bool:
        if path.is_symlink() or path.is_dir():
            return True
        if not path.exists():
            return False
        content = path.read_bytes()
        digest = self._known.get(str(path))
        return MARK not in content or digest not in (None, hashlib.sha256(content).hexdigest())

    def _save(self) -> None:
        self._record.parent.mkdir(parents=True, exist_ok=True)
        with atomic_file(self._record, overwrite=True) as file:
            file.write((json.dumps(self._known, indent=2, sort_keys=True) + "\n").encode())


def _with_window(command: str, kind: str) -> str:
    """The program that opens photos, of the installation whose command this is."""
    bundle, app, _ = command.partition(".app/")
    if app:
        return f"{bundle}.app"
    return str(PureWindowsPath(command).with_name("Photomend.exe")) if kind == "windows" else command


def _lua_text(text: str) -> bytes:
    """Between quotation marks."""
    return text.replace("\\", "\\\\").replace('"', '\\"').encode()


def _load(record: Path) -> dict[str, str]:
    """A record that is lost or damaged costs nothing but the knowledge of what was changed since."""
    try:
        found: object = json.loads(record.read_bytes())
    except (OSError, ValueError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {str(path): str(digest) for path, digest in cast("dict[object, object]", found).items()}


def _failed(place: HostPlace, error: OSError) -> PhotoError:
    return PhotoError(
        "The plug-in cannot be written to or taken from {folder} ({reason}); check the folder.",
        folder=place.folder,
        reason=refusal_of(error),
    )
